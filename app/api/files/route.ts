import { currentActor } from '@/lib/core/auth/session'
import { databaseRefusal, Refusal } from '@/lib/core/errors'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { translatorOf } from '@/lib/core/i18n/translator'
import { log } from '@/lib/core/log'
import { readForm } from '@/lib/core/multipart'
import { answer } from '@/lib/core/route'
import { attachDocument } from '@/lib/domains/documents/commands'
import { attachment, returning, returnTo } from '@/lib/domains/documents/schema'

/**
 * Takes one file of a form, as it arrives. A plain form goes on to the page it names, which words the outcome; who asks
 * for JSON gets id, name and size, or the usual error.
 */
export async function POST(request: Request): Promise<Response> {
  const requestId = request.headers.get('x-request-id') ?? ''
  const wantsJson = /application\/json/.test(request.headers.get('accept') ?? '')
  let form: Record<string, string> = {}
  const goOn = (outcome: { done: string } | { refused: string }) => {
    const { back, locale } = returning.parse(form)
    const location = localePath(locale, returnTo(back, outcome))
    return new Response(null, { status: 303, headers: { location, 'x-request-id': requestId } })
  }
  try {
    const actor = await currentActor()
    const seen = (fields: Record<string, string>) => {
      form = fields
    }
    const kept = await readForm(request, seen, async (fields, file) => {
      if (actor.kind === 'visitor') throw new Refusal('unauthenticated')
      const input = attachment.safeParse(fields)
      if (!input.success) throw new Refusal('invalid_input')
      return attachDocument(actor, input.data, file)
    })
    return wantsJson ? Response.json(kept, { headers: { 'x-request-id': requestId } }) : goOn({ done: 'uploaded' })
  } catch (error) {
    const refusal = databaseRefusal(error)
    if (!refusal) {
      log().error({ err: error, requestId, path: '/api/files' }, 'route failed')
      throw error
    }
    const { why } = refusal.params
    if (!wantsJson) return goOn({ refused: String(why ?? refusal.code) })
    const words = async (locale: Locale) => ({ why: (await translatorOf(locale, 'files.verdict'))(String(why)) })
    const told = why === undefined ? {} : { 'zh-CN': await words('zh-CN'), en: await words('en') }
    return answer(refusal, requestId, told)
  }
}
