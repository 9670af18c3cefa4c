import type { Readable } from 'node:stream'
import { z } from 'zod'
import { defineRoute, noParams } from '@/lib/core/route'
import { downloadFile } from '@/lib/domains/documents/commands'

const params = z.object({ id: z.uuid() })

/** A file, to be saved and never shown: whatever is in it, it runs nowhere. */
export const GET = defineRoute({
  query: noParams,
  params,
  run: async ({ actor, params: { id } }) => {
    const { name, mediaType, size, body } = await downloadFile(actor, id)
    return new Response(streamOf(body), {
      headers: {
        'content-type': mediaType,
        'content-length': String(size),
        'content-disposition': attachmentOf(name),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  },
})

/** No faster than its reader; closed when that one goes. */
function streamOf(body: Readable): ReadableStream<Uint8Array> {
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
function attachmentOf(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
