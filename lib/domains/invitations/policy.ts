import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { Post } from '@/lib/domains/accounts/schema'

const TENANT_ROLES = ['TENANT_ADMIN', 'TENANT_MEMBER'] as const
const isTenantRole = (role: Post['role'] | null) => TENANT_ROLES.some((one) => one === role)

/** Whether one invites whomever to whatever. */
export const invitesAll = (actor: Actor): boolean => actor.kind === 'system' || holds(actor, ['ADMIN'])

const ledBy = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, organisationId }) =>
    organisationId && role === 'TENANT_ADMIN' ? [organisationId] : [],
  )

/** An administrator invites to any role; an admin of a resident to its own organisation, as admin or member. */
export const canInvite = (actor: Actor, { role, organisationId }: Pick<Post, 'role' | 'organisationId'>): boolean =>
  invitesAll(actor) || (isTenantRole(role) && organisationId !== null && ledBy(actor).includes(organisationId))

/** Invitations to join, for an admin of a resident those to its own; links for a new password concern nobody but their holder. */
export const invitationsVisibleTo = (actor: Actor): Prisma.InvitationWhereInput =>
  invitesAll(actor)
    ? { purpose: 'JOIN' }
    : { purpose: 'JOIN', organisationId: { in: ledBy(actor) }, role: { in: [...TENANT_ROLES] } }

/** As what one acts on an invitation that one sees. */
export function invitationCapacities(actor: Actor): ('ADMIN' | 'SYSTEM' | 'TENANT')[] {
  if (actor.kind === 'system') return ['SYSTEM']
  return [
    ...(holds(actor, ['ADMIN']) ? (['ADMIN'] as const) : []),
    ...(ledBy(actor).length > 0 ? (['TENANT'] as const) : []),
  ]
}
