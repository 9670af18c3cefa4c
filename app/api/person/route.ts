import { clientAddress } from '@/lib/core/auth/session'
import { defineRoute, noParams } from '@/lib/core/route'
import { exportPerson } from '@/lib/domains/exports/commands'
import { exportQuery } from '@/lib/domains/exports/schema'

/** What is kept of somebody without an account, by their own link; kept nowhere on the way. */
export const GET = defineRoute({
  query: exportQuery,
  params: noParams,
  run: async ({ query }) => {
    const { day, ...kept } = await exportPerson(query, await clientAddress())
    return new Response(`${JSON.stringify(kept, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="my-data-${day}.json"`,
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
      },
    })
  },
})
