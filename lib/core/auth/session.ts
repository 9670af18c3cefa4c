import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { type Actor, holds, mintActor, visitor } from '@/lib/core/auth/actor'
import { openSession, sessionCookie } from '@/lib/core/auth/cookie'
import { isLive, SEEN_EVERY } from '@/lib/core/auth/lifetime'
import { now } from '@/lib/core/clock'
import { database, type Tx } from '@/lib/core/db/client'
import { Role } from '@/lib/core/db/generated/enums'
import { type Locale, localePath } from '@/lib/core/i18n/path'

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

async function touch(sid: string): Promise<void> {
  const limit = new Date(now().getTime() - SEEN_EVERY)
  await database().session.updateMany({
    where: { id: sid, revokedAt: null, lastSeenAt: { lte: limit } },
    data: { lastSeenAt: now() },
  })
}

/** Who asks: the gate of every page, action and route. Read once a request; a visitor when not signed in. */
export const currentActor = cache(async (): Promise<Actor> => {
  const requestId = (await headers()).get('x-request-id')
  const jar = await cookies()
  const sid = await openSession(jar.get(sessionCookie().name)?.value)
  return sid ? actorOfSession(sid, requestId) : mintActor({ ...visitor, requestId })
})

/**
 * The gate of a page for those who are signed in: others go to the sign-in page and come back from there. Who holds
 * none of the roles finds nothing here.
 */
export async function requireActor(locale: Locale, roles?: readonly Role[]): Promise<Actor> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') redirect(await signInPath(locale))
  if (roles && !holds(actor, roles)) notFound()
  return actor
}

async function signInPath(locale: Locale): Promise<string> {
  const path = (await headers()).get('x-path')
  const next = path ? `?next=${encodeURIComponent(path.slice(0, 500))}` : ''
  return `${localePath(locale, '/sign-in')}${next}`
}

/** The client's address as the server in front saw it. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-client-ip') ?? 'unknown'
}
