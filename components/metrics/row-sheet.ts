import type { z } from 'zod'
import type { Locale } from '@/lib/core/i18n/path'
import { translatorOf } from '@/lib/core/i18n/translator'
import type { metricRow } from '@/lib/domains/datasets/schema'
import type { FigureRow } from '@/lib/domains/metrics/queries'
import type { RecordKind } from '@/lib/domains/metrics/schema'

const words = (zh: string | null, en: string | null) => (zh === null || en === null ? null : { zh, en })

/** A row as the open data write it: no person. */
export function record(row: FigureRow): z.input<typeof metricRow> {
  const subject = { zh: row.subjectZh, en: row.subjectEn }
  const { part, countedOn, tenant } = row
  if (row.serves !== null) return { part, organisation: subject, kinds: row.serves, since: countedOn }
  if (row.eventKind !== null)
    return { part, event: subject, kind: row.eventKind, heldOn: countedOn, attendance: row.attendance, slug: row.event }
  const [district, site] = [words(row.districtZh, row.districtEn), words(row.siteZh, row.siteEn)]
  const source =
    row.sourceKey === null ? null : { key: row.sourceKey, title: words(row.sourceTitleZh, row.sourceTitleEn) }
  if (row.institutionKind !== null)
    return { part, institution: subject, kind: row.institutionKind, district, site, enteredOn: countedOn, source }
  const industry = words(row.industryZh, row.industryEn)
  if (row.cooperationKind !== null)
    return { part, title: row.subjectZh, kind: row.cooperationKind, industry, signedOn: countedOn, tenant }
  if (row.patentKind !== null) {
    const applicant = words(row.companyZh, row.companyEn)
    return { part, number: row.subjectZh || null, kind: row.patentKind, filedOn: countedOn, applicant, tenant }
  }
  if (row.companyZh !== null)
    return {
      part: row.part,
      position: row.subjectZh,
      company: { zh: row.companyZh, en: row.companyEn ?? row.companyZh },
      level: words(row.levelZh, row.levelEn),
      onboardedOn: row.countedOn,
      tenant: row.tenant,
    }
  if (row.residentKind !== null)
    return {
      part,
      organisation: subject,
      kind: row.residentKind,
      industry,
      district,
      activeOn: countedOn,
      source,
      tenant,
    }
  return { part, project: subject, industry, district, site, stage: row.stage, registeredOn: countedOn, source, tenant }
}

const COLUMNS = {
  landings: ['project', 'part', 'industry', 'district', 'site', 'stage', 'registeredOn', 'source'],
  residents: ['organisation', 'part', 'kind', 'industry', 'homeDistrict', 'activeOn'],
  cooperations: ['matter', 'part', 'cooperationKind', 'industry', 'signedOn'],
  hires: ['position', 'part', 'introducedTo', 'level', 'onboardedOn'],
  agreements: ['organisation', 'part', 'serves', 'since'],
  events: ['happening', 'part', 'eventKind', 'attendance', 'heldOn'],
  visits: ['organisation', 'part', 'industry', 'homeDistrict', 'visitedOn'],
  patents: ['application', 'part', 'patentKind', 'applicant', 'filedOn'],
  entries: ['institution', 'part', 'institutionKind', 'district', 'site', 'enteredOn', 'source'],
} as const satisfies Record<RecordKind, readonly string[]>

/** The head and the lines of the rows, cell for cell what the figure's page shows. */
export async function sheetOf(
  rows: readonly FigureRow[],
  kind: RecordKind,
  locale: Locale,
): Promise<(readonly string[])[]> {
  const t = await translatorOf(locale, 'metrics')
  const own = (zh: string | null, en: string | null) => (locale === 'en' ? en : zh) ?? ''
  const cells = {
    project: (row: FigureRow) => own(row.subjectZh, row.subjectEn),
    organisation: (row: FigureRow) => own(row.subjectZh, row.subjectEn),
    matter: (row: FigureRow) => row.subjectZh,
    cooperationKind: ({ cooperationKind }: FigureRow) =>
      cooperationKind === null ? '' : t(`record.cooperation.${cooperationKind}`),
    signedOn: (row: FigureRow) => row.countedOn ?? '',
    serves: ({ serves }: FigureRow) => (serves ?? []).map((kind) => t(`record.service.${kind}`)).join(t('and')),
    since: (row: FigureRow) => row.countedOn ?? '',
    position: (row: FigureRow) => row.subjectZh,
    introducedTo: (row: FigureRow) => own(row.companyZh, row.companyEn),
    level: (row: FigureRow) => own(row.levelZh, row.levelEn),
    onboardedOn: (row: FigureRow) => row.countedOn ?? '',
    part: (row: FigureRow) => t(`record.${row.part}`),
    kind: (row: FigureRow) => t(row.residentKind === 'TEAM' ? 'record.team' : 'record.company'),
    industry: (row: FigureRow) => own(row.industryZh, row.industryEn),
    district: (row: FigureRow) => own(row.districtZh, row.districtEn),
    homeDistrict: (row: FigureRow) => own(row.districtZh, row.districtEn),
    site: (row: FigureRow) => own(row.siteZh, row.siteEn),
    stage: ({ stage }: FigureRow) =>
      stage === null ? t('record.landed') : t.has(`record.stageName.${stage}`) ? t(`record.stageName.${stage}`) : stage,
    registeredOn: (row: FigureRow) => row.countedOn ?? '',
    activeOn: (row: FigureRow) => row.countedOn ?? '',
    happening: (row: FigureRow) => own(row.subjectZh, row.subjectEn),
    eventKind: ({ eventKind }: FigureRow) => (eventKind === null ? '' : t(`record.eventName.${eventKind}`)),
    attendance: ({ attendance }: FigureRow) => String(attendance ?? ''),
    heldOn: (row: FigureRow) => row.countedOn ?? '',
    visitedOn: (row: FigureRow) => row.countedOn ?? '',
    application: (row: FigureRow) => row.subjectZh,
    patentKind: ({ patentKind }: FigureRow) => (patentKind === null ? '' : t(`record.patent.${patentKind}`)),
    applicant: (row: FigureRow) => own(row.companyZh, row.companyEn),
    filedOn: (row: FigureRow) => row.countedOn ?? '',
    institution: (row: FigureRow) => own(row.subjectZh, row.subjectEn),
    institutionKind: ({ institutionKind }: FigureRow) =>
      institutionKind === null ? '' : t(`record.institutionName.${institutionKind}`),
    enteredOn: (row: FigureRow) => row.countedOn ?? '',
    source: (row: FigureRow) => own(row.sourceTitleZh, row.sourceTitleEn),
  }
  const columns = COLUMNS[kind]
  const lines = rows.map((row) => columns.map((column) => cells[column](row)))
  return [columns.map((column) => t(`record.${column}`)), ...lines]
}
