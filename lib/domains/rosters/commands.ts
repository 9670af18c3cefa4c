import { randomBytes } from 'node:crypto'
import { type Actor, systemActor } from '@/lib/core/auth/actor'
import { momentOf, type Tx } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { newReference } from '@/lib/core/reference'
import { appendAudit, logStatus } from '@/lib/domains/audit/commands'
import { erasePerson, recordPerson } from '@/lib/domains/people/commands'
import {
  firstWaiting,
  freeSeat,
  holdSession,
  keyOf,
  nextNumber,
  registrationWhere,
  stepRegistration,
  takeSeat,
} from '@/lib/domains/registrations/commands'
import { registrationsHandledBy } from '@/lib/domains/registrations/policy'
import { OFFER_HOURS } from '@/lib/domains/registrations/schema'
import {
  ENDED,
  isSeated,
  type RegistrationBy,
  type RegistrationEvent,
  registrationWorkflow,
} from '@/lib/domains/registrations/workflow'
import { rosterSessionsOf } from '@/lib/domains/rosters/policy'
import type { RosterRecord } from '@/lib/domains/rosters/schema'

const { noun } = registrationWorkflow
const HOUR_MS = 3_600_000
const portal = systemActor('roster')

type Step = { event: RegistrationEvent; by: RegistrationBy }
/** In which state a registration begins, and by which moves it comes to where it stands. */
const COURSES: Record<
  RosterRecord['status'],
  { first: 'PENDING' | 'CONFIRMED' | 'WAITLISTED'; steps: readonly Step[] }
> = {
  PENDING: { first: 'PENDING', steps: [] },
  REFUSED: { first: 'PENDING', steps: [{ event: 'refuse', by: 'OPS' }] },
  WAITLISTED: { first: 'WAITLISTED', steps: [] },
  OFFERED: { first: 'WAITLISTED', steps: [{ event: 'offerSeat', by: 'SYSTEM' }] },
  LAPSED: {
    first: 'WAITLISTED',
    steps: [
      { event: 'offerSeat', by: 'SYSTEM' },
      { event: 'lapse', by: 'SYSTEM' },
    ],
  },
  CANCELLED: { first: 'WAITLISTED', steps: [{ event: 'cancel', by: 'REGISTRANT' }] },
  CONFIRMED: { first: 'CONFIRMED', steps: [] },
  ATTENDED: { first: 'CONFIRMED', steps: [{ event: 'checkIn', by: 'OPS' }] },
  NO_SHOW: { first: 'CONFIRMED', steps: [{ event: 'miss', by: 'SYSTEM' }] },
}

/**
 * Brings in a registration as it stands on a roster kept elsewhere: behind its session, with a seat where it has one, each
 * move through the engine; nobody is written to.
 * @throws Refusal not_found for a session of another enclave; conflict for who is registered already; no_seat;
 * registration_closed for an open one of a session that was held; session_ahead for who came to what has not begun
 */
export async function bringRegistration(tx: Tx, actor: Actor, input: RosterRecord, remark: string) {
  const { enclaveId, sessionId, name, email, phone, organisation, status, reason } = input
  // Before the session is held: the first hash ever makes its key, and whoever waits for that must hold nothing.
  const personKey = await keyOf(tx, email)
  await holdSession(tx, sessionId)
  const where = { AND: [{ id: sessionId }, rosterSessionsOf(actor, enclaveId)] }
  const session = (await tx.eventSession.findFirst({ where })) ?? refuse('not_found')
  const createdAt = momentOf(tx)
  const isOpen = !isOver(status)
  if (isOpen && (session.heldOn || session.endsAt <= createdAt)) refuse('registration_closed')
  if ((status === 'ATTENDED' || status === 'NO_SHOW') && session.startsAt > createdAt) refuse('session_ahead')
  const live = { sessionId, personKey, status: { notIn: [...ENDED] } }
  if ((await tx.registration.count({ where: live })) > 0) refuse('conflict')
  const { first, steps } = COURSES[status]
  if (status === 'CONFIRMED' && (await firstWaiting(tx, sessionId))) refuse('no_seat')
  if (isSeated(first) && !(await takeSeat(tx, sessionId))) refuse('no_seat')
  const personId = await recordPerson(tx, actor, { name, email, phone, language: 'zh-CN' }, 'REGISTRANT')
  const number = await nextNumber(tx, sessionId)
  const own = { reference: newReference(), ticket: randomBytes(18).toString('base64url'), createdAt }
  const data = { ...own, sessionId, personId, personKey, number, status: first, organisation: organisation ?? null }
  const { id, reference } = await tx.registration.create({ data })
  await logStatus(tx, actor, { noun, recordId: id, event: 'register', from: null, to: first, reason: remark })
  const details = { reference, sessionId, number }
  await appendAudit(tx, actor, { verb: 'register', noun, recordId: id, enclaveId, details })
  for (const { event, by } of steps)
    await stepRegistration(tx, by === 'SYSTEM' ? portal : actor, await registrationWhere(tx, { id }), event, {
      roles: [by],
      silent: true,
      ...(event === 'refuse' ? { reason } : {}),
      ...(event === 'offerSeat'
        ? { data: { offeredUntil: new Date(createdAt.getTime() + OFFER_HOURS * HOUR_MS) } }
        : {}),
    })
  return registrationWhere(tx, { id })
}

const OVER: readonly string[] = [...ENDED, 'ATTENDED', 'NO_SHOW']
const isOver = (status: string): boolean => OVER.includes(status)

/**
 * Takes away a registration that was brought in, with its seat and all that is kept of the person.
 * @returns whether it was as it had been brought in
 */
export async function dropRegistration(tx: Tx, actor: Actor, { id, version }: { id: string; version: number }) {
  const where = { AND: [{ id, version, certifiedAt: null, remindedAt: null }, registrationsHandledBy(actor)] }
  const seen = await tx.registration.findFirst({ where, select: { sessionId: true } })
  if (!seen) return null
  await holdSession(tx, seen.sessionId)
  const found = await tx.registration.findFirst({ where, include: { session: { include: { event: true } } } })
  if (!found) return null
  if (isSeated(found.status)) await freeSeat(tx, seen.sessionId)
  await tx.registration.delete({ where: { id } })
  await erasePerson(tx, actor, found.personId)
  return { noun, enclaveId: found.session.event.enclaveId }
}
