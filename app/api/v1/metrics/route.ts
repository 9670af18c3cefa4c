import { namesOf } from '@/components/metrics/words'
import { translatorOf } from '@/lib/core/i18n/translator'
import { defineRoute, noParams } from '@/lib/core/route'
import { type Baseline, type FigureSheet, type PublishedFigure, publishedFigures } from '@/lib/domains/metrics/queries'
import { figureQuery } from '@/lib/domains/metrics/schema'

/** The open data: every published figure of an enclave, over all time or a period of Shanghai days. */
export const GET = defineRoute({
  query: figureQuery,
  params: noParams,
  run: async ({ query }) => {
    const sheet = await publishedFigures({ enclaveSlug: query.enclave, from: query.from, to: query.to })
    if (!sheet) return { data: [] }
    const define = await definitions(sheet.enclave)
    return { data: sheet.figures.map((figure) => metric(figure, define(figure.key))) }
  },
})

async function definitions(enclave: FigureSheet['enclave']) {
  const [zh, en] = await Promise.all([translatorOf('zh-CN', 'metrics'), translatorOf('en', 'metrics')])
  const names = { zh: namesOf('zh-CN', enclave), en: namesOf('en', enclave) }
  return (key: string) => ({
    zh: zh(`figure.${key}.definition`, names.zh),
    en: en(`figure.${key}.definition`, names.en),
  })
}

function metric(figure: PublishedFigure, definition: { zh: string; en: string }) {
  const { key, kind, from, to, value, isLowerBound, itemised, recorded, version, asOf } = figure
  const baseline = figure.baseline && reported(figure.baseline)
  return { key, kind, from, to, value, isLowerBound, itemised, recorded, baseline, definition, version, asOf }
}

function reported({ value, isLowerBound, from, to, asOf, source }: Baseline) {
  const { key, author, publishedOn } = source
  const title = { zh: source.titleZh, en: source.titleEn }
  const note = { zh: source.publishedNoteZh, en: source.publishedNoteEn }
  return { value, isLowerBound, from, to, asOf, source: { key, title, author, publishedOn, note } }
}
