import { Refusal } from '@/lib/core/errors'
import { defineRoute, noParams } from '@/lib/core/route'
import { recordVisit } from '@/lib/domains/visits/commands'
import { sentReport } from '@/lib/domains/visits/schema'

/** Takes a report that a device kept while it had no network. Sent twice it is one visit, and both answers name it. */
export const POST = defineRoute({
  query: noParams,
  params: noParams,
  run: async ({ actor, request }) => {
    if (actor.kind === 'visitor') throw new Refusal('unauthenticated')
    const sent = sentReport.safeParse(await request.json().catch(() => null))
    if (!sent.success) throw new Refusal('invalid_input')
    const { by, ...report } = sent.data
    // Somebody else has signed in on that device meanwhile: it is not theirs to send.
    if (by !== actor.accountId) throw new Refusal('unauthenticated')
    return recordVisit(actor, report)
  },
})
