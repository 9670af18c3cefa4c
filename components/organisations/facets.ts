import { getTranslations } from 'next-intl/server'
import type { ActiveFilter } from '@/components/organisations/active-filters'
import type { Removal } from '@/components/organisations/no-result'
import type { Facet } from '@/components/ui/facet-list'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import {
  DIRECTIONS,
  type DirectoryFilter,
  directoryAddress,
  FACETS,
  type FacetName,
  type FilterPart,
  KINDS,
  without,
} from '@/lib/domains/organisations/schema'
import type { Places } from './words'

type Named = { nameZh: string; nameEn: string }
type Counts = Record<FacetName | 'without', ReadonlyMap<string, number>>
type Given = {
  locale: Locale
  filter: DirectoryFilter
  counts: Counts
  names: { industries: (Named & { key: string })[]; districts: (Named & { adcode: string })[] }
  places: Places
  enclave: string | undefined
}

/** The facets, what is chosen of them, and what removing each part of the filter would show: all in words. */
export async function facetWords({ locale, filter, counts, names, places, enclave }: Given) {
  const t = await getTranslations({ locale, namespace: 'organisations' })
  const words: Record<FacetName, [value: string, label: string][]> = {
    industry: names.industries.map((item) => [item.key, pick(locale, item, 'name')]),
    district: names.districts.map((item) => [item.adcode, pick(locale, item, 'name')]),
    kind: KINDS.map((kind) => [kind, t(`kind.${kind}`, places)]),
    direction: DIRECTIONS.map((direction) => [direction, t(`direction.${direction}`)]),
  }
  const chosen = (name: FacetName): readonly string[] => filter[name]
  const labelOf = (name: FacetName, value: string) => new Map(words[name]).get(value) ?? value
  const href = (to: DirectoryFilter) => localePath(locale, directoryAddress(to, { enclave }))

  /** The choices that someone in this enclave has, and those that are chosen anyway. */
  const facets: Facet[] = FACETS.map((name) => ({
    name,
    label: t(`facet.${name}`),
    options: words[name]
      .filter(([value]) => counts[name].has(value) || chosen(name).includes(value))
      .map(([value, label]) => ({
        value,
        label,
        count: counts[name].get(value) ?? 0,
        checked: chosen(name).includes(value),
      })),
  })).filter(({ options }) => options.length > 0)

  const parts: { part: FilterPart; labels: [value: string, label: string][] }[] = [
    { part: 'q', labels: filter.q ? [[filter.q, filter.q]] : [] },
    ...FACETS.map((part) => ({
      part,
      labels: chosen(part).map((value): [string, string] => [value, labelOf(part, value)]),
    })),
  ]
  const active: ActiveFilter[] = parts.flatMap(({ part, labels }) =>
    labels.map(([value, label]) => ({
      part: t(`facet.${part}`),
      label,
      href: href(without(filter, part, value)),
    })),
  )
  const removals: Removal[] = parts
    .filter(({ labels }) => labels.length > 0)
    .map(({ part, labels }) => ({
      label: `${t(`facet.${part}`)}${t('colon')}${labels.map(([, label]) => label).join(t('or'))}`,
      href: href(without(filter, part)),
      count: counts.without.get(part) ?? 0,
    }))
  return { facets, active, removals }
}
