import type { Actor } from '@/lib/core/auth/actor'
import { dayOf, endOfDay, now, shiftDay, startOfDay, timeOf, today } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { fingerprint } from '@/lib/core/seal'
import { erasePerson, holderOf } from '@/lib/domains/people/commands'
import {
  holdSession,
  type Registration,
  registrationWhere,
  stepRegistration,
  tellRegistrant,
} from '@/lib/domains/registrations/commands'
import { publiclyOpen } from '@/lib/domains/registrations/policy'
import { KEPT_DAYS } from '@/lib/domains/registrations/schema'
import { OPEN } from '@/lib/domains/registrations/workflow'
import { hashKey } from '@/lib/domains/seals/commands'
import type { TicketChosen, TicketEnding } from '@/lib/domains/tickets/schema'

const BATCH = 500
/** From this hour of the day before, people are reminded. */
const REMIND_FROM = '08:00'

/** Whose ticket a link opens. @throws Refusal link_expired, also once it was erased */
export async function ownTicket(tx: Tx, token: string) {
  const { personId, recordId, actor: registrant } = await holderOf(tx, 'REGISTRATION', token)
  const where = { id: recordId, personId, person: { erasedAt: null } }
  if ((await tx.registration.count({ where })) === 0) refuse('link_expired')
  return { record: await registrationWhere(tx, where), registrant }
}

/** The ticket behind its session, as it is once nobody else can move it. */
async function heldTicket(tx: Tx, token: string) {
  const { record } = await ownTicket(tx, token)
  await holdSession(tx, record.sessionId)
  return ownTicket(tx, token)
}

/** Takes the seat that is kept. @throws Refusal link_expired, offer_expired, invalid_transition */
export async function takeSeat({ token }: TicketChosen): Promise<void> {
  await transaction(async (tx) => {
    const { record, registrant } = await heldTicket(tx, token)
    const isLate = record.offeredUntil !== null && record.offeredUntil <= momentOf(tx)
    if (record.status === 'OFFERED' && isLate) refuse('offer_expired')
    await stepRegistration(tx, registrant, record, 'take', { roles: ['REGISTRANT'] })
  })
}

/** Gives the seat, or the wish for one, back. @throws Refusal link_expired, registration_closed once it has begun */
export async function cancelRegistration({ token }: Pick<TicketEnding, 'token'>): Promise<void> {
  await transaction(async (tx) => {
    const { record, registrant } = await heldTicket(tx, token)
    const isOpen = OPEN.some((state) => state === record.status)
    if (isOpen && record.session.startsAt <= momentOf(tx) && record.session.event.status === 'PUBLISHED')
      refuse('registration_closed')
    await stepRegistration(tx, registrant, record, 'cancel', { roles: ['REGISTRANT'] })
  })
}

/** By what a certificate is known to be the portal's: one code a reference, which nobody else can make. */
export const certificateCode = async (tx: Tx, { reference }: { reference: string }): Promise<string> =>
  fingerprint(await hashKey(tx), reference, 'Registration.certificate')
    .replace(/[-_]/g, '')
    .slice(0, 8)
    .toUpperCase()

/** Leaves nothing of who registered; that somebody did, and whether they came, stays counted. */
async function erase(tx: Tx, actor: Actor, { id, personId }: Registration): Promise<void> {
  const nothing = { organisation: null, reason: null, personKey: id, version: { increment: 1 } }
  await tx.registration.update({ where: { id }, data: nothing })
  await erasePerson(tx, actor, personId)
}

/** Erases what is kept of the registrant; what they may still come to is cancelled. @throws Refusal link_expired */
export async function eraseRegistrant({ token }: Pick<TicketEnding, 'token'>): Promise<void> {
  await transaction(async (tx) => {
    const { record, registrant } = await heldTicket(tx, token)
    if (OPEN.some((state) => state === record.status))
      await stepRegistration(tx, registrant, record, 'cancel', { roles: ['REGISTRANT'], silent: true })
    await erase(tx, registrant, record)
  })
}

const each = async (ids: readonly { id: string }[], work: (tx: Tx, record: Registration) => Promise<void>) => {
  for (const { id } of ids)
    await transaction(async (tx) => {
      const { sessionId } = await registrationWhere(tx, { id })
      await holdSession(tx, sessionId)
      await work(tx, await registrationWhere(tx, { id }))
    })
  return ids.length
}

/** Lets the seats go that nobody took in time; each goes to the next who waits. @returns how many were looked at */
export async function lapseOffers(actor: Actor): Promise<number> {
  const due = { status: 'OFFERED', offeredUntil: { lte: now() }, session: { event: publiclyOpen } } as const
  const found = await database().registration.findMany({
    where: due,
    orderBy: [{ offeredUntil: 'asc' }, { number: 'asc' }],
    select: { id: true },
    take: BATCH,
  })
  return each(found, async (tx, record) => {
    const isDue = record.status === 'OFFERED' && record.offeredUntil !== null && record.offeredUntil <= momentOf(tx)
    if (isDue) await stepRegistration(tx, actor, record, 'lapse')
  })
}

/** Reminds who has a seat on the day before, once; who registered on that day knows. @returns how many were looked at */
export async function remindTomorrow(_actor: Actor): Promise<number> {
  if (timeOf(now()) < REMIND_FROM) return 0
  const tomorrow = shiftDay(today(), 1)
  const session = { startsAt: { gte: startOfDay(tomorrow), lt: endOfDay(tomorrow) }, event: publiclyOpen }
  const due = { status: 'CONFIRMED', remindedAt: null, createdAt: { lt: startOfDay(today()) }, session } as const
  const found = await database().registration.findMany({ where: due, select: { id: true }, take: BATCH })
  return each(found, async (tx, record) => {
    const { id, status, remindedAt } = record
    if (status !== 'CONFIRMED' || remindedAt || dayOf(record.session.startsAt) !== tomorrow) return
    const { count } = await tx.registration.updateMany({
      where: { id, remindedAt: null },
      data: { remindedAt: momentOf(tx) },
    })
    if (count === 1) await tellRegistrant(tx, record, 'reminder')
  })
}

/** Erases the persons of what is long over, as the form said; who came stays counted. @returns how many */
export async function erasePast(actor: Actor): Promise<number> {
  const session = {
    endsAt: { lt: startOfDay(shiftDay(today(), -KEPT_DAYS)) },
    event: { status: { not: 'POSTPONED' } },
  } as const
  const due = { session, person: { erasedAt: null } }
  const found = await database().registration.findMany({ where: due, select: { id: true }, take: BATCH })
  return each(found, async (tx, record) => {
    if (!record.person.erasedAt) await erase(tx, actor, record)
  })
}
