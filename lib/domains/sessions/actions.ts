'use server'

import { defineAction } from '@/lib/core/action'
import { giveSession, takeSession } from '@/lib/core/auth/cookie'
import { clientAddress } from '@/lib/core/auth/session'
import * as commands from '@/lib/domains/sessions/commands'
import { startOf } from '@/lib/domains/sessions/policy'
import { signInForm, signOutForm } from '@/lib/domains/sessions/schema'

export const signIn = defineAction({
  schema: signInForm,
  hide: ['password'],
  visitors: true,
  run: async (actor, { next, ...credentials }) => {
    const login = await commands.signIn(actor, credentials, await clientAddress())
    await giveSession(login)
    return { redirectTo: startOf(login.actor, next) }
  },
})

const leave = defineAction({
  schema: signOutForm,
  visitors: true,
  run: async (actor) => {
    await commands.signOut(actor)
    await takeSession()
    return { redirectTo: '/' }
  },
})

export async function signOut(form: FormData): Promise<void> {
  await leave(null, form)
}
