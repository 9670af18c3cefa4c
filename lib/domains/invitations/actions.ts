'use server'

import { defineAction } from '@/lib/core/action'
import { giveSession } from '@/lib/core/auth/cookie'
import { clientAddress } from '@/lib/core/auth/session'
import * as commands from '@/lib/domains/invitations/commands'
import * as schema from '@/lib/domains/invitations/schema'
import { startOf } from '@/lib/domains/sessions/policy'

const SECRET = ['password', 'again']

export const inviteAccount = defineAction({
  schema: schema.invite,
  run: async (actor, input) => {
    await commands.inviteAccount(actor, input)
    return { redirectTo: '/admin/accounts?done=invited' }
  },
})

export const revokeInvitation = defineAction({
  schema: schema.invitationChosen,
  run: async (actor, input) => {
    await commands.revokeInvitation(actor, input)
    return { redirectTo: '/admin/accounts?done=revoked' }
  },
})

export const acceptInvitation = defineAction({
  schema: schema.acceptance,
  hide: SECRET,
  visitors: true,
  run: async (actor, input) => {
    const login = await commands.acceptInvitation(actor, input)
    await giveSession(login)
    return { redirectTo: startOf(login.actor) }
  },
})

export const acceptFirstInvitation = defineAction({
  schema: schema.firstAcceptance,
  hide: SECRET,
  visitors: true,
  run: async (actor, input) => {
    const login = await commands.acceptInvitation(actor, input)
    await giveSession(login)
    return { redirectTo: startOf(login.actor) }
  },
})

export const joinByInvitation = defineAction({
  schema: schema.joining,
  visitors: true,
  run: async (actor, input) => {
    await commands.joinByInvitation(actor, input)
    return { redirectTo: '/sign-in?done=joined' }
  },
})

export const requestRegistration = defineAction({
  schema: schema.registrationRequest,
  visitors: true,
  run: async (actor, input) => {
    await commands.requestRegistration(actor, input, await clientAddress())
    return { redirectTo: '/apply/register?done=sent' }
  },
})

export const requestReset = defineAction({
  schema: schema.resetRequest,
  visitors: true,
  run: async (actor, input) => {
    await commands.requestReset(actor, input, await clientAddress())
    return { redirectTo: '/reset?done=sent' }
  },
})

export const resetPassword = defineAction({
  schema: schema.passwordReset,
  hide: SECRET,
  visitors: true,
  run: async (actor, input) => {
    await commands.resetPassword(actor, input)
    return { redirectTo: '/sign-in?done=reset' }
  },
})
