import { z } from 'zod'
import { RegistrationStatus } from '@/lib/core/db/generated/enums'
import { cursor } from '@/lib/core/paging'
import { optional, text } from '@/lib/core/text'

/** What the list of an event is narrowed to; anything that is not understood narrows nothing. */
export const attendanceFilter = z.object({
  session: z.uuid().optional().catch(undefined),
  status: z.enum(RegistrationStatus).optional().catch(undefined),
  q: optional(text(40)).catch(undefined),
  after: optional(cursor(1).pipe(z.tuple([z.string().regex(/^\d{1,9}$/)]))).catch(undefined),
})
export type AttendanceFilter = z.output<typeof attendanceFilter>
type Address = Partial<Record<'session' | 'status' | 'q' | 'after', string | undefined>>
/** The address of an event's list, narrowed. @param after as the cursor came */
export function attendanceAddress(eventId: string, { session, status, q, after }: Address): string {
  const given = Object.entries({ session, status, q, after }).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const query = new URLSearchParams(given).toString()
  return `/admin/events/${eventId}/registrations${query ? `?${query}` : ''}`
}

const ids = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).min(1, 'required').max(200),
)
/** One or several, decided alike. */
export const decision = z.object({
  ids,
  event: z.enum(['confirm', 'refuse'], 'required'),
  reason: optional(text(500)),
})
export type Decision = z.output<typeof decision>
/** A form on the list of an event. */
export const decisionAt = decision.extend({ at: z.uuid(), session: z.uuid() })

export const registrationChosen = z.object({ id: z.uuid() })
export const checkInAt = registrationChosen.extend({ at: z.uuid(), session: z.uuid() })

const code = text(300)
/** What was scanned or typed at the door of a session. */
export const scanInput = z.object({ at: z.uuid(), session: z.uuid('required'), code })
export type Scan = z.output<typeof scanInput>
export const ticketCode = z.string().regex(/^[A-Za-z0-9_-]{24}$/)
/** What the code of a ticket opens. */
export const ticketQuery = z.object({ ticket: ticketCode.optional().catch(undefined) })
export const ticketScan = z.object({ ticket: ticketCode })

/** What came of a scan. */
export const OUTCOMES = [
  'in',
  'already',
  'otherSession',
  'otherEvent',
  'notSeated',
  'early',
  'late',
  'unknown',
] as const
export type Outcome = (typeof OUTCOMES)[number]
export const checkInQuery = z.object({
  session: z.uuid().optional().catch(undefined),
  outcome: z.enum(OUTCOMES).optional().catch(undefined),
  last: z.uuid().optional().catch(undefined),
})
/** What a form of the list came to: how many were decided, and how many found no seat. */
const count = z.coerce.number().int().min(0).max(200).optional().catch(undefined)
export const attendanceDone = z.object({
  done: z.enum(['confirm', 'refuse', 'checkIn']).optional().catch(undefined),
  n: count,
  left: count,
})
