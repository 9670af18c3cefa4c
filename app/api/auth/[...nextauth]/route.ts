import { NextRequest } from 'next/server'
import NextAuth, { type AuthOptions } from 'next-auth'
import credentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { sessionCookie } from '@/lib/core/auth/cookie'
import { clientAddress, currentActor } from '@/lib/core/auth/session'
import { env } from '@/lib/core/env'
import { databaseRefusal, Refusal, refuse } from '@/lib/core/errors'
import { localTarget } from '@/lib/core/i18n/path'
import { log } from '@/lib/core/log'
import { defineRoute, noParams } from '@/lib/core/route'
import { signIn, signOut } from '@/lib/domains/sessions/commands'
import { credentials } from '@/lib/domains/sessions/schema'

const door = z.object({ nextauth: z.array(z.string()).min(1) })
const addressed = z.object({ url: z.string() })
const WEEK = 7 * 24 * 60 * 60
const DOORS = ['GET session', 'GET csrf', 'GET providers', 'GET signin', 'GET error', 'POST callback', 'POST signout']

/** A code that the client reads from the error's address. */
async function authorize(given: unknown) {
  const parsed = credentials.safeParse(given)
  if (!parsed.success) throw new Error('invalid_input')
  try {
    const login = await signIn(await currentActor(), parsed.data, await clientAddress())
    return { id: login.sid, name: login.actor.name }
  } catch (error) {
    const refusal = databaseRefusal(error)
    if (!refusal) log().error({ err: error }, 'sign-in failed')
    throw new Error(refusal?.code ?? 'unavailable')
  }
}

/** The token carries the session's id and nothing else; what a client asks to put there is not looked at. */
const options = (): AuthOptions => ({
  secret: env().AUTH_SECRET,
  session: { strategy: 'jwt', maxAge: WEEK },
  useSecureCookies: env().APP_URL.protocol === 'https:',
  cookies: { sessionToken: sessionCookie() },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  providers: [
    credentialsProvider({ credentials: { email: { type: 'email' }, password: { type: 'password' } }, authorize }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    session: async ({ session }) => {
      const actor = await currentActor()
      return { expires: session.expires, user: { name: actor.kind === 'account' ? actor.name : null } }
    },
    redirect: ({ url }) => new URL(pathOf(url), env().APP_URL).href,
  },
  events: { signOut: async () => signOut(await currentActor()) },
})

/** Of an address only its path is kept: whoever made it, the reader stays on this site. */
function pathOf(address: string): string {
  const url = URL.parse(address, env().APP_URL)
  return url ? localTarget(`${url.pathname}${url.search}`) : '/'
}

const run = async ({ request, params }: { request: Request; params: z.output<typeof door> }) => {
  if (!DOORS.includes(`${request.method} ${params.nextauth[0]}`)) return refuse('not_found')
  const asked = new NextRequest(request)
  const handled: unknown = await NextAuth(asked, { params: Promise.resolve(params) }, options()).catch(unreadable)
  return handled instanceof Response && handled.status < 500 ? atHome(handled) : refuse('invalid_input')
}

/** What next-auth cannot read, it throws at. */
function unreadable(error: unknown): never {
  const refusal = databaseRefusal(error)
  if (!refusal) log().warn({ err: error }, 'auth request not understood')
  throw refusal ?? new Refusal('invalid_input', {}, error)
}

/** next-auth writes addresses of the host that it supposes; ours are of this site. */
async function atHome(response: Response): Promise<Response> {
  const { headers } = response
  const location = headers.get('location')
  if (location) headers.set('location', pathOf(location))
  if (!headers.get('content-type')?.includes('json')) return response
  const body: unknown = await response.json()
  const sent = addressed.safeParse(body)
  const content = sent.success ? { url: new URL(pathOf(sent.data.url), env().APP_URL).href } : body
  return Response.json(content, { status: response.status, headers })
}

const handle = defineRoute({ query: noParams, params: door, run })

export { handle as GET, handle as POST }
