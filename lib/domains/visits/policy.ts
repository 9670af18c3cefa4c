import { type Actor, holds } from '@/lib/core/auth/actor'
import { dayOf, daysBetween } from '@/lib/core/clock'
import type { Prisma } from '@/lib/core/db/generated/client'
import { manageableBy } from '@/lib/domains/organisations/policy'
import { AMEND_DAYS } from '@/lib/domains/visits/schema'
import type { VisitBy } from '@/lib/domains/visits/workflow'

/** The enclaves whose visits one works on. */
export const visitEnclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )
export const isVisitTeam = (actor: Actor, enclaveId: string): boolean =>
  actor.kind === 'system' || holds(actor, ['OPS', 'OPS_LEAD'], enclaveId)

/** The team's own visits; nobody else's business. */
export const visitsVisibleTo = (actor: Actor): Prisma.ProspectVisitWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: visitEnclavesOf(actor) } }

/** Whom one may visit: the organisations that the team works with, as they stand after a merge. */
export const visitableBy = (actor: Actor): Prisma.OrganisationWhereInput =>
  actor.kind !== 'system' && visitEnclavesOf(actor).length === 0
    ? { id: { in: [] } }
    : { AND: [{ mergedIntoId: null }, manageableBy(actor) ?? { id: { in: [] } }] }

type Seen = { enclaveId: string; authorId: string | null; closedAt: Date | null }
/** As what an actor acts on a visit. @param on the Shanghai day of today */
export function visitCapacities(actor: Actor, { enclaveId, authorId, closedAt }: Seen, on: string): VisitBy[] {
  if (!holds(actor, ['OPS', 'OPS_LEAD'], enclaveId)) return []
  const fresh = closedAt !== null && daysBetween(dayOf(closedAt), on) <= AMEND_DAYS
  const wrote = authorId !== null && authorId === actor.accountId
  return [
    'OPS',
    ...(fresh && wrote ? (['AUTHOR'] as const) : []),
    ...(closedAt !== null && !fresh && holds(actor, ['OPS_LEAD'], enclaveId) ? (['LEAD'] as const) : []),
  ]
}
