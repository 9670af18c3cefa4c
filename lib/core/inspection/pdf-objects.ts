import { inflateSync } from 'node:zlib'
import type { Verdict } from '@/lib/core/inspection/verdict'

const INFLATED_LIMIT = 32 * 1024 * 1024
const STREAM = /\bstream(?:\r\n|\r|\n)/g
const HEAD = 20_000

/** /J#61vaScript is /JavaScript to a reader. */
export const plainNames = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** A PDF without the data of its streams. @param text its bytes as Latin-1 */
export function withoutStreams(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    if (index < from) continue
    parts.push(text.slice(from, index))
    const end = text.indexOf('endstream', index + word.length)
    from = end < 0 ? text.length : end
  }
  return [...parts, text.slice(from)].join('')
}

/** The objects that are packed into streams, stream by stream, as if they stood in the file; a verdict ends it. */
export function* packedObjects(bytes: Buffer, text: string): Generator<{ text: string } | { verdict: Verdict }> {
  let [from, left] = [0, INFLATED_LIMIT]
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    const near = text.slice(Math.max(from, index - HEAD), index)
    const head = plainNames(near.slice(near.lastIndexOf('endobj') + 1))
    from = index + word.length
    // Readers find such a stream by its numbers; not all of them ask for its type.
    if (!/\/ObjStm\b/.test(head) && !(/\/First\b/.test(head) && /\/N\b/.test(head))) continue
    const objects = unpacked(head, bytes.subarray(from), left)
    if (typeof objects === 'string') return yield { verdict: objects }
    left -= objects.length
    yield numbered(head, objects.toString('latin1'))
  }
}

function unpacked(head: string, data: Buffer, left: number): Buffer | Verdict {
  // Coded in another way than usual, they cannot be looked into.
  if (/\/(ASCII\w+|A85|AHx|LZW\w*|RunLength\w*|RL|Crypt|Predictor)\b/.test(head)) return 'active_content'
  if (left < 1) return 'archive_limits'
  if (!/\/Fl(ateDecode)?\b/.test(head)) return data.subarray(0, left)
  try {
    // The data's own end ends it, not the first word that looks like one.
    return inflateSync(data, { maxOutputLength: left })
  } catch (error) {
    return error instanceof RangeError ? 'archive_limits' : 'damaged'
  }
}

function numbered(head: string, objects: string): { text: string } | { verdict: Verdict } {
  const first = Number(head.match(/\/First\s+(\d+)/)?.[1] ?? 0)
  const table = objects.slice(0, first).trim().split(/\s+/).map(Number)
  const starts = table.filter((_, index) => index % 2 === 1)
  if (starts.some((start, index) => !(start >= (starts[index - 1] ?? 0)))) return { verdict: 'damaged' }
  const body = (index: number) => objects.slice(first + (starts[index] ?? 0), first + (starts[index + 1] ?? Infinity))
  return { text: plainNames(starts.map((_, index) => `\n${table[index * 2]} 0 obj\n${body(index)}`).join('\nendobj')) }
}
