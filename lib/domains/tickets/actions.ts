'use server'

import { defineAction } from '@/lib/core/action'
import { clientAddress } from '@/lib/core/auth/session'
import { throughLink } from '@/lib/domains/people/commands'
import * as commands from '@/lib/domains/tickets/commands'
import * as schema from '@/lib/domains/tickets/schema'

export const takeSeat = defineAction({
  schema: schema.ticketChosen,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.takeSeat(input))
    return { redirectTo: schema.ticketAddress(input.token, 'taken') }
  },
})

export const cancelRegistration = defineAction({
  schema: schema.ticketEnding,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.cancelRegistration(input))
    return { redirectTo: schema.ticketAddress(input.token, 'cancelled') }
  },
})

export const eraseRegistrant = defineAction({
  schema: schema.ticketEnding,
  visitors: true,
  run: async (_actor, input) => {
    await throughLink(await clientAddress(), () => commands.eraseRegistrant(input))
    return { redirectTo: '/events/ticket?done=erased' }
  },
})
