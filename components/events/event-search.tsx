import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { EVENT_KINDS, EVENT_STATES, type EventFilter } from '@/lib/domains/events/schema'

/** Narrows the list by a plain GET. */
export async function EventSearch({ locale, filter }: { locale: Locale; filter: EventFilter }) {
  const t = await getTranslations('events')
  return (
    <SearchForm
      list={localePath(locale, '/admin/events')}
      words={{ label: t('filter.label'), q: t('filter.q'), apply: t('filter.apply'), clear: t('filter.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'when',
          label: t('filter.when'),
          any: t('filter.next'),
          value: filter.when === 'past' ? 'past' : undefined,
          options: [{ key: 'past', label: t('filter.past') }],
        },
        {
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: filter.kind,
          options: EVENT_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
        {
          name: 'status',
          label: t('filter.status'),
          any: t('filter.anyStatus'),
          value: filter.status,
          options: EVENT_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
      ]}
    />
  )
}
