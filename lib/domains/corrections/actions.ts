'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/corrections/commands'
import * as schema from '@/lib/domains/corrections/schema'

export const requestCorrection = defineAction({
  schema: schema.correctionRequest,
  run: async (actor, input) => {
    await commands.requestCorrection(actor, input)
    return { redirectTo: `/admin/residency/${input.id}?done=requestCorrection` }
  },
})

export const resubmit = defineAction({
  schema: schema.resubmission,
  run: async (actor, input) => {
    await commands.resubmit(actor, input)
    return { redirectTo: `/portal/applications/${input.id}?done=resubmit` }
  },
})
