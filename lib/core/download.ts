import { Readable } from 'node:stream'
import { BYTE_ORDER_MARK, csvLine } from '@/lib/core/sheet'
import { cellText, type WrittenSheet, workbook } from '@/lib/core/workbook'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/**
 * Sheets as a file to be saved, written while it is read; a CSV has the first sheet alone.
 * @param name without an extension
 */
export function sheetResponse(sheets: readonly WrittenSheet[], format: keyof typeof TYPES, name: string): Response {
  const body = format === 'xlsx' ? workbook(sheets) : Readable.from(csvOf(sheets[0]))
  return new Response(streamOf(body), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': attachmentOf(`${name}.${format}`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

async function* csvOf(sheet: WrittenSheet | undefined): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + csvLine(sheet?.head ?? []))
  for await (const cells of sheet?.rows ?? []) yield Buffer.from(csvLine(cells.map(cellText)))
}

/** No faster than its reader; closed when that one goes. */
export function streamOf(body: Readable): ReadableStream<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void body.destroy(),
  })
}

/** RFC 6266: a plain name for old readers, the whole one for all others. */
export function attachmentOf(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
