import { getTranslations } from 'next-intl/server'
import { ConsoleList } from '@/components/lists/console-list'
import { ProfileState } from '@/components/profiles/profile-state'
import { OwnWords } from '@/components/residency/own-words'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoment } from '@/lib/core/i18n/date'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProfileRow } from '@/lib/domains/profiles/queries'
import { type ProfileFilter, profileList, TEAM_STATES } from '@/lib/domains/profiles/schema'

type Props = Pick<Parameters<typeof ConsoleList<ProfileRow>>[0], 'locale' | 'page' | 'saved'> & { state: ProfileFilter }

/** What residents published, as the team lists it. */
export async function ProfileList({ locale, state, page, saved }: Props) {
  const [t, words] = await Promise.all([getTranslations('profiles.admin'), getTranslations('profiles')])
  return (
    <ConsoleList
      locale={locale}
      list={profileList}
      state={state}
      page={page}
      saved={saved}
      words={{
        caption: t('caption'),
        label: t('filter'),
        apply: t('apply'),
        clear: t('clear'),
        more: t('more'),
        none: { title: t('noResult'), body: t('noResultBody') },
      }}
      fields={[
        { kind: 'words', name: 'q', label: t('q'), value: state.q },
        {
          kind: 'choice',
          name: 'status',
          label: t('status'),
          any: t('anyStatus'),
          value: state.status,
          options: TEAM_STATES.map((key) => ({ key, label: words(`status.${key}`) })),
        },
      ]}
      name={({ organisation }) => pick(locale, organisation, 'name')}
      open={({ id }) => `/admin/profiles/${id}`}
      empty={<EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>}
      columns={[
        {
          key: 'organisation',
          label: t('organisation'),
          header: true,
          sort: 'name',
          cell: ({ id, organisation }) => (
            <a href={localePath(locale, `/admin/profiles/${id}`)}>
              <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
            </a>
          ),
        },
        {
          key: 'savedAt',
          label: t('savedAt'),
          sort: 'saved',
          cell: ({ savedAt }) => formatMoment(locale, savedAt),
        },
        { key: 'status', label: t('status'), cell: ({ status }) => <ProfileState status={status} /> },
      ]}
    />
  )
}
