import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { SERVICE_KINDS } from '@/lib/domains/agreements/schema'
import { REQUEST_PARTS, type RequestFilter } from '@/lib/domains/services/schema'

/** Narrows the list by a plain GET. */
export async function RequestSearch({ locale, filter }: { locale: Locale; filter: RequestFilter }) {
  const t = await getTranslations('services')
  return (
    <SearchForm
      list={localePath(locale, '/admin/services')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'part',
          label: t('filter.part'),
          any: t('filter.anyPart'),
          value: filter.part,
          options: REQUEST_PARTS.map((key) => ({ key, label: t(`part.${key}`) })),
        },
        {
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: filter.kind,
          options: SERVICE_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
      ]}
    />
  )
}
