'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/landings/commands'
import * as schema from '@/lib/domains/landings/schema'
import { KEYS } from '@/lib/domains/landings/workflow'

export const proposeLanding = defineAction({
  schema: schema.landingProposal,
  run: async (actor, input) => {
    const { id } = await commands.proposeLanding(actor, input)
    return { redirectTo: `${schema.landingPath(input.side, id)}?done=propose` }
  },
})

export const turnKey = defineAction({
  schema: schema.keyTurn,
  run: async (actor, input) => {
    await commands.turnKey(actor, input)
    return { redirectTo: `${schema.landingPath(KEYS[input.event].side, input.id)}?done=${input.event}` }
  },
})

export const refuseLanding = defineAction({
  schema: schema.landingRefusal,
  run: async (actor, input) => {
    await commands.refuseLanding(actor, input)
    return { redirectTo: `${schema.landingPath(input.side, input.id)}?done=refuse` }
  },
})
