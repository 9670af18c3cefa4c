import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { inForce } from '@/lib/domains/agreements/policy'
import { FILED } from '@/lib/domains/patents/schema'
import type { PatentBy } from '@/lib/domains/patents/workflow'
import { needEnclavesOf, partnersOf, residentsOf } from '@/lib/domains/talent/policy'

/** What the team works on. */
export const patentsHandledBy = (actor: Actor): Prisma.PatentCaseWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: needEnclavesOf(actor) } }
/** One's own organisation's. */
export const patentsOf = (actor: Actor): Prisma.PatentCaseWhereInput => ({
  organisationId: { in: residentsOf(actor) },
})
/** What one's partner helps with, or is asked to. What came to nothing is shown to it no more: it is another's secret. */
export const patentsAssistedBy = (actor: Actor): Prisma.PatentCaseWhereInput => ({
  assistedById: { in: partnersOf(actor) },
  status: { notIn: ['DECLINED', 'CANCELLED'] },
})
export const patentsVisibleTo = (actor: Actor): Prisma.PatentCaseWhereInput =>
  actor.kind === 'system' ? {} : { OR: [patentsHandledBy(actor), patentsOf(actor), patentsAssistedBy(actor)] }

type Placed = { enclaveId: string; organisationId: string; assistedById: string | null }

/** As what an actor acts on a case. */
export function capacitiesOn(actor: Actor, { enclaveId, organisationId, assistedById }: Placed): PatentBy[] {
  const admin = actor.grants.some((grant) => grant.role === 'TENANT_ADMIN' && grant.organisationId === organisationId)
  return [
    ...(admin ? (['TENANT'] as const) : []),
    ...(holds(actor, ['OPS', 'OPS_LEAD'], enclaveId) ? (['OPS'] as const) : []),
    ...(assistedById !== null && partnersOf(actor).includes(assistedById) ? (['PARTNER'] as const) : []),
  ]
}

/** Partners that serve an enclave in intellectual property, by an agreement like this. @param day as a date column has it */
export const assisting = (
  enclaveId: string,
  day: Date,
  agreement: Prisma.PartnerAgreementWhereInput = {},
): Prisma.OrganisationWhereInput => ({
  mergedIntoId: null,
  agreements: { some: { AND: [{ enclaveId, kind: 'IP' }, inForce(day), agreement] } },
})

/** Partners that serve, or once served, an enclave in intellectual property. */
export const everAssisting = (enclaveId: string): Prisma.OrganisationWhereInput => ({
  mergedIntoId: null,
  agreements: { some: { enclaveId, kind: 'IP' } },
})

/** What counts of a resident that agreed to publish words of its own: then its numbers may be read, too. */
export const countedInPublic = (organisationId: string): Prisma.PatentCaseWhereInput => ({
  organisationId,
  status: { in: [...FILED] },
  organisation: { published: true, publications: { some: { scope: 'PROFILE', withdrawnAt: null } } },
})
