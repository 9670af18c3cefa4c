import type { Actor } from '@/lib/core/auth/actor'
import { systemActor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOf } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { Side } from '@/lib/core/db/generated/enums'
import { refuse } from '@/lib/core/errors'
import { newReference } from '@/lib/core/reference'
import { groupOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { answersFor, capacitiesOn, landingsVisibleTo, otherSide, sidesOf } from '@/lib/domains/landings/policy'
import type { KeyTurn, LandingProposal, LandingRefusal } from '@/lib/domains/landings/schema'
import { KEYS, type LandingBy, type LandingEvent, landingWorkflow, WITH_BOTH } from '@/lib/domains/landings/workflow'
import { tell } from '@/lib/domains/notifications/commands'
import { moveProject, projectWhere } from '@/lib/domains/projects/commands'
import { lockProject, visibleReferral } from '@/lib/domains/referrals/commands'

const { noun } = landingWorkflow
const derived = systemActor('landings')
const loaded = { project: true, district: true, keys: true, documents: true } as const
export type Landing = Prisma.LandingGetPayload<{ include: typeof loaded }>

/**
 * The landing, if the actor sees it, at the version they saw; its project is held until the transaction ends.
 * @throws Refusal not_found, stale
 */
export async function visibleLanding(tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }) {
  const where = { AND: [{ id }, landingsVisibleTo(actor)] }
  const { projectId } = (await tx.landing.findFirst({ where, select: { projectId: true } })) ?? refuse('not_found')
  await lockProject(tx, projectId)
  const record = await tx.landing.findUniqueOrThrow({ where: { id }, include: loaded })
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

/** Tells of a landing both sides, each with a way to its own page. */
export async function tellBothSides(
  tx: Tx,
  record: Landing,
  event: string,
  more: { reason?: string | undefined; day?: string } = {},
) {
  const { id, districtId, project } = record
  const said = { ...more, event, enclaveId: project.enclaveId, reference: record.reference ?? '', name: project.nameZh }
  await tell(tx, await teamOf(tx, project.enclaveId), 'landing', { ...said, path: `/admin/landings/${id}` })
  if (districtId) await tell(tx, await groupOf(tx, districtId), 'landing', { ...said, path: `/desk/landings/${id}` })
}

type Along = { reason?: string | undefined; roles?: readonly LandingBy[] }

/** The engine's door for a landing. @returns the landing as it stands then */
async function move(tx: Tx, actor: Actor, record: Landing, event: LandingEvent, along: Along = {}): Promise<Landing> {
  const { reason, roles = capacitiesOn(actor, record) } = along
  await moveRecord(tx, actor, {
    workflow: landingWorkflow,
    event,
    roles,
    record: { id: record.id, status: record.status, enclaveId: record.project.enclaveId },
    reason,
    write: (status) =>
      tx.landing.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { status, version: { increment: 1 } },
      }),
  })
  await tellBothSides(tx, record, event, { reason })
  return tx.landing.findUniqueOrThrow({ where: { id: record.id }, include: loaded })
}

/** A landing is registered after its project was sent to the district. @throws Refusal before_referral */
async function requireLater(tx: Tx, referralId: string, registeredOn: string): Promise<void> {
  const where = { noun: 'Referral', recordId: referralId, event: 'send' }
  const sent = await tx.statusLog.findFirst({ where, orderBy: { id: 'asc' } })
  if (sent && registeredOn < dayOf(sent.at)) refuse('before_referral', { day: dayOf(sent.at) })
}

/**
 * Proposes that the project of an accepted referral has landed; neither side has confirmed by that.
 * @throws Refusal not_found, stale, invalid_transition, before_referral; conflict where another is under way
 */
export async function proposeLanding(actor: Actor, input: LandingProposal): Promise<{ id: string }> {
  const { id: referralId, version, side, entityName, uscc, siteId, registeredOn } = input
  return transaction(async (tx) => {
    const referral = await visibleReferral(tx, actor, { id: referralId, version })
    const { projectId, districtId, project } = referral
    if (!sidesOf(actor, referral).includes(side)) refuse('not_found')
    if (project.status !== 'COMMITTED' || referral.status !== 'ACCEPTED') refuse('invalid_transition')
    if (siteId && (await tx.landingSite.count({ where: { id: siteId, districtId } })) === 0) refuse('not_found')
    await requireLater(tx, referralId, registeredOn)
    const entity = { entityName, uscc, siteId: siteId ?? null, registeredOn: columnOfDay(registeredOn) }
    const by = { proposedSide: side, proposedById: actor.accountId, createdAt: momentOf(tx) }
    const reference = newReference()
    const data = { ...entity, ...by, projectId, districtId, referralId, reference, status: 'PROPOSED' as const }
    const record = await tx.landing.create({ data, include: loaded })
    const { id, status } = record
    const { enclaveId } = project
    await logStatus(tx, actor, { noun, recordId: id, event: 'propose', from: null, to: status })
    await appendAudit(tx, actor, { verb: 'propose', noun, recordId: id, enclaveId, details: { reference, side, uscc } })
    await tellBothSides(tx, record, 'propose')
    return { id }
  })
}

/** Asks that whoever turns the second key is neither the person nor of the organisation that turned the first. */
function requireTwoSides(actor: Actor, record: Landing, side: Side, purpose: 'CONFIRM' | 'VOID'): void {
  const first = record.keys.find((key) => key.purpose === purpose && key.side === otherSide(side))
  if (first && !answersFor(actor, record, side, first.accountId)) refuse('same_side')
}

/**
 * Turns one side's key. With both, the landing is confirmed or void, and the project follows; a landing whose project
 * produces already cannot be made void.
 * @throws Refusal document_missing without the licence; same_side; reason_required; conflict for a key turned twice; stale
 */
export async function turnKey(actor: Actor, { id, version, event, reason }: KeyTurn): Promise<void> {
  const { purpose, side } = KEYS[event]
  await transaction(async (tx) => {
    const record = await visibleLanding(tx, actor, { id, version })
    const moved = await move(tx, actor, record, event, { reason })
    if (purpose === 'VOID' && record.project.status !== 'LANDED') refuse('invalid_transition')
    if (purpose === 'CONFIRM' && !record.documents.some(({ kind }) => kind === 'LICENCE')) refuse('document_missing')
    requireTwoSides(actor, record, side, purpose)
    const accountId = actor.accountId ?? refuse('not_found')
    const key = { landingId: id, purpose, side, accountId, reason: reason ?? null, turnedAt: momentOf(tx) }
    await tx.landingKey.create({ data: key })
    if (!record.keys.some((other) => other.purpose === purpose)) return
    await move(tx, derived, moved, WITH_BOTH[purpose])
    const project = await projectWhere(tx, { id: record.projectId })
    await moveProject(tx, derived, project, purpose === 'CONFIRM' ? 'land' : 'unland')
  })
}

/** Either side refuses what was proposed. @throws Refusal not_found, stale, forbidden, invalid_transition */
export async function refuseLanding(actor: Actor, { id, version, side, reason }: LandingRefusal): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleLanding(tx, actor, { id, version })
    if (!sidesOf(actor, record).includes(side)) refuse('not_found')
    await move(tx, actor, record, 'refuse', { reason })
  })
}
