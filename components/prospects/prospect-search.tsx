import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { PROSPECT_KINDS, type ProspectFilter } from '@/lib/domains/prospects/schema'

/** Narrows the list by a plain GET. */
export async function ProspectSearch({ locale, filter }: { locale: Locale; filter: ProspectFilter }) {
  const t = await getTranslations('prospects')
  return (
    <SearchForm
      list={localePath(locale, '/admin/prospects')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'whose',
          label: t('filter.whose'),
          any: t('filter.anyWhose'),
          value: filter.whose,
          options: [{ key: 'mine', label: t('filter.mine') }],
        },
        {
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: filter.kind,
          options: PROSPECT_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
      ]}
    />
  )
}
