import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { manageableBy } from '@/lib/domains/organisations/policy'

/** The enclaves in whose team one follows organisations. */
export const followingEnclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )

/** What one's own team follows or followed; that of another team is never read as a record. */
export const prospectsVisibleTo = (actor: Actor): Prisma.ProspectWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: followingEnclavesOf(actor) } }

/** Of these the team reads the record: what it may change, what it follows, who applied to it, and what is public anyway. */
export function organisationsSeenBy(actor: Actor): Prisma.OrganisationWhereInput {
  if (actor.kind === 'system') return {}
  const enclaves = followingEnclavesOf(actor)
  const manageable = manageableBy(actor)
  if (!manageable || enclaves.length === 0) return { id: { in: [] } }
  const here = { enclaveId: { in: enclaves } }
  return {
    OR: [
      manageable,
      { prospects: { some: { ...here, until: null } } },
      { applications: { some: { ...here, status: { notIn: ['DRAFT', 'DISCARDED'] } } } },
      { kind: { notIn: ['HOME_COMPANY', 'HOST_COMPANY', 'TEAM', 'FUND'] } },
    ],
  }
}

/** Whether one follows for an enclave. */
export const canFollow = (actor: Actor, enclaveId: string): boolean => holds(actor, ['OPS', 'OPS_LEAD'], enclaveId)

type Followed = { enclaveId: string; handlerId: string }
/** Whether one decides on what a colleague follows. */
export const canDecide = (actor: Actor, { enclaveId }: Pick<Followed, 'enclaveId'>): boolean =>
  holds(actor, ['OPS_LEAD'], enclaveId)
/** Who follows lets go and hands over; so does the lead. */
export const canPassOn = (actor: Actor, followed: Followed): boolean =>
  canDecide(actor, followed) || (canFollow(actor, followed.enclaveId) && actor.accountId === followed.handlerId)
