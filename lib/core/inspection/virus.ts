import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { env } from '@/lib/core/env'
import type { Verdict } from '@/lib/core/inspection/verdict'
import { log } from '@/lib/core/log'

const CHUNK = 64 * 1024
const PATIENCE_MS = 60_000

/** Asks ClamAV where one is configured. No answer is no permission. */
export async function scan(path: string): Promise<Verdict | null> {
  const address = env().CLAMAV_URL
  if (!address) return null
  try {
    const said = await instream(dial(address), path)
    if (/: OK\0?$/.test(said)) return null
    if (/ FOUND\0?$/.test(said)) return 'infected'
    throw new Error(`ClamAV said ${said.slice(0, 200)}`)
  } catch (error) {
    log().error({ err: error }, 'a file could not be scanned')
    return 'not_scanned'
  }
}

function dial(address: URL): Socket {
  const socket =
    address.protocol === 'unix:'
      ? connect(decodeURIComponent(address.pathname))
      : connect(Number(address.port || 3310), address.hostname)
  return socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('ClamAV does not answer')))
}

/** INSTREAM: chunks, each after its length, the last of length 0; then one line of answer. */
async function instream(socket: Socket, path: string): Promise<string> {
  const answer = read(socket)
  // Awaited at the end; until then a broken connection must not end the process.
  answer.catch(() => {})
  try {
    socket.write('zINSTREAM\0')
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      const bytes = Buffer.from(chunk)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      socket.write(length)
      if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), answer])
      if (socket.destroyed || socket.readableEnded) break
    }
    if (socket.writable) socket.write(Buffer.alloc(4))
    return await answer
  } finally {
    socket.destroy()
  }
}

async function read(socket: Socket): Promise<string> {
  let said = ''
  for await (const chunk of socket) {
    said += Buffer.from(chunk).toString('utf8')
    if (said.includes('\0') || said.length > 1000) break
  }
  return said
}
