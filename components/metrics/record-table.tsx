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
  const of = (
    row: FigureRow,
    name: 'subject' | 'company' | 'level' | 'industry' | 'district' | 'site' | 'sourceTitle',
  ) => row[`${name}${locale === 'en' ? 'En' : 'Zh'}`]
  const signed = rows.some((row) => row.cooperationKind !== null)
  const moved = rows.some((row) => row.residentKind !== null)
  const hired = rows.some((row) => row.companyZh !== null)
  const recorded: Column<FigureRow>[] = [
    { key: 'part', label: t('record.part'), cell: (row) => t(`record.${row.part}`) },
    {
      key: 'countedOn',
      label: t(
        signed ? 'record.signedOn' : hired ? 'record.onboardedOn' : moved ? 'record.activeOn' : 'record.registeredOn',
      ),
      cell: (row) => said(row.countedOn && formatPartial(locale, row.countedOn)),
    },
  ]
  const kind: Column<FigureRow>[] = [
    {
      key: 'kind',
      label: t('record.kind'),
      cell: (row) => t(row.residentKind === 'TEAM' ? 'record.team' : 'record.company'),
    },
  ]
  const matter: Column<FigureRow>[] = [
    {
      key: 'cooperationKind',
      label: t('record.cooperationKind'),
      cell: (row) => (row.cooperationKind ? t(`record.cooperation.${row.cooperationKind}`) : said(null)),
    },
  ]
  const company: Column<FigureRow>[] = [
    { key: 'company', label: t('record.introducedTo'), cell: (row) => said(of(row, 'company')) },
    { key: 'level', label: t('record.level'), cell: (row) => said(of(row, 'level')) },
  ]
  const district: Column<FigureRow>[] = [
    {
      key: 'district',
      label: t(moved ? 'record.homeDistrict' : 'record.district'),
      cell: (row) => said(of(row, 'district')),
    },
  ]
  const place: Column<FigureRow>[] = [
    { key: 'site', label: t('record.site'), cell: (row) => said(of(row, 'site')) },
    { key: 'stage', label: t('record.stage'), cell: stage },
  ]
  const cited: Column<FigureRow>[] = [
    {
      key: 'source',
      label: t('record.source'),
      cell: (row) => <span className="text-ink-3 text-meta">{said(of(row, 'sourceTitle'))}</span>,
    },
  ]
  const columns: Column<FigureRow>[] = [
    {
      key: 'subject',
      label: t(signed ? 'record.matter' : hired ? 'record.position' : moved ? 'record.organisation' : 'record.project'),
      header: true,
      cell: (row) => {
        const path = row.transfer ? `/transfers/${row.transfer}` : row.tenant && `/tenants/${row.tenant}`
        return path ? (
          <a href={localePath(locale, path)} className="text-link">
            {of(row, 'subject')}
          </a>
        ) : (
          of(row, 'subject')
        )
      },
    },
    { key: 'industry', label: t('record.industry'), cell: (row) => said(of(row, 'industry')) },
    ...(signed ? matter : hired ? company : [...district, ...(moved ? kind : place)]),
    ...(rows.some((row) => row.part === 'recorded') ? recorded : []),
    ...(moved || signed || hired ? [] : cited),
  ]
  return (
    <DataTable id="records" caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
  )
}
