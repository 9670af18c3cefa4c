import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { newReference } from '@/lib/core/reference'
import { holdersOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import {
  capacitiesOn,
  cooperationsVisibleTo,
  everResidentsOf,
  institutions,
  residentsOf,
} from '@/lib/domains/cooperation/policy'
import type {
  CooperationLead,
  CooperationMatch,
  CooperationMove,
  CooperationRecord,
  CooperationSigning,
} from '@/lib/domains/cooperation/schema'
import { type CooperationEvent, cooperationWorkflow, TOLD } from '@/lib/domains/cooperation/workflow'
import { tell } from '@/lib/domains/notifications/commands'

const { noun } = cooperationWorkflow
const loaded = { organisation: true, documents: true } as const
export type Cooperation = Prisma.CooperationGetPayload<{ include: typeof loaded }>

/** The cooperation, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
export async function visibleCooperation(tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }) {
  const where = { AND: [{ id }, cooperationsVisibleTo(actor)] }
  const record = (await tx.cooperation.findFirst({ where, include: loaded })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

/**
 * Begins a cooperation: a resident's own admin, or the team for a resident of its enclave.
 * @throws Refusal not_found for an enclave or organisation for which the actor does not speak
 */
export async function openLead(actor: Actor, input: CooperationLead): Promise<{ id: string }> {
  const { enclaveId, organisationId, kind, title, summary } = input
  if (capacitiesOn(actor, input).length === 0) refuse('not_found')
  return transaction(async (tx) => {
    const resident = { AND: [{ id: organisationId }, residentsOf(enclaveId)] }
    if ((await tx.organisation.count({ where: resident })) === 0) refuse('not_found')
    const own = { reference: newReference(), createdById: actor.accountId, createdAt: momentOf(tx) }
    const data = { ...own, enclaveId, organisationId, kind, title, summary: summary ?? null }
    const record = await tx.cooperation.create({ data, include: loaded })
    const { id, status, reference } = record
    await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
    await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
    await tellOf(tx, record, 'create', ['team'])
    return { id }
  })
}

type Along = { reason?: string | undefined; data?: Prisma.CooperationUncheckedUpdateManyInput }

/** The engine's door for a cooperation. */
async function advance(tx: Tx, actor: Actor, record: Cooperation, event: CooperationEvent, along: Along = {}) {
  const { reason, data } = along
  await moveRecord(tx, actor, {
    workflow: cooperationWorkflow,
    event,
    roles: capacitiesOn(actor, record),
    record,
    reason,
    write: (status) =>
      tx.cooperation.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { ...data, status, version: { increment: 1 } },
      }),
  })
}

/** Moves it, and tells whom the move concerns. */
async function move(tx: Tx, actor: Actor, record: Cooperation, event: CooperationEvent, along: Along = {}) {
  await advance(tx, actor, record, event, along)
  await tellOf(tx, record, event, TOLD[event], along.reason)
}

async function tellOf(
  tx: Tx,
  record: Cooperation,
  event: string,
  whom: readonly ('tenant' | 'team')[],
  reason?: string,
): Promise<void> {
  const { id, enclaveId, organisationId, reference, title } = record
  const said = { event, enclaveId, reference, name: title, reason }
  const tenants = {
    organisationId,
    role: { in: ['TENANT_ADMIN', 'TENANT_MEMBER'] },
  } satisfies Prisma.MembershipWhereInput
  if (whom.includes('tenant'))
    await tell(tx, await holdersOf(tx, tenants), 'cooperation', { ...said, path: `/portal/cooperation/${id}` })
  if (whom.includes('team'))
    await tell(tx, await teamOf(tx, enclaveId), 'cooperation', { ...said, path: `/admin/cooperation/${id}` })
}

/** Names the institution. @throws Refusal not_found, stale, invalid_transition */
export async function matchInstitution(actor: Actor, { id, version, institutionId }: CooperationMatch): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleCooperation(tx, actor, { id, version })
    const where = { AND: [{ id: institutionId }, institutions] }
    if ((await tx.organisation.count({ where })) === 0) refuse('not_found')
    await move(tx, actor, record, 'match', { data: { institutionId } })
  })
}

/** Records the signature: from its day on the cooperation counts. @throws Refusal document_missing, stale */
export async function signCooperation(actor: Actor, { id, version, signedOn }: CooperationSigning): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleCooperation(tx, actor, { id, version })
    const isSigned = record.documents.some(({ kind }) => kind === 'AGREEMENT')
    if (record.status === 'NEGOTIATING' && !isSigned) refuse('document_missing')
    await move(tx, actor, record, 'sign', { data: { signedOn: columnOfDay(signedOn) } })
  })
}

/** The moves that bring nothing along but a reason. @throws Refusal stale, forbidden, reason_required */
export async function moveCooperation(actor: Actor, { id, version, event, reason }: CooperationMove): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleCooperation(tx, actor, { id, version })
    await move(tx, actor, record, event, { reason })
  })
}

const WAY = ['match', 'negotiate', 'sign', 'start', 'complete'] as const
/** How many steps of the way lead to a state, and what then ends it. */
const COURSES: Record<CooperationRecord['status'], { steps: number; end?: 'terminate' | 'drop' }> = {
  LEAD: { steps: 0 },
  MATCHED: { steps: 1 },
  NEGOTIATING: { steps: 2 },
  SIGNED: { steps: 3 },
  RUNNING: { steps: 4 },
  COMPLETED: { steps: 5 },
  TERMINATED: { steps: 3, end: 'terminate' },
  DROPPED: { steps: 1, end: 'drop' },
}

/**
 * Brings in a cooperation as it stands: one move after another up to its state, each logged with the same remark; nobody is
 * told of what happened long ago.
 * @param remark what the log says of each move but the one that has its own reason
 * @throws Refusal not_found for another enclave or who was never its resident; forbidden for an end that the lead decides
 */
export async function recordCooperation(tx: Tx, actor: Actor, input: CooperationRecord, remark: string) {
  const { enclaveId, organisationId, institutionId, status, signedOn, agreementAt, reason, summary, ...own } = input
  if (!capacitiesOn(actor, input).includes('OPS')) refuse('not_found')
  const resident = { AND: [{ id: organisationId }, everResidentsOf(enclaveId)] }
  if ((await tx.organisation.count({ where: resident })) === 0) refuse('not_found')
  const named = institutionId ? { AND: [{ id: institutionId }, institutions] } : null
  if (named && (await tx.organisation.count({ where: named })) === 0) refuse('not_found')
  const made = { reference: newReference(), createdById: actor.accountId, createdAt: momentOf(tx) }
  const data = { ...own, ...made, enclaveId, organisationId, summary: summary ?? null }
  const { id, reference, status: first } = await tx.cooperation.create({ data })
  await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: first, reason: remark })
  await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
  const course = COURSES[status]
  const given: Partial<Record<CooperationEvent, Prisma.CooperationUncheckedUpdateManyInput>> = {
    match: { institutionId: institutionId ?? null },
    sign: { signedOn: signedOn ? columnOfDay(signedOn) : null, agreementAt: agreementAt ?? null },
  }
  const steps = institutionId ? WAY.slice(0, course.steps) : []
  for (const event of steps)
    await advance(tx, actor, await visibleCooperation(tx, actor, { id }), event, {
      reason: remark,
      ...(given[event] ? { data: given[event] } : {}),
    })
  if (course.end) await advance(tx, actor, await visibleCooperation(tx, actor, { id }), course.end, { reason })
  return visibleCooperation(tx, actor, { id })
}
