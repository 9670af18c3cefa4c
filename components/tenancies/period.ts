import { getTranslations } from 'next-intl/server'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'

type Day = Date | string
const plain = (day: Day): string => (typeof day === 'string' ? day : dayOfColumn(day))

/** Words for days from–to, both inclusive; without an end they say so. */
export async function periodWords(locale: Locale): Promise<(from: Day, to: Day | null | undefined) => string> {
  const t = await getTranslations('tenancies.period')
  return (from, to) => {
    const first = formatPartial(locale, plain(from))
    return to ? t('closed', { from: first, to: formatPartial(locale, plain(to)) }) : t('open', { from: first })
  }
}
