import { entriesOf } from '@/components/agenda/entries'
import { clientAddress } from '@/lib/core/auth/session'
import { CALENDAR_TYPE, calendarFile } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { pick } from '@/lib/core/i18n/pick'
import { defineRoute, noParams } from '@/lib/core/route'
import { publishedEvent } from '@/lib/domains/events/queries'
import { ticketSheet } from '@/lib/domains/tickets/queries'
import { calendarQuery } from '@/lib/domains/tickets/schema'

/** One's own session as a file for one's calendar, by one's own link; kept nowhere on the way. */
export const GET = defineRoute({
  query: calendarQuery,
  params: noParams,
  run: async ({ actor, query: { token, locale } }) => {
    const ticket = (await ticketSheet(actor, token, await clientAddress())) ?? refuse('link_expired')
    const { session } = ticket
    const event = (await publishedEvent(session.event.slug)) ?? refuse('not_found')
    const entries = entriesOf(locale, event, session.id)
    return new Response(calendarFile(pick(locale, event, 'title'), env().APP_URL.hostname, entries), {
      headers: {
        'content-type': CALENDAR_TYPE,
        'content-disposition': `attachment; filename="${event.slug}.ics"`,
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
      },
    })
  },
})
