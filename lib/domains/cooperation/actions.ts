'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/cooperation/commands'
import * as schema from '@/lib/domains/cooperation/schema'

const toCooperation = (id: string, done: string) => ({ redirectTo: `/admin/cooperation/${id}?done=${done}` })
const toOwn = (id: string, done: string) => ({ redirectTo: `/portal/cooperation/${id}?done=${done}` })

export const openLead = defineAction({
  schema: schema.cooperationLead,
  run: async (actor, input) => toCooperation((await commands.openLead(actor, input)).id, 'created'),
})

/** The resident's own door to a lead. */
export const openOwnLead = defineAction({
  schema: schema.cooperationLead,
  run: async (actor, input) => toOwn((await commands.openLead(actor, input)).id, 'created'),
})

export const matchInstitution = defineAction({
  schema: schema.cooperationMatch,
  run: async (actor, input) => {
    await commands.matchInstitution(actor, input)
    return toCooperation(input.id, 'match')
  },
})

export const signCooperation = defineAction({
  schema: schema.cooperationSigning,
  run: async (actor, input) => {
    await commands.signCooperation(actor, input)
    return toCooperation(input.id, 'sign')
  },
})

export const moveCooperation = defineAction({
  schema: schema.cooperationMove,
  run: async (actor, input) => {
    await commands.moveCooperation(actor, input)
    return toCooperation(input.id, input.event)
  },
})

/** The resident's own door to the moves that are theirs. */
export const moveOwnCooperation = defineAction({
  schema: schema.cooperationMove,
  run: async (actor, input) => {
    await commands.moveCooperation(actor, input)
    return toOwn(input.id, input.event)
  },
})
