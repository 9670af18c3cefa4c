'use server'

import { defineAction } from '@/lib/core/action'
import { inviteAccount, revokeInvitation } from '@/lib/domains/invitations/commands'
import * as commands from '@/lib/domains/members/commands'
import * as schema from '@/lib/domains/members/schema'

const toMembers = (organisationId: string, done: string) => ({
  redirectTo: `/portal/members?organisation=${organisationId}&done=${done}`,
})

export const inviteMember = defineAction({
  schema: schema.memberInvite,
  run: async (actor, input) => {
    await inviteAccount(actor, { ...input, enclaveId: undefined, districtId: undefined })
    return toMembers(input.organisationId, 'invited')
  },
})

export const revokeMemberInvitation = defineAction({
  schema: schema.memberInvitation,
  run: async (actor, { id, organisationId }) => {
    await revokeInvitation(actor, { id })
    return toMembers(organisationId, 'revoked')
  },
})

export const changeRole = defineAction({
  schema: schema.memberRole,
  run: async (actor, input) => {
    await commands.changeRole(actor, input)
    return toMembers(input.organisationId, 'changed')
  },
})

export const endMember = defineAction({
  schema: schema.memberEnd,
  run: async (actor, input) => {
    await commands.endMember(actor, input)
    return toMembers(input.organisationId, 'ended')
  },
})
