'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/retention/commands'
import { RETENTION_DONE, stayAt } from '@/lib/domains/retention/schema'

export const confirmStay = defineAction({
  schema: stayAt,
  run: async (actor, { need, id }) => {
    await commands.confirmStay(actor, { id })
    return { redirectTo: `/portal/talent/${need}?done=${RETENTION_DONE}` }
  },
})
