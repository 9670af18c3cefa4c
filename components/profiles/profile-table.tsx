import { getTranslations } from 'next-intl/server'
import { ProfileState } from '@/components/profiles/profile-state'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { formatMoment } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProfileRow } from '@/lib/domains/profiles/queries'

/** What residents published, as the team lists it. */
export async function ProfileTable({ locale, rows }: { locale: Locale; rows: readonly ProfileRow[] }) {
  const t = await getTranslations('profiles.admin')
  return (
    <DataTable
      id="profiles"
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'organisation',
          label: t('organisation'),
          header: true,
          cell: ({ id, organisation }) => (
            <a href={localePath(locale, `/admin/profiles/${id}`)}>
              <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
            </a>
          ),
        },
        { key: 'savedAt', label: t('savedAt'), cell: ({ savedAt }) => formatMoment(locale, savedAt) },
        { key: 'status', label: t('status'), cell: ({ status }) => <ProfileState status={status} /> },
      ]}
    />
  )
}
