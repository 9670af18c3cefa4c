import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

type Pdf = { catalog?: string; page?: string; objects?: string[]; trailer?: string; end?: string }

/** A PDF of one page. Objects are numbered from 4. */
export function pdf({ catalog = '', page = '', objects = [], trailer = '', end = '%%EOF\n' }: Pdf = {}): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
    ...objects,
  ]
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const starts = all.map((body, index) => {
    const start = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = all.length + 1
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`
  return Buffer.from(`${text}${tail}startxref\n${text.length}\n${end}`, 'latin1')
}

/** The body of a PDF object that is a stream. */
export const pdfStream = (head: string, data: Buffer): string =>
  `<< ${head} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`

/** A stream that packs objects, numbered from 20. */
export function objectStream(objects: string[], more = ''): string {
  let at = 0
  const table = objects.map((object, index) => {
    const entry = `${20 + index} ${at}`
    at += object.length + 1
    return entry
  })
  const head = `${table.join(' ')} `
  const data = deflateSync(Buffer.from(head + objects.map((object) => `${object}\n`).join(''), 'latin1'))
  return pdfStream(`/Type /ObjStm /N ${objects.length} /First ${head.length} /Filter /FlateDecode ${more}`, data)
}

/** A picture of one colour. */
export const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0b5b57' }, limitInputPixels: false })

/** A photograph that tells where and by whom it was taken, lying on its side: 40 wide, 20 high, upright 20 by 40. */
export const photograph = (): Promise<Buffer> =>
  picture(40, 20)
    .withExif({ IFD0: { Artist: 'SECRET-ARTIST', Copyright: 'SECRET' }, IFD3: { GPSLatitude: '31/1 22/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** A PNG that claims these sides and has no pixel. */
export async function hugePng(width: number, height: number): Promise<Buffer> {
  const { crc32 } = await import('node:zlib')
  const bytes = await picture(1, 1).png().toBuffer()
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

export const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
export const HTML = '<!doctype html><html><script>alert(1)</script></html>'
/** The head of a Windows program, and of the Office files before 2007. */
export const EXE = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(600)])
export const CFB = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1600)])
