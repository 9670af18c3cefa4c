import { ZONE } from '@/lib/core/clock'
import type { Locale } from '@/lib/core/i18n/path'

/** A day, month or year as exact as it is known: 2019-12 is 2019年12月 or December 2019. */
export function formatPartial(locale: Locale, date: string): string {
  const [year, month, dayOfMonth] = date.split('-')
  const moment = new Date(`${year}-${month ?? '01'}-${dayOfMonth ?? '01'}T00:00:00Z`)
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(dayOfMonth ? { day: 'numeric' } : {}),
  }).format(moment)
}

const MINUTE = {
  timeZone: ZONE,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

/** A moment in Shanghai time, to the minute. */
export const formatMoment = (locale: Locale, moment: Date): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, MINUTE).format(moment)

/** A moment in Shanghai time, to the second, for lists where one thing follows another. */
export const formatSecond = (locale: Locale, moment: Date): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...MINUTE, second: '2-digit' }).format(moment)

/** A figure with its grouping; "and more" where the source says so. */
export const formatCount = (locale: Locale, value: number, isLowerBound = false): string =>
  `${new Intl.NumberFormat(locale).format(value)}${isLowerBound ? '+' : ''}`
