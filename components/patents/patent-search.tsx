import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { today } from '@/lib/core/clock'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { PATENT_KINDS, PATENT_STATES, type PatentFilter } from '@/lib/domains/patents/schema'

const YEARS = 10

/** Narrows the list by a plain GET. */
export async function PatentSearch({ locale, filter }: { locale: Locale; filter: PatentFilter }) {
  const t = await getTranslations('patents')
  const now = Number(today().slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, back) => String(now - back))
  return (
    <SearchForm
      list={localePath(locale, '/admin/patents')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: filter.status,
          options: PATENT_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
        {
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: filter.kind,
          options: PATENT_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
        {
          name: 'year',
          label: t('filter.year'),
          any: t('filter.anyYear'),
          value: filter.year === undefined ? undefined : String(filter.year),
          options: years.map((key) => ({ key, label: key })),
        },
      ]}
    />
  )
}
