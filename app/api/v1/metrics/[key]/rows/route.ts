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
  return {
    part: row.part,
    project: words(row.projectZh, row.projectEn),
    industry: words(row.industryZh, row.industryEn),
    district: words(row.districtZh, row.districtEn),
    site: words(row.siteZh, row.siteEn),
    stage: row.stage,
    registeredOn: row.registeredOn,
    source: row.sourceKey && { key: row.sourceKey, title: words(row.sourceTitleZh, row.sourceTitleEn) },
    tenant: row.tenant,
  }
}

async function sheet(rows: readonly FigureRow[], locale: Locale): Promise<string> {
  const t = await translatorOf(locale, 'metrics')
  const own = (zh: string | null, en: string | null) => (locale === 'en' ? en : zh) ?? ''
  const columns = ['project', 'part', 'industry', 'district', 'site', 'stage', 'registeredOn', 'source'] as const
  const lines = rows.map((row) => [
    own(row.projectZh, row.projectEn),
    t(`record.${row.part}`),
    own(row.industryZh, row.industryEn),
    own(row.districtZh, row.districtEn),
    own(row.siteZh, row.siteEn),
    row.stage === null
      ? t('record.landed')
      : t.has(`record.stageName.${row.stage}`)
        ? t(`record.stageName.${row.stage}`)
        : row.stage,
    row.registeredOn ?? '',
    own(row.sourceTitleZh, row.sourceTitleEn),
  ])
  return csv([columns.map((column) => t(`record.${column}`)), ...lines])
}
