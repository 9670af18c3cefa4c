import type { Actor } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'

const NONE: { id: { in: string[] } } = { id: { in: [] } }

/** A reviewer sees the reviews assigned to them, as long as they hold the role in that enclave. */
export function reviewsOf(actor: Actor): Prisma.ReviewWhereInput {
  const enclaves = actor.grants.flatMap(({ role, enclaveId }) => (role === 'REVIEWER' && enclaveId ? [enclaveId] : []))
  if (!actor.accountId || enclaves.length === 0) return NONE
  return { reviewerId: actor.accountId, application: { enclaveId: { in: enclaves } } }
}

/** What is judged is read only by those who have declared that they have no conflict. */
export const mayRead = (review: { conflict: boolean | null }): boolean => review.conflict === false

/** The panel of an enclave: who may be assigned to its applications. */
export const panelOf = (enclaveId: string) =>
  ({ status: 'ACTIVE', memberships: { some: { role: 'REVIEWER', enclaveId, endedAt: null } } }) as const

/** The states in which an application is being judged, or about to be. */
export const isJudgedIn = (status: string): boolean => status === 'SCREENING' || status === 'IN_REVIEW'
