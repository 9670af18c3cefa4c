import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { holdersOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, moveRecord } from '@/lib/domains/audit/commands'
import { capacitiesOn, matchesVisibleTo } from '@/lib/domains/matches/policy'
import { ASKED_AFTER_DAYS, type MatchMove, type Satisfaction } from '@/lib/domains/matches/schema'
import { DONE, type MatchBy, type MatchEvent, matchWorkflow } from '@/lib/domains/matches/workflow'
import { tell } from '@/lib/domains/notifications/commands'
import { tellPerson } from '@/lib/domains/people/commands'
import { asksFor } from '@/lib/domains/services/policy'

const { noun } = matchWorkflow
const loaded = { request: { include: { person: true } }, partner: true } as const
export type Match = Prisma.ServiceMatchGetPayload<{ include: typeof loaded }>

/** The match, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
export async function matchWhere(tx: Tx, where: Prisma.ServiceMatchWhereInput, version?: number): Promise<Match> {
  const record = (await tx.serviceMatch.findFirst({ where, include: loaded })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

type Along = { reason?: string | undefined; roles?: readonly MatchBy[] }

/** The engine's door for a match. */
export async function stepMatch(
  tx: Tx,
  actor: Actor,
  record: Match,
  event: MatchEvent,
  along: Along = {},
): Promise<void> {
  const { reason, roles = capacitiesOn(actor, record) } = along
  const { id, request } = record
  await moveRecord(tx, actor, {
    workflow: matchWorkflow,
    event,
    roles,
    record: { id, status: record.status, enclaveId: request.enclaveId },
    reason,
    write: (status) =>
      tx.serviceMatch.updateMany({
        where: { id, status: record.status, version: record.version },
        data: { status, closedAt: DONE.includes(status) ? momentOf(tx) : null, version: { increment: 1 } },
      }),
  })
  await tellOf(tx, record, event, reason)
}

/** The team learns of every move, the asker of what the partner does, the partner that it was taken back. */
async function tellOf(tx: Tx, record: Match, event: MatchEvent, reason?: string): Promise<void> {
  const { id, request, partnerId } = record
  const { enclaveId, reference, title, organisationId, person } = request
  const said = { event, enclaveId, reference, name: title, reason }
  await tell(tx, await teamOf(tx, enclaveId), 'service', { ...said, path: `/admin/services/${request.id}` })
  if (event === 'withdraw') {
    const partners = await holdersOf(tx, { organisationId: partnerId, role: { in: ['PARTNER', 'TENANT_ADMIN'] } })
    return tell(tx, partners, 'service', { ...said, path: `/desk/requests/${id}` })
  }
  if (organisationId) {
    const admins = await holdersOf(tx, { organisationId, role: 'TENANT_ADMIN' })
    await tell(tx, admins, 'service', { ...said, path: `/portal/services/${request.id}` })
  } else if (person) await tellPerson(tx, person, asker(request.id), { event, enclaveId, reference, name: title })
}
const asker = (requestId: string) => ({ purpose: 'REQUEST', recordId: requestId, path: '/needs/answer' }) as const

/** Partner and asker, each with their own moves. @throws Refusal not_found, stale, forbidden, reason_required */
export async function moveMatch(actor: Actor, given: MatchMove): Promise<{ requestId: string }> {
  const { id, version, event, reason } = given
  return transaction(async (tx) => {
    const record = await matchWhere(tx, { AND: [{ id }, matchesVisibleTo(actor)] }, version)
    await stepMatch(tx, actor, record, event, { reason })
    return { requestId: record.requestId }
  })
}

type Grades = Pick<Satisfaction, 'speed' | 'usefulness' | 'again'>
/** Keeps the three answers, once they were asked for and once. @throws Refusal invalid_transition */
export async function gradeAs(
  tx: Tx,
  actor: Actor,
  record: Match,
  { speed, usefulness, again }: Grades,
): Promise<void> {
  const where = { id: record.id, askedAt: { not: null }, answeredAt: null }
  const data = { speed, usefulness, again, answeredAt: momentOf(tx), version: { increment: 1 } }
  const { count } = await tx.serviceMatch.updateMany({ where, data })
  if (count !== 1) refuse('invalid_transition')
  const { enclaveId } = record.request
  await appendAudit(tx, actor, {
    verb: 'grade',
    noun,
    recordId: record.id,
    enclaveId,
    details: { speed, usefulness, again },
  })
}

/** The asker answers the three questions, once they were asked and once. @throws Refusal not_found, invalid_transition */
export async function gradeMatch(
  actor: Actor,
  { id, version, ...grades }: Satisfaction,
): Promise<{ requestId: string }> {
  return transaction(async (tx) => {
    const record = await matchWhere(tx, { AND: [{ id }, matchesVisibleTo(actor)] }, version)
    if (!asksFor(actor, record.request.organisationId)) refuse('not_found')
    await gradeAs(tx, actor, record, grades)
    return { requestId: record.requestId }
  })
}

/** Thirty days after closing the asker is asked how it went. @returns how many were asked now */
export async function askSatisfaction(actor: Actor): Promise<number> {
  const before = new Date(now().getTime() - ASKED_AFTER_DAYS * 86_400_000)
  const where = { closedAt: { lte: before }, askedAt: null }
  const found = await database().serviceMatch.findMany({
    where,
    orderBy: { id: 'asc' },
    select: { id: true },
    take: 500,
  })
  let asked = 0
  for (const { id } of found) if (await transaction((tx) => askOne(tx, actor, id))) asked += 1
  return asked
}

async function askOne(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const { count } = await tx.serviceMatch.updateMany({ where: { id, askedAt: null }, data: { askedAt: momentOf(tx) } })
  if (count !== 1) return false
  const { request } = await matchWhere(tx, { id })
  const { enclaveId, reference, title, organisationId, person } = request
  await appendAudit(tx, actor, { verb: 'ask', noun, recordId: id, enclaveId })
  const said = { event: 'satisfaction', enclaveId, reference, name: title }
  if (organisationId) {
    const admins = await holdersOf(tx, { organisationId, role: 'TENANT_ADMIN' })
    await tell(tx, admins, 'service', { ...said, path: `/portal/services/${request.id}` })
  } else if (person) await tellPerson(tx, person, asker(request.id), said)
  return true
}
