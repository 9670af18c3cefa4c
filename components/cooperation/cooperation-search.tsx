import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { COOPERATION_KINDS, COOPERATION_STATES, type CooperationFilter } from '@/lib/domains/cooperation/schema'

/** Narrows the list by a plain GET. */
export async function CooperationSearch({ locale, filter }: { locale: Locale; filter: CooperationFilter }) {
  const t = await getTranslations('cooperation')
  return (
    <SearchForm
      list={localePath(locale, '/admin/cooperation')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: filter.status,
          options: COOPERATION_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
        {
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: filter.kind,
          options: COOPERATION_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
      ]}
    />
  )
}
