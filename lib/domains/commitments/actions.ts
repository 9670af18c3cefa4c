'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/commitments/commands'
import * as schema from '@/lib/domains/commitments/schema'
import { landingPath } from '@/lib/domains/landings/schema'

export const promise = defineAction({
  schema: schema.commitmentInput,
  run: async (actor, input) => {
    await commands.promise(actor, input)
    return { redirectTo: `${landingPath(input.side, input.id)}?done=promise` }
  },
})

export const moveCommitment = defineAction({
  schema: schema.commitmentMove,
  run: async (actor, input) => {
    const { landingId } = await commands.moveCommitment(actor, input)
    return { redirectTo: `${landingPath(input.side, landingId)}?done=${input.event}Promise` }
  },
})
