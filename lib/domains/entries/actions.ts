'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/entries/commands'
import * as schema from '@/lib/domains/entries/schema'

const to = (id: string, done: string) => ({ redirectTo: `/admin/institutions/${id}?done=${done}` })

export const recordEntry = defineAction({
  schema: schema.entryRecord,
  run: async (actor, input) => {
    await commands.recordEntry(actor, input)
    return to(input.institutionId, 'entered')
  },
})

export const reportEntry = defineAction({
  schema: schema.entryReport,
  run: async (actor, input) => {
    await commands.reportEntry(actor, input)
    return to(input.institutionId, 'reported')
  },
})

export const voidEntry = defineAction({
  schema: schema.entryVoid,
  run: async (actor, input) => to((await commands.voidEntry(actor, input)).institutionId, 'voided'),
})
