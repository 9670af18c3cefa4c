'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/dictionaries/commands'
import * as schema from '@/lib/domains/dictionaries/schema'

const listOf = ({ dictionaryKey }: { dictionaryKey: string }) => ({
  redirectTo: `/admin/dictionaries/${dictionaryKey}?saved`,
})

export const addItem = defineAction({
  schema: schema.itemInput,
  run: async (actor, input) => listOf(await commands.addItem(actor, input)),
})

export const editItem = defineAction({
  schema: schema.itemEdit,
  run: async (actor, input) => listOf(await commands.editItem(actor, input)),
})

export const retireItem = defineAction({
  schema: schema.itemChoice,
  run: async (actor, input) => listOf(await commands.retireItem(actor, input)),
})

export const restoreItem = defineAction({
  schema: schema.itemChoice,
  run: async (actor, input) => listOf(await commands.restoreItem(actor, input)),
})
