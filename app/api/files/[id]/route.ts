import { z } from 'zod'
import { attachmentOf, streamOf } from '@/lib/core/download'
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
