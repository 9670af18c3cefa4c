import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOf, now } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { capacitiesOn, EDITABLE, eventsVisibleTo, OPEN } from '@/lib/domains/events/policy'
import { postponedSessions } from '@/lib/domains/events/queries'
import {
  type EventEdit,
  type EventHolding,
  type EventInput,
  type EventMoveInput,
  type EventRescheduling,
  type SessionChosen,
  type SessionEdit,
  type SessionInput,
  spanOf,
} from '@/lib/domains/events/schema'
import { type EventMove, eventWorkflow } from '@/lib/domains/events/workflow'
import { afterHeld, seatsChanged, tellRegistrants } from '@/lib/domains/registrations/commands'
import type { Happening } from '@/lib/domains/registrations/schema'

const { noun } = eventWorkflow
const loaded = { sessions: { orderBy: { startsAt: 'asc' } } } as const
export type EventRecord = Prisma.EventGetPayload<{ include: typeof loaded }>
type Chosen = { id: string; version: number }

/** The event, if the actor works on it, at the version they saw. @throws Refusal not_found, stale */
async function visibleEvent(tx: Tx, actor: Actor, { id, version }: Chosen): Promise<EventRecord> {
  const where = { AND: [{ id }, eventsVisibleTo(actor)] }
  const record = (await tx.event.findFirst({ where, include: loaded })) ?? refuse('not_found')
  if (version !== record.version) refuse('stale')
  return record
}

const written = ({ approval, certificate, ...facts }: Omit<EventEdit, 'id' | 'version'>) => ({
  ...facts,
  approval: approval === 'on',
  certificate: certificate === 'on',
})

/**
 * Drafts an event; nobody but the team reads it yet.
 * @throws Refusal not_found for an enclave that one does not work for; conflict for an address that another event has
 */
export async function createEvent(actor: Actor, { enclaveId, slug, ...facts }: EventInput): Promise<{ id: string }> {
  if (capacitiesOn(actor, { enclaveId }).length === 0) refuse('not_found')
  return transaction(async (tx) => {
    const own = { enclaveId, slug, createdById: actor.accountId, createdAt: momentOf(tx) }
    const { id, status } = await tx.event.create({ data: { ...own, ...written(facts) } })
    await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
    await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { slug } })
    return { id }
  })
}

/** Writes to an event that is at the version that was read. @throws Refusal stale */
async function write(tx: Tx, { id, version }: Chosen, data: Prisma.EventUncheckedUpdateManyInput): Promise<void> {
  const at = { id, version }
  const { count } = await tx.event.updateMany({ where: at, data: { ...data, version: { increment: 1 } } })
  if (count !== 1) refuse('stale')
}

/** Changes the words of an event that is still to come. @throws Refusal not_found, stale, invalid_transition */
export async function editEvent(actor: Actor, { id, version, ...facts }: EventEdit): Promise<void> {
  await transaction(async (tx) => {
    const { enclaveId, status } = await visibleEvent(tx, actor, { id, version })
    if (!EDITABLE.includes(status)) refuse('invalid_transition')
    await write(tx, { id, version }, written(facts))
    await appendAudit(tx, actor, { verb: 'edit', noun, recordId: id, enclaveId })
  })
}

/** Writes down what the sessions say together: when the event begins and ends. */
async function span(tx: Tx, eventId: string): Promise<void> {
  const { _min, _max } = await tx.eventSession.aggregate({
    where: { eventId },
    _min: { startsAt: true },
    _max: { endsAt: true },
  })
  await tx.event.update({ where: { id: eventId }, data: { firstAt: _min.startsAt, lastAt: _max.endsAt } })
}

/** Changes the sessions of an event that is a draft or published, its version first: who is second reads stale. */
async function onSessions<T>(
  actor: Actor,
  chosen: Chosen,
  verb: 'addSession' | 'editSession' | 'removeSession',
  work: (tx: Tx, record: EventRecord) => Promise<T>,
): Promise<T> {
  return transaction(async (tx) => {
    const record = await visibleEvent(tx, actor, chosen)
    if (!OPEN.includes(record.status)) refuse('invalid_transition')
    await write(tx, chosen, {})
    const done = await work(tx, record)
    await span(tx, record.id)
    await appendAudit(tx, actor, { verb, noun, recordId: record.id, enclaveId: record.enclaveId })
    return done
  })
}

const sessionData = (input: Omit<SessionInput, 'id' | 'version'>) => ({
  ...spanOf(input),
  capacity: input.capacity ?? null,
  titleZh: input.titleZh ?? null,
  titleEn: input.titleEn ?? null,
})

/** Adds a session. @throws Refusal conflict where another one of the event begins at that moment; stale */
export async function addSession(
  actor: Actor,
  { id, version, ...input }: SessionInput,
): Promise<{ sessionId: string }> {
  return onSessions(actor, { id, version }, 'addSession', async (tx) => {
    const made = await tx.eventSession.create({ data: { eventId: id, ...sessionData(input) } })
    return { sessionId: made.id }
  })
}

/** The session with its seats, held until the end of the transaction: nobody takes one meanwhile. */
async function heldSession(tx: Tx, eventId: string, sessionId: string) {
  await tx.$queryRaw`SELECT id FROM "EventSession" WHERE id = ${sessionId}::uuid AND "eventId" = ${eventId}::uuid FOR UPDATE`
  const found = await tx.eventSession.findFirst({
    where: { id: sessionId, eventId },
    include: { _count: { select: { registrations: true } } },
  })
  return found ?? refuse('not_found')
}

/**
 * Changes a session. Its time stays once somebody registered: postponing the event tells each of them.
 * @throws Refusal seats_taken where fewer seats are wanted than are somebody's; session_registered, stale
 */
