'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/accounts/commands'
import * as schema from '@/lib/domains/accounts/schema'

const backTo = (id: string, done: string) => ({ redirectTo: `/admin/accounts/${id}?done=${done}` })

export const disableAccount = defineAction({
  schema: schema.accountDisable,
  run: async (actor, input) => {
    await commands.disableAccount(actor, input)
    return backTo(input.id, 'disabled')
  },
})

export const enableAccount = defineAction({
  schema: schema.accountChosen,
  run: async (actor, input) => {
    await commands.enableAccount(actor, input)
    return backTo(input.id, 'enabled')
  },
})

export const endSessions = defineAction({
  schema: schema.accountChosen,
  run: async (actor, input) => {
    await commands.endSessions(actor, input)
    return backTo(input.id, 'signedOut')
  },
})

export const grantRole = defineAction({
  schema: schema.roleGrant,
  run: async (actor, input) => {
    await commands.grantRole(actor, input)
    return backTo(input.accountId, 'granted')
  },
})

export const endRole = defineAction({
  schema: schema.roleEnd,
  run: async (actor, input) => {
    await commands.endRole(actor, input)
    return backTo(input.accountId, 'ended')
  },
})
