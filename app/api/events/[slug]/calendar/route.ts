import { z } from 'zod'
import { entriesOf } from '@/components/agenda/entries'
import { CALENDAR_TYPE, calendarFile } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { LOCALES } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { defineRoute } from '@/lib/core/route'
import { slug } from '@/lib/core/text'
import { publishedEvent } from '@/lib/domains/events/queries'

/** The sessions of one event as a file for one's own calendar. */
export const GET = defineRoute({
  query: z.object({ locale: z.enum(LOCALES).catch('zh-CN') }),
  params: z.object({ slug }),
  run: async ({ query: { locale }, params }) => {
    const event = (await publishedEvent(params.slug)) ?? refuse('not_found')
    const name = pick(locale, event, 'title')
    return new Response(calendarFile(name, env().APP_URL.hostname, entriesOf(locale, event)), {
      headers: { 'content-type': CALENDAR_TYPE, 'content-disposition': `attachment; filename="${event.slug}.ics"` },
    })
  },
})
