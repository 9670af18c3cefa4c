import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { currentActor } from '@/lib/core/auth/session'
import { databaseRefusal, Refusal } from '@/lib/core/errors'
import { messagesOf } from '@/lib/core/i18n/messages'
import type { Locale } from '@/lib/core/i18n/path'
import { log } from '@/lib/core/log'

type Definition<Query extends z.ZodType, Params extends z.ZodType> = {
  query: Query
  params: Params
  run: (call: { actor: Actor; query: z.output<Query>; params: z.output<Params>; request: Request }) => Promise<unknown>
}

const errorWords = z.object({ errors: z.object({ code: z.record(z.string(), z.string()) }) })

/** @param told words in place of a refusal's parameters, where those are codes themselves */
export async function answer(
  refusal: Refusal,
  requestId: string,
  told: Partial<Record<Locale, Record<string, string>>> = {},
): Promise<Response> {
  const words = async (locale: Locale) => {
    const words = errorWords.parse(await messagesOf(locale)).errors.code[refusal.code] ?? refusal.code
    return words.replace(/\{(\w+)\}/g, (_, name: string) => told[locale]?.[name] ?? String(refusal.params[name] ?? ''))
  }
  const message = { zh: await words('zh-CN'), en: await words('en') }
  const body = { error: { code: refusal.code, message, requestId } }
  const headers = new Headers({ 'x-request-id': requestId })
  if (refusal.status === 503) headers.set('retry-after', '5')
  if (refusal.status === 429) headers.set('retry-after', String(Number(refusal.params.minutes ?? 1) * 60))
  return Response.json(body, { status: refusal.status, headers })
}

/** A parameter that is given twice is an array, which no schema of a string accepts. */
export function queryOf(request: Request): Record<string, string | string[]> {
  const search = new URL(request.url).searchParams
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const [first = '', ...more] = search.getAll(key)
      return [key, more.length > 0 ? [first, ...more] : first]
    }),
  )
}

/** @throws Refusal with the code */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, code: 'invalid_input' | 'not_found') {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Refusal(code)
  return parsed.data
}

/** Does the work of a door and words its refusals; all else is logged with the request's id and thrown on. */
export async function guarded(request: Request, work: (requestId: string) => Promise<Response>): Promise<Response> {
  const requestId = request.headers.get('x-request-id') ?? ''
  try {
    return await work(requestId)
  } catch (error) {
    const refusal = databaseRefusal(error)
    if (refusal) return answer(refusal, requestId)
    log().error({ err: error, requestId, path: new URL(request.url).pathname }, 'route failed')
    throw error
  }
}

/**
 * A machine's door: parses, reads the actor, answers data as JSON (or the Response that run returns) and refusals as
 * `{ error: { code, message, requestId } }` with their status.
 */
export function defineRoute<Query extends z.ZodType, Params extends z.ZodType>(definition: Definition<Query, Params>) {
  return (request: Request, context: { params: Promise<unknown> }): Promise<Response> =>
    guarded(request, async (requestId) => {
      const query = parse(definition.query, queryOf(request), 'invalid_input')
      const params = parse(definition.params, await context.params, 'not_found')
      const result = await definition.run({ actor: await currentActor(), query, params, request })
      return result instanceof Response ? result : Response.json(result, { headers: { 'x-request-id': requestId } })
    })
}

/** For routes without parameters. */
export const noParams = z.unknown()
