import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { ProfileBy } from '@/lib/domains/profiles/workflow'

const heldIn = (actor: Actor, roles: readonly string[]): string[] =>
  actor.grants.flatMap(({ role, organisationId }) => (organisationId && roles.includes(role) ? [organisationId] : []))

/** The organisations of which one is a member, as their admin or not. */
export const ownOrganisations = (actor: Actor): Prisma.OrganisationWhereInput => ({
  id: { in: heldIn(actor, ['TENANT_ADMIN', 'TENANT_MEMBER']) },
  mergedIntoId: null,
})
/** Whether one speaks for an organisation. */
export const isAdminOf = (actor: Actor, organisationId: string): boolean =>
  heldIn(actor, ['TENANT_ADMIN']).includes(organisationId)

const enclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )
/** Lives in one of these enclaves, now or by what a source states. */
const residingIn = (enclaveIds: string[]): Prisma.OrganisationWhereInput => ({
  mergedIntoId: null,
  OR: [
    { tenancies: { some: { enclaveId: { in: enclaveIds }, status: { in: ['ACTIVE', 'NOTICE'] } } } },
    { residencies: { some: { enclaveId: { in: enclaveIds } } } },
  ],
})

/** What the team looks after: what its residents published; a draft is theirs alone. */
export const profilesHandledBy = (actor: Actor): Prisma.ProfileWhereInput => ({
  status: { not: 'DRAFT' },
  organisation: residingIn(enclavesOf(actor)),
})

/** As what one acts on an organisation's own profile. */
export const tenantCapacities = (actor: Actor, organisationId: string): ProfileBy[] =>
  isAdminOf(actor, organisationId) ? ['TENANT'] : []
/** As what one acts on a profile that one handles. */
export const teamCapacities = (actor: Actor): ProfileBy[] => (holds(actor, ['OPS', 'OPS_LEAD']) ? ['OPS'] : [])
