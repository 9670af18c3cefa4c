import { type Actor, systemActor } from '@/lib/core/auth/actor'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { newReference } from '@/lib/core/reference'
import { holdersOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { residentsOf as residentsIn } from '@/lib/domains/cooperation/policy'
import { tell } from '@/lib/domains/notifications/commands'
import { capacitiesOn, isTeamOf, needsVisibleTo } from '@/lib/domains/talent/policy'
import type { NeedEdit, NeedInput, NeedMove, NeedRouting } from '@/lib/domains/talent/schema'
import { type TalentEvent, talentWorkflow } from '@/lib/domains/talent/workflow'

const { noun } = talentWorkflow
const derived = systemActor('introductions')
const loaded = { organisation: true, routings: true } as const
export type Need = Prisma.TalentNeedGetPayload<{ include: typeof loaded }>

/** The need, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
export async function visibleNeed(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: string; version?: number },
): Promise<Need> {
  const where = { AND: [{ id }, needsVisibleTo(actor)] }
  const record = (await tx.talentNeed.findFirst({ where, include: loaded })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

/** @throws Refusal not_found for a level that there is not */
export async function requireLevel(tx: Tx, levelId: string | null | undefined): Promise<void> {
  const where = { id: levelId ?? '', retired: false, dictionary: { key: 'talentLevel' } }
  if (levelId && (await tx.dictionaryItem.count({ where })) === 0) refuse('not_found')
}

/** A resident's admin drafts a need. @throws Refusal not_found where they do not speak for a resident of the enclave */
export async function draftNeed(actor: Actor, input: NeedInput): Promise<{ id: string }> {
  const { enclaveId, organisationId, title, description, levelId, headcount } = input
  if (!capacitiesOn(actor, input).includes('TENANT')) refuse('not_found')
  return transaction(async (tx) => {
    const resident = { AND: [{ id: organisationId }, residentsIn(enclaveId)] }
    if ((await tx.organisation.count({ where: resident })) === 0) refuse('not_found')
    await requireLevel(tx, levelId)
    const own = { reference: newReference(), createdById: actor.accountId, createdAt: momentOf(tx) }
    const said = { title, description: description ?? null, levelId: levelId ?? null, headcount }
    const { id, status, reference } = await tx.talentNeed.create({
      data: { ...own, ...said, enclaveId, organisationId },
    })
    await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
    await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
    return { id }
  })
}

/** Changes a need while somebody is looked for. @throws Refusal not_found, stale, invalid_transition */
export async function editNeed(actor: Actor, { id, version, ...fields }: NeedEdit): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleNeed(tx, actor, { id, version })
    if (!capacitiesOn(actor, record).includes('TENANT')) refuse('not_found')
    if (!['DRAFT', 'OPEN', 'PAUSED'].includes(record.status)) refuse('invalid_transition')
    await requireLevel(tx, fields.levelId)
    const { title, description = null, levelId = null, headcount } = fields
    const data = { title, description, levelId, headcount, version: { increment: 1 } }
    const { count } = await tx.talentNeed.updateMany({ where: { id, version }, data })
    if (count !== 1) refuse('stale')
    await appendAudit(tx, actor, { verb: 'edit', noun, recordId: id, enclaveId: record.enclaveId })
  })
}

async function move(tx: Tx, actor: Actor, record: Need, event: TalentEvent, reason?: string): Promise<void> {
  await moveRecord(tx, actor, {
    workflow: talentWorkflow,
    event,
    roles: capacitiesOn(actor, record),
    record,
    reason,
    write: (status) =>
      tx.talentNeed.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { status, version: { increment: 1 } },
      }),
  })
  const { id, enclaveId, organisationId, reference, title } = record
  const said = { event, enclaveId, reference, name: title, reason }
  await tell(tx, await teamOf(tx, enclaveId), 'need', { ...said, path: `/admin/talent/${id}` })
  if (event !== 'fill') return
  const admins = await holdersOf(tx, { organisationId, role: 'TENANT_ADMIN' })
  await tell(tx, admins, 'need', { ...said, path: `/portal/talent/${id}` })
}

/** The resident's own moves. @throws Refusal not_found, stale, forbidden, reason_required */
export async function moveNeed(actor: Actor, { id, version, event, reason }: NeedMove): Promise<void> {
  await transaction(async (tx) => {
    await move(tx, actor, await visibleNeed(tx, actor, { id, version }), event, reason)
    if (event === 'resume') await fillNeed(tx, id)
  })
}

/** Fills a need once as many were confirmed as it looks for; in the transaction of the confirmation. */
export async function fillNeed(tx: Tx, id: string): Promise<void> {
  const record = await tx.talentNeed.findUniqueOrThrow({ where: { id }, include: loaded })
  const confirmed = await tx.introduction.count({ where: { needId: id, confirmedOn: { not: null } } })
  if (record.status === 'OPEN' && confirmed >= record.headcount) await move(tx, derived, record, 'fill')
}

/** Asks a partner to suggest somebody: from then on it sees this need. @throws Refusal not_found, stale, conflict */
export async function routeNeed(actor: Actor, { id, version, organisationId }: NeedRouting): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleNeed(tx, actor, { id, version })
    if (!isTeamOf(actor, record.enclaveId)) refuse('not_found')
    if (record.status !== 'OPEN') refuse('invalid_transition')
    const routedById = actor.accountId ?? refuse('not_found')
    const partner = {
      id: organisationId,
      mergedIntoId: null,
      memberships: { some: { role: 'PARTNER', endedAt: null } },
    } as const
    if ((await tx.organisation.count({ where: partner })) === 0) refuse('not_found')
    await tx.needRouting.create({ data: { needId: id, organisationId, routedById, routedAt: momentOf(tx) } })
    const { enclaveId, reference, title } = record
    await appendAudit(tx, actor, { verb: 'route', noun, recordId: id, enclaveId, details: { organisationId } })
    const said = { event: 'route', enclaveId, reference, name: title, path: `/desk/talent/${id}` }
    await tell(tx, await holdersOf(tx, { organisationId, role: 'PARTNER' }), 'need', said)
  })
}
