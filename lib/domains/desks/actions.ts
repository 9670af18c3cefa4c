'use server'

import { defineAction, defineQuestion } from '@/lib/core/action'
import * as commands from '@/lib/domains/referrals/commands'
import * as schema from '@/lib/domains/referrals/schema'

const toReferral = (id: string, done: string) => ({ redirectTo: `/desk/referrals/${id}?done=${done}` })

/** Acknowledges, or takes up again. */
export const moveReferral = defineAction({
  schema: schema.referralMove,
  run: async (actor, input) => {
    await commands.moveReferral(actor, input)
    return toReferral(input.id, input.event)
  },
})

export const moveByTalk = defineAction({
  schema: schema.talkMove,
  run: async (actor, input) => {
    await commands.moveByTalk(actor, input)
    return toReferral(input.id, input.event)
  },
})

export const noteTalk = defineAction({
  schema: schema.talkInput,
  run: async (actor, input) => {
    await commands.noteTalk(actor, input)
    return toReferral(input.id, 'talk')
  },
})

export const acceptReferral = defineAction({
  schema: schema.acceptance,
  run: async (actor, input) => {
    await commands.acceptReferral(actor, input)
    return toReferral(input.id, 'accept')
  },
})

export const declineReferral = defineAction({
  schema: schema.declining,
  run: async (actor, input) => {
    await commands.declineReferral(actor, input)
    return toReferral(input.id, 'decline')
  },
})

/** Who the founder is; it is kept who asked. */
export const revealFounder = defineQuestion({
  schema: schema.referralChosen,
  run: async (actor, input): Promise<[field: string, value: string][]> => {
    const { name, email, phone } = await commands.revealFounder(actor, input)
    return [['name', name], ['email', email], ...(phone ? ([['phone', phone]] satisfies [string, string][]) : [])]
  },
})
