'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/matches/commands'
import * as schema from '@/lib/domains/matches/schema'

/** The partner's door to the moves that are its own. */
export const moveRouted = defineAction({
  schema: schema.matchMove,
  run: async (actor, input) => {
    await commands.moveMatch(actor, input)
    return { redirectTo: `/desk/requests/${input.id}?done=${input.event}` }
  },
})

/** The asker's door: takes a request back from one partner. */
export const withdrawMatch = defineAction({
  schema: schema.matchMove,
  run: async (actor, input) => {
    const { requestId } = await commands.moveMatch(actor, input)
    return { redirectTo: `/portal/services/${requestId}?done=${input.event}` }
  },
})

export const gradeMatch = defineAction({
  schema: schema.satisfaction,
  run: async (actor, input) => {
    const { requestId } = await commands.gradeMatch(actor, input)
    return { redirectTo: `/portal/services/${requestId}?done=graded` }
  },
})
