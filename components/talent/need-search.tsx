import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { NEED_STATES, type NeedFilter } from '@/lib/domains/talent/schema'

/** Narrows the list by a plain GET. A draft is the resident's alone. */
export async function NeedSearch({ locale, filter }: { locale: Locale; filter: NeedFilter }) {
  const t = await getTranslations('talent')
  return (
    <SearchForm
      list={localePath(locale, '/admin/talent')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: filter.status,
          options: NEED_STATES.filter((status) => status !== 'DRAFT').map((key) => ({
            key,
            label: t(`status.${key}`),
          })),
        },
      ]}
    />
  )
}
