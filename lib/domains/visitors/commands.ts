import { createHmac, randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, shiftDay, today } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { env } from '@/lib/core/env'
import { databaseRefusal, refuse } from '@/lib/core/errors'
import { romanised } from '@/lib/core/pinyin'
import { giveBack, type Limit, spend } from '@/lib/core/rate-limit'
import { newReference } from '@/lib/core/reference'
import { teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { notify, renameTold, tell } from '@/lib/domains/notifications/commands'
import { localeOf } from '@/lib/domains/notifications/schema'
import { recordOrganisation } from '@/lib/domains/organisations/commands'
import { erasePerson, openContact, recordPerson } from '@/lib/domains/people/commands'
import type { Contact } from '@/lib/domains/people/schema'
import { requestCapacities, requestsVisibleTo } from '@/lib/domains/visitors/policy'
import {
  KEPT_DAYS,
  NEW_ORGANISATION,
  type RefusalInput,
  type Scheduling,
  type VisitAsked,
  type VisitorErasure,
} from '@/lib/domains/visitors/schema'
import { type VisitorEvent, visitorWorkflow } from '@/lib/domains/visitors/workflow'
import { planIn, tellPlanned } from '@/lib/domains/visits/commands'

const { noun } = visitorWorkflow
const HOUR = 60 * 60
const ASKED_PER_ADDRESS: Limit = { name: 'visit-address', points: 5, seconds: HOUR, lock: HOUR }
const ASKED_PER_EMAIL: Limit = { name: 'visit-email', points: 3, seconds: 24 * HOUR, lock: HOUR }
type Request = Prisma.VisitRequestGetPayload<object>

/** The request, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
async function visibleRequest(tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }) {
  const where = { AND: [{ id }, requestsVisibleTo(actor)] }
  const record = (await tx.visitRequest.findFirst({ where })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

/** By what the same request, sent once more, is known; nothing can be read from it. */
const keyOf = ({ enclaveId, email, companyName, purpose, wishedOn }: VisitAsked): string =>
  createHmac('sha256', env().SEAL_KEY)
    .update(JSON.stringify(['visit', enclaveId, email, companyName, purpose, wishedOn]))
    .digest('base64url')

/**
 * Somebody outside asks to see a park; they get their reference by mail, and the team is told. The same, sent twice, is one.
 * @throws Refusal not_found, rate_limited
 */
export async function askForVisit(actor: Actor, input: VisitAsked, address: string): Promise<{ reference: string }> {
  await spend(ASKED_PER_ADDRESS, address)
  const onceKey = keyOf(input)
  const before = () => database().visitRequest.findUnique({ where: { onceKey }, select: { reference: true } })
  const known = await before()
  if (known) return known
  await spend(ASKED_PER_EMAIL, input.email)
  try {
    return await transaction((tx) => keepRequest(tx, actor, input, onceKey))
  } catch (error) {
    // The other press was first: nothing of this one is kept.
    const first = databaseRefusal(error)?.code === 'conflict' && (await before())
    if (!first) throw error
    await giveBack(ASKED_PER_EMAIL, input.email)
    return first
  }
}

async function keepRequest(tx: Tx, actor: Actor, input: VisitAsked, onceKey: string): Promise<{ reference: string }> {
  const { enclaveId, companyName, purpose, people, wishedOn, orElseOn, name, email, phone, language } = input
  if ((await tx.enclave.count({ where: { id: enclaveId } })) === 0) refuse('not_found')
  const personId = await recordPerson(tx, actor, { name, email, phone, language }, 'VISITOR')
  const last = orElseOn && orElseOn > wishedOn ? orElseOn : wishedOn
  const days = {
    wishedOn: columnOfDay(wishedOn),
    orElseOn: orElseOn ? columnOfDay(orElseOn) : null,
    eraseOn: columnOfDay(shiftDay(last, KEPT_DAYS)),
  }
  const own = { reference: newReference(), createdAt: momentOf(tx), personId, onceKey }
  const data = { ...own, ...days, enclaveId, companyName, purpose, people }
  const [record] = await tx.visitRequest.createManyAndReturn({ data: [data], skipDuplicates: true })
  const { id, status, reference } = record ?? refuse('conflict')
  await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
  await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
  const said = { event: 'ask', enclaveId, reference, name: companyName, day: wishedOn }
  await tell(tx, await teamOf(tx, enclaveId), 'visit', { ...said, path: `/admin/visits/requests/${id}` })
  await tellVisitor(tx, record ?? refuse('conflict'), 'ask')
  return { reference }
}

/** Writes to who asked, while there is somebody. The address stands in the sealed payload alone. */
async function tellVisitor(
  tx: Tx,
  { enclaveId, reference, companyName, personId }: Request,
  event: 'ask' | 'schedule' | 'refuse',
  said: { day?: string; reason?: string | undefined } = {},
): Promise<void> {
  const person = personId === null ? null : await tx.person.findUnique({ where: { id: personId } })
  if (!person || person.erasedAt) return
  const { email: to } = openContact(person)
  const payload = { event, enclaveId, reference, name: companyName, path: '/park', to, ...said }
  await notify(tx, { kind: 'visitor', personId: person.id, email: '', locale: localeOf(person), payload })
}

type Write = Prisma.VisitRequestUncheckedUpdateManyInput
/** The engine's door for a request. */
async function move(
  tx: Tx,
  actor: Actor,
  record: Request,
  event: VisitorEvent,
  { reason, data }: { reason?: string | undefined; data: Write },
): Promise<void> {
  const { id, status, version } = record
  await moveRecord(tx, actor, {
    workflow: visitorWorkflow,
    event,
    roles: requestCapacities(actor, record),
    record,
    reason,
    write: (to) =>
      tx.visitRequest.updateMany({
        where: { id, status, version },
        data: { ...data, status: to, closedAt: momentOf(tx), version: { increment: 1 } },
      }),
  })
}

/**
 * Makes a planned visit of a request, of an organisation that is known or recorded now; who asked is told its day.
 * @throws Refusal not_found, stale, invalid_transition
 */
export async function scheduleVisit(actor: Actor, input: Scheduling): Promise<{ visitId: string }> {
  return transaction(async (tx) => {
    const record = await visibleRequest(tx, actor, input)
    if (record.status !== 'RECEIVED') refuse('invalid_transition')
    const { enclaveId } = record
    const { plannedOn, staff } = input
    const organisationId = await organisationOf(tx, actor, record, input)
    const plan = { key: randomUUID(), enclaveId, organisationId, plannedOn, staff, place: undefined }
    const { id: visitId } = await planIn(tx, actor, { ...plan, direction: 'INBOUND' })
    const eraseOn = columnOfDay(shiftDay(plannedOn, KEPT_DAYS))
    await move(tx, actor, record, 'schedule', { data: { visitId, eraseOn } })
    await tellPlanned(tx, actor, visitId)
    await tellVisitor(tx, record, 'schedule', { day: plannedOn })
    return { visitId }
  })
}

async function organisationOf(tx: Tx, actor: Actor, { companyName, reference }: Request, input: Scheduling) {
  const { organisationId, kind } = input
  if (organisationId !== NEW_ORGANISATION) return organisationId
  const names = { nameZh: companyName, nameEn: romanised(companyName) }
  const fields = { ...names, slug: `v-${reference.toLowerCase()}`, kind: kind ?? refuse('invalid_input') }
  return (await recordOrganisation(tx, actor, fields)).id
}

/** Says no, with a reason that who asked reads. @throws Refusal not_found, stale, invalid_transition, reason_required */
export async function refuseVisit(actor: Actor, { id, version, reason }: RefusalInput): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleRequest(tx, actor, { id, version })
    const eraseOn = columnOfDay(shiftDay(today(), KEPT_DAYS))
    await move(tx, actor, record, 'refuse', { reason, data: { eraseOn } })
    await tellVisitor(tx, record, 'refuse', { reason })
  })
}

