import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { INSTITUTION_KINDS } from '@/lib/domains/cooperation/policy'
import { COOPERATION_KINDS } from '@/lib/domains/cooperation/schema'
import type { InstitutionFilter } from '@/lib/domains/institutions/schema'

/** Narrows the list by a plain GET. */
export async function InstitutionSearch({ locale, filter }: { locale: Locale; filter: InstitutionFilter }) {
  const [t, offers] = await Promise.all([getTranslations('institutions'), getTranslations('cooperation.kind')])
  return (
    <SearchForm
      list={localePath(locale, '/admin/institutions')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: filter.kind,
          options: INSTITUTION_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
        {
          name: 'offers',
          label: t('filter.offers'),
          any: t('filter.anyOffers'),
          value: filter.offers,
          options: COOPERATION_KINDS.map((key) => ({ key, label: offers(key) })),
        },
      ]}
    />
  )
}
