import { z } from 'zod'
import { today } from '@/lib/core/clock'
import type { Locale } from '@/lib/core/i18n/path'
import { translatorOf } from '@/lib/core/i18n/translator'
import { defineRoute } from '@/lib/core/route'
import { csv } from '@/lib/core/sheet'
import { type FigureRow, figureRecords } from '@/lib/domains/metrics/queries'
import { METRICS, rowsQuery } from '@/lib/domains/metrics/schema'

const params = z.object({ key: z.enum(METRICS.map(({ key }) => key)) })

/** The records behind a figure that the asker may see: exactly the rows of its page. */
export const GET = defineRoute({
  query: rowsQuery,
  params,
  run: async ({ actor, query, params: { key } }) => {
    const { enclave, from, to, format, locale } = query
    const { rows } = await figureRecords(actor, key, { enclaveSlug: enclave, from, to })
    if (format === 'json') return { data: rows.map(record) }
    return new Response(await sheet(rows, locale), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${key}-${today()}.csv"`,
      },
    })
  },
})

const words = (zh: string | null, en: string | null) => (zh === null || en === null ? null : { zh, en })

function record(row: FigureRow) {
  const subject = words(row.subjectZh, row.subjectEn)
  const { part, cooperationKind, countedOn, tenant } = row
  const industry = words(row.industryZh, row.industryEn)
  if (cooperationKind !== null)
    return { part, title: row.subjectZh, kind: cooperationKind, industry, signedOn: countedOn, tenant }
  if (row.companyZh !== null)
    return {
      part: row.part,
      position: row.subjectZh,
      company: words(row.companyZh, row.companyEn),
      level: words(row.levelZh, row.levelEn),
      onboardedOn: row.countedOn,
      tenant: row.tenant,
    }
  return {
    part,
    ...(row.residentKind === null ? { project: subject } : { organisation: subject, kind: row.residentKind }),
    industry,
    district: words(row.districtZh, row.districtEn),
    ...(row.residentKind === null
      ? { site: words(row.siteZh, row.siteEn), stage: row.stage, registeredOn: row.countedOn }
      : { activeOn: row.countedOn }),
    source: row.sourceKey && { key: row.sourceKey, title: words(row.sourceTitleZh, row.sourceTitleEn) },
    tenant,
  }
}

async function sheet(rows: readonly FigureRow[], locale: Locale): Promise<string> {
  const t = await translatorOf(locale, 'metrics')
  const own = (zh: string | null, en: string | null) => (locale === 'en' ? en : zh) ?? ''
  const cells = {
    project: (row: FigureRow) => own(row.subjectZh, row.subjectEn),
    organisation: (row: FigureRow) => own(row.subjectZh, row.subjectEn),
    matter: (row: FigureRow) => row.subjectZh,
    cooperationKind: ({ cooperationKind }: FigureRow) =>
      cooperationKind === null ? '' : t(`record.cooperation.${cooperationKind}`),
    signedOn: (row: FigureRow) => row.countedOn ?? '',
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
    source: (row: FigureRow) => own(row.sourceTitleZh, row.sourceTitleEn),
  }
  const columns = rows.some((row) => row.cooperationKind !== null)
    ? (['matter', 'part', 'cooperationKind', 'industry', 'signedOn'] as const)
    : rows.some((row) => row.companyZh !== null)
      ? (['position', 'part', 'introducedTo', 'level', 'onboardedOn'] as const)
      : rows.some((row) => row.residentKind !== null)
        ? (['organisation', 'part', 'kind', 'industry', 'homeDistrict', 'activeOn'] as const)
        : (['project', 'part', 'industry', 'district', 'site', 'stage', 'registeredOn', 'source'] as const)
  const lines = rows.map((row) => columns.map((column) => cells[column](row)))
  return csv([columns.map((column) => t(`record.${column}`)), ...lines])
}
