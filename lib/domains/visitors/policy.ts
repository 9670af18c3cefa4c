import type { Actor } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { isVisitTeam, visitEnclavesOf } from '@/lib/domains/visits/policy'

/** The team reads who wants to come to its park; nobody else does. */
export const requestsVisibleTo = (actor: Actor): Prisma.VisitRequestWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: visitEnclavesOf(actor) } }

/** As what an actor acts on a request. */
export const requestCapacities = (actor: Actor, { enclaveId }: { enclaveId: string }): 'OPS'[] =>
  isVisitTeam(actor, enclaveId) ? ['OPS'] : []
