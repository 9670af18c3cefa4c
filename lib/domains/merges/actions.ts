'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/merges/commands'
import * as schema from '@/lib/domains/merges/schema'

export const mergeOrganisations = defineAction({
  schema: schema.mergeInput,
  run: async (actor, { sure: _, ...input }) => {
    await commands.mergeOrganisations(actor, input)
    return { redirectTo: `/admin/duplicates?merged=${input.intoId}` }
  },
})
