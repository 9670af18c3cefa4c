import { currentActor } from '@/lib/core/auth/session'
import { databaseRefusal, Refusal } from '@/lib/core/errors'
import { localePath } from '@/lib/core/i18n/path'
import { log } from '@/lib/core/log'
import { readForm } from '@/lib/core/multipart'
import { returning } from '@/lib/domains/documents/schema'
import { uploadImport } from '@/lib/domains/imports/commands'
import { importUpload } from '@/lib/domains/imports/schema'

/** Takes one table of a form, as it arrives, and goes on to its import, or back to the form, which words the refusal. */
export async function POST(request: Request): Promise<Response> {
  const requestId = request.headers.get('x-request-id') ?? ''
  let form: Record<string, string> = {}
  const goOn = (path: string) => {
    const location = localePath(returning.parse(form).locale, path)
    return new Response(null, { status: 303, headers: { location, 'x-request-id': requestId } })
  }
  const seen = (fields: Record<string, string>) => {
    form = fields
  }
  try {
    const actor = await currentActor()
    const { id } = await readForm(request, seen, async (fields, file) => {
      if (actor.kind === 'visitor') throw new Refusal('unauthenticated')
      const input = importUpload.safeParse(fields)
      if (!input.success) throw new Refusal('invalid_input')
      return uploadImport(actor, input.data, file)
    })
    return goOn(`/admin/imports/${id}`)
  } catch (error) {
    const refusal = databaseRefusal(error)
    if (!refusal) {
      log().error({ err: error, requestId, path: '/api/imports' }, 'route failed')
      throw error
    }
    const query = new URLSearchParams({ kind: form.kind ?? '', refused: String(refusal.params.why ?? refusal.code) })
    return goOn(`/admin/imports/new?${query}`)
  }
}
