import { getTranslations } from 'next-intl/server'
import { type Column, DataTable } from '@/components/ui/data-table'
import type { Locale } from '@/lib/core/i18n/path'
import { DATASETS } from '@/lib/domains/datasets/schema'

type Row = (typeof DATASETS)[number]

/** What can be read, and where; an address that names a metric is written out, since it opens nothing by itself. */
export async function DatasetList({ locale }: { locale: Locale }) {
  const t = await getTranslations('datasets')
  const opens = ({ path }: Row) => !path.includes('{')
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: t('page.name'),
      header: true,
      cell: ({ id }) => (
        <>
          {t(`dataset.${id}.title`)}
          <span className="mt-1 block font-normal text-ink-2">{t(`dataset.${id}.body`)}</span>
        </>
      ),
    },
    {
      key: 'address',
      label: t('page.address'),
      cell: (row) => (
        <code className="font-mono text-meta max-sm:break-all sm:whitespace-nowrap">
          {opens(row) ? <a href={row.path}>{row.path}</a> : row.path}
        </code>
      ),
    },
    {
      key: 'sheet',
      label: t('page.sheet'),
      cell: (row) =>
        row.rows && opens(row) ? (
          <a
            className="whitespace-nowrap text-link underline"
            href={`${row.path}?format=csv&locale=${locale}`}
            aria-label={t('page.downloadOf', { name: t(`dataset.${row.id}.title`) })}
          >
            {t('page.download')}
          </a>
        ) : (
          '—'
        ),
    },
  ]
  return (
    <DataTable
      id="datasets"
      caption={t('page.sets')}
      captionHidden
      columns={columns}
      rows={DATASETS}
      rowKey={({ id }) => id}
    />
  )
}
