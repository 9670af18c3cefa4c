import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/ui/data-table'
import { StatusTag } from '@/components/ui/tag'
import { UpdateState } from '@/components/updates/update-state'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { OwnUpdates, OwnYear } from '@/lib/domains/updates/queries'

/** The years of one's own organisation, each with the day it is due and where it stands. */
export async function OwnYears({ locale, own: { id, years } }: { locale: Locale; own: OwnUpdates }) {
  const t = await getTranslations('updates')
  const several = new Set(years.map(({ enclave }) => enclave.id)).size > 1
  const href = ({ year, enclave }: OwnYear) =>
    localePath(locale, `/portal/updates/${year}?organisation=${id}&enclave=${enclave.id}`)
  const park = { key: 'park', label: t('park'), cell: ({ enclave }: OwnYear) => pick(locale, enclave, 'shortName') }
  return (
    <DataTable
      id="years"
      caption={t('mine.caption')}
      captionHidden
      rows={years}
      rowKey={({ year, enclave }) => `${year}${enclave.id}`}
      columns={[
        {
          key: 'year',
          label: t('year'),
          header: true,
          cell: (row) => <a href={href(row)}>{t('yearOf', { year: String(row.year) })}</a>,
        },
        ...(several ? [park] : []),
        { key: 'due', label: t('due'), cell: ({ dueOn }) => formatPartial(locale, dueOn) },
        {
          key: 'state',
          label: t('state'),
          cell: ({ update, isOverdue }) => (
            <span className="flex flex-wrap gap-2">
              <UpdateState status={update?.status ?? 'MISSING'} />
              {isOverdue && <StatusTag tone="error">{t('overdue')}</StatusTag>}
            </span>
          ),
        },
      ]}
    />
  )
}
