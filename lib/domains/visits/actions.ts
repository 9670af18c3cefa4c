'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/visits/commands'
import * as schema from '@/lib/domains/visits/schema'

const toVisit = (id: string, done: string) => ({ redirectTo: `/admin/visits/${id}?done=${done}` })

export const planVisit = defineAction({
  schema: schema.visitPlan,
  run: async (actor, input) => toVisit((await commands.planVisit(actor, input)).id, 'planned'),
})

export const recordVisit = defineAction({
  schema: schema.visitReport,
  run: async (actor, input) => toVisit((await commands.recordVisit(actor, input)).id, 'do'),
})

export const amendVisit = defineAction({
  schema: schema.visitAmendment,
  run: async (actor, input) => {
    await commands.amendVisit(actor, input)
    return toVisit(input.id, 'amend')
  },
})

export const moveVisit = defineAction({
  schema: schema.visitMove,
  run: async (actor, input) => {
    await commands.moveVisit(actor, input)
    return toVisit(input.id, input.event)
  },
})
