import { z } from 'zod'
import { tokenForm } from '@/lib/core/auth/one-time-token'
import { LOCALES } from '@/lib/core/i18n/path'

/** What the registrant's own pages are opened with. */
export const ticketQuery = z.object({ token: tokenForm.optional().catch(undefined) })
/** The calendar file of one's own session. */
export const calendarQuery = z.object({ token: tokenForm, locale: z.enum(LOCALES).catch('zh-CN') })
export const ticketChosen = z.object({ token: tokenForm })
export type TicketChosen = z.output<typeof ticketChosen>
/** To cancel, or to have oneself erased, is done knowingly. */
export const ticketEnding = z.object({ token: tokenForm, sure: z.literal('on', 'agree_required') })
export type TicketEnding = z.output<typeof ticketEnding>

/** What a form of the page came to. */
export const TICKET_DONE = ['taken', 'cancelled'] as const
/** The page again, with what was done there. */
export const ticketAddress = (token: string, done: (typeof TICKET_DONE)[number]) =>
  `/events/ticket?token=${token}&done=${done}`
