'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/profiles/commands'
import * as schema from '@/lib/domains/profiles/schema'

const toOwn = (organisationId: string, done: string) => ({
  redirectTo: `/portal/profile?organisation=${organisationId}&done=${done}`,
})

export const saveProfile = defineAction({
  schema: schema.profileInput,
  run: async (actor, input) => {
    await commands.saveProfile(actor, input)
    return toOwn(input.organisationId, 'saved')
  },
})

export const publishProfile = defineAction({
  schema: schema.profilePublishing,
  run: async (actor, input) => {
    await commands.publishProfile(actor, input)
    return toOwn(input.organisationId, 'publish')
  },
})

export const withdrawPublication = defineAction({
  schema: schema.publicationWithdrawal,
  run: async (actor, input) => {
    await commands.withdrawPublication(actor, input)
    return toOwn(input.organisationId, 'withdraw')
  },
})

export const takeDownProfile = defineAction({
  schema: schema.profileTakeDown,
  run: async (actor, input) => {
    await commands.takeDownProfile(actor, input)
    return { redirectTo: `/admin/profiles/${input.id}?done=takeDown` }
  },
})
