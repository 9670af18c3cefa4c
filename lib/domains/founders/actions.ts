'use server'

import { defineAction } from '@/lib/core/action'
import { clientAddress } from '@/lib/core/auth/session'
import * as commands from '@/lib/domains/founders/commands'
import * as schema from '@/lib/domains/founders/schema'
import { throughLink } from '@/lib/domains/people/commands'

export const answerConsent = defineAction({
  schema: schema.consentAnswer,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.answerAsFounder(input))
    return { redirectTo: schema.founderAddress(input.token, input.answer) }
  },
})

export const chooseDistrict = defineAction({
  schema: schema.founderChoice,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.chooseAsFounder(input))
    return { redirectTo: schema.founderAddress(input.token, 'choose') }
  },
})

export const eraseMyself = defineAction({
  schema: schema.erasure,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.eraseMyself(input))
    return { redirectTo: '/founder?done=erased' }
  },
})

export const withdrawReferral = defineAction({
  schema: schema.founderWithdrawal,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.withdrawAsFounder(input))
    return { redirectTo: schema.founderAddress(input.token, 'withdrawReferral') }
  },
})
