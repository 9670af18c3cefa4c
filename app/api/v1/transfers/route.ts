import { today } from '@/lib/core/clock'
import { refuse } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/i18n/path'
import { translatorOf } from '@/lib/core/i18n/translator'
import { defineRoute, noParams } from '@/lib/core/route'
import { csv } from '@/lib/core/sheet'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { publishedTransfers } from '@/lib/domains/transfers/queries'
import { listed, type NamedTransfer, transferQuery } from '@/lib/domains/transfers/schema'

/** The projects that landed and may be named: exactly the rows of the page, in its order. */
export const GET = defineRoute({
  query: transferQuery,
  params: noParams,
  run: async ({ query: { enclave: slug, format, locale, ...filter } }) => {
    const enclave = await publishedEnclave(slug)
    if (!enclave && slug !== undefined) refuse('not_found')
    const all = enclave ? await publishedTransfers(enclave.id, filter.direction ?? 'BRINGING_IN') : []
    const rows = listed(all, filter, locale)
    if (format === 'json') return { data: rows.map(record) }
    return new Response(await sheet(rows, locale, enclave), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="transfers-${today()}.csv"`,
      },
    })
  },
})

const words = (named: { nameZh: string; nameEn: string } | null) => named && { zh: named.nameZh, en: named.nameEn }

function record({ named, stage, reportedStage, registeredOn, origin, district, industry }: NamedTransfer) {
  return {
    slug: named.slug,
    project: words(named),
    industry: words(industry),
    origin: origin.kind === 'STATED' ? { zh: origin.zh, en: origin.en } : origin.kind,
    district: district && { adcode: district.adcode, ...words(district) },
    site: words(named.site),
    stage,
    reportedStage,
    registeredOn,
    source: named.sourceZh ? { zh: named.sourceZh, en: named.sourceEn } : null,
  }
}

type Cities = NonNullable<Awaited<ReturnType<typeof publishedEnclave>>> | null

async function sheet(rows: readonly NamedTransfer[], locale: Locale, enclave: Cities): Promise<string> {
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
  return csv([columns.map((column) => t(column)), ...rows.map((row) => columns.map((column) => cells[column](row)))])
}
