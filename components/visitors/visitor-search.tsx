import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { REQUEST_STATES, type VisitorFilter } from '@/lib/domains/visitors/schema'

/** Narrows the queue by a plain GET. */
export async function VisitorSearch({ locale, filter }: { locale: Locale; filter: VisitorFilter }) {
  const t = await getTranslations('visitors')
  return (
    <SearchForm
      list={localePath(locale, '/admin/visits/requests')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: filter.status,
          options: REQUEST_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
      ]}
    />
  )
}
