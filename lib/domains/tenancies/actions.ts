'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/tenancies/commands'
import * as schema from '@/lib/domains/tenancies/schema'

const toTenancy = (id: string, done: string) => ({ redirectTo: `/admin/tenancies/${id}?done=${done}` })

export const createTenancy = defineAction({
  schema: schema.tenancyDraft,
  run: async (actor, input) => toTenancy((await commands.createTenancy(actor, input)).id, 'created'),
})

export const editTenancy = defineAction({
  schema: schema.tenancyEdit,
  run: async (actor, input) => {
    await commands.editTenancy(actor, input)
    return toTenancy(input.id, 'edited')
  },
})

export const moveTenancy = defineAction({
  schema: schema.tenancyMove,
  run: async (actor, input) => {
    await commands.moveTenancy(actor, input)
    return toTenancy(input.id, input.event)
  },
})

/** The tenant's own door to the moves that are theirs. */
export const moveOwnTenancy = defineAction({
  schema: schema.tenancyMove,
  run: async (actor, input) => {
    await commands.moveTenancy(actor, input)
    return { redirectTo: `/portal/tenancies/${input.id}?done=${input.event}` }
  },
})

export const checkoutTenancy = defineAction({
  schema: schema.checkout,
  run: async (actor, input) => {
    await commands.checkoutTenancy(actor, input)
    return toTenancy(input.id, 'checkout')
  },
})
