import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, today } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import type { OfferInput } from '@/lib/domains/offers/schema'
import { type Application, moveApplication, visibleApplication } from '@/lib/domains/residency/commands'
import { mayDecide } from '@/lib/domains/residency/policy'

/** Every reviewer without a conflict has scored, and there is one at least: what the rubric demands. */
export const isReviewed = ({ reviews }: Pick<Application, 'reviews'>): boolean => {
  const judging = reviews.filter(({ conflict }) => conflict !== true)
  return judging.length > 0 && judging.every(({ scoredAt }) => scoredAt !== null)
}

async function offer(tx: Tx, actor: Actor, event: 'approve' | 'reissue', input: OfferInput): Promise<void> {
  const { id, version, conditions = null, expiresOn } = input
  const record = await visibleApplication(tx, actor, { id, version })
  if (!mayDecide(actor, record)) refuse('conflict_of_interest')
  if (event === 'approve' && ['IN_REVIEW', 'WAITLISTED'].includes(record.status) && !isReviewed(record))
    refuse('reviews_missing')
  await moveApplication(tx, actor, record, event, { day: expiresOn })
  const issuedById = actor.accountId ?? refuse('forbidden')
  const data = { applicationId: id, conditions, expiresOn: columnOfDay(expiresOn), issuedById, createdAt: momentOf(tx) }
  await tx.offer.create({ data })
}

/** Approves an application with an offer. @throws Refusal conflict_of_interest, reviews_missing, stale */
export const approve = (actor: Actor, input: OfferInput) => transaction((tx) => offer(tx, actor, 'approve', input))

/** Issues an offer that expired anew. @throws Refusal conflict_of_interest, stale */
export const reissue = (actor: Actor, input: OfferInput) => transaction((tx) => offer(tx, actor, 'reissue', input))

/** Expires the offers whose last day has passed. @returns how many */
export async function expireOffers(actor: Actor): Promise<number> {
  const day = columnOfDay(today())
  const past = { status: 'OFFERED', offers: { every: { expiresOn: { lt: day } } } } as const
  const found = await database().residencyApplication.findMany({ where: past, select: { id: true }, take: 500 })
  for (const { id } of found)
    await transaction(async (tx) => moveApplication(tx, actor, await visibleApplication(tx, actor, { id }), 'expire'))
  return found.length
}
