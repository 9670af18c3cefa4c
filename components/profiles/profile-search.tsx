import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/ui/search-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { type ProfileFilter, TEAM_STATES } from '@/lib/domains/profiles/schema'

/** Narrows the list by a plain GET. */
export async function ProfileSearch({ locale, filter }: { locale: Locale; filter: ProfileFilter }) {
  const t = await getTranslations('profiles')
  return (
    <SearchForm
      list={localePath(locale, '/admin/profiles')}
      words={{ label: t('admin.filter'), q: t('admin.q'), apply: t('admin.apply'), clear: t('admin.clear') }}
      q={filter.q}
      choices={[
        {
          name: 'status',
          label: t('admin.status'),
          any: t('admin.anyStatus'),
          value: filter.status,
          options: TEAM_STATES.map((key) => ({ key, label: t(`status.${key}`) })),
        },
      ]}
    />
  )
}
