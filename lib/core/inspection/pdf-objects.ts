import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { Verdict } from '@/lib/core/inspection/verdict'

const inflated = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate)
const HEAD = 20_000

/** /J#61vaScript is /JavaScript to a reader. */
export const plainNames = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

export type Packed = { first: number; objects: Buffer }

/**
 * The objects that are packed into the stream whose data begins at `at`.
 * @param limit of bytes @returns a verdict where they cannot be looked into
 */
export async function unpack(bytes: Buffer, at: number, limit: number): Promise<Packed | Verdict> {
  const near = bytes.toString('latin1', Math.max(0, at - HEAD), at)
  const head = plainNames(near.slice(near.lastIndexOf('endobj') + 1))
  // Coded in another way than usual.
  if (/\/(ASCII\w+|A85|AHx|LZW\w*|RunLength\w*|RL|Crypt|Predictor)\b/.test(head)) return 'active_content'
  const first = Number(head.match(/\/First\s+(\d+)/)?.[1] ?? 0)
  if (limit < 1) return 'archive_limits'
  if (!/\/Fl(ateDecode)?\b/.test(head)) return { first, objects: bytes.subarray(at, at + limit) }
  try {
    // The data's own end ends it, not the first word that looks like one.
    return { first, objects: await inflated(bytes.subarray(at), { maxOutputLength: limit }) }
  } catch (error) {
    return error instanceof RangeError ? 'archive_limits' : 'damaged'
  }
}

/** How the objects of a number begin, in the file itself or packed. */
export function bodiesOf(number: string, { bytes, packed }: { bytes: Buffer; packed: readonly Packed[] }): string[] {
  const object = new RegExp(String.raw`(?<!\d)${number}\s+\d+\s+obj\b`, 'g')
  const text = bytes.toString('latin1')
  const found = [...text.matchAll(object)].map(({ index, 0: { length } }) => text.slice(index + length).slice(0, 400))
  return [...found, ...packed.flatMap((one) => packedBodies(number, one))].map(plainNames)
}

function packedBodies(number: string, { first, objects }: Packed): string[] {
  const table = objects.toString('latin1', 0, first).trim().split(/\s+/)
  return table.flatMap((entry, index) => {
    if (index % 2 !== 0 || entry !== number) return []
    const start = first + Number(table[index + 1])
    const end = index + 3 < table.length ? first + Number(table[index + 3]) : start + 400
    return [objects.toString('latin1', start, Math.min(end, start + 400))]
  })
}
