import { createHash } from 'node:crypto'
import { now } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db/client'
import { put } from '@/lib/core/storage'

const CONTENT = 'BT /F1 18 Tf 72 760 Td (Demonstration document: fictional, without any content) Tj ET'
const OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
  `<< /Length ${CONTENT.length} >>\nstream\n${CONTENT}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
]

/** One page that says what it is. */
function page(): Buffer {
  let text = '%PDF-1.4\n'
  const places = OBJECTS.map((body, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${OBJECTS.length + 1}\n0000000000 65535 f \n${places.join('')}`
  text += `trailer\n<< /Size ${OBJECTS.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const hex = (value: string | Buffer) => createHash('sha256').update(value).digest('hex')

/** The same key at every run: a seed that is done again leaves no file without its row. */
function keyOf(slug: string, kind: string): string {
  const digits = hex(`demonstration ${slug} ${kind}`)
  const parts = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20)]
  return [...parts, digits.slice(20, 32)].join('-')
}

/** Puts documents on disk, before the transaction that refers to them. */
export async function keepFiles(slug: string, kinds: readonly string[]): Promise<void> {
  await Promise.all(kinds.map((kind) => put(keyOf(slug, kind), page())))
}

/** What stands in the row of a document that keepFiles has kept. @param called by which it goes, without its kind */
export function fileRow(slug: string, kind: string, ownerId: string, called = slug) {
  const body = page()
  const fields = { name: `${called}-${kind.toLowerCase()}.pdf`, mediaType: 'application/pdf', size: body.length }
  return { ...fields, sha256: hex(body), storageKey: keyOf(slug, kind), ownerId, createdAt: now() }
}

/** The row of a document that keepFiles has kept. */
export const fileOf = (tx: Tx, slug: string, kind: string, ownerId: string, called = slug) =>
  tx.file.create({ data: fileRow(slug, kind, ownerId, called) })
