import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { type Actor, holds, mintActor, visitor } from '@/lib/core/auth/actor'
import { openSession, sessionCookie } from '@/lib/core/auth/cookie'
import { actorOfSession } from '@/lib/core/auth/login'
import type { Role } from '@/lib/core/db/generated/enums'
import { type Locale, localePath } from '@/lib/core/i18n/path'

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
