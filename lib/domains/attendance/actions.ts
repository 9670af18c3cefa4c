'use server'

import { defineAction, defineQuestion } from '@/lib/core/action'
import * as commands from '@/lib/domains/attendance/commands'
import * as schema from '@/lib/domains/attendance/schema'

export const decideRegistrations = defineAction({
  schema: schema.decisionAt,
  run: async (actor, { at, session, ...input }) => {
    const { done, left } = await commands.decideSeveral(actor, input)
    const list = schema.attendanceAddress(at, { session })
    return { redirectTo: `${list}&done=${input.event}&n=${done}&left=${left}` }
  },
})

/** By hand, from the list. */
export const checkIn = defineAction({
  schema: schema.checkInAt,
  run: async (actor, { at, session, id }) => {
    const outcome = await commands.checkIn(actor, { id })
    return { redirectTo: `/admin/events/${at}/check-in?session=${session}&outcome=${outcome}&last=${id}` }
  },
})

export const scanTicket = defineAction({
  schema: schema.scanInput,
  run: async (actor, input) => {
    const { outcome, last } = await commands.scan(actor, input)
    const said = `session=${input.session}&outcome=${outcome}${last ? `&last=${last}` : ''}`
    return { redirectTo: `/admin/events/${input.at}/check-in?${said}` }
  },
})

/** What the code of a ticket opens: one press. */
export const checkInTicket = defineAction({
  schema: schema.ticketScan,
  run: async (actor, { ticket }) => ({
    redirectTo: `/admin/events/check-in?ticket=${ticket}&outcome=${await commands.checkInTicket(actor, { ticket })}`,
  }),
})

export const revealRegistrant = defineQuestion({ schema: schema.registrationChosen, run: commands.revealRegistrant })
