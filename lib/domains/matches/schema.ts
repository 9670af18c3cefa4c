import { z } from 'zod'
import { ServiceMatchStatus } from '@/lib/core/db/generated/enums'
import { cursor } from '@/lib/core/paging'
import { optional, text } from '@/lib/core/text'

export const MATCH_STATES = Object.values(ServiceMatchStatus)
/** Days after closing on which it is asked how it went. */
export const ASKED_AFTER_DAYS = 30
export const MATCH_EVENTS = ['take', 'help', 'noHelp', 'unreachable', 'notForMe', 'withdraw'] as const
const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
export const matchMove = z.object({ ...chosen, event: z.enum(MATCH_EVENTS), reason: optional(text(2000)) })
export type MatchMove = z.output<typeof matchMove>

const grade = z.coerce.number('required').int('number_range').min(1, 'number_range').max(5, 'number_range')
export const GRADES = [1, 2, 3, 4, 5] as const
export const QUESTIONS = ['speed', 'usefulness', 'again'] as const
/** The three questions: was it quick, was it of use, would one ask again; 1 to 5. */
export const satisfaction = z.object({ ...chosen, speed: grade, usefulness: grade, again: grade })
export type Satisfaction = z.output<typeof satisfaction>
/** The parts of a partner's desk: what waits for an answer, what it takes care of, what is over. */
export const MATCH_PARTS = {
  waiting: ['SENT'],
  running: ['TAKING_CARE'],
  ended: ['DONE_HELPED', 'DONE_NO_HELP', 'DONE_NOT_REACHABLE', 'NOT_FOR_ME', 'WITHDRAWN'],
} as const satisfies Record<string, readonly ServiceMatchStatus[]>
export const MATCH_PART_KEYS = ['waiting', 'running', 'ended'] as const
/** What the desk's list is narrowed to; anything that is not understood narrows nothing. */
export const matchFilter = z.object({
  part: z.enum(MATCH_PART_KEYS).optional().catch(undefined),
  after: optional(cursor(1).pipe(z.tuple([z.uuid()]))).catch(undefined),
})
export type MatchFilter = z.output<typeof matchFilter>
/** The address of the desk's list. @param after as the cursor came */
export function matchAddress({ part, after }: { part?: string | undefined; after?: string }): string {
  const given = Object.entries({ part, after }).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const query = new URLSearchParams(given).toString()
  return `/desk/requests${query ? `?${query}` : ''}`
}

/** Response times and satisfaction are told of what was sent within so many days. */
export const MEASURED_DAYS = 365
/** The middle value, or the mean of the two in the middle. @returns null of nothing */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
