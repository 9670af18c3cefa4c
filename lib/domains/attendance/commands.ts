import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, shiftDay, today } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { Refusal, refuse } from '@/lib/core/errors'
import { readReference } from '@/lib/core/reference'
import { type Decision, type Outcome, type Scan, ticketCode } from '@/lib/domains/attendance/schema'
import { appendAudit } from '@/lib/domains/audit/commands'
import { openContact } from '@/lib/domains/people/commands'
import type { Contact } from '@/lib/domains/people/schema'
import {
  certify,
  holdSession,
  type Registration,
  registrationWhere,
  stepRegistration,
} from '@/lib/domains/registrations/commands'
import { registrationsHandledBy } from '@/lib/domains/registrations/policy'
import { CHECK_IN_HOURS, MENDED_DAYS } from '@/lib/domains/registrations/schema'
import { registrationWorkflow } from '@/lib/domains/registrations/workflow'

const { noun } = registrationWorkflow
const HOUR_MS = 3_600_000

/** The registration, if the actor works on it, behind its session. @throws Refusal not_found */
async function heldRegistration(tx: Tx, actor: Actor, id: string): Promise<Registration> {
  const where = { AND: [{ id }, registrationsHandledBy(actor)] }
  const { sessionId } = await registrationWhere(tx, where)
  await holdSession(tx, sessionId)
  return registrationWhere(tx, where)
}

/** The team confirms somebody, or refuses them. @throws Refusal not_found, no_seat, reason_required, invalid_transition */
export async function decideRegistration(
  actor: Actor,
  { id, event, reason }: { id: string } & Pick<Decision, 'event' | 'reason'>,
): Promise<void> {
  await transaction(async (tx) => {
    const record = await heldRegistration(tx, actor, id)
    // A reason belongs to a refusal; beside a confirmation it would be kept for nothing.
    await stepRegistration(tx, actor, record, event, event === 'refuse' ? { reason } : {})
  })
}

/**
 * Decides several alike, in the order in which they came, each for itself.
 * @returns how many were decided, and how many were not, for want of a seat or since somebody else was first
 * @throws Refusal not_found, reason_required, before anybody is decided
 */
export async function decideSeveral(
  actor: Actor,
  { ids, event, reason }: Decision,
): Promise<{ done: number; left: number }> {
  const inOrder = await transaction(async (tx) => {
    const where = { AND: [{ id: { in: ids } }, registrationsHandledBy(actor)] }
    const found = await tx.registration.findMany({ where, orderBy: { number: 'asc' }, select: { id: true } })
    if (found.length !== new Set(ids).size) refuse('not_found')
    return found
  })
  if (event === 'refuse' && !reason) refuse('reason_required')
  let done = 0
  for (const { id } of inOrder) {
    try {
      await decideRegistration(actor, { id, event, reason })
      done += 1
    } catch (error) {
      if (!(error instanceof Refusal && ['no_seat', 'invalid_transition', 'stale'].includes(error.code))) throw error
    }
  }
  return { done, left: inOrder.length - done }
}

/** Why somebody cannot be checked in now, if so. */
function hindrance({ status, session }: Registration, at: Date): Outcome | null {
  if (status === 'ATTENDED') return 'already'
  if (status !== 'CONFIRMED' && status !== 'NO_SHOW') return 'notSeated'
  const { startsAt, heldOn } = session
  if (startsAt.getTime() - at.getTime() > CHECK_IN_HOURS * HOUR_MS) return 'early'
  const isOver = heldOn !== null && columnOfDay(shiftDay(today(), -MENDED_DAYS)) > heldOn
  return isOver ? 'late' : null
}

async function arrive(tx: Tx, actor: Actor, record: Registration): Promise<Outcome> {
  const hindered = hindrance(record, momentOf(tx))
  if (hindered) return hindered
  await stepRegistration(tx, actor, record, 'checkIn', { data: { checkedInAt: momentOf(tx) } })
  await certify(tx, record)
  return 'in'
}

/**
 * Somebody is there: noted at the door, or up to 14 days after what was held for who was missed. Whoever was noted
 * already stays so. @throws Refusal not_found
 */
export const checkIn = (actor: Actor, { id }: { id: string }): Promise<Outcome> =>
  transaction(async (tx) => arrive(tx, actor, await heldRegistration(tx, actor, id)))

/** The same by what a ticket's code says. @throws Refusal not_found */
export const checkInTicket = (actor: Actor, { ticket }: { ticket: string }): Promise<Outcome> =>
  transaction(async (tx) => {
    const { id } = await registrationWhere(tx, { AND: [{ ticket }, registrationsHandledBy(actor)] })
    return arrive(tx, actor, await heldRegistration(tx, actor, id))
  })

/** A ticket's code, alone or within its address; or a reference as people type it. */
function askedFor(code: string) {
  const ticket = ticketCode.safeParse(code.match(/[?&]ticket=([\w-]+)/)?.[1] ?? code)
  if (ticket.success) return { ticket: ticket.data }
  const reference = readReference(code)
  return reference ? { reference } : null
}

/** Checks in at the door of one session: who belongs to another is told so, and stays as they are. */
export async function scan(
  actor: Actor,
  { at, session, code }: Scan,
): Promise<{ outcome: Outcome; last: string | null }> {
  const asked = askedFor(code)
  return transaction(async (tx) => {
    const where = asked && { AND: [asked, registrationsHandledBy(actor)] }
    const found = where && (await tx.registration.findFirst({ where, select: { id: true } }))
    if (!found) return { outcome: 'unknown', last: null }
    const record = await heldRegistration(tx, actor, found.id)
    const last = record.id
    if (record.session.eventId !== at) return { outcome: 'otherEvent', last }
    if (record.sessionId !== session) return { outcome: 'otherSession', last }
    return { outcome: await arrive(tx, actor, record), last }
  })
}

/** Whom one reaches of those who registered. It is kept who read it. @throws Refusal not_found */
export async function revealRegistrant(actor: Actor, { id }: { id: string }): Promise<Contact> {
  return transaction(async (tx) => {
    const { person, session } = await registrationWhere(tx, { AND: [{ id }, registrationsHandledBy(actor)] })
    if (person.erasedAt) refuse('not_found')
    await appendAudit(tx, actor, { verb: 'reveal', noun, recordId: id, enclaveId: session.event.enclaveId })
    return openContact(person)
  })
}
