import { dayOf, timeOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'

type Timed = { startsAt: Date; endsAt: Date; titleZh: string | null; titleEn: string | null }

/** The day and the hours of a session, in Shanghai time. */
export const sessionTime = (locale: Locale, { startsAt, endsAt }: Pick<Timed, 'startsAt' | 'endsAt'>): string =>
  `${formatPartial(locale, dayOf(startsAt))} ${timeOf(startsAt)}–${timeOf(endsAt)}`

/** When it is, and what it is called where it has a name. */
export function sessionName(locale: Locale, session: Timed): string {
  const title = locale === 'en' ? session.titleEn : session.titleZh
  const time = sessionTime(locale, session)
  return title ? `${title} · ${time}` : time
}
