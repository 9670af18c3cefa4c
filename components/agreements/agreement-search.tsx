import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { AGREEMENT_STATES, type AgreementFilter, SERVICE_KINDS } from '@/lib/domains/agreements/schema'

/** Narrows the list by a plain GET. */
export async function AgreementSearch({ locale, filter }: { locale: Locale; filter: AgreementFilter }) {
  const t = await getTranslations('agreements')
  return (
    <SearchForm
      list={localePath(locale, '/admin/partners')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'state',
          label: t('filter.state'),
          any: t('filter.anyState'),
          value: filter.state,
          options: AGREEMENT_STATES.map((key) => ({ key, label: t(`state.${key}`) })),
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