/** Whom one reaches. It is kept who read it. @throws Refusal not_found, also once they were erased */
export async function revealVisitor(actor: Actor, { id }: { id: string }): Promise<Contact> {
  return transaction(async (tx) => {
    const { personId, enclaveId } = await visibleRequest(tx, actor, { id })
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId ?? refuse('not_found') } })
    await appendAudit(tx, actor, { verb: 'reveal', noun, recordId: id, enclaveId })
    return openContact(person)
  })
}

/** Erases who asked and what they typed, as they wish; the visit stays. @throws Refusal not_found, stale */
export async function eraseVisitor(actor: Actor, { id, version }: Omit<VisitorErasure, 'sure'>): Promise<void> {
  await transaction(async (tx) => eraseIn(tx, actor, await visibleRequest(tx, actor, { id, version })))
}

const NOTHING = '–'
async function eraseIn(tx: Tx, actor: Actor, { id, version, enclaveId, personId, reference, createdAt }: Request) {
  if (personId === null) refuse('not_found')
  const nothing = { companyName: NOTHING, purpose: NOTHING, personId: null, onceKey: null, eraseOn: null }
  const data = { ...nothing, version: { increment: 1 } }
  const { count } = await tx.visitRequest.updateMany({ where: { id, version }, data })
  if (count !== 1) refuse('stale')
  const where = { enclaveId, role: { in: ['OPS', 'OPS_LEAD'] } } satisfies Prisma.MembershipWhereInput
  const told = await tx.membership.findMany({ where, distinct: ['accountId'], select: { accountId: true } })
  const accountIds = told.map(({ accountId }) => accountId)
  await renameTold(tx, { accountIds, since: createdAt, reference }, reference)
  await appendAudit(tx, actor, { verb: 'erase', noun, recordId: id, enclaveId })
  await erasePerson(tx, actor, personId ?? '')
}

/** Erases those who asked so long ago that nothing is kept of them any more. @returns how many */
export async function eraseOldVisitors(actor: Actor): Promise<number> {
  const where = { eraseOn: { lte: columnOfDay(today()) }, personId: { not: null } }
  const found = await database().visitRequest.findMany({ where, orderBy: { id: 'asc' }, take: 500 })
  for (const record of found) await transaction((tx) => eraseIn(tx, actor, record))
  return found.length
}
