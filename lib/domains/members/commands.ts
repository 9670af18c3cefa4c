import type { Actor } from '@/lib/core/auth/actor'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { addRole } from '@/lib/domains/accounts/commands'
import { appendAudit } from '@/lib/domains/audit/commands'
import { MEMBER_ROLES, type MemberEnd, type MemberRole } from '@/lib/domains/members/schema'
import { isAdminOf, ownOrganisations } from '@/lib/domains/profiles/policy'
import { endLogins } from '@/lib/domains/sessions/commands'

/**
 * The roles that somebody holds in one's own organisation. The organisation is held, so that of two admins who end each
 * other one comes second.
 * @throws Refusal not_found for another organisation, and for nobody of this one; forbidden for a member
 */
async function rolesIn(tx: Tx, actor: Actor, { organisationId, accountId }: MemberEnd) {
  const where = { AND: [{ id: organisationId }, ownOrganisations(actor)] }
  if ((await tx.organisation.count({ where })) === 0) refuse('not_found')
  if (!isAdminOf(actor, organisationId)) refuse('forbidden')
  await tx.$queryRaw`SELECT id FROM "Organisation" WHERE id = ${organisationId}::uuid FOR UPDATE`
  const all = await tx.membership.findMany({
    where: { organisationId, role: { in: [...MEMBER_ROLES] }, endedAt: null },
    include: { account: { select: { status: true } } },
  })
  const held = all.filter((one) => one.accountId === accountId)
  if (held.length === 0) refuse('not_found')
  const isLastAdmin = all.every(
    (one) => one.accountId === accountId || one.role !== 'TENANT_ADMIN' || one.account.status !== 'ACTIVE',
  )
  return { held, isLastAdmin: isLastAdmin && held.some(({ role }) => role === 'TENANT_ADMIN') }
}

type Held = Awaited<ReturnType<typeof rolesIn>>['held']

/** Ends roles, and with them the logins of their account: they are gone at the next click. */
async function end(tx: Tx, actor: Actor, accountId: string, held: Held): Promise<void> {
  const endedAt = momentOf(tx)
  for (const { id, role, organisationId } of held) {
    const { count } = await tx.membership.updateMany({ where: { id, endedAt: null }, data: { endedAt } })
    if (count !== 1) refuse('stale')
    const details = { role, organisationId }
    await appendAudit(tx, actor, { verb: 'endRole', noun: 'Account', recordId: accountId, details })
  }
  await endLogins(tx, accountId)
}

/**
 * Makes a member an admin, or an admin a member; they sign in anew, with it.
 * @throws Refusal not_found, forbidden; last_admin; conflict where they are it already
 */
export async function changeRole(actor: Actor, { role, ...whom }: MemberRole): Promise<void> {
  await transaction(async (tx) => {
    const { held, isLastAdmin } = await rolesIn(tx, actor, whom)
    if (held.every((one) => one.role === role)) refuse('conflict')
    if (isLastAdmin && role !== 'TENANT_ADMIN') refuse('last_admin')
    const { organisationId, accountId } = whom
    await end(tx, actor, accountId, held)
    await addRole(tx, actor, accountId, { role, organisationId, enclaveId: null, districtId: null })
  })
}

/** Ends a membership; never the last admin's. @throws Refusal not_found, forbidden, last_admin */
export async function endMember(actor: Actor, whom: MemberEnd): Promise<void> {
  await transaction(async (tx) => {
    const { held, isLastAdmin } = await rolesIn(tx, actor, whom)
    if (isLastAdmin) refuse('last_admin')
    await end(tx, actor, whom.accountId, held)
  })
}