export async function editSession(actor: Actor, { id, version, sessionId, ...input }: SessionEdit): Promise<void> {
  await onSessions(actor, { id, version }, 'editSession', async (tx) => {
    const { taken, startsAt, endsAt, _count } = await heldSession(tx, id, sessionId)
    const data = sessionData(input)
    if (data.capacity !== null && data.capacity < taken) refuse('seats_taken', { taken })
    const moved = +startsAt !== +data.startsAt || +endsAt !== +data.endsAt
    if (moved && _count.registrations > 0) refuse('session_registered')
    await tx.eventSession.update({ where: { id: sessionId }, data: { ...data, version: { increment: 1 } } })
    await seatsChanged(tx, actor, sessionId)
  })
}

/** Removes a session for which nobody registered. @throws Refusal session_registered; session_missing for the last one */
export async function removeSession(actor: Actor, { id, version, sessionId }: SessionChosen): Promise<void> {
  await onSessions(actor, { id, version }, 'removeSession', async (tx, { status, sessions }) => {
    const { _count } = await heldSession(tx, id, sessionId)
    if (_count.registrations > 0) refuse('session_registered')
    if (status !== 'DRAFT' && sessions.length === 1) refuse('session_missing')
    await tx.eventSession.delete({ where: { id: sessionId } })
  })
}

type Along = { reason?: string | undefined; data?: Prisma.EventUncheckedUpdateManyInput }

/**
 * The engine's door for an event. Its sessions are held first, as whoever registers does, and before any audit entry: a
 * registration is made before the move, and is told of it, or after it.
 */
async function move(tx: Tx, actor: Actor, record: EventRecord, event: EventMove, { reason, data }: Along = {}) {
  await tx.$queryRaw`SELECT id FROM "EventSession" WHERE "eventId" = ${record.id}::uuid ORDER BY id FOR UPDATE`
  await moveRecord(tx, actor, {
    workflow: eventWorkflow,
    event,
    roles: capacitiesOn(actor, record),
    record,
    reason,
    write: (status) =>
      tx.event.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { ...data, status, version: { increment: 1 } },
      }),
  })
}

/** What those who registered are told of. */
const HAPPENED = new Map<EventMove, Happening>([
  ['cancel', 'cancelled'],
  ['postpone', 'postponed'],
])

/**
 * The moves that bring nothing along but a reason.
 * @throws Refusal session_missing where there is nothing to publish; stale, invalid_transition, reason_required
 */
export async function moveEvent(actor: Actor, { id, version, event, reason }: EventMoveInput): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleEvent(tx, actor, { id, version })
    const publishes = event === 'publish' && record.status === 'DRAFT'
    if (publishes && record.sessions.length === 0) refuse('session_missing')
    await move(tx, actor, record, event, { reason, ...(publishes ? { data: { publishedAt: momentOf(tx) } } : {}) })
    const happening = HAPPENED.get(event)
    if (happening) await tellRegistrants(tx, actor, id, happening)
  })
}

/**
 * Records what took place: of each session held the day and how many came. A session that was not has neither.
 * @throws Refusal session_ahead while one is still to begin; nothing_held, held_early; not_found for another's session
 */
export async function holdEvent(actor: Actor, { id, version, heldOn, attendance }: EventHolding): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleEvent(tx, actor, { id, version })
    await move(tx, actor, record, 'hold')
    const ahead = record.sessions.find(({ startsAt }) => startsAt > now())
    if (ahead) refuse('session_ahead', { day: dayOf(ahead.startsAt) })
    const held = Object.entries(heldOn).flatMap(([sessionId, day]) => (day ? [{ sessionId, day }] : []))
    if (held.length === 0) refuse('nothing_held')
    for (const { sessionId, day } of held) {
      const session = record.sessions.find((one) => one.id === sessionId) ?? refuse('not_found')
      const planned = dayOf(session.startsAt)
      if (day < planned) refuse('held_early', { day: planned })
      const came = attendance[sessionId] ?? refuse('invalid_input')
      const data = { heldOn: columnOfDay(day), attendance: came, version: { increment: 1 } }
      await tx.eventSession.update({ where: { id: sessionId }, data })
    }
    await afterHeld(tx, id)
  })
}

/**
 * Gives a postponed event new times, all ahead of now, one for each session that was still to come.
 * @throws Refusal incomplete where a session has none; conflict where two begin at one moment; not_found, stale
 */
export async function rescheduleEvent(actor: Actor, input: EventRescheduling): Promise<void> {
  const { id, version } = input
  await transaction(async (tx) => {
    const record = await visibleEvent(tx, actor, { id, version })
    await move(tx, actor, record, 'reschedule')
    const due = await postponedSessions(tx, record)
    const times = due.map((session) => {
      const [day, starts, ends] = [input.day[session.id], input.starts[session.id], input.ends[session.id]]
      if (!day || !starts || !ends) return refuse('incomplete')
      return { sessionId: session.id, ...spanOf({ day, starts, ends }) }
    })
    if (times.some(({ startsAt, endsAt }) => startsAt <= now() || endsAt <= startsAt)) refuse('invalid_input')
    const known = new Set(due.map((session) => session.id))
    if (Object.keys(input.day).some((sessionId) => !known.has(sessionId))) refuse('not_found')
    // One may take the place of another: first all are out of the way.
    await tx.$executeRaw`UPDATE "EventSession" SET "startsAt" = "startsAt" + interval '1000 years',
      "endsAt" = "endsAt" + interval '1000 years' WHERE id = ANY(${[...known]}::uuid[])`
    for (const { sessionId, ...data } of times)
      await tx.eventSession.update({ where: { id: sessionId }, data: { ...data, version: { increment: 1 } } })
    await span(tx, id)
    await tellRegistrants(tx, actor, id, 'rescheduled')
  })
}
