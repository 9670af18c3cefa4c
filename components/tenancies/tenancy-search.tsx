import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { TENANCY_STATES, type TenancyFilter } from '@/lib/domains/tenancies/schema'

/** Narrows the list by a plain GET. */
export async function TenancySearch({ locale, filter }: { locale: Locale; filter: TenancyFilter }) {
  const t = await getTranslations('tenancies')
  return (
    <SearchForm
      list={localePath(locale, '/admin/tenancies')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: filter.status,
          options: TENANCY_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
      ]}
    />
  )
}
