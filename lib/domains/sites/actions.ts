'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/sites/commands'
import * as schema from '@/lib/domains/sites/schema'

export const addSite = defineAction({
  schema: schema.siteInput,
  run: async (actor, input) => {
    await commands.addSite(actor, input)
    return { redirectTo: '/desk/sites?done=created' }
  },
})

export const editSite = defineAction({
  schema: schema.siteEdit,
  run: async (actor, input) => {
    await commands.editSite(actor, input)
    return { redirectTo: '/desk/sites?done=edited' }
  },
})
