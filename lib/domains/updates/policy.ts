import { type Actor, holds } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import type { Prisma } from '@/lib/core/db/generated/client'
import { isAdminOf, ownOrganisations } from '@/lib/domains/profiles/policy'
import type { UpdateBy } from '@/lib/domains/updates/workflow'

/** Where one looks after the figures of residents. */
export const updateEnclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )

/** What was handed in to the team; of a draft it reads nothing. */
export const updatesHandledBy = (actor: Actor): Prisma.YearlyUpdateWhereInput => ({
  enclaveId: { in: updateEnclavesOf(actor) },
  status: { not: 'DRAFT' },
})
export const updatesVisibleTo = (actor: Actor): Prisma.YearlyUpdateWhereInput => ({
  OR: [updatesHandledBy(actor), { organisation: ownOrganisations(actor) }],
})

/** As what one acts on the figures of an organisation. */
export function capacitiesOn(
  actor: Actor,
  { enclaveId, organisationId }: { enclaveId: string; organisationId: string },
): UpdateBy[] {
  return [
    ...(isAdminOf(actor, organisationId) ? (['TENANT'] as const) : []),
    ...(holds(actor, ['OPS', 'OPS_LEAD'], enclaveId) ? (['OPS'] as const) : []),
  ]
}

/**
 * Who owes the figures of a year: residents whose tenancy runs and began by the end of it, and those whose residence a
 * source states and who have somebody here to hand them in.
 */
export const owing = (enclaveId: string, year: number): Prisma.OrganisationWhereInput => ({
  mergedIntoId: null,
  OR: [
    {
      tenancies: {
        some: { enclaveId, status: { in: ['ACTIVE', 'NOTICE'] }, startOn: { lte: columnOfDay(`${year}-12-31`) } },
      },
    },
    {
      residencies: { some: { enclaveId } },
      memberships: { some: { role: { in: ['TENANT_ADMIN', 'TENANT_MEMBER'] }, endedAt: null } },
    },
  ],
})
