'use server'

import { defineAction } from '@/lib/core/action'
import { clientAddress } from '@/lib/core/auth/session'
import * as commands from '@/lib/domains/candidates/commands'
import * as schema from '@/lib/domains/candidates/schema'
import { throughLink } from '@/lib/domains/people/commands'

export const answerAsCandidate = defineAction({
  schema: schema.candidateAnswer,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.answerAsCandidate(input))
    return { redirectTo: schema.candidateAddress(input.token, input.answer) }
  },
})

export const eraseMyself = defineAction({
  schema: schema.erasure,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.eraseMyself(input))
    return { redirectTo: '/candidate?done=erased' }
  },
})
