import { getTranslations } from 'next-intl/server'
import { CounterDue } from '@/components/residency/counter-due'
import { CounterState } from '@/components/residency/counter-state'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { formatCount } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { QueueRow } from '@/lib/domains/residency/queries'

/** One part of the queue, what is due first first. */
export async function CounterTable({ locale, rows, caption }: { locale: Locale; rows: QueueRow[]; caption: string }) {
  const t = await getTranslations('counter')
  const several = new Set(rows.map(({ enclave }) => enclave.id)).size > 1
  return (
    <DataTable
      id="queue"
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          label: t('column.name'),
          header: true,
          cell: (row) => (
            <a href={localePath(locale, `/admin/residency/${row.id}`)}>
              <OwnWords>{row.nameZh}</OwnWords>
            </a>
          ),
        },
        {
          key: 'reference',
          label: t('column.reference'),
          cell: (row) => <code className="whitespace-nowrap font-mono">{row.reference}</code>,
        },
        ...(several
          ? [
              {
                key: 'enclave',
                label: t('column.enclave'),
                cell: (row: QueueRow) => pick(locale, row.enclave, 'shortName'),
              },
            ]
          : []),
        { key: 'direction', label: t('column.direction'), cell: (row) => t(`direction.${row.direction ?? 'none'}`) },
        {
          key: 'industry',
          label: t('column.industry'),
          cell: (row) => (row.industry ? pick(locale, row.industry, 'name') : t('none')),
        },
        {
          key: 'area',
          label: t('column.area'),
          numeric: true,
          cell: (row) => (row.areaM2 === null ? t('none') : t('area', { area: formatCount(locale, row.areaM2) })),
        },
        { key: 'state', label: t('column.state'), cell: (row) => <CounterState status={row.status} /> },
        { key: 'due', label: t('column.due'), cell: (row) => <CounterDue locale={locale} record={row} /> },
      ]}
    />
  )
}
