import { dayOfColumn } from '@/lib/core/clock'
import type { Origin } from '@/lib/domains/transfers/schema'

type Named = { nameZh: string; nameEn: string }
type Cited = {
  key: string
  titleZh: string
  titleEn: string
  author: string | null
  publishedOn: Date | null
  url: string | null
}

export const wordsOf = ({ nameZh, nameEn }: Named) => ({ zh: nameZh, en: nameEn })
export const wordsOrNull = (named: Named | null) => named && wordsOf(named)
export const industryOf = (item: (Named & { key: string }) | null) => item && { key: item.key, ...wordsOf(item) }
export const districtOf = (one: (Named & { adcode: string }) | null) => one && { adcode: one.adcode, ...wordsOf(one) }
export const dayOrNull = (column: Date | null) => column && dayOfColumn(column)

/** What is cited, as every answer of the open data writes it. */
export const sourceOf = (cited: Cited | null) =>
  cited && {
    key: cited.key,
    title: { zh: cited.titleZh, en: cited.titleEn },
    author: cited.author,
    publishedOn: dayOrNull(cited.publishedOn),
    url: cited.url,
  }

export const originOf = (origin: Origin) => (origin.kind === 'STATED' ? { zh: origin.zh, en: origin.en } : origin.kind)
