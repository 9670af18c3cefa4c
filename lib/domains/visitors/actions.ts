'use server'

import { defineAction, defineQuestion } from '@/lib/core/action'
import { clientAddress } from '@/lib/core/auth/session'
import * as commands from '@/lib/domains/visitors/commands'
import * as schema from '@/lib/domains/visitors/schema'

/** Whoever fills in the field that nobody sees is thanked like everyone, and nothing is kept. */
export const askForVisit = defineAction({
  schema: schema.visitAsked,
  visitors: true,
  run: async (actor, input) => {
    if (input.website) return { redirectTo: '/visit/asked' }
    const { reference } = await commands.askForVisit(actor, input, await clientAddress())
    return { redirectTo: `/visit/asked?reference=${reference}` }
  },
})

export const scheduleVisit = defineAction({
  schema: schema.scheduling,
  run: async (actor, input) => {
    await commands.scheduleVisit(actor, input)
    return { redirectTo: `/admin/visits/requests/${input.id}?done=schedule` }
  },
})

export const refuseVisit = defineAction({
  schema: schema.refusal,
  run: async (actor, input) => {
    await commands.refuseVisit(actor, input)
    return { redirectTo: `/admin/visits/requests/${input.id}?done=refuse` }
  },
})

export const eraseVisitor = defineAction({
  schema: schema.visitorErasure,
  run: async (actor, input) => {
    await commands.eraseVisitor(actor, input)
    return { redirectTo: `/admin/visits/requests/${input.id}?done=erase` }
  },
})

export const revealVisitor = defineQuestion({ schema: schema.visitorChosen, run: commands.revealVisitor })
