'use server'

import { defineAction } from '@/lib/core/action'
import { answerCheck as answer } from '@/lib/domains/checks/commands'
import { checkReply } from '@/lib/domains/checks/schema'

export const answerCheck = defineAction({
  schema: checkReply,
  visitors: true,
  run: async (_actor, input) => {
    await answer(input)
    return { redirectTo: `/founder/check?token=${input.token}` }
  },
})
