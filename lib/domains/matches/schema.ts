import { z } from 'zod'
import { tokenForm } from '@/lib/core/auth/one-time-token'
import { ServiceMatchStatus } from '@/lib/core/db/generated/enums'
import { optional, text } from '@/lib/core/text'

export const MATCH_STATES = Object.values(ServiceMatchStatus)
/** Days after closing on which it is asked how it went. */
export const ASKED_AFTER_DAYS = 30
export const MATCH_EVENTS = ['take', 'help', 'noHelp', 'unreachable', 'notForMe', 'withdraw'] as const
const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
export const matchMove = z.object({ ...chosen, event: z.enum(MATCH_EVENTS), reason: optional(text(2000)) })
export type MatchMove = z.output<typeof matchMove>

const grade = z.coerce.number('required').int('number_range').min(1, 'number_range').max(5, 'number_range')
/** The three questions: was it quick, was it of use, would one ask again; 1 to 5. */
export const satisfaction = z.object({ ...chosen, speed: grade, usefulness: grade, again: grade })
export type Satisfaction = z.output<typeof satisfaction>
/** The same from outside, by one's own link. */
export const satisfactionByLink = satisfaction.omit({ version: true }).extend({ token: tokenForm })
export type SatisfactionByLink = z.output<typeof satisfactionByLink>
export const withdrawalByLink = z.object({ token: tokenForm, id: z.uuid() })
export type WithdrawalByLink = z.output<typeof withdrawalByLink>
export const askerQuery = z.object({ token: tokenForm.optional().catch(undefined) })
