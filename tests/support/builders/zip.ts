import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  data?: Buffer | string
  /** What the tables say instead of the truth. */
  said?: { size?: number; flags?: number }
  stored?: boolean
}

const NAMES_ARE_UTF8 = 0x800

/** A zip, byte by byte, so that it can lie. */
export function zip(parts: readonly ZipPart[], comment = ''): Buffer {
  const bodies: Buffer[] = []
  const table: Buffer[] = []
  let at = 0
  for (const { name, data = '', said = {}, stored = false } of parts) {
    const plain = Buffer.from(data)
    const packed = stored ? plain : deflateRawSync(plain)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(said.flags ?? NAMES_ARE_UTF8, 2)
    fields.writeUInt16LE(stored ? 0 : 8, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(said.size ?? plain.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    table.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, rest, Buffer.from(name))
    bodies.push(local)
    at += local.length
  }
  const directory = Buffer.concat(table)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  end.writeUInt16LE(comment.length, 16)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06', 'latin1'), end, Buffer.from(comment)])
}

const MAIN = {
  docx: { part: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
  xlsx: { part: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
  pptx: { part: 'ppt/presentation.xml', type: 'presentationml.presentation.main+xml' },
}

type Changes = { parts?: ZipPart[]; rels?: Buffer | string; type?: string; comment?: string }

/** What an office program writes, in its smallest form; with changes, what an attacker makes of it. */
export function office(kind: keyof typeof MAIN, { parts = [], rels, type, comment }: Changes = {}): Buffer {
  const main = MAIN[kind]
  const mainType = type ?? `application/vnd.openxmlformats-officedocument.${main.type}`
  const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main.part}" ContentType="${mainType}"/></Types>`
  const folder = main.part.split('/')[0]
  return zip(
    [
      { name: '[Content_Types].xml', data: types },
      { name: '_rels/.rels', data: relations(relation('officeDocument', main.part)) },
      { name: main.part, data: '<?xml version="1.0"?><root>文字</root>' },
      ...(rels === undefined ? [] : [{ name: `${folder}/_rels/part.xml.rels`, data: rels }]),
      ...parts,
    ],
    comment,
  )
}

const SCHEMA = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** @param mode such as TargetMode="External" */
export const relation = (type: string, target: string, mode = '') =>
  `<Relationship Id="rId1" Type="${SCHEMA}/${type}" Target="${target}" ${mode}/>`
export const relations = (...list: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
