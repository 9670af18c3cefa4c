import { getTranslations } from 'next-intl/server'
import type { Places } from '@/components/organisations/words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import {
  type FACETS,
  facetOf,
  isReportedStage,
  isStanding,
  type Origin,
  STAGES,
  type Transfer,
  UNSTATED,
} from '@/lib/domains/transfers/schema'

/** How far a project is, in words; of one that is only reported, as its source words it. */
export async function stageWordsOf(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  return ({ stage, reportedStage }: Pick<Transfer, 'stage' | 'reportedStage'>): string => {
    if (stage !== 'REPORTED') return t(`stageOf.${stage}`)
    const word = reportedStage === null ? t('stages.LANDED') : reportedStage
    return isReportedStage(reportedStage) ? t(`stages.${reportedStage}`) : word
  }
}

/** Where a project comes from, in words: the record's, or its source's own. */
export async function originWordsOf(locale: Locale, places: Places) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  return ({ kind, zh, en }: Origin): string =>
    kind === 'STATED' ? (locale === 'en' ? en : zh) : t(`origin.${kind}`, places)
}

type Option = { value: string; label: string; count: number }
/** What each facet can be narrowed to: what somebody has, with how many; in a fixed order. */
export async function facetOptions(locale: Locale, all: readonly Transfer[]) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const label = (transfer: Transfer, facet: (typeof FACETS)[number]): string => {
    if (facet === 'stage') return t(`stageOf.${transfer.stage}`)
    const record = transfer[facet]
    return record ? pick(locale, record, 'name') : t('unstated')
  }
  const order: readonly string[] = STAGES
  const optionsOf = (facet: (typeof FACETS)[number]): Option[] => {
    const options = new Map<string, Option>()
    for (const transfer of all.filter((one) => facet === 'stage' || isStanding(one))) {
      const value = facetOf(transfer, facet)
      const found = options.get(value) ?? { value, label: label(transfer, facet), count: 0 }
      options.set(value, { ...found, count: found.count + 1 })
    }
    const rank = ({ value }: Option) =>
      value === UNSTATED ? '~' : facet === 'stage' ? String(order.indexOf(value)) : value
    return [...options.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  }
  return { district: optionsOf('district'), industry: optionsOf('industry'), stage: optionsOf('stage') }
}
export type FacetOptions = Awaited<ReturnType<typeof facetOptions>>
