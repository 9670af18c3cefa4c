import { z } from 'zod'
import { type Actor, mintActor, visitor } from '@/lib/core/auth/actor'
import { isLive, SEEN_EVERY } from '@/lib/core/auth/lifetime'
import { now } from '@/lib/core/clock'
import { database, type Tx } from '@/lib/core/db/client'
import { Role } from '@/lib/core/db/generated/enums'

const id = z.uuid().nullable()
const grant = z.object({ role: z.enum(Role), enclaveId: id, organisationId: id, districtId: id })
const row = z.object({
  accountId: z.uuid(),
  name: z.string(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  expiresAt: z.date(),
  grants: z.array(grant),
})

/**
 * The actor of a login, read afresh: session, account and live memberships in one query.
 * @returns a visitor when the login was revoked, has run out or stood idle, or its account is disabled
 */
export async function actorOfSession(sid: string, requestId: string | null = null, tx?: Tx): Promise<Actor> {
  const reader = tx ?? database()
  const found = await reader.$queryRaw`
    SELECT a.id AS "accountId", a.name, s."createdAt", s."lastSeenAt", s."expiresAt",
      coalesce(json_agg(json_build_object('role', m.role, 'enclaveId', m."enclaveId",
        'organisationId', m."organisationId", 'districtId', m."districtId")) FILTER (WHERE m.id IS NOT NULL), '[]') AS grants
    FROM "Session" s JOIN "Account" a ON a.id = s."accountId" AND a.status = 'ACTIVE'
    LEFT JOIN "Membership" m ON m."accountId" = a.id AND m."endedAt" IS NULL
    WHERE s.id = ${sid}::uuid AND s."revokedAt" IS NULL GROUP BY s.id, a.id`
  const [session] = z.array(row).parse(found)
  const nobody = mintActor({ ...visitor, requestId })
  if (!session) return nobody
  const roles = session.grants.map((held) => held.role)
  if (!isLive(session, roles, now())) return nobody
  if (now().getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY) await touch(sid)
  const { accountId, name, grants } = session
  return mintActor({ kind: 'account', accountId, sessionId: sid, name, requestId, grants })
}

/**
 * Somebody for whom work goes on after their request has ended: what they may do, read afresh.
 * @returns a visitor when the account is disabled
 */
export async function actorOfAccount(accountId: string, tx?: Tx): Promise<Actor> {
  const account = await (tx ?? database()).account.findFirst({
    where: { id: accountId, status: 'ACTIVE' },
    select: { name: true, memberships: { where: { endedAt: null } } },
  })
  if (!account) return visitor
  const grants = account.memberships.map(({ role, enclaveId, organisationId, districtId }) => ({
    role,
    enclaveId,
    organisationId,
    districtId,
  }))
  return mintActor({ kind: 'account', accountId, sessionId: null, name: account.name, requestId: null, grants })
}

async function touch(sid: string): Promise<void> {
  const limit = new Date(now().getTime() - SEEN_EVERY)
  await database().session.updateMany({
    where: { id: sid, revokedAt: null, lastSeenAt: { lte: limit } },
    data: { lastSeenAt: now() },
  })
}
