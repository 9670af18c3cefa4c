import { Refusal } from '@/lib/core/errors'
import { defineRoute, noParams } from '@/lib/core/route'
import { searchRecords } from '@/lib/domains/search/queries'
import { searchQuery } from '@/lib/domains/search/schema'

/** What the palette of the console finds while one types: records that the actor sees. */
export const GET = defineRoute({
  query: searchQuery,
  params: noParams,
  run: async ({ actor, query }) => {
    if (actor.kind === 'visitor') throw new Refusal('unauthenticated')
    const found = await searchRecords(actor, query)
    return Response.json({ found }, { headers: { 'cache-control': 'no-store' } })
  },
})
