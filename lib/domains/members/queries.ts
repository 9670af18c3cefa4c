import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { listInvitations } from '@/lib/domains/invitations/queries'
import { MEMBER_ROLES } from '@/lib/domains/members/schema'
import { isAdminOf, ownOrganisations } from '@/lib/domains/profiles/policy'

/**
 * Who belongs to one's own organisation, and for its admins who was invited. A member reads names and roles; addresses
 * are for admins.
 * @returns null for nobody's own
 */
export async function organisationMembers(actor: Actor, organisationId: string) {
  const admin = isAdminOf(actor, organisationId)
  const [organisation, invitations] = await Promise.all([
    database().organisation.findFirst({
      where: { AND: [{ id: organisationId }, ownOrganisations(actor)] },
      select: {
        id: true,
        nameZh: true,
        nameEn: true,
        memberships: {
          where: { role: { in: [...MEMBER_ROLES] }, endedAt: null },
          orderBy: { createdAt: 'asc' },
          take: 500,
          select: {
            role: true,
            createdAt: true,
            account: { select: { id: true, name: true, email: true, status: true } },
          },
        },
      },
    }),
    admin ? listInvitations(actor, organisationId) : [],
  ])
  if (!organisation) return null
  const { memberships, ...rest } = organisation
  const roleOf = (id: string) =>
    memberships.some(({ role, account }) => account.id === id && role === 'TENANT_ADMIN')
      ? 'TENANT_ADMIN'
      : 'TENANT_MEMBER'
  const ids = [...new Set(memberships.map(({ account }) => account.id))]
  const admins = memberships.filter(({ role, account }) => role === 'TENANT_ADMIN' && account.status === 'ACTIVE')
  const members = ids.flatMap((id) => {
    const first = memberships.find(({ account }) => account.id === id)
    if (!first) return []
    const isLastAdmin = roleOf(id) === 'TENANT_ADMIN' && admins.every(({ account }) => account.id === id)
    return [
      {
        id,
        name: first.account.name,
        email: admin ? first.account.email : null,
        role: roleOf(id),
        since: first.createdAt,
        isSelf: actor.accountId === id,
        isLastAdmin,
        can: { change: admin && !isLastAdmin, end: admin && !isLastAdmin },
      } as const,
    ]
  })
  return { ...rest, members, invitations, can: { invite: admin } }
}
export type OrganisationMembers = NonNullable<Awaited<ReturnType<typeof organisationMembers>>>
export type Member = OrganisationMembers['members'][number]
