'use server'

import { defineAction } from '@/lib/core/action'
import { clientAddress } from '@/lib/core/auth/session'
import * as commands from '@/lib/domains/registrations/commands'
import * as schema from '@/lib/domains/registrations/schema'

/** Whoever fills in the field that nobody sees is thanked like everyone, and nothing is kept. */
export const register = defineAction({
  schema: schema.registrationForm,
  visitors: true,
  run: async (actor, { event, ...input }) => {
    const registered = `/events/${event}/registered`
    if (input.website) return { redirectTo: registered }
    const { reference } = await commands.register(actor, input, await clientAddress())
    return { redirectTo: `${registered}?reference=${reference}` }
  },
})
