'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/patents/commands'
import * as schema from '@/lib/domains/patents/schema'

const toCase = (id: string, done: string) => ({ redirectTo: `/admin/patents/${id}?done=${done}` })
const toOwn = (id: string, done: string) => ({ redirectTo: `/portal/patents/${id}?done=${done}` })
const toDesk = (id: string, done: string) => ({ redirectTo: `/desk/patents/${id}?done=${done}` })

/** The resident's door: asks for help with a patent. */
export const requestPatent = defineAction({
  schema: schema.patentRequest,
  run: async (actor, input) => toOwn((await commands.requestPatent(actor, input)).id, 'created'),
})

/** The resident's door to the moves that are theirs. */
export const moveOwnPatent = defineAction({
  schema: schema.patentMove,
  run: async (actor, input) => {
    await commands.movePatent(actor, input)
    return toOwn(input.id, input.event)
  },
})

export const acceptPatent = defineAction({
  schema: schema.patentAcceptance,
  run: async (actor, input) => {
    await commands.acceptPatent(actor, input)
    return toCase(input.id, 'accept')
  },
})

export const movePatent = defineAction({
  schema: schema.patentMove,
  run: async (actor, input) => {
    await commands.movePatent(actor, input)
    return toCase(input.id, input.event)
  },
})

export const proposeFiling = defineAction({
  schema: schema.filingProposal,
  run: async (actor, input) => {
    await commands.proposeFiling(actor, input)
    return toCase(input.id, 'propose')
  },
})

export const filePatent = defineAction({
  schema: schema.patentChosen,
  run: async (actor, input) => {
    await commands.filePatent(actor, input)
    return toCase(input.id, 'file')
  },
})

export const grantPatent = defineAction({
  schema: schema.patentGrant,
  run: async (actor, input) => {
    await commands.grantPatent(actor, input)
    return toCase(input.id, 'grant')
  },
})

/** The partner's door: takes what it was asked for. */
export const acceptAtDesk = defineAction({
  schema: schema.patentChosen,
  run: async (actor, input) => {
    await commands.acceptPatent(actor, { ...input, assistedById: undefined })
    return toDesk(input.id, 'accept')
  },
})

/** The partner's door to the moves that are its own. */
export const moveAtDesk = defineAction({
  schema: schema.patentMove,
  run: async (actor, input) => {
    await commands.movePatent(actor, input)
    return toDesk(input.id, input.event)
  },
})

export const proposeAtDesk = defineAction({
  schema: schema.filingProposal,
  run: async (actor, input) => {
    await commands.proposeFiling(actor, input)
    return toDesk(input.id, 'propose')
  },
})
