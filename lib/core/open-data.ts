import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '@/lib/core/errors'
import { type Limit, spend } from '@/lib/core/rate-limit'
import { answer, guarded, parse, queryOf } from '@/lib/core/route'
import { csv } from '@/lib/core/sheet'

/** Ten questions a second from one address, over a minute. */
export const ASKING: Limit = { name: 'open-data', points: 600, seconds: 60, lock: 0 }
/** For how many seconds whoever lies between may keep an answer. */
export const FRESH = 60
const METHODS = 'GET, HEAD, OPTIONS'
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link, retry-after, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
}

/** What is answered: a text of a kind; as a file where it has a name; next is the cursor of the page after. */
export type Answered = { text: string; type: string; file?: string; next?: string | null }

/** An answer as JSON. @param next the cursor of the page after */
export const asJson = (body: object, next: string | null = null): Answered => ({
  text: JSON.stringify(body),
  type: 'application/json; charset=utf-8',
  next,
})

/** An answer of rows, as a sheet. @param rows the head first */
export const asSheet = (
  file: string,
  rows: ReadonlyArray<readonly string[]>,
  next: string | null = null,
): Answered => ({
  text: csv(rows),
  type: 'text/csv; charset=utf-8',
  file,
  next,
})

type Context = { params: Promise<unknown> }
type Definition<Query extends z.ZodType, Params extends z.ZodType> = {
  query: Query
  params: Params
  run: (call: { query: z.output<Query>; params: z.output<Params> }) => Promise<Answered>
}

/**
 * A door for everyone's programs: reading only, from any site, limited by address. It knows of no session, so that one
 * answer serves all and may be kept by whoever lies between; what was kept is confirmed by its tag (304).
 * @returns the methods of a route
 */
export function openData<Query extends z.ZodType, Params extends z.ZodType>(definition: Definition<Query, Params>) {
  const read = async (request: Request, context: Context): Promise<Response> =>
    opened(
      await guarded(request, async () => {
        await spend(ASKING, request.headers.get('x-client-ip') ?? 'unknown')
        const query = parse(definition.query, queryOf(request), 'invalid_input')
        const params = parse(definition.params, await context.params, 'not_found')
        return respond(request, await definition.run({ query, params }))
      }),
    )
  const head = async (request: Request, context: Context): Promise<Response> => {
    const { status, headers } = await read(request, context)
    return new Response(null, { status, headers })
  }
  return { GET: read, HEAD: head, OPTIONS: options, POST: refused, PUT: refused, PATCH: refused, DELETE: refused }
}

function respond(request: Request, { text, type, file, next }: Answered): Response {
  // Weak, since what lies between may pack the bytes.
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = new Headers({
    etag: tag,
    'cache-control': `public, max-age=${FRESH}`,
    vary: 'accept-encoding',
  })
  if (next) headers.set('link', `<${nextOf(request.url, next)}>; rel="next"`)
  if (isKnown(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  headers.set('content-type', type)
  if (file) headers.set('content-disposition', `attachment; filename="${file}"`)
  return new Response(text, { headers })
}

/** The same question about the page after; from its root, so that it holds behind any proxy. */
function nextOf(address: string, cursor: string): string {
  const url = new URL(address)
  url.searchParams.set('cursor', cursor)
  return `${url.pathname}?${url.searchParams}`
}

const bare = (tag: string) => tag.trim().replace(/^W\//, '')
const isKnown = (given: string | null, tag: string): boolean =>
  (given ?? '').split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag))

function opened(response: Response): Response {
  for (const [name, value] of Object.entries(OPEN)) response.headers.set(name, value)
  if (response.status >= 400) response.headers.set('cache-control', 'no-store')
  return response
}

const options = async (): Promise<Response> =>
  opened(
    new Response(null, {
      status: 204,
      headers: {
        allow: METHODS,
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': 'if-none-match',
        'access-control-max-age': '86400',
      },
    }),
  )

async function refused(request: Request): Promise<Response> {
  const said = await answer(new Refusal('method_not_allowed'), request.headers.get('x-request-id') ?? '')
  said.headers.set('allow', METHODS)
  return opened(said)
}
