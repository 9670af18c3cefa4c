import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Pixels of a picture; more are refused before they are decoded. */
const PIXEL_LIMIT = 40_000_000
const PATIENCE_MS = 30_000
const FORMATS = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp' } as const
type ImageKind = keyof typeof FORMATS

/**
 * Draws a picture anew, turned upright, without what the camera or anyone else wrote into the file.
 * @returns false where it cannot be read whole
 */
export async function redraw(from: string, to: string, kind: ImageKind): Promise<boolean> {
  const program = join(process.cwd(), 'lib/entry/redraw.mjs')
  const child = spawn(process.execPath, [program, from, to, FORMATS[kind], String(PIXEL_LIMIT)], {
    // Nothing of ours is told to it: no secret is where a picture is decoded.
    env: { NODE_ENV: 'production' },
    stdio: 'ignore',
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  })
  const [code] = await once(child, 'exit')
  return code === 0
}
