import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { needEnclavesOf, residentsOf } from '@/lib/domains/talent/policy'

/** What the team works on. */
export const requestsHandledBy = (actor: Actor): Prisma.ServiceRequestWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: needEnclavesOf(actor) } }
/** What one's own organisation asked. */
export const requestsOf = (actor: Actor): Prisma.ServiceRequestWhereInput => ({
  organisationId: { in: residentsOf(actor) },
})
export const requestsVisibleTo = (actor: Actor): Prisma.ServiceRequestWhereInput =>
  actor.kind === 'system' ? {} : { OR: [requestsHandledBy(actor), requestsOf(actor)] }

/** Whether one asks in the name of an organisation. */
export const asksFor = (actor: Actor, organisationId: string | null): boolean =>
  organisationId !== null &&
  actor.grants.some((grant) => grant.role === 'TENANT_ADMIN' && grant.organisationId === organisationId)
export const isTeamOf = (actor: Actor, enclaveId: string): boolean => holds(actor, ['OPS', 'OPS_LEAD'], enclaveId)

/** Who can be asked: partners, and residents, with somebody who would read it. */
export const answerers = {
  mergedIntoId: null,
  memberships: { some: { endedAt: null, role: { in: ['PARTNER', 'TENANT_ADMIN'] }, account: { status: 'ACTIVE' } } },
} satisfies Prisma.OrganisationWhereInput
