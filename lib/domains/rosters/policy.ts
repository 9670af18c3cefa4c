import type { Actor } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { registrationEnclavesOf } from '@/lib/domains/registrations/policy'

/** The sessions into whose roster the team brings registrations: of events that were shown to the public. */
export const rosterSessionsOf = (actor: Actor, enclaveId: string): Prisma.EventSessionWhereInput => ({
  event: {
    AND: [{ enclaveId }, { enclaveId: { in: registrationEnclavesOf(actor) } }],
    publishedAt: { not: null },
  },
})

/** Names and contacts of all who registered go out with a lead alone. */
export const leadsIn = (actor: Actor, enclaveId: string): boolean =>
  actor.grants.some((grant) => grant.role === 'OPS_LEAD' && grant.enclaveId === enclaveId)
