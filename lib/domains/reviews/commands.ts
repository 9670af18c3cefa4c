import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { appendAudit } from '@/lib/domains/audit/commands'
import { tell } from '@/lib/domains/notifications/commands'
import { type Application, visibleApplication } from '@/lib/domains/residency/commands'
import { capacitiesOn } from '@/lib/domains/residency/policy'
import { residencyWorkflow } from '@/lib/domains/residency/workflow'
import { isJudgedIn, panelOf, reviewsOf } from '@/lib/domains/reviews/policy'
import type { Assignment, Declaration, Judgement, ReviewChosen } from '@/lib/domains/reviews/schema'

const audit = (tx: Tx, actor: Actor, verb: string, recordId: string, details = {}) =>
  appendAudit(tx, actor, { verb, noun: 'Review', recordId, details })

/** Kept with the application, where it is found again also after the assignment is taken back. */
const auditAssignment = (tx: Tx, actor: Actor, verb: string, record: Application, reviewer: string) =>
  appendAudit(tx, actor, {
    verb,
    noun: residencyWorkflow.noun,
    recordId: record.id,
    enclaveId: record.enclaveId,
    details: { reviewer },
  })

/**
 * Assigns a reviewer. Nobody reviews their own application.
 * @throws Refusal not_found; invalid_transition outside of screening and review; conflict where they are assigned
 */
export async function assignReviewer(actor: Actor, { applicationId, reviewerId }: Assignment): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleApplication(tx, actor, { id: applicationId })
    if (!capacitiesOn(actor, record).includes('OPS')) refuse('not_found')
    if (!isJudgedIn(record.status)) refuse('invalid_transition')
    const account = await tx.account.findFirst({ where: { id: reviewerId, ...panelOf(record.enclaveId) } })
    if (!account) return refuse('not_found')
    if (account.id === record.applicantId) refuse('conflict_of_interest')
    const assignedById = actor.accountId ?? refuse('not_found')
    const data = { applicationId, reviewerId, assignedById, assignedAt: now() }
    const { id } = await tx.review.create({ data })
    await auditAssignment(tx, actor, 'assign', record, account.name)
    const { enclaveId, reference, nameZh: name } = record
    const said = { event: 'assignReviewer', enclaveId, reference: reference ?? '', name }
    await tell(tx, [account], 'application', { ...said, path: `/admin/reviews/${id}` })
  })
}

/** Takes back an assignment that was not scored yet. @throws Refusal not_found, stale, invalid_transition */
export async function unassignReviewer(actor: Actor, { id, version }: ReviewChosen): Promise<void> {
  await transaction(async (tx) => {
    const review = (await tx.review.findUnique({ where: { id }, include: { reviewer: true } })) ?? refuse('not_found')
    const record = await visibleApplication(tx, actor, { id: review.applicationId })
    if (!capacitiesOn(actor, record).includes('OPS')) refuse('not_found')
    if (!isJudgedIn(record.status) || review.scoredAt) refuse('invalid_transition')
    const { count } = await tx.review.deleteMany({ where: { id, version, scoredAt: null } })
    if (count !== 1) refuse('stale')
    await auditAssignment(tx, actor, 'unassign', record, review.reviewer.name)
  })
}

async function own(tx: Tx, actor: Actor, { id, version }: ReviewChosen) {
  const where = { AND: [{ id }, reviewsOf(actor)] }
  const review = await tx.review.findFirst({ where, include: { application: true } })
  if (!review) return refuse('not_found')
  if (!isJudgedIn(review.application.status)) refuse('invalid_transition')
  if (review.version !== version) refuse('stale')
  return review
}

/** Declares whether there is a conflict of interest, once. @throws Refusal not_found, stale, invalid_transition */
export async function declareConflict(actor: Actor, { id, version, conflict, note }: Declaration): Promise<void> {
  await transaction(async (tx) => {
    const review = await own(tx, actor, { id, version })
    const { count } = await tx.review.updateMany({
      where: { id, version, conflict: null },
      data: {
        conflict: conflict === 'yes',
        conflictNote: conflict === 'yes' ? (note ?? null) : null,
        declaredAt: now(),
        version: { increment: 1 },
      },
    })
    if (count !== 1) refuse('stale')
    await audit(tx, actor, 'declare', id, {
      application: review.application.reference,
      conflict: conflict.toUpperCase(),
    })
  })
}

/** Scores, also anew while the review is open. @throws Refusal conflict_of_interest before or with a declared conflict */
export async function score(actor: Actor, { id, version, scores, comment }: Judgement): Promise<void> {
  await transaction(async (tx) => {
    const review = await own(tx, actor, { id, version })
    if (review.conflict !== false) refuse('conflict_of_interest')
    if (review.application.status !== 'IN_REVIEW') refuse('invalid_transition')
    const { count } = await tx.review.updateMany({
      where: { id, version },
      data: { scores, comment, scoredAt: now(), version: { increment: 1 } },
    })
    if (count !== 1) refuse('stale')
    await audit(tx, actor, 'score', id, { application: review.application.reference })
  })
}
