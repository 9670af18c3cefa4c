import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { VISIT_OUTCOMES, VISIT_STATES, type VisitFilter } from '@/lib/domains/visits/schema'

/** Narrows the list by a plain GET. */
export async function VisitSearch({ locale, filter }: { locale: Locale; filter: VisitFilter }) {
  const t = await getTranslations('visits')
  return (
    <SearchForm
      list={localePath(locale, '/admin/visits')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: filter.status,
          options: VISIT_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
        {
          name: 'outcome',
          label: t('filter.outcome'),
          any: t('filter.anyOutcome'),
          value: filter.outcome,
          options: VISIT_OUTCOMES.map((key) => ({ key, label: t(`outcome.${key}`) })),
        },
      ]}
    />
  )
}
