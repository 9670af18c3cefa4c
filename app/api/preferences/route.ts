import { cookies } from 'next/headers'
import { z } from 'zod'
import { localTarget } from '@/lib/core/i18n/path'
import { decodePreferences, encodePreferences, PREFERENCES_COOKIE, preferences } from '@/lib/core/preferences'

const YEAR = 365 * 24 * 3600
const form = preferences.extend({ back: z.string().max(2000).catch('/') })

/** Keeps the reader's display preferences in a cookie and returns to the page. */
export async function POST(request: Request): Promise<Response> {
  const type = request.headers.get('content-type') ?? ''
  const fields = /form/.test(type) ? Object.fromEntries(await request.formData().catch(() => [])) : {}
  // A form sets what it shows; the rest stays as it was.
  const kept = decodePreferences((await cookies()).get(PREFERENCES_COOKIE)?.value)
  const { back, ...chosen } = form.parse({ ...kept, ...fields })
  const cookie = `${PREFERENCES_COOKIE}=${encodePreferences(chosen)}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly`
  return new Response(null, { status: 303, headers: { location: localTarget(back), 'set-cookie': cookie } })
}
