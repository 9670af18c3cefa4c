import { getTranslations } from 'next-intl/server'
import { AgendaState } from '@/components/agenda/event-state'
import { sessionTime } from '@/components/events/session-words'
import { now } from '@/lib/core/clock'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PublishedEventRow } from '@/lib/domains/events/queries'

type Session = PublishedEventRow['sessions'][number]

/** Events in their order: when, what, where, and whether there are seats. */
export async function AgendaList({ locale, events }: { locale: Locale; events: readonly PublishedEventRow[] }) {
  const t = await getTranslations('agenda')
  const seats = (sessions: readonly Session[]) => {
    const open = sessions.filter(({ startsAt, heldOn }) => startsAt > now() && heldOn === null)
    if (open.length === 0) return null
    if (open.some(({ capacity }) => capacity === null)) return t('card.free')
    const left = open.reduce((sum, { capacity, taken }) => sum + Math.max(0, (capacity ?? 0) - taken), 0)
    return left > 0 ? t('card.seats', { left }) : t('card.full')
  }
  return (
    <ol className="grid border-line border-t">
      {events.map((event) => {
        const [first] = event.sessions
        const came = event.sessions.reduce((sum, { attendance }) => sum + (attendance ?? 0), 0)
        const said =
          event.status === 'PUBLISHED' ? seats(event.sessions) : came > 0 ? t('card.attendance', { count: came }) : null
        return (
          <li
            key={event.id}
            className="grid gap-x-9 gap-y-1 border-line border-b py-5 sm:grid-cols-[15rem_minmax(0,1fr)_auto]"
          >
            <p className="tabular text-ink-2 text-table sm:pt-1">
              {first ? sessionTime(locale, first) : ''}
              {event.sessions.length > 1 && (
                <span className="block">{t('card.sessions', { count: event.sessions.length })}</span>
              )}
            </p>
            <div className="min-w-0">
              <h3 className="text-h4">
                <a href={localePath(locale, `/events/${event.slug}`)}>{pick(locale, event, 'title')}</a>
              </h3>
              <p className="mt-1 text-ink-2 text-table">
                {t(`kind.${event.kind}`)} · {pick(locale, event, 'place')}
              </p>
            </div>
            <p className="flex flex-wrap items-center gap-3 text-table sm:flex-col sm:items-end sm:gap-1">
              <AgendaState event={event} />
              {said && <span className="text-ink-2">{said}</span>}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
