import type { Actor } from '@/lib/core/auth/actor'
import { now, shiftDay, startOfDay, today, ZONE } from '@/lib/core/clock'
import { type Db, database, type Tx } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { encodeCursor } from '@/lib/core/paging'
import { eventsIn } from '@/lib/core/workflow'
import {
  capacitiesOn,
  EDITABLE,
  eventEnclavesOf,
  eventsVisibleTo,
  OPEN,
  publishedEvents,
} from '@/lib/domains/events/policy'
import { type EventFilter, type EventSearch, monthSpan } from '@/lib/domains/events/schema'
import { eventWorkflow } from '@/lib/domains/events/workflow'

const PAGE = 50
const { noun } = eventWorkflow
const names = { nameZh: true, nameEn: true, shortNameZh: true, shortNameEn: true } as const
const enclave = { select: { id: true, slug: true, ...names } } as const
const sessions = { orderBy: { startsAt: 'asc' } } as const

const matching = (q: string | undefined): Prisma.EventWhereInput => {
  if (!q) return {}
  const word = { contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  return { OR: [{ titleZh: word }, { titleEn: word }, { placeZh: word }, { placeEn: word }, { slug: word }] }
}

/** What is still to be done, also what should have been recorded; or what is over. */
const standing = (when: EventFilter['when']): Prisma.EventWhereInput =>
  when === 'past'
    ? { status: { in: ['HELD', 'ARCHIVED', 'CANCELLED'] }, lastAt: { lt: now() } }
    : { OR: [{ status: { in: ['DRAFT', 'PUBLISHED', 'POSTPONED'] } }, { lastAt: { gte: now() } }] }

/** The rows after one, by when they begin: an event without a session comes first of what is next, never in the past. */
function following({ when, after }: EventFilter): Prisma.EventWhereInput {
  if (!after) return {}
  const [at, id] = after
  if (when === 'past') return { OR: [{ lastAt: { lt: at } }, { lastAt: at, id: { lt: id } }] }
  if (at === '') return { OR: [{ firstAt: null, id: { gt: id } }, { firstAt: { not: null } }] }
  return { OR: [{ firstAt: { gt: at } }, { firstAt: at, id: { gt: id } }] }
}

/** The events that the team works on: the next first, or of what is over the latest. @returns the rows and the cursor */
export async function listEvents(actor: Actor, filter: EventFilter) {
  const { when, status, kind, q } = filter
  const narrowed = { ...(status ? { status } : {}), ...(kind ? { kind } : {}) }
  const found = await database().event.findMany({
    where: { AND: [eventsVisibleTo(actor), standing(when), narrowed, matching(q), following(filter)] },
    orderBy:
      when === 'past'
        ? [{ lastAt: 'desc' }, { id: 'desc' }]
        : [{ firstAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take: PAGE + 1,
    include: { enclave, sessions },
  })
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  const at = last && (when === 'past' ? last.lastAt : last.firstAt)
  return { rows: found.slice(0, PAGE), next: last ? encodeCursor([at?.toISOString() ?? '', last.id]) : null }
}
export type EventRow = Awaited<ReturnType<typeof listEvents>>['rows'][number]

/** The parks whose events one works on, in their order. */
export const eventPlaces = (actor: Actor) =>
  database().enclave.findMany({
    where: { id: { in: eventEnclavesOf(actor) } },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: enclave.select,
  })

const movesOf = (db: Db | Tx, recordId: string) =>
  db.statusLog.findMany({ where: { noun, recordId }, orderBy: { id: 'asc' } })

/**
 * The sessions of a postponed event that need a new time: those that had not begun when it was postponed, or all of
 * them where none was left.
 */
export async function postponedSessions<S extends { startsAt: Date }>(
  db: Db | Tx,
  { id, sessions: all }: { id: string; sessions: readonly S[] },
): Promise<S[]> {
  const postponed = (await movesOf(db, id)).findLast(({ event }) => event === 'postpone')
  const due = postponed ? all.filter(({ startsAt }) => startsAt > postponed.at) : []
  return due.length > 0 ? due : [...all]
}

/** An event as the team works on it, with how many of each session checked in. @returns null for nothing visible */
export async function eventSheet(actor: Actor, id: string) {
  const where = { AND: [{ id }, eventsVisibleTo(actor)] }
  const found = await database().event.findFirst({ where, include: { enclave, sessions } })
  if (!found) return null
  const [moves, counted] = await Promise.all([
    movesOf(database(), id),
    database().registration.groupBy({
      by: ['sessionId', 'status'],
      where: { session: { eventId: id } },
      _count: { _all: true },
    }),
  ])
  const of = (sessionId: string, ...status: string[]) =>
    counted.reduce(
      (sum, row) => sum + (row.sessionId === sessionId && status.includes(row.status) ? row._count._all : 0),
      0,
    )
  const counts = (sessionId: string) => ({
    attended: of(sessionId, 'ATTENDED'),
    waiting: of(sessionId, 'WAITLISTED'),
    pending: of(sessionId, 'PENDING'),
  })
  const move = eventsIn(eventWorkflow, found.status, capacitiesOn(actor, found))
  const can = { move, edit: EDITABLE.includes(found.status), sessions: OPEN.includes(found.status) }
  const due = new Set(
    (found.status === 'POSTPONED' ? await postponedSessions(database(), found) : []).map((one) => one.id),
  )
  const all = found.sessions.map((one) => ({ ...one, ...counts(one.id), due: due.has(one.id) }))
  return { ...found, sessions: all, moves, can }
}
export type EventSheet = NonNullable<Awaited<ReturnType<typeof eventSheet>>>
export type SheetSession = EventSheet['sessions'][number]

const shown = {
  id: true,
  slug: true,
  kind: true,
  titleZh: true,
  titleEn: true,
  summaryZh: true,
  summaryEn: true,
  placeZh: true,
  placeEn: true,
  approval: true,
  certificate: true,
  status: true,
  firstAt: true,
  lastAt: true,
  version: true,
  publishedAt: true,
  sessions: {
    ...sessions,
    select: {
      id: true,
      titleZh: true,
      titleEn: true,
      startsAt: true,
      endsAt: true,
      capacity: true,
      taken: true,
      heldOn: true,
      attendance: true,
    },
  },
} satisfies Prisma.EventSelect

const narrowedTo = ({ kind, month }: EventSearch): Prisma.EventWhereInput => {
  const span = month && monthSpan(month)
  return { ...(kind ? { kind } : {}), ...(span ? { firstAt: { gte: span.from, lt: span.until } } : {}) }
}
const ahead = (): Prisma.EventWhereInput => ({ lastAt: { gte: now() }, status: { notIn: ['HELD', 'ARCHIVED'] } })

/** What is still to come in a park, the next first, also what was cancelled or postponed. */
export const publishedUpcoming = (enclaveId: string, search: EventSearch = {}, take = 100) =>
  database().event.findMany({
    where: { AND: [{ enclaveId }, publishedEvents, ahead(), narrowedTo(search)] },
    orderBy: [{ firstAt: 'asc' }, { id: 'asc' }],
    select: shown,
    take,
  })
export type PublishedEventRow = Awaited<ReturnType<typeof publishedUpcoming>>[number]

/** So many days back the calendar of a park reaches. */
const CALENDAR_DAYS = 180
/** What a park's calendar shows: what is to come, and of late. */
export const publishedCalendar = (enclaveId: string) =>
  database().event.findMany({
    where: {
      AND: [{ enclaveId }, publishedEvents, { lastAt: { gte: startOfDay(shiftDay(today(), -CALENDAR_DAYS)) } }],
    },
    orderBy: [{ firstAt: 'asc' }, { id: 'asc' }],
    select: shown,
    take: 1000,
  })

/** Every public event of a park, the latest recorded first, page by page. @returns the rows and the cursor or null */
export async function publishedEventPage(enclaveId: string, after: readonly [string] | undefined, take: number) {
  const rows = await database().event.findMany({
    where: { AND: [{ enclaveId }, publishedEvents, after ? { id: { lt: after[0] } } : {}] },
    orderBy: { id: 'desc' },
    select: shown,
    take: take + 1,
  })
  const last = rows.length > take ? rows[take - 1] : undefined
  return { rows: rows.slice(0, take), next: last ? encodeCursor([last.id]) : null }
}

/** The next events of a park that take place, for its home page. */
export const publishedNext = (enclaveId: string, take: number) =>
  database().event.findMany({
    where: { AND: [{ enclaveId }, publishedEvents, ahead(), { status: 'PUBLISHED' }] },
    orderBy: [{ firstAt: 'asc' }, { id: 'asc' }],
    select: shown,
    take,
  })

/** What took place in a park, or should have, the latest first. @returns the rows and the cursor to go on after or null */
export async function publishedPast(enclaveId: string, search: EventSearch) {
  const [at, id] = search.after ?? []
  const found = await database().event.findMany({
    where: {
      AND: [
        { enclaveId },
        publishedEvents,
        { NOT: ahead() },
        narrowedTo(search),
        at && id ? { OR: [{ firstAt: { lt: at } }, { firstAt: at, id: { lt: id } }] } : {},
      ],
    },
    orderBy: [{ firstAt: 'desc' }, { id: 'desc' }],
    select: shown,
    take: PAGE + 1,
  })
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  return {
    rows: found.slice(0, PAGE),
    next: last?.firstAt ? encodeCursor([last.firstAt.toISOString(), last.id]) : null,
  }
}

/** How many published events each kind and each month has, by the Shanghai day of the first session. */
export async function publishedEventCounts(enclaveId: string) {
  const where = { AND: [{ enclaveId }, publishedEvents] }
  const [kinds, months] = await Promise.all([
    database().event.groupBy({ by: ['kind'], where, _count: { _all: true } }),
    database().$queryRaw<{ month: string; count: number }[]>`
      SELECT to_char("firstAt" AT TIME ZONE ${ZONE}, 'YYYY-MM') AS month, count(*)::int AS count FROM "Event"
      WHERE "enclaveId" = ${enclaveId}::uuid AND "publishedAt" IS NOT NULL AND status <> 'DRAFT' AND "firstAt" IS NOT NULL
      GROUP BY 1 ORDER BY 1 DESC`,
  ])
  return { kinds: new Map(kinds.map(({ kind, _count }) => [kind, _count._all])), months }
}

/** One event as anyone reads it, with why it was cancelled or postponed. @returns null for what is no public event */
export async function publishedEvent(slug: string) {
  const found = await database().event.findFirst({
    where: { AND: [{ slug }, publishedEvents] },
    select: { ...shown, enclave },
  })
  if (!found) return null
  const last = (await movesOf(database(), found.id)).at(-1)
  const stopped = found.status === 'CANCELLED' || found.status === 'POSTPONED'
  return { ...found, reason: stopped ? (last?.reason ?? null) : null }
}
export type PublishedEvent = NonNullable<Awaited<ReturnType<typeof publishedEvent>>>

const dayParameter = (value: string | null) => Prisma.sql`${value}::text::date`

/** The one query behind the events held: sessions that took place, by the day on which they did. */
export const eventRecords = (enclaveId: string, { from, to }: { from: string | null; to: string | null }) => Prisma.sql`
  records AS (
    SELECT s.*, 'recorded' AS part FROM "EventSession" s JOIN "Event" e ON e.id = s."eventId"
    WHERE e."enclaveId" = ${enclaveId}::uuid AND e.status IN ('HELD', 'ARCHIVED')
      AND s."heldOn" >= coalesce(${dayParameter(from)}, '-infinity')
      AND s."heldOn" <= coalesce(${dayParameter(to)}, 'infinity')
  )`
export const eventRows = Prisma.sql`SELECT
      r.id::text, r.part, e."titleZh" || coalesce(' · ' || r."titleZh", '') AS "subjectZh",
      e."titleEn" || coalesce(' · ' || r."titleEn", '') AS "subjectEn",
      e.kind::text AS "eventKind", r.attendance, e.slug AS event,
      to_char(r."heldOn", 'YYYY-MM-DD') AS "countedOn", true AS published
    FROM records r
    JOIN "Event" e ON e.id = r."eventId"
    ORDER BY r."heldOn" DESC, r.id`
