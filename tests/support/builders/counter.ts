import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { approve } from '@/lib/domains/offers/commands'
import { moveByStaff } from '@/lib/domains/residency/commands'
import type { Answers } from '@/lib/domains/residency/schema'
import { assignReviewer, declareConflict, score } from '@/lib/domains/reviews/commands'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aSubmission, someone, versionOf } from '@/tests/support/builders/residency'

export const POINTS = { technology: 18, team: 15, market: 12, landing: 16, space: 14 }

/** An enclave with one of its team, its lead and one of its panel. */
export async function aCounter() {
  const { id: enclaveId } = await anEnclave()
  const [ops, lead, reviewer] = await Promise.all([
    someone('OPS', enclaveId),
    someone('OPS_LEAD', enclaveId),
    someone('REVIEWER', enclaveId),
  ])
  return { enclaveId, ops, lead, reviewer }
}
type Counter = Awaited<ReturnType<typeof aCounter>>

/** The application at the version it stands at now, as a form would send it. */
export const current = async (id: string) => ({ id, version: await versionOf(id) })

export const statusOf = async (id: string) =>
  (await database().residencyApplication.findUniqueOrThrow({ where: { id } })).status

/** An application that the team has begun to screen. */
export async function aScreening({ enclaveId, ops }: Counter, change?: (answers: Required<Answers>) => void) {
  const made = await aSubmission(enclaveId, change)
  await moveByStaff(ops.actor, { ...(await current(made.id)), event: 'startScreening' })
  return made
}

/** An application before its reviewer, who has declared nothing yet. */
export async function aReviewed(counter: Counter, change?: (answers: Required<Answers>) => void) {
  const made = await aScreening(counter, change)
  await assignReviewer(counter.ops.actor, { applicationId: made.id, reviewerId: counter.reviewer.id })
  await moveByStaff(counter.ops.actor, { ...(await current(made.id)), event: 'sendToReview' })
  const review = await database().review.findFirstOrThrow({ where: { applicationId: made.id } })
  return { ...made, reviewId: review.id }
}

/** An application that is scored and waits for the lead. */
export async function aScored(counter: Counter) {
  const made = await aReviewed(counter)
  const { actor } = counter.reviewer
  await declareConflict(actor, { id: made.reviewId, version: 0, conflict: 'no' })
  await score(actor, { id: made.reviewId, version: 1, scores: POINTS, comment: '可行。' })
  return made
}

/** An application with an offer that is open for two weeks. */
export async function anOffer(counter: Counter) {
  const made = await aScored(counter)
  await approve(counter.lead.actor, { ...(await current(made.id)), expiresOn: shiftDay(today(), 14) })
  return made
}
