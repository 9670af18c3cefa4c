import { open, readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { redraw } from '@/lib/core/inspection/image'
import { inspectOffice } from '@/lib/core/inspection/office'
import { inspectPdf } from '@/lib/core/inspection/pdf'
import type { Verdict } from '@/lib/core/inspection/verdict'

const HEAD = 4100
// A head alone does not tell the kinds of Office files from any other zip; their content types do.
const ZIPPED = /^application\/(zip$|vnd\.(openxmlformats-officedocument|ms-(word|excel|powerpoint))\.)/
let last: Promise<unknown> = Promise.resolve()

/** One file at a time is looked into, so that many at once take no more memory than one. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  return mine
}

type Given = {
  path: string
  drawn: string
  size: number
  extension: 'pdf' | 'png' | 'jpg' | 'jpeg' | 'webp' | 'docx' | 'xlsx' | 'pptx'
}

/**
 * The verdict on a file: whether what is in it is what its extension says, and nothing else.
 * @returns null for a good one; a picture has then been drawn anew, into `drawn`
 */
export const inspectFile = (given: Given): Promise<Verdict | null> => inTurn(() => inspect(given))

async function inspect({ path, drawn, size, extension }: Given): Promise<Verdict | null> {
  const mime = (await fileTypeFromBuffer(await headOf(path)))?.mime ?? ''
  switch (extension) {
    case 'pdf':
      return mime === 'application/pdf' ? inspectPdf(await readFile(path)) : 'mismatch'
    case 'docx':
    case 'xlsx':
    case 'pptx':
      return ZIPPED.test(mime) ? inspectOffice(path, size, extension) : 'mismatch'
    default:
      if (mime !== `image/${extension === 'jpg' ? 'jpeg' : extension}`) return 'mismatch'
      return (await redraw(path, drawn, extension)) ? null : 'image_unreadable'
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
