import { getTranslations } from 'next-intl/server'
import { sessionTime } from '@/components/events/session-words'
import { LinkButton } from '@/components/ui/button'
import { dayOfColumn, now } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { PublishedEvent } from '@/lib/domains/events/queries'

/** The sessions of an event, each with its seats and the way to one of them. */
export async function AgendaSessions({ locale, event }: { locale: Locale; event: PublishedEvent }) {
  const t = await getTranslations('agenda')
  const { sessions, slug, status } = event
  return (
    <ol className="grid border-line border-t">
      {sessions.map((session) => {
        const { id, startsAt, heldOn, attendance, capacity, taken } = session
        const title = locale === 'en' ? session.titleEn : session.titleZh
        const isOpen = status === 'PUBLISHED' && startsAt > now() && heldOn === null
        const isFull = capacity !== null && taken >= capacity
        const seats =
          capacity === null ? t('card.free') : isFull ? t('card.full') : t('card.seats', { left: capacity - taken })
        const told = heldOn
          ? t('one.held', { day: formatPartial(locale, dayOfColumn(heldOn)), count: attendance ?? 0 })
          : isOpen
            ? seats
            : status === 'PUBLISHED'
              ? t('one.begun')
              : status === 'HELD' || status === 'ARCHIVED'
                ? t('one.notHeld')
                : ''
        return (
          <li
            key={id}
            className="grid items-center gap-x-6 gap-y-3 border-line border-b py-5 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div>
              {title && <p className="font-medium">{title}</p>}
              <p className="tabular">{sessionTime(locale, session)}</p>
              <p className="text-ink-2 text-table">{told}</p>
            </div>
            {isOpen && (
              <LinkButton
                look={isFull ? 'secondary' : 'primary'}
                href={localePath(locale, `/events/${slug}/register?session=${id}`)}
              >
                {t(isFull ? 'one.waitlist' : 'one.register')}
              </LinkButton>
            )}
          </li>
        )
      })}
    </ol>
  )
}
