'use server'

import { defineAction } from '@/lib/core/action'
import { landingPath } from '@/lib/domains/landings/schema'
import * as commands from '@/lib/domains/milestones/commands'
import * as schema from '@/lib/domains/milestones/schema'

export const proposeMilestone = defineAction({
  schema: schema.milestoneProposal,
  run: async (actor, input) => {
    await commands.proposeMilestone(actor, input)
    return { redirectTo: `${landingPath(input.side, input.id)}?done=proposeMilestone` }
  },
})

export const answerMilestone = defineAction({
  schema: schema.milestoneAnswer,
  run: async (actor, input) => {
    const { landingId } = await commands.answerMilestone(actor, input)
    return { redirectTo: `${landingPath(input.side, landingId)}?done=${input.event}Milestone` }
  },
})
