import { getTranslations } from 'next-intl/server'
import { type Column, DataTable } from '@/components/ui/data-table'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { FigureRow } from '@/lib/domains/metrics/queries'

type Props = { locale: Locale; caption: string; rows: readonly FigureRow[] }

/** The records behind a figure; dates and kinds only where some record counts by itself. */
export async function RecordTable({ locale, caption, rows }: Props) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const stage = (row: FigureRow) =>
    row.stage === null
      ? t('record.landed')
      : t.has(`record.stageName.${row.stage}`)
        ? t(`record.stageName.${row.stage}`)
        : row.stage
  const said = (words: string | null) => words ?? <span className="text-ink-3">{t('record.unstated')}</span>
  const of = (row: FigureRow, name: 'project' | 'industry' | 'district' | 'site' | 'sourceTitle') =>
    row[`${name}${locale === 'en' ? 'En' : 'Zh'}`]
  const recorded: Column<FigureRow>[] = [
    { key: 'part', label: t('record.part'), cell: (row) => t(`record.${row.part}`) },
    {
      key: 'registeredOn',
      label: t('record.registeredOn'),
      cell: (row) => said(row.registeredOn && formatPartial(locale, row.registeredOn)),
    },
  ]
  const columns: Column<FigureRow>[] = [
    {
      key: 'project',
      label: t('record.project'),
      header: true,
      cell: (row) =>
        row.tenant ? (
          <a href={localePath(locale, `/tenants/${row.tenant}`)} className="text-link">
            {of(row, 'project')}
          </a>
        ) : (
          of(row, 'project')
        ),
    },
    { key: 'industry', label: t('record.industry'), cell: (row) => said(of(row, 'industry')) },
    { key: 'district', label: t('record.district'), cell: (row) => said(of(row, 'district')) },
    { key: 'site', label: t('record.site'), cell: (row) => said(of(row, 'site')) },
    { key: 'stage', label: t('record.stage'), cell: stage },
    ...(rows.some((row) => row.part === 'recorded') ? recorded : []),
    {
      key: 'source',
      label: t('record.source'),
      cell: (row) => <span className="text-ink-3 text-meta">{said(of(row, 'sourceTitle'))}</span>,
    },
  ]
  return (
    <DataTable id="records" caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
  )
}
