import { packedObjects, plainNames, withoutStreams } from '@/lib/core/inspection/pdf-objects'
import type { Verdict } from '@/lib/core/inspection/verdict'

// A name ends at white space, at a delimiter, or with the text.
const END = String.raw`(?=[\s\0()<>[\]{}/%]|$)`
/** Long enough not to come up by chance in the bytes of a picture, so looked for everywhere. */
const ACTIVE = new RegExp(`/(JavaScript|Launch|EmbeddedFiles?|RichMedia|GoToE|ImportData|SubmitForm)${END}`)
/** Short names: looked for outside the data of streams. */
const ACTIVE_SHORT = new RegExp(`/(JS|AA|XFA)${END}`)
const ENCRYPTED = new RegExp(`/Encrypt${END}`)
const OPENING = new RegExp(`/OpenAction${END}`, 'g')
/** A file that was saved again and again has several; more are made to keep us busy. */
const MOST_OPENINGS = 8
const ZIP_END = 'PK\x05\x06'

/** Looks into a PDF for what is no page: another file behind it, a password, whatever runs or opens by itself. */
export function inspectPdf(bytes: Buffer): Verdict | null {
  const text = bytes.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text)) return 'mismatch'
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) return 'damaged'
  if (/[^\s\0]/.test(text.slice(end + 5)) || text.slice(-70_000).includes(ZIP_END)) return 'mismatch'
  const outside = plainNames(withoutStreams(text))
  if (ENCRYPTED.test(outside)) return 'encrypted'
  if (ACTIVE.test(plainNames(text)) || ACTIVE_SHORT.test(outside)) return 'active_content'
  const openings = openingsIn(outside)
  for (const packed of packedObjects(bytes, text)) {
    if ('verdict' in packed) return packed.verdict
    if (ACTIVE.test(packed.text) || ACTIVE_SHORT.test(packed.text)) return 'active_content'
    openings.push(...openingsIn(packed.text))
  }
  if (openings.length > MOST_OPENINGS) return 'active_content'
  return openings.every((opening) => isHarmless(opening, bytes, text, outside)) ? null : 'active_content'
}

function openingsIn(text: string): string[] {
  const found: string[] = []
  for (const { index } of text.matchAll(OPENING)) {
    found.push(text.slice(index + '/OpenAction'.length, index + 400))
    if (found.length > MOST_OPENINGS) break
  }
  return found
}

/** Whether opening the file only shows a page of it. An object that is referred to may stand outside, or be packed. */
function isHarmless(opening: string, bytes: Buffer, text: string, outside: string): boolean {
  const referred = opening.match(/^\s*(\d+)\s+\d+\s+R\b/)?.[1]
  if (referred === undefined) return isPlace(opening)
  const object = new RegExp(String.raw`(?<!\d)${referred}\s+\d+\s+obj\b`, 'g')
  const bodies = (part: string) =>
    [...part.matchAll(object)].map(({ index, 0: { length } }) => part.slice(index + length))
  const found = bodies(outside)
  for (const packed of packedObjects(bytes, text)) if ('text' in packed) found.push(...bodies(packed.text))
  return found.length > 0 && found.every(isPlace)
}

/** A page of the file, or an action that goes to one. */
function isPlace(text: string): boolean {
  const start = text.trimStart().slice(0, 400)
  if (start.startsWith('[')) return true
  const kinds = [...(start.split('endobj', 1)[0] ?? '').matchAll(/\/S\s*\/(\w+)/g)].map(([, kind]) => kind)
  return start.startsWith('<<') && kinds.length > 0 && kinds[0] === 'GoTo' && !/\/Next\b/.test(start)
}
