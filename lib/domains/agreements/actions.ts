'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/agreements/commands'
import * as schema from '@/lib/domains/agreements/schema'

const toAgreement = (id: string, done: string) => ({ redirectTo: `/admin/partners/${id}?done=${done}` })

export const recordAgreement = defineAction({
  schema: schema.agreementInput,
  run: async (actor, input) => toAgreement((await commands.recordAgreement(actor, input)).id, 'recorded'),
})

export const endAgreement = defineAction({
  schema: schema.agreementEnd,
  run: async (actor, input) => {
    await commands.endAgreement(actor, input)
    return toAgreement(input.id, 'ended')
  },
})

export const listAgreement = defineAction({
  schema: schema.agreementListing,
  run: async (actor, input) => {
    await commands.listAgreement(actor, input)
    return toAgreement(input.id, input.listed ? 'listed' : 'unlisted')
  },
})
