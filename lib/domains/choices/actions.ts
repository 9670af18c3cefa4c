'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/choices/commands'
import * as schema from '@/lib/domains/choices/schema'

export const chooseForPark = defineAction({
  schema: schema.parkChoice,
  run: async (actor, input) => {
    await commands.chooseForPark(actor, input)
    return { redirectTo: `/admin/projects/${input.id}?done=choose` }
  },
})
