import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { openAnswers } from '@/lib/domains/residency/commands'
import { applicationsHandledBy } from '@/lib/domains/residency/policy'
import { withoutContact } from '@/lib/domains/residency/queries'
import { isJudgedIn, mayRead, panelOf, reviewsOf } from '@/lib/domains/reviews/policy'
import { scores } from '@/lib/domains/reviews/schema'

const named = { select: { nameZh: true, nameEn: true } } as const
/** What is known of an application before it may be read: enough to tell whether one has a conflict. */
const outline = {
  status: true,
  nameZh: true,
  direction: true,
  dueOn: true,
  pausedOn: true,
  industry: named,
} satisfies Prisma.ResidencyApplicationSelect

/** What a reviewer has to do and has done: what is not scored first, then what is due first. */
export const myReviews = (actor: Actor) =>
  database().review.findMany({
    where: reviewsOf(actor),
    orderBy: [{ scoredAt: { sort: 'desc', nulls: 'first' } }, { application: { dueOn: 'asc' } }, { id: 'asc' }],
    select: { id: true, conflict: true, scoredAt: true, application: { select: outline } },
    take: 200,
  })
export type ReviewRow = Awaited<ReturnType<typeof myReviews>>[number]

const read = {
  ...outline,
  id: true,
  answers: true,
  enclave: { select: { homeCityZh: true, homeCityEn: true, hostCityZh: true, hostCityEn: true } },
  documents: { where: { kind: { in: ['PLAN', 'IP'] } }, orderBy: { id: 'asc' }, include: { file: true } },
} satisfies Prisma.ResidencyApplicationSelect

/**
 * A review as its reviewer works on it. Answers and documents are in it only once no conflict was declared, and nobody's
 * contact ever.
 * @returns null for nothing visible
 */
export async function reviewSheet(actor: Actor, id: string) {
  const where = { AND: [{ id }, reviewsOf(actor)] }
  const found = await database().review.findFirst({ where, include: { application: { select: read } } })
  if (!found) return null
  const { application, scores: kept, ...review } = found
  const { answers, documents, ...known } = application
  const open = isJudgedIn(application.status)
  return {
    ...review,
    application: known,
    scores: scores.safeParse(kept).data ?? null,
    answers: mayRead(review) ? withoutContact(openAnswers(application)) : null,
    documents: mayRead(review) ? documents : [],
    can: { declare: open && review.conflict === null, score: mayRead(review) && application.status === 'IN_REVIEW' },
  }
}
export type ReviewSheet = NonNullable<Awaited<ReturnType<typeof reviewSheet>>>

/** Who of the panel may still be assigned to an application that the actor handles; never its applicant. */
export async function assignableReviewers(actor: Actor, applicationId: string) {
  const where = { AND: [{ id: applicationId }, applicationsHandledBy(actor)] }
  const select = { enclaveId: true, applicantId: true, reviews: { select: { reviewerId: true } } }
  const found = await database().residencyApplication.findFirst({ where, select })
  if (!found) return []
  const taken = [found.applicantId, ...found.reviews.map(({ reviewerId }) => reviewerId)]
  return database().account.findMany({
    where: { ...panelOf(found.enclaveId), id: { notIn: taken } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
    take: 200,
  })
}
