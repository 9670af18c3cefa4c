import type { z } from 'zod'
import { districtOf, industryOf, originOf, wordsOf, wordsOrNull } from '@/components/datasets/shapes'
import { today } from '@/lib/core/clock'
import { refuse } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/i18n/path'
import { translatorOf } from '@/lib/core/i18n/translator'
import { asJson, asSheet, openData } from '@/lib/core/open-data'
import { noParams } from '@/lib/core/route'
import type { transfer } from '@/lib/domains/datasets/schema'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { publishedTransfers } from '@/lib/domains/transfers/queries'
import { listed, type NamedTransfer, transferQuery } from '@/lib/domains/transfers/schema'

/** The projects that landed and may be named: exactly the rows of the page, in its order. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: transferQuery,
  params: noParams,
  run: async ({ query: { enclave: slug, format, locale, ...filter } }) => {
    const enclave = await publishedEnclave(slug)
    if (!enclave && slug !== undefined) refuse('not_found')
    const all = enclave ? await publishedTransfers(enclave.id, filter.direction ?? 'BRINGING_IN') : []
    const rows = listed(all, filter, locale)
    if (format === 'json') return asJson({ data: rows.map(record) })
    return asSheet(`transfers-${today()}.csv`, await sheet(rows, locale, enclave))
  },
})

function record(row: NamedTransfer): z.input<typeof transfer> {
  const { named, stage, reportedStage, registeredOn, origin, district, industry } = row
  return {
    slug: named.slug,
    project: wordsOf(named),
    industry: industryOf(industry),
    origin: originOf(origin),
    district: districtOf(district),
    site: wordsOrNull(named.site),
    stage,
    reportedStage,
    registeredOn,
    source: named.sourceZh ? { zh: named.sourceZh, en: named.sourceEn } : null,
  }
}

type Cities = NonNullable<Awaited<ReturnType<typeof publishedEnclave>>> | null

async function sheet(rows: readonly NamedTransfer[], locale: Locale, enclave: Cities) {
  const t = await translatorOf(locale, 'transfers')
  const own = (named: { nameZh: string; nameEn: string } | null) =>
    (locale === 'en' ? named?.nameEn : named?.nameZh) ?? ''
  const places = {
    home: (locale === 'en' ? enclave?.homeCityEn : enclave?.homeCityZh) ?? '',
    host: (locale === 'en' ? enclave?.hostCityEn : enclave?.hostCityZh) ?? '',
  }
  const stage = (row: NamedTransfer) =>
    row.stage !== 'REPORTED'
      ? t(`stageOf.${row.stage}`)
      : t.has(`stages.${row.reportedStage ?? 'LANDED'}`)
        ? t(`stages.${row.reportedStage ?? 'LANDED'}`)
        : (row.reportedStage ?? '')
  const origin = ({ origin: { kind, zh, en } }: NamedTransfer) =>
    kind === 'UNSTATED' ? '' : kind === 'STATED' ? (locale === 'en' ? en : zh) : t(`origin.${kind}`, places)
  const basis = ({ stage: reached, named }: NamedTransfer) =>
    reached === 'REPORTED'
      ? locale === 'en'
        ? named.sourceEn
        : named.sourceZh
      : t(reached === 'CORRECTED' ? 'status.VOIDED' : 'status.CONFIRMED')
  const cells = {
    project: ({ named }: NamedTransfer) => own(named),
    industry: ({ industry }: NamedTransfer) => own(industry),
    originHead: origin,
    district: ({ district }: NamedTransfer) => own(district),
    site: ({ named }: NamedTransfer) => own(named.site),
    stage,
    registeredOn: (row: NamedTransfer) => row.registeredOn ?? '',
    basis,
  }
  const columns = ['project', 'industry', 'originHead', 'district', 'site', 'stage', 'registeredOn', 'basis'] as const
  return [columns.map((column) => t(column)), ...rows.map((row) => columns.map((column) => cells[column](row)))]
}
