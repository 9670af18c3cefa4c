import type { z } from 'zod'
import { answerWith } from '@/components/datasets/answer'
import { namesOf } from '@/components/metrics/words'
import { translatorOf } from '@/lib/core/i18n/translator'
import { openData } from '@/lib/core/open-data'
import { noParams } from '@/lib/core/route'
import type { metric as shape } from '@/lib/domains/datasets/schema'
import { type Baseline, type FigureSheet, type PublishedFigure, publishedFigures } from '@/lib/domains/metrics/queries'
import { rowsQuery } from '@/lib/domains/metrics/schema'

/** The open data: every published figure of an enclave, over all time or a period of Shanghai days. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: rowsQuery,
  params: noParams,
  run: async ({ query }) => {
    const sheet = await publishedFigures({ enclaveSlug: query.enclave, from: query.from, to: query.to })
    if (!sheet) return answerWith('metrics', 'Metric', query, { data: [] })
    const define = await definitions(sheet.enclave)
    const data = sheet.figures.map((figure) => metric(figure, define(figure.key)))
    return answerWith('metrics', 'Metric', query, { data })
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

type Both = { zh: string; en: string }
function metric(figure: PublishedFigure, definition: Both): z.input<typeof shape> {
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
