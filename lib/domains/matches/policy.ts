import type { Actor } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { MatchBy } from '@/lib/domains/matches/workflow'
import { asksFor, requestsVisibleTo } from '@/lib/domains/services/policy'

/** The organisations for which one answers requests: partners, and residents to whom a need was routed. */
export const answeringOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, organisationId }) =>
    organisationId && (role === 'PARTNER' || role === 'TENANT_ADMIN') ? [organisationId] : [],
  )
/** What was routed to one's own organisation, and nothing else. */
export const matchesRoutedTo = (actor: Actor): Prisma.ServiceMatchWhereInput => ({
  partnerId: { in: answeringOf(actor) },
})
export const matchesVisibleTo = (actor: Actor): Prisma.ServiceMatchWhereInput =>
  actor.kind === 'system' ? {} : { OR: [matchesRoutedTo(actor), { request: requestsVisibleTo(actor) }] }

/** As what an actor acts on a match. */
export const capacitiesOn = (
  actor: Actor,
  { partnerId, request }: { partnerId: string; request: { organisationId: string | null } },
): MatchBy[] => [
  ...(answeringOf(actor).includes(partnerId) ? (['PARTNER'] as const) : []),
  ...(asksFor(actor, request.organisationId) ? (['ASKER'] as const) : []),
]
