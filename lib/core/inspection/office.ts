import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { Verdict } from '@/lib/core/inspection/verdict'

const RATIO_LIMIT = 100
const XML_LIMIT = 2 * 1024 * 1024
const CONTENT_TYPES = '[content_types].xml'
// What a part begins with where it is a file of its own: zip, the old Office formats, Windows programs.
const NESTED = '504b0304'
const FOREIGN = /^(d0cf11e0|4d5a)/
const ACTIVE_PART = /vbaproject|vbadata|activex|\.(exe|dll|js|vbs|bat|cmd|ps1|scr|hta|lnk)$/i

/** The main part of each kind of document, as its content type names it. */
const MAIN = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
} as const
export type OfficeKind = keyof typeof MAIN
type Found = Verdict | null

export type OfficeBounds = {
  entries: number
  /** Bytes of all parts together. */
  inflated: number
  /** Hears the parts as they are inflated; a verdict ends it. */
  hear?: (part: string, chunk: Buffer) => Found
}
const USUAL: OfficeBounds = { entries: 2000, inflated: 100 * 1024 * 1024 }

/** Carries a verdict out of a stream. */
class Stopped extends Error {
  constructor(readonly verdict: Verdict) {
    super(verdict)
  }
}

/**
 * Looks into a Word, Excel or PowerPoint file: limits before anything is inflated, then every part as it really is.
 * @param size of the file in bytes
 */
export async function inspectOffice(
  path: string,
  size: number,
  kind: OfficeKind,
  bounds: OfficeBounds = USUAL,
): Promise<Found> {
  try {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }
    const zip = await openPromise(path, options)
    try {
      if (zip.entryCount > bounds.entries) return 'archive_limits'
      const entries = await listed(zip)
      return declared(entries, size, bounds) ?? (await contents(zip, entries, kind, bounds))
    } finally {
      zip.close()
    }
  } catch (error) {
    if (error instanceof Stopped) return error.verdict
    // A name that leaves its folder, a size that lies, a broken table: nothing that an office program writes.
    return 'damaged'
  }
}

async function listed(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

/** What the table of contents admits. */
function declared(entries: readonly Entry[], size: number, bounds: OfficeBounds): Found {
  const names = entries.map(({ fileName }) => fileName.toLowerCase())
  if (entries.some((entry) => entry.isEncrypted())) return 'encrypted'
  if (new Set(names).size !== names.length) return 'damaged'
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (total > bounds.inflated || total > size * RATIO_LIMIT) return 'archive_limits'
  return names.some((name) => ACTIVE_PART.test(name)) ? 'active_content' : null
}

async function contents(
  zip: ZipFile,
  entries: readonly Entry[],
  kind: OfficeKind,
  { hear }: OfficeBounds,
): Promise<Found> {
  let types: string | null = null
  for (const entry of entries) {
    const name = entry.fileName.toLowerCase()
    const isText = name === CONTENT_TYPES || name.endsWith('.rels')
    const stream = await zip.openReadStreamPromise(entry)
    const part = await read(stream, isText, hear && ((chunk) => hear(name, chunk)))
    if (part.head === NESTED) return 'archive_limits'
    if (FOREIGN.test(part.head)) return 'active_content'
    const refused = name.endsWith('.rels') ? links(part.text) : null
    if (refused) return refused
    if (name === CONTENT_TYPES) types = part.text
  }
  return types === null ? 'mismatch' : kindOf(types, entries, kind)
}

/** Inflates a part to its end, so that its size is proven; keeps its first bytes, and its text where that is asked for. */
async function read(
  stream: Readable,
  isText: boolean,
  hear?: (chunk: Buffer) => Found,
): Promise<{ head: string; text: string }> {
  const kept: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    if (size < 4 || isText) kept.push(bytes)
    size += bytes.length
    const verdict = hear?.(bytes)
    if (verdict) throw new Stopped(verdict)
    if (isText && size > XML_LIMIT) throw new RangeError('a table of parts is never that long')
  }
  const start = Buffer.concat(kept)
  return { head: start.subarray(0, 4).toString('hex'), text: isText ? xml(start) : '' }
}

/** UTF-8 without own entities: in any other guise words could hide from us. @throws TypeError */
function xml(bytes: Buffer): string {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (/<!|\0/.test(text.replace(/<!--/g, ''))) throw new TypeError('a document type of its own')
  return text.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) => {
    const character = String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10))
    // What would end a value or an element stays words.
    return /["'<>&]/.test(character) ? '_' : character
  })
}

const ELEMENT = (name: string) => new RegExp(String.raw`<(?:[\w.-]+:)?${name}\b((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>`, 'g')
const attribute = (element: string, name: string): string =>
  element
    .match(new RegExp(String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`))
    ?.slice(1)
    .join('')
    .trim() ?? ''

/** A link that a reader follows by clicking is text; whatever the program fetches by itself is refused. */
function links(rels: string): Found {
  const active = [...rels.matchAll(ELEMENT('Relationship'))].some(([, element = '']) => {
    const [type, target] = [attribute(element, 'Type'), attribute(element, 'Target')]
    if (/\/(vbaProject|oleObject|control|attachedTemplate|externalLinkPath)$/i.test(type)) return true
    const leaves = /^external$/i.test(attribute(element, 'TargetMode')) || /^([a-z][\w+.-]*:|\\\\|\/\/)/i.test(target)
    return leaves && (!/\/hyperlink$/.test(type) || /^(javascript|vbscript|data):/i.test(target))
  })
  return active ? 'active_content' : null
}

function kindOf(types: string, entries: readonly Entry[], kind: OfficeKind): Found {
  if (/macroEnabled|vbaProject/i.test(types)) return 'active_content'
  const main = [...types.matchAll(ELEMENT('Override'))].flatMap(([, element = '']) =>
    attribute(element, 'ContentType') === MAIN[kind] ? [attribute(element, 'PartName').replace(/^\//, '')] : [],
  )
  return main.some((part) => entries.some(({ fileName }) => fileName === part)) ? null : 'mismatch'
}
