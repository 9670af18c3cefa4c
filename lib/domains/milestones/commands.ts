import type { Actor } from '@/lib/core/auth/actor'
import { systemActor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { type Landing, tellBothSides, visibleLanding } from '@/lib/domains/landings/commands'
import { answersFor, otherSide, sidesOf } from '@/lib/domains/landings/policy'
import type { MilestoneAnswer, MilestoneProposal } from '@/lib/domains/milestones/schema'
import { ADVANCES, COMES_AFTER, milestoneWorkflow } from '@/lib/domains/milestones/workflow'
import { moveProject, projectWhere } from '@/lib/domains/projects/commands'

const { noun } = milestoneWorkflow
const derived = systemActor('milestones')

/**
 * Proposes what a confirmed landing has reached. @throws Refusal not_found, stale, invalid_transition; before_referral
 * for a day before the registration; conflict where it is proposed or confirmed already
 */
export async function proposeMilestone(actor: Actor, input: MilestoneProposal): Promise<void> {
  const { id: landingId, version, side, kind, reachedOn, evidence } = input
  await transaction(async (tx) => {
    const landing = await visibleLanding(tx, actor, { id: landingId, version })
    const proposedById = actor.accountId ?? refuse('not_found')
    if (!sidesOf(actor, landing).includes(side)) refuse('not_found')
    const registered = landing.registeredOn ? dayOfColumn(landing.registeredOn) : ''
    if (landing.status !== 'CONFIRMED' || landing.project.status !== COMES_AFTER[kind]) refuse('invalid_transition')
    if (reachedOn < registered) refuse('before_referral', { day: registered })
    const by = { proposedSide: side, proposedById, createdAt: momentOf(tx) }
    const data = { landingId, kind, reachedOn: columnOfDay(reachedOn), evidence, ...by }
    const { id, status } = await tx.milestone.create({ data })
    const { enclaveId } = landing.project
    await logStatus(tx, actor, { noun, recordId: id, event: 'propose', from: null, to: status })
    await appendAudit(tx, actor, { verb: 'propose', noun, recordId: id, enclaveId, details: { kind, side } })
    await tellBothSides(tx, landing, 'proposeMilestone')
  })
}

/** The milestone with its landing, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
async function visibleMilestone(tx: Tx, actor: Actor, { id, version }: { id: string; version: number }) {
  const found = (await tx.milestone.findUnique({ where: { id }, select: { landingId: true } })) ?? refuse('not_found')
  const landing: Landing = await visibleLanding(tx, actor, { id: found.landingId })
  const milestone = await tx.milestone.findUniqueOrThrow({ where: { id } })
  if (milestone.version !== version) refuse('stale')
  return { milestone, landing }
}

/**
 * The other side confirms or rejects; the project follows. @returns whose milestone it is
 * @throws Refusal not_found, stale, same_side, reason_required
 */
export async function answerMilestone(
  actor: Actor,
  { id, version, side, event, reason }: MilestoneAnswer,
): Promise<{ landingId: string }> {
  return transaction(async (tx) => {
    const { milestone, landing } = await visibleMilestone(tx, actor, { id, version })
    if (!sidesOf(actor, landing).includes(side)) refuse('not_found')
    const isOther = side === otherSide(milestone.proposedSide)
    if (isOther && !answersFor(actor, landing, side, milestone.proposedById)) refuse('same_side')
    await moveRecord(tx, actor, {
      workflow: milestoneWorkflow,
      event,
      roles: isOther ? ['OTHER'] : [],
      record: { id, status: milestone.status, enclaveId: landing.project.enclaveId },
      reason,
      write: (status) =>
        tx.milestone.updateMany({
          where: { id, status: milestone.status, version },
          data: { status, version: { increment: 1 } },
        }),
    })
    await tellBothSides(tx, landing, `${event}Milestone`, { reason })
    const answered = { landingId: landing.id }
    if (event === 'reject') return answered
    if (landing.status !== 'CONFIRMED') refuse('invalid_transition')
    await moveProject(tx, derived, await projectWhere(tx, { id: landing.projectId }), ADVANCES[milestone.kind])
    return answered
  })
}
