'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/referrals/commands'
import * as schema from '@/lib/domains/referrals/schema'

const toProject = (id: string, done: string) => ({ redirectTo: `/admin/projects/${id}?done=${done}` })

export const draftReferral = defineAction({
  schema: schema.referralDraft,
  run: async (actor, input) => {
    await commands.draftReferral(actor, input)
    return toProject(input.id, input.send ? 'send' : 'drafted')
  },
})

/** The park's own moves of a referral, from the page of its project. */
export const moveReferral = defineAction({
  schema: schema.parkMove,
  run: async (actor, { project, ...input }) => {
    await commands.moveReferral(actor, input)
    return toProject(project, input.event)
  },
})

export const leaveProject = defineAction({
  schema: schema.projectExit,
  run: async (actor, input) => {
    await commands.leaveProject(actor, input)
    return toProject(input.id, input.event)
  },
})
