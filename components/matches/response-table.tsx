import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PartnerResponse } from '@/lib/domains/matches/queries'

/** One row a partner: how soon it answers, what comes of it, how it is judged. */
export async function PartnerResponses({ locale, rows }: { locale: Locale; rows: readonly PartnerResponse[] }) {
  const t = await getTranslations('matches.response')
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const figure = (key: 'sent' | 'waiting' | 'notForMe' | 'graded') => ({
    key,
    label: t(key),
    head: <span className="whitespace-nowrap">{t(key)}</span>,
    numeric: true,
    cell: (row: PartnerResponse) => row[key],
  })
  const mean = (key: 'speed' | 'usefulness' | 'again') => ({
    key,
    label: t(key),
    numeric: true,
    cell: (row: PartnerResponse) => (row[key] === null ? t('none') : number.format(row[key])),
  })
  return (
    <DataTable
      id="responses"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'partner',
          label: t('partner'),
          header: true,
          cell: (row) => <OwnWords>{pick(locale, row, 'name')}</OwnWords>,
        },
        figure('sent'),
        figure('waiting'),
        {
          key: 'hours',
          label: t('hours'),
          numeric: true,
          cell: ({ hours }) => (hours === null ? t('none') : t('hoursValue', { value: number.format(hours) })),
        },
        {
          key: 'workingDays',
          label: t('workingDays'),
          numeric: true,
          cell: ({ workingDays }) => (workingDays === null ? t('none') : t('daysValue', { days: workingDays })),
        },
        {
          key: 'helped',
          label: t('helped'),
          numeric: true,
          cell: ({ helped, closed }) => t('ofClosed', { helped, closed }),
        },
        figure('notForMe'),
        figure('graded'),
        mean('speed'),
        mean('usefulness'),
        mean('again'),
      ]}
    />
  )
}
