import { getTranslations } from 'next-intl/server'
import { formatCount } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { Share } from '@/lib/domains/responses/schema'

/** The figures of the board as words: a share with what it is a share of, and days to the half. */
export async function boardWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'responses' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return {
    share: ({ inTime, due }: Share) =>
      due === 0 ? t('none') : t('share', { percent: percent.format(inTime / due), inTime, due }),
    days: (value: number | null) => (value === null ? t('none') : t('days', { days: formatCount(locale, value) })),
  }
}
