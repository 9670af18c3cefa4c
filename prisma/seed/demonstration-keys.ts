import { today } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import type { CheckAnswer, MilestoneKind, Side } from '@/lib/core/db/generated/enums'
import { appendAudit } from '@/lib/domains/audit/commands'
import { answerCheck, askCheck } from '@/lib/domains/checks/commands'
import { moveCommitment, promise } from '@/lib/domains/commitments/commands'
import type { CommitmentMove } from '@/lib/domains/commitments/schema'
import { proposeLanding, refuseLanding, turnKey } from '@/lib/domains/landings/commands'
import type { KeyTurn } from '@/lib/domains/landings/schema'
import { answerMilestone, proposeMilestone } from '@/lib/domains/milestones/commands'
import { byFounder, groupAt, referralOf, timer } from '@/prisma/seed/demonstration-acts'
import type { Act, Scene } from '@/prisma/seed/demonstration-course'
import { fileOf, keepFiles } from '@/prisma/seed/demonstration-files'
import { idOf } from '@/prisma/seed/demonstration-history'

/** The latest landing of the project. */
const landingOf = ({ id: projectId }: Scene) =>
  database().landing.findFirstOrThrow({
    where: { projectId },
    orderBy: { id: 'desc' },
    select: { id: true, version: true, districtId: true },
  })

/** Who speaks for a side of the latest landing. */
async function sideOf(scene: Scene, side: Side) {
  const { districtId, ...landing } = await landingOf(scene)
  const group = scene.groups.find((each) => each.districtId === districtId)
  return { landing, actor: side === 'PARK' || !group ? scene.cast.lead : group.actor }
}

export type Entity = { entityName: string; uscc: string; registeredOn: string; site: boolean }

/** Proposes that the project has landed in a district. */
export const proposes =
  (place: number, by: Side, { site, ...entity }: Entity): Act =>
  async (scene) => {
    const { actor, sites } = groupAt(scene, place)
    const referral = await referralOf(scene, place)
    const siteId = site ? sites[0] : undefined
    await proposeLanding(by === 'PARK' ? scene.cast.ops : actor, { ...referral, ...entity, side: by, siteId })
  }

/** Attaches the entity's licence, as an upload does. */
export const licenses: Act = async (scene) => {
  const { cast } = scene
  const { id: recordId } = await landingOf(scene)
  const kind = 'LICENCE'
  const key = `${scene.key}-${await database().landing.count({ where: { projectId: scene.id } })}`
  await keepFiles(key, [kind])
  await transaction(async (tx) => {
    const { id: fileId, name, sha256 } = await fileOf(tx, key, kind, idOf(cast.ops))
    await tx.landingDocument.create({ data: { landingId: recordId, kind, fileId } })
    await tx.landing.update({ where: { id: recordId }, data: { version: { increment: 1 } } })
    const details = { kind, name, sha256 }
    const { enclaveId } = cast
    await appendAudit(tx, cast.ops, { verb: 'attachDocument', noun: 'Landing', recordId, enclaveId, details })
  })
}

/** A side turns its key. */
export const turns =
  (event: KeyTurn['event'], reason?: string): Act =>
  async (scene) => {
    const { actor, landing } = await sideOf(scene, event.endsWith('Park') ? 'PARK' : 'DISTRICT')
    await turnKey(actor, { ...landing, event, reason })
  }

export const refuses =
  (side: Side, reason: string): Act =>
  async (scene) => {
    const { actor, landing } = await sideOf(scene, side)
    await refuseLanding(actor, { ...landing, side, reason })
  }

export const promises =
  (side: Side, said: string, dueOn: string): Act =>
  async (scene) => {
    const { actor, landing } = await sideOf(scene, side)
    await promise(actor, { ...landing, side, promise: said, dueOn })
  }

/** What a side does about a promise of that wording. */
export const keeps =
  (side: Side, said: string, event: CommitmentMove['event'], reason?: string): Act =>
  async (scene) => {
    const { actor, landing } = await sideOf(scene, side)
    const where = { landingId: landing.id, promise: said }
    const commitment = await database().commitment.findFirstOrThrow({ where, select: { id: true, version: true } })
    await moveCommitment(actor, { ...commitment, side, event, reason })
  }

export const reaches =
  (kind: MilestoneKind, evidence: string): Act =>
  async (scene) => {
    const { actor, landing } = await sideOf(scene, 'DISTRICT')
    await proposeMilestone(actor, { ...landing, side: 'DISTRICT', kind, reachedOn: today(), evidence })
  }

/** The park answers the milestone that is proposed. */
export const judges =
  (event: 'confirm' | 'reject', reason?: string): Act =>
  async (scene) => {
    const { actor, landing } = await sideOf(scene, 'PARK')
    const where = { landingId: landing.id, status: 'PROPOSED' } as const
    const milestone = await database().milestone.findFirstOrThrow({ where, select: { id: true, version: true } })
    await answerMilestone(actor, { ...milestone, side: 'PARK', event, reason })
  }

/** The timer asks the founder, as every half year. */
export const asksCheck: Act = async (scene) => {
  const { id } = await landingOf(scene)
  await transaction((tx) => askCheck(tx, timer, id))
}

export const repliesToCheck =
  (operating: CheckAnswer, kept: CheckAnswer, missing?: string): Act =>
  async (scene) => {
    const { id: landingId } = await landingOf(scene)
    const where = { landingId, answeredAt: null }
    const { id: recordId } = await database().landingCheck.findFirstOrThrow({ where, orderBy: { dueOn: 'desc' } })
    await byFounder(scene, { purpose: 'CHECK', recordId }, (token) => answerCheck({ token, operating, kept, missing }))
  }
