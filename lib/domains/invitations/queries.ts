import type { Actor } from '@/lib/core/auth/actor'
import { hashToken } from '@/lib/core/auth/one-time-token'
import { now } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { InvitationPurpose } from '@/lib/core/db/generated/enums'
import { invitationsVisibleTo } from '@/lib/domains/invitations/policy'

const named = { select: { nameZh: true, nameEn: true } }
const scope = { enclave: named, district: named, organisation: named }

/** Invitations that were sent and not yet answered, those out of time too. @param organisationId those to one organisation */
export async function listInvitations(actor: Actor, organisationId?: string) {
  const narrowed = organisationId ? { organisationId } : {}
  const rows = await database().invitation.findMany({
    where: { AND: [invitationsVisibleTo(actor), { status: 'PENDING', email: { not: null } }, narrowed] },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, email: true, role: true, createdAt: true, expiresAt: true, ...scope },
  })
  return rows.map((row) => ({ ...row, expired: row.expiresAt <= now(), can: { revoke: true } }))
}

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number]

/**
 * What a link offers to whoever holds it.
 * @returns null for a link that is forged, used, revoked or out of time: they look alike
 */
export async function linkOf(_actor: Actor, purpose: InvitationPurpose, token: string) {
  const found = await database().invitation.findFirst({
    where: { tokenHash: hashToken(token), purpose, status: 'PENDING', expiresAt: { gt: now() } },
    select: { email: true, role: true, expiresAt: true, ...scope },
  })
  if (!found) return null
  const known = found.email ? await database().account.count({ where: { email: found.email } }) : 0
  return { ...found, hasAccount: known > 0 }
}
