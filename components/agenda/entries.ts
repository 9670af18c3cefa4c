import type { CalendarEntry } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PublishedEventRow } from '@/lib/domains/events/queries'

const STATES: Partial<Record<PublishedEventRow['status'], CalendarEntry['state']>> = {
  CANCELLED: 'CANCELLED',
  POSTPONED: 'TENTATIVE',
}

/** The sessions of an event as entries of a calendar, each its own. */
export const entriesOf = (locale: Locale, event: PublishedEventRow, only?: string): CalendarEntry[] =>
  event.sessions.flatMap((session) => {
    if (only !== undefined && session.id !== only) return []
    const own = locale === 'en' ? session.titleEn : session.titleZh
    const title = pick(locale, event, 'title')
    const { startsAt, endsAt } = session
    return [
      {
        ...{ id: session.id, version: event.version, startsAt, endsAt, at: event.publishedAt ?? startsAt },
        title: own ? `${title} · ${own}` : title,
        summary: pick(locale, event, 'summary'),
        place: pick(locale, event, 'place'),
        url: new URL(localePath(locale, `/events/${event.slug}`), env().APP_URL).href,
        state: STATES[event.status] ?? 'CONFIRMED',
      },
    ]
  })
