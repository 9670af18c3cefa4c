import { sessionName } from '@/components/events/session-words'
import type { Locale } from '@/lib/core/i18n/path'
import type { AttendedEvent } from '@/lib/domains/attendance/queries'

type Props = {
  locale: Locale
  label: string
  event: AttendedEvent
  current: string
  /** The page of one session. */
  to: (sessionId: string) => string
}

/** Which session, where there are several. */
export function SessionChoice({ locale, label, event, current, to }: Props) {
  if (event.sessions.length < 2) return null
  return (
    <nav aria-label={label} className="mb-6 flex flex-wrap gap-x-5 gap-y-1">
      {event.sessions.map((session) => (
        <a
          key={session.id}
          href={to(session.id)}
          aria-current={session.id === current ? 'page' : undefined}
          className="target inline-flex items-center aria-[current=page]:font-semibold aria-[current=page]:no-underline"
        >
          {sessionName(locale, session)}
        </a>
      ))}
    </nav>
  )
}
