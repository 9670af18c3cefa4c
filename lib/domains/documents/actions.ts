'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/documents/commands'
import { removal, returnTo } from '@/lib/domains/documents/schema'

export const removeDocument = defineAction({
  schema: removal,
  run: async (actor, input) => {
    await commands.removeDocument(actor, input)
    return { redirectTo: returnTo(input.back, { done: 'removed' }) }
  },
})
