import { getTranslations } from 'next-intl/server'
import { type Column, DataTable } from '@/components/ui/data-table'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { FigureRow } from '@/lib/domains/metrics/queries'
import type { RecordKind } from '@/lib/domains/metrics/schema'

/** What the records of each kind are headed by, by which day they count, and what else is said of them. */
const TABLES = {
  landings: {
    subject: 'project',
    day: 'registeredOn',
    says: ['industry', 'district', 'site', 'stage'],
    cites: true,
  },
  residents: { subject: 'organisation', day: 'activeOn', says: ['industry', 'homeDistrict', 'kind'], cites: false },
  cooperations: { subject: 'matter', day: 'signedOn', says: ['industry', 'cooperationKind'], cites: false },
  hires: { subject: 'position', day: 'onboardedOn', says: ['industry', 'introducedTo', 'level'], cites: false },
  agreements: { subject: 'organisation', day: 'since', says: ['serves'], cites: false },
  events: { subject: 'happening', day: 'heldOn', says: ['eventKind', 'attendance'], cites: false },
  visits: { subject: 'organisation', day: 'visitedOn', says: ['industry', 'homeDistrict'], cites: false },
  entries: { subject: 'institution', day: 'enteredOn', says: ['institutionKind', 'district', 'site'], cites: true },
  patents: { subject: 'application', day: 'filedOn', says: ['patentKind', 'applicant'], cites: false },
} as const satisfies Record<RecordKind, { subject: string; day: string; says: readonly string[]; cites: boolean }>

type Props = { locale: Locale; caption: string; kind: RecordKind; rows: readonly FigureRow[] }

/** The records behind a figure; dates and kinds only where some record counts by itself. */
export async function RecordTable({ locale, caption, kind, rows }: Props) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const { subject, day, says, cites } = TABLES[kind]
  const said = (words: string | null | undefined) => words ?? <span className="text-ink-3">{t('record.unstated')}</span>
  const of = (
    row: FigureRow,
    name: 'subject' | 'company' | 'level' | 'industry' | 'district' | 'site' | 'sourceTitle',
  ) => row[`${name}${locale === 'en' ? 'En' : 'Zh'}`]
  const stage = (row: FigureRow) =>
    row.stage === null
      ? t('record.landed')
      : t.has(`record.stageName.${row.stage}`)
        ? t(`record.stageName.${row.stage}`)
        : row.stage
  const cells: Record<(typeof TABLES)[RecordKind]['says'][number], Column<FigureRow>['cell']> = {
    industry: (row) => said(of(row, 'industry')),
    district: (row) => said(of(row, 'district')),
    homeDistrict: (row) => said(of(row, 'district')),
    site: (row) => said(of(row, 'site')),
    stage,
    kind: (row) => t(row.residentKind === 'TEAM' ? 'record.team' : 'record.company'),
    cooperationKind: (row) => said(row.cooperationKind && t(`record.cooperation.${row.cooperationKind}`)),
    introducedTo: (row) => said(of(row, 'company')),
    level: (row) => said(of(row, 'level')),
    serves: (row) => row.serves?.map((service) => t(`record.service.${service}`)).join(t('and')),
    eventKind: (row) => said(row.eventKind && t(`record.eventName.${row.eventKind}`)),
    attendance: (row) => row.attendance,
    patentKind: (row) => said(row.patentKind && t(`record.patent.${row.patentKind}`)),
    applicant: (row) => said(of(row, 'company')),
    institutionKind: (row) => said(row.institutionKind && t(`record.institutionName.${row.institutionKind}`)),
  }
  const recorded: Column<FigureRow>[] = [
    { key: 'part', label: t('record.part'), cell: (row) => t(`record.${row.part}`) },
    {
      key: 'countedOn',
      label: t(`record.${day}`),
      cell: (row) => said(row.countedOn && formatPartial(locale, row.countedOn)),
    },
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
      label: t(`record.${subject}`),
      header: true,
      cell: (row) => {
        const path = row.transfer ? `/transfers/${row.transfer}` : row.tenant && `/tenants/${row.tenant}`
        return path ? (
          <a href={localePath(locale, path)} className="text-link">
            {of(row, 'subject')}
          </a>
        ) : (
          // Of an application only what the office has published is said.
          of(row, 'subject') || <span className="text-ink-3">{t('record.unofficial')}</span>
        )
      },
    },
    ...says.map((key) => ({ key, label: t(`record.${key}`), cell: cells[key] })),
    ...(rows.some((row) => row.part === 'recorded') ? recorded : []),
    ...(cites && rows.some((row) => row.sourceKey !== null) ? cited : []),
  ]
  return (
    <DataTable id="records" caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
  )
}
