import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '@/lib/core/env'

const payload = z.object({ sid: z.uuid() })
const isHttps = () => env().APP_URL.protocol === 'https:'

/** The session cookie. On https its name forbids that another host or path sets it. */
export const sessionCookie = () => ({
  name: isHttps() ? '__Host-enclave-session' : 'enclave-session',
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isHttps() },
})

/** The cookie's value: next-auth's own encrypted token, which carries the session's id and nothing else. */
export const sealSession = (sid: string, seconds: number): Promise<string> =>
  encode({ token: { sid }, secret: env().AUTH_SECRET, maxAge: seconds })

/** @returns the session's id; undefined for a value that is missing, forged, or out of date */
export async function openSession(value: string | undefined): Promise<string | undefined> {
  if (!value || value.length > 2000) return undefined
  try {
    return payload.safeParse(await decode({ token: value, secret: env().AUTH_SECRET })).data?.sid
  } catch {
    return undefined
  }
}

/** Hands the browser a session's cookie: in actions and routes only. */
export async function giveSession(session: { sid: string; seconds: number }): Promise<void> {
  const { name, options } = sessionCookie()
  const value = await sealSession(session.sid, session.seconds)
  const jar = await cookies()
  jar.set(name, value, { ...options, maxAge: session.seconds })
}

export async function takeSession(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}
