import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { TalentBy } from '@/lib/domains/talent/workflow'

const heldIn = (actor: Actor, roles: readonly string[]): string[] =>
  actor.grants.flatMap(({ role, organisationId }) => (organisationId && roles.includes(role) ? [organisationId] : []))

/** The organisations for which one acts as a resident. */
export const residentsOf = (actor: Actor): string[] => heldIn(actor, ['TENANT_ADMIN', 'TENANT_MEMBER'])
/** The partners and institutions for which one acts. */
export const partnersOf = (actor: Actor): string[] => heldIn(actor, ['PARTNER'])
/** Where one looks after needs. */
export const needEnclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )

/** What the team works on: a draft is the resident's alone. */
export const needsHandledBy = (actor: Actor): Prisma.TalentNeedWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: needEnclavesOf(actor) }, status: { not: 'DRAFT' } }
/** One's own organisation's. */
export const needsOf = (actor: Actor): Prisma.TalentNeedWhereInput => ({ organisationId: { in: residentsOf(actor) } })
/** What was routed to one's partner, while somebody is still looked for. */
export const needsRoutedTo = (actor: Actor): Prisma.TalentNeedWhereInput => ({
  routings: { some: { organisationId: { in: partnersOf(actor) } } },
  status: { in: ['OPEN', 'PAUSED'] },
})
export const needsVisibleTo = (actor: Actor): Prisma.TalentNeedWhereInput =>
  actor.kind === 'system' ? {} : { OR: [needsHandledBy(actor), needsOf(actor), needsRoutedTo(actor)] }

/** As what an actor acts on a need. */
export function capacitiesOn(actor: Actor, { organisationId }: { organisationId: string }): TalentBy[] {
  if (actor.kind === 'system') return ['SYSTEM']
  return actor.grants.some((grant) => grant.role === 'TENANT_ADMIN' && grant.organisationId === organisationId)
    ? ['TENANT']
    : []
}
export const isTeamOf = (actor: Actor, enclaveId: string): boolean => holds(actor, ['OPS', 'OPS_LEAD'], enclaveId)
