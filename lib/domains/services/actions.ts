'use server'

import { defineAction, defineQuestion } from '@/lib/core/action'
import { clientAddress } from '@/lib/core/auth/session'
import * as commands from '@/lib/domains/services/commands'
import * as schema from '@/lib/domains/services/schema'

export const askService = defineAction({
  schema: schema.requestInput,
  run: async (actor, input) => ({
    redirectTo: `/portal/services/${(await commands.askService(actor, input)).id}?done=asked`,
  }),
})

export const routeRequest = defineAction({
  schema: schema.requestRouting,
  run: async (actor, input) => {
    await commands.routeRequest(actor, input)
    return { redirectTo: `/admin/services/${input.id}?done=routed` }
  },
})

export const revealAsker = defineQuestion({ schema: schema.requestChosen, run: commands.revealAsker })

/** Whoever fills in the field that nobody sees is thanked like everyone, and nothing is kept. */
export const postNeed = defineAction({
  schema: schema.postedNeed,
  visitors: true,
  run: async (actor, input) => {
    if (input.website) return { redirectTo: '/needs/posted' }
    const { reference } = await commands.postNeed(actor, input, await clientAddress())
    return { redirectTo: `/needs/posted?reference=${reference}` }
  },
})
