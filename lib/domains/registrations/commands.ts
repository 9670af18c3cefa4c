import { randomBytes } from 'node:crypto'
import { type Actor, systemActor } from '@/lib/core/auth/actor'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { pick } from '@/lib/core/i18n/pick'
import { type Limit, spend } from '@/lib/core/rate-limit'
import { newReference } from '@/lib/core/reference'
import { fingerprint, seal, unseal } from '@/lib/core/seal'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { localeOf } from '@/lib/domains/notifications/schema'
import { recordPerson, tellPerson } from '@/lib/domains/people/commands'
import { capacitiesOn, publiclyOpen } from '@/lib/domains/registrations/policy'
import { type Happening, OFFER_HOURS, type RegistrationInput } from '@/lib/domains/registrations/schema'
import {
  ENDED,
  isSeated,
  OPEN,
  type RegistrationBy,
  type RegistrationEvent,
  registrationWorkflow,
  TOLD,
} from '@/lib/domains/registrations/workflow'
import { hashKey } from '@/lib/domains/seals/commands'

const { noun } = registrationWorkflow
const HOUR_MS = 3_600_000
const PER_ADDRESS: Limit = { name: 'register-address', points: 60, seconds: 3600, lock: 900 }
/** A person registers so often within a day, and is written to again so often for what they registered for already. */
const MOST_A_DAY = 10
const MOST_LETTERS_A_DAY = 4
/** Within so many milliseconds the same form sent again brings no second letter. */
const SAME_FORM_MS = 10 * 60_000

const loaded = { person: true, session: { include: { event: true } } } as const
export type Registration = Prisma.RegistrationGetPayload<{ include: typeof loaded }>
type Session = Registration['session']

const place = (id: string) => `Registration.reason ${id}`
/** Why the team refused somebody. */
export const openReason = ({ id, reason }: { id: string; reason: string | null }): string | null =>
  reason === null ? null : unseal(reason, place(id))

/** The registration by any ground on which the caller may act. @throws Refusal not_found */
export const registrationWhere = async (tx: Tx, where: Prisma.RegistrationWhereInput): Promise<Registration> =>
  (await tx.registration.findFirst({ where, include: loaded })) ?? refuse('not_found')

/**
 * Holds a session: who comes, goes or moves up in it does so one after the other. Taken before any audit entry, whose
 * head is held to the end of a transaction, or two of them would wait for one another.
 */
