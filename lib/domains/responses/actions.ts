'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/responses/commands'
import * as schema from '@/lib/domains/responses/schema'

export const nameDistrictLead = defineAction({
  schema: schema.leadNaming,
  run: async (actor, input) => {
    await commands.nameDistrictLead(actor, input)
    return { redirectTo: '/admin/response?done=lead#leads' }
  },
})
