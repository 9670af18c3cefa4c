import { z } from 'zod'
import { dayOf, momentAt, now, today } from '@/lib/core/clock'
import { EventKind, EventStatus } from '@/lib/core/db/generated/enums'
import { cursor } from '@/lib/core/paging'
import { day, optional, slug, text, ticked, time } from '@/lib/core/text'

export const EVENT_KINDS = Object.values(EventKind)
export const EVENT_STATES = Object.values(EventStatus)

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
const whole = z.coerce.number('number_form').int('number_form')

const facts = {
  kind: z.enum(EventKind, 'required'),
  titleZh: text(80),
  titleEn: text(160),
  summaryZh: text(2000),
  summaryEn: text(3000),
  placeZh: text(160),
  placeEn: text(200),
  approval: ticked,
  certificate: ticked,
}
/** A new event. Its address in public is chosen once. */
export const eventInput = z.object({
  enclaveId: z.uuid('required'),
  // /events/ticket is everybody's own page.
  slug: slug.refine((value) => value !== 'ticket', 'slug_form'),
  ...facts,
})
export type EventInput = z.output<typeof eventInput>
export const eventEdit = z.object({ ...chosen, ...facts })
export type EventEdit = z.output<typeof eventEdit>

/** One session; `id` and `version` are the event's. Times are Shanghai times of one day. */
export const sessionInput = z
  .object({
    ...chosen,
    day,
    starts: time,
    ends: time,
    /** Left out: as many as come. */
    capacity: optional(whole.min(1, 'number_range').max(100_000, 'number_range')),
    titleZh: optional(text(80)),
    titleEn: optional(text(160)),
  })
  .refine(({ starts, ends }) => starts < ends, { path: ['ends'], message: 'time_order' })
  .refine(({ titleZh, titleEn }) => (titleZh === undefined) === (titleEn === undefined), {
    path: ['titleEn'],
    message: 'both_languages',
  })
export type SessionInput = z.output<typeof sessionInput>
export const sessionEdit = sessionInput.safeExtend({ sessionId: z.uuid() })
export type SessionEdit = z.output<typeof sessionEdit>
export const sessionChosen = z.object({ ...chosen, sessionId: z.uuid() })
export type SessionChosen = z.output<typeof sessionChosen>

/** From when to when a session goes, as its fields say. */
export const spanOf = ({ day, starts, ends }: { day: string; starts: string; ends: string }) => ({
  startsAt: momentAt(day, starts),
  endsAt: momentAt(day, ends),
})

export const PLAIN_EVENTS = ['publish', 'postpone', 'cancel', 'archive'] as const
export const eventMove = z.object({ ...chosen, event: z.enum(PLAIN_EVENTS), reason: optional(text(500)) })
export type EventMoveInput = z.output<typeof eventMove>

// Fields of several sessions are named heldOn.ID and the like: one form tells of them all.
const count = optional(whole.min(0, 'number_range').max(1_000_000, 'number_range'))
const perSession = <T extends z.ZodType>(schema: T) => z.record(z.uuid(), schema).default({})
/** What took place: of each session the day and how many came; of one that did not, neither. */
export const eventHolding = z
  .object({
    ...chosen,
    heldOn: perSession(optional(day.refine((value) => value <= today(), 'date_future'))),
    attendance: perSession(count),
  })
  .superRefine(({ heldOn, attendance }, context) => {
    const ids = new Set([...Object.keys(heldOn), ...Object.keys(attendance)])
    const wrong = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    for (const id of ids) {
      if (heldOn[id] !== undefined && attendance[id] === undefined) wrong(['attendance', id], 'attendance_missing')
      if (heldOn[id] === undefined && attendance[id] !== undefined) wrong(['heldOn', id], 'held_missing')
    }
  })
export type EventHolding = z.output<typeof eventHolding>

/** The new times of the sessions that are still to be held. */
export const eventRescheduling = z
  .object({ ...chosen, day: perSession(day), starts: perSession(time), ends: perSession(time) })
  .superRefine(({ day: days, starts, ends }, context) => {
    for (const [id, on] of Object.entries(days)) {
      const [from, to] = [starts[id], ends[id]]
      if (!from || !to) continue
      const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field, id], message })
      if (from >= to) wrong('ends', 'time_order')
      if (momentAt(on, from) <= now()) wrong(on < today() ? 'day' : 'starts', 'moment_past')
    }
  })
export type EventRescheduling = z.output<typeof eventRescheduling>

/** What the team's list is narrowed to; anything that is not understood narrows nothing. */
export const eventFilter = z.object({
  when: z.enum(['next', 'past']).catch('next'),
  status: z.enum(EventStatus).optional().catch(undefined),
  kind: z.enum(EventKind).optional().catch(undefined),
  q: optional(text(80)).catch(undefined),
  after: optional(cursor(2).pipe(z.tuple([z.union([z.literal(''), z.iso.datetime()]), z.uuid()]))).catch(undefined),
})
export type EventFilter = z.output<typeof eventFilter>

const queryOf = (given: Record<string, string | undefined>) => {
  const query = new URLSearchParams(Object.entries(given).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return query.size > 0 ? `?${query}` : ''
}
type Address = Partial<Record<'when' | 'status' | 'kind' | 'q' | 'after', string | undefined>>
/** The address of the team's list, narrowed. @param after as the cursor came */
export const eventAddress = ({ when, status, kind, q, after }: Address) =>
  `/admin/events${queryOf({ when: when === 'past' ? when : undefined, status, kind, q, after })}`

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** What the public list is narrowed to. */
export const eventSearch = z.object({
  kind: z.enum(EventKind).optional().catch(undefined),
  month: month.optional().catch(undefined),
  after: optional(cursor(2).pipe(z.tuple([z.iso.datetime(), z.uuid()]))).catch(undefined),
})
export type EventSearch = z.output<typeof eventSearch>
/** The address of the public list. @param enclave where it is not the site's own */
export const eventsAddress = (
  { kind, month: of, after }: { kind?: string | undefined; month?: string | undefined; after?: string | undefined },
  enclave?: string,
) => `/events${queryOf({ enclave, kind, month: of, after })}`

/** The first moments of a month and of the next. @param given YYYY-MM */
export function monthSpan(given: string): { from: Date; until: Date } {
  const [year = 0, number = 1] = given.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  return { from: momentAt(`${given}-01`, '00:00'), until: momentAt(`${next}-01`, '00:00') }
}
/** The month of the Shanghai day of a moment. @returns YYYY-MM */
export const monthOf = (moment: Date): string => dayOf(moment).slice(0, 7)
