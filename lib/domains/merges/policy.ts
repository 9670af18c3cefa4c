import type { Actor } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { manageableBy } from '@/lib/domains/organisations/policy'

/** What one may merge: both records must be among these. Those of another team only an administrator has. */
export const mergeableBy = (actor: Actor): Prisma.OrganisationWhereInput => ({
  AND: [{ mergedIntoId: null }, manageableBy(actor) ?? { id: { in: [] } }],
})