export const holdSession = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT id FROM "EventSession" WHERE id = ${id}::uuid FOR UPDATE`

/** Holds all sessions of an event: before what befalls it is written, or who registers and who cancels wait for one another. */
export const holdSessions = (tx: Tx, eventId: string) =>
  tx.$queryRaw`SELECT id FROM "EventSession" WHERE "eventId" = ${eventId}::uuid ORDER BY id FOR UPDATE`

/** Takes a seat, if there is one. The number and its limit stand in one statement; the database's CHECK has the last word. */
export const takeSeat = async (tx: Tx, sessionId: string): Promise<boolean> =>
  (await tx.$executeRaw`UPDATE "EventSession" SET taken = taken + 1
    WHERE id = ${sessionId}::uuid AND (capacity IS NULL OR taken < capacity)`) === 1
export const freeSeat = (tx: Tx, sessionId: string) =>
  tx.$executeRaw`UPDATE "EventSession" SET taken = taken - 1 WHERE id = ${sessionId}::uuid`
export const nextNumber = async (tx: Tx, sessionId: string): Promise<number> => {
  const [row] = await tx.$queryRaw<{ lastNumber: number }[]>`UPDATE "EventSession" SET "lastNumber" = "lastNumber" + 1
    WHERE id = ${sessionId}::uuid RETURNING "lastNumber"`
  return row?.lastNumber ?? refuse('not_found')
}
export const firstWaiting = (tx: Tx, sessionId: string) =>
  tx.registration.findFirst({
    where: { sessionId, status: 'WAITLISTED' },
    orderBy: { number: 'asc' },
    include: loaded,
  })

/** Whether somebody waits who came before: the seat is theirs first. */
const waitsBefore = async (tx: Tx, { sessionId, number }: { sessionId: string; number: number }): Promise<boolean> =>
  ((await firstWaiting(tx, sessionId))?.number ?? number) < number

/** By what one person's registrations are known to be theirs; nothing can be read from it. */
export const keyOf = async (tx: Tx, email: string): Promise<string> =>
  fingerprint(await hashKey(tx), email, 'Registration.personKey')

type Said = { until?: Date | null }
/** Writes to who registered, with a new link of their own. */
export async function tellRegistrant(tx: Tx, record: Registration, event: string, said: Said = {}): Promise<void> {
  const { id, reference, person, session } = record
  const locale = localeOf(person)
  const { event: happening, startsAt } = session
  const told = {
    event,
    enclaveId: happening.enclaveId,
    reference,
    name: pick(locale, happening, 'title'),
    starts: startsAt.toISOString(),
    place: pick(locale, happening, 'place'),
    ...(said.until ? { until: said.until.toISOString() } : {}),
  }
  await tellPerson(tx, person, { purpose: 'REGISTRATION', recordId: id, path: '/events/ticket' }, told)
}

/**
 * Somebody without an account registers. Who is registered already gets the same answer, and a letter to their own address
 * alone says so; the same form sent many times at once is one seat and one letter.
 * @throws Refusal not_found, registration_closed once the session has begun, rate_limited
 */
export async function register(
  actor: Actor,
  input: RegistrationInput,
  address: string,
): Promise<{ reference: string }> {
  await spend(PER_ADDRESS, address)
  return transaction(async (tx) => {
    // Before the session is held: the first hash ever makes its key, and whoever waits for that must hold nothing.
    const personKey = await keyOf(tx, input.email)
    await holdSession(tx, input.sessionId)
    const where = { id: input.sessionId, event: publiclyOpen }
    const session = (await tx.eventSession.findFirst({ where, include: { event: true } })) ?? refuse('not_found')
    if (session.startsAt <= momentOf(tx) || session.heldOn) refuse('registration_closed')
    const live = { sessionId: session.id, personKey, status: { notIn: [...ENDED] } }
    const known = await tx.registration.findFirst({ where: live, include: loaded })
    if (!known) return keep(tx, actor, session, { ...input, personKey })
    await tellAgain(tx, known)
    return { reference: known.reference }
  })
}

async function keep(
  tx: Tx,
  actor: Actor,
  session: Session,
  { personKey, organisation, name, email, phone, language }: RegistrationInput & { personKey: string },
): Promise<{ reference: string }> {
  const sessionId = session.id
  const createdAt = momentOf(tx)
  const since = new Date(createdAt.getTime() - 24 * HOUR_MS)
  if ((await tx.registration.count({ where: { personKey, createdAt: { gt: since } } })) >= MOST_A_DAY)
    refuse('rate_limited', { minutes: 24 * 60 })
  const personId = await recordPerson(tx, actor, { name, email, phone, language }, 'REGISTRANT')
  const number = await nextNumber(tx, sessionId)
  const status = await firstState(tx, session)
  const own = { reference: newReference(), ticket: randomBytes(18).toString('base64url'), createdAt }
  const data = { ...own, sessionId, personId, personKey, number, status, organisation: organisation ?? null }
  const record = await tx.registration.create({ data, include: loaded })
  const { id, reference } = record
  const { enclaveId } = session.event
  await logStatus(tx, actor, { noun, recordId: id, event: 'register', from: null, to: status })
  await appendAudit(tx, actor, {
    verb: 'register',
    noun,
    recordId: id,
    enclaveId,
    details: { reference, sessionId, number },
  })
  await tellRegistrant(tx, record, FIRST[status])
  return { reference }
}

const FIRST = { PENDING: 'pending', CONFIRMED: 'registered', WAITLISTED: 'waitlisted' } as const

/** Whoever comes late stands behind those who wait, even where a seat is free this moment. */
async function firstState(tx: Tx, { id, event }: Session): Promise<keyof typeof FIRST> {
  if (event.approval) return 'PENDING'
  if (await firstWaiting(tx, id)) return 'WAITLISTED'
  return (await takeSeat(tx, id)) ? 'CONFIRMED' : 'WAITLISTED'
}

/** Who registers once more has lost their letter, perhaps: another goes to their address, though not without end. */
async function tellAgain(tx: Tx, record: Registration): Promise<void> {
  const at = momentOf(tx).getTime()
  const links = (ms: number) =>
    tx.personLink.count({ where: { recordId: record.id, createdAt: { gt: new Date(at - ms) } } })
  if ((await links(SAME_FORM_MS)) > 0 || (await links(24 * HOUR_MS)) >= MOST_LETTERS_A_DAY) return
  await tellRegistrant(tx, record, 'again')
}

type Along = {
  reason?: string | undefined
  roles?: readonly RegistrationBy[]
  data?: Prisma.RegistrationUncheckedUpdateManyInput
  /** Where nobody is to be told. */
  silent?: boolean
}

/**
 * The engine's door for a registration, behind its session: moves it, takes or frees its seat, and tells whose it is. A seat
 * that became free is offered to the first who waits. @throws Refusal no_seat, stale, invalid_transition, forbidden
 */
export async function stepRegistration(
  tx: Tx,
  actor: Actor,
  record: Registration,
  event: RegistrationEvent,
  { reason, roles = capacitiesOn(actor, record.session.event.enclaveId), data, silent }: Along = {},
): Promise<void> {
  const { id, sessionId, status, version, session } = record
  const { enclaveId } = session.event
  await moveRecord(tx, actor, {
    workflow: registrationWorkflow,
    event,
    roles,
    record: { id, status, enclaveId },
    reason,
    write: async (to) => {
      if (event === 'confirm' && (await waitsBefore(tx, record))) refuse('no_seat')
      const sealed = reason ? { reason: seal(reason, place(id)) } : {}
      if (!isSeated(status) && isSeated(to) && !(await takeSeat(tx, sessionId))) refuse('no_seat')
      if (isSeated(status) && !isSeated(to)) await freeSeat(tx, sessionId)
      return tx.registration.updateMany({
        where: { id, status, version },
        data: { ...data, ...sealed, status: to, version: { increment: 1 } },
      })
    },
  })
  const told = TOLD[event]
  const until = data?.offeredUntil instanceof Date ? data.offeredUntil : null
  if (told && !silent) await tellRegistrant(tx, record, told, { until })
  if (isSeated(status)) await offerSeats(tx, sessionId)
}

const portal = systemActor('registrations')

/** Offers each free seat to the first who waits, while the session is still to come; the session is held by the caller. */
async function offerSeats(tx: Tx, sessionId: string): Promise<void> {
  const at = momentOf(tx)
  const where = { id: sessionId, startsAt: { gt: at }, heldOn: null, event: publiclyOpen }
  for (;;) {
    // Read anew each time: what the last offer took is taken.
    const session = await tx.eventSession.findFirst({ where })
    if (!session || (session.capacity !== null && session.taken >= session.capacity)) return
    const waiting = await firstWaiting(tx, sessionId)
    if (!waiting) return
    const offeredUntil = new Date(Math.min(at.getTime() + OFFER_HOURS * HOUR_MS, session.startsAt.getTime()))
    await stepRegistration(tx, portal, waiting, 'offerSeat', { data: { offeredUntil } })
  }
}

/** The capacity of a session changed: what is free now is offered to those who wait, in their order. */
export async function seatsChanged(tx: Tx, _actor: Actor, sessionId: string): Promise<void> {
  await holdSession(tx, sessionId)
  await offerSeats(tx, sessionId)
}

/**
 * Tells everybody who may still come what became of an event, after its move was written; their registrations stay as they
 * are. The caller has held its sessions before the move.
 */
export async function tellRegistrants(tx: Tx, actor: Actor, eventId: string, happening: Happening): Promise<void> {
  await holdSessions(tx, eventId)
  const open = { session: { eventId }, status: { in: [...OPEN] } } satisfies Prisma.RegistrationWhereInput
  if (happening === 'rescheduled') {
    // On another day they are reminded anew, and a seat that was offered is kept as long as at first.
    await tx.registration.updateMany({ where: open, data: { remindedAt: null } })
    const offeredUntil = new Date(momentOf(tx).getTime() + OFFER_HOURS * HOUR_MS)
    await tx.registration.updateMany({ where: { ...open, status: 'OFFERED' }, data: { offeredUntil } })
  }
  const found = await tx.registration.findMany({ where: open, orderBy: { id: 'asc' }, include: loaded })
  for (const record of found) await tellRegistrant(tx, record, HAPPENED[happening])
  if (happening !== 'rescheduled') return
  const sessions = await tx.eventSession.findMany({ where: { eventId }, orderBy: { id: 'asc' }, select: { id: true } })
  for (const { id } of sessions) await seatsChanged(tx, actor, id)
}

const HAPPENED = {
  cancelled: 'eventCancelled',
  postponed: 'eventPostponed',
  rescheduled: 'eventRescheduled',
} as const satisfies Record<Happening, string>

/**
 * What follows once sessions of an event were held: an offer that nobody took lapses, who did not come is missed, and who
 * came gets the certificate where the event gives one. Done in the transaction that records what was held, which has held
 * the sessions before.
 */
export async function afterHeld(tx: Tx, eventId: string): Promise<void> {
  const held = { eventId, heldOn: { not: null } } satisfies Prisma.EventSessionWhereInput
  for (const { id } of await tx.eventSession.findMany({ where: held, orderBy: { id: 'asc' }, select: { id: true } })) {
    await holdSession(tx, id)
    const due = { sessionId: id, status: { in: ['CONFIRMED', 'OFFERED'] } } satisfies Prisma.RegistrationWhereInput
    for (const record of await tx.registration.findMany({ where: due, orderBy: { number: 'asc' }, include: loaded }))
      await stepRegistration(tx, portal, record, record.status === 'OFFERED' ? 'lapse' : 'miss', { silent: true })
    const came = { sessionId: id, status: 'ATTENDED', certifiedAt: null } satisfies Prisma.RegistrationWhereInput
    for (const record of await tx.registration.findMany({ where: came, orderBy: { number: 'asc' }, include: loaded }))
      await certify(tx, record)
  }
}

/** Sends the certificate, once, to who attended what was held, where the event gives one. */
export async function certify(tx: Tx, { id }: { id: string }): Promise<void> {
  const due = { session: { heldOn: { not: null }, event: { certificate: true } }, status: 'ATTENDED' } as const
  const where = { id, certifiedAt: null, ...due } satisfies Prisma.RegistrationWhereInput
  const { count } = await tx.registration.updateMany({ where, data: { certifiedAt: momentOf(tx) } })
  if (count === 1) await tellRegistrant(tx, await registrationWhere(tx, { id }), 'certificate')
}
