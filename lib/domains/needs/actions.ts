'use server'

import { defineAction, defineQuestion } from '@/lib/core/action'
import { clientAddress } from '@/lib/core/auth/session'
import * as commands from '@/lib/domains/needs/commands'
import * as schema from '@/lib/domains/needs/schema'
import { throughLink } from '@/lib/domains/people/commands'

export const publishNeed = defineAction({
  schema: schema.needChosen,
  run: async (actor, input) => {
    await commands.publishNeed(actor, input)
    return { redirectTo: `/admin/services/${input.id}?done=published` }
  },
})

export const takeDownNeed = defineAction({
  schema: schema.needChosen,
  run: async (actor, input) => {
    await commands.takeDownNeed(actor, input)
    return { redirectTo: `/admin/services/${input.id}?done=takenDown` }
  },
})

export const revealToPartner = defineQuestion({ schema: schema.matchChosen, run: commands.revealToPartner })

export const answerAsAsker = defineAction({
  schema: schema.askerConsent,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.answerAsAsker(input))
    return { redirectTo: schema.ownNeedAddress(input.token, `${input.about}.${input.answer}`) }
  },
})

export const withdrawFrom = defineAction({
  schema: schema.partWithdrawal,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.withdrawFrom(input))
    return { redirectTo: schema.ownNeedAddress(input.token, 'withdrawn') }
  },
})

export const gradeAsAsker = defineAction({
  schema: schema.askerGrades,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.gradeAsAsker(input))
    return { redirectTo: schema.ownNeedAddress(input.token, 'graded') }
  },
})

export const withdrawNeed = defineAction({
  schema: schema.ending,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.withdrawNeed(input))
    return { redirectTo: schema.ownNeedAddress(input.token, 'ended') }
  },
})

export const eraseAsker = defineAction({
  schema: schema.ending,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.eraseAsker(input))
    return { redirectTo: '/needs/answer?done=erased' }
  },
})
