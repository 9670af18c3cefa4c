import { getTranslations } from 'next-intl/server'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { ApplicationState } from '@/lib/domains/residency/workflow'

const RUNNING: readonly ApplicationState[] = ['SUBMITTED', 'SCREENING', 'IN_REVIEW']
type Subject = { status: ApplicationState; dueOn: Date | null }

/** The promised day in words: running, stopped or missed. @returns null where nothing is promised any more */
export async function promiseWords(locale: Locale, { status, dueOn }: Subject, today: string): Promise<string | null> {
  const t = await getTranslations({ locale, namespace: 'residency.due' })
  if (!dueOn) return null
  if (status === 'CORRECTION_REQUESTED') return t('paused')
  if (!RUNNING.includes(status)) return null
  const day = dayOfColumn(dueOn)
  const date = formatPartial(locale, day)
  return day < today ? t('overdue', { date }) : t('by', { date })
}
