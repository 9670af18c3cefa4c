import { hearNames } from '@/lib/core/inspection/pdf-names'
import { bodiesOf, type Packed, plainNames, unpack } from '@/lib/core/inspection/pdf-objects'
import type { Verdict } from '@/lib/core/inspection/verdict'

/** Long enough not to come up by chance in the bytes of a picture. */
const ACTIVE = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'GoToE',
  'ImportData',
  'SubmitForm',
]
/** Short ones: they count outside the data of streams. */
const ACTIVE_SHORT = ['JS', 'AA', 'XFA']
/** A file that was saved again and again has several; more are made to keep us busy. */
const MOST_OPENINGS = 8
const MOST_PACKED = 5000
const INFLATED_LIMIT = 16 * 1024 * 1024
const ZIP_END = 'PK\x05\x06'

/** Looks into a PDF for what is no page: another file behind it, a password, whatever runs or opens by itself. */
export async function inspectPdf(bytes: Buffer): Promise<Verdict | null> {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return 'mismatch'
  const end = bytes.lastIndexOf('%%EOF')
  if (end < 0) return 'damaged'
  const behind = bytes.subarray(end + 5)
  if (behind.some((byte) => byte > 0x20) || bytes.subarray(-70_000).includes(ZIP_END, 0, 'latin1')) return 'mismatch'
  const heard = await listen(bytes)
  if (typeof heard === 'string') return heard
  const { openings, packed } = heard
  if (openings.length > MOST_OPENINGS) return 'active_content'
  return openings.every((opening) => isHarmless(opening, { bytes, packed })) ? null : 'active_content'
}

type Heard = { openings: string[]; packed: Packed[] }

/** Every name of the file, and of the objects that are packed in it. */
async function listen(bytes: Buffer): Promise<Heard | Verdict> {
  const heard: Heard = { openings: [], packed: [] }
  let verdict: Verdict | null = null
  let left = INFLATED_LIMIT
  // Where the last of these stood: readers find packed objects by their numbers, and not all of them ask for the type.
  const last = { type: -1, first: -1, count: -1, end: -1, stream: -1 }
  const judge = (name: string, at: number, inData: boolean, source: Buffer) => {
    if (name === 'Encrypt') verdict ??= 'encrypted'
    if (ACTIVE.includes(name) || (!inData && ACTIVE_SHORT.includes(name))) verdict ??= 'active_content'
    if (name === 'OpenAction' && heard.openings.length <= MOST_OPENINGS)
      heard.openings.push(plainNames(source.toString('latin1', at, at + 400)).replace('/OpenAction', ''))
  }
  const enough = () => verdict !== null
  await hearNames(bytes, {
    enough,
    name: (name, at, inData) => {
      judge(name, at, inData, bytes)
      if (name === 'ObjStm') last.type = at
      if (name === 'First') last.first = at
      if (name === 'N') last.count = at
    },
    endOfObject: (at) => {
      last.end = at
    },
    stream: async (at) => {
      const since = Math.max(last.stream, last.end)
      const announced = last.type > last.stream || (last.first > since && last.count > since)
      last.stream = at
      if (!announced) return
      const found = heard.packed.length < MOST_PACKED ? await unpack(bytes, at, left) : 'archive_limits'
      if (typeof found === 'string') {
        verdict ??= found
        return
      }
      left -= found.objects.length
      heard.packed.push(found)
      await hearNames(found.objects, { enough, name: (name, place) => judge(name, place, false, found.objects) })
    },
  })
  return verdict ?? heard
}

/** Whether opening the file only shows a page of it. */
function isHarmless(opening: string, file: { bytes: Buffer; packed: readonly Packed[] }): boolean {
  const referred = opening.match(/^\s*(\d{1,10})\s+\d+\s+R\b/)?.[1]
  if (referred === undefined) return isPlace(opening)
  const bodies = bodiesOf(referred, file)
  return bodies.length > 0 && bodies.every(isPlace)
}

/** A page of the file, or an action that goes to one. */
function isPlace(text: string): boolean {
  const start = text.trimStart()
  if (start.startsWith('[')) return true
  const kinds = [...(start.split('endobj', 1)[0] ?? '').matchAll(/\/S\s*\/(\w+)/g)].map(([, kind]) => kind)
  return start.startsWith('<<') && kinds.length > 0 && kinds[0] === 'GoTo' && !/\/Next\b/.test(start)
}
