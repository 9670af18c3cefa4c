import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ProfileSearch } from '@/components/profiles/profile-search'
import { ProfileTable } from '@/components/profiles/profile-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listProfiles } from '@/lib/domains/profiles/queries'
import { profileFilter, profilesAddress } from '@/lib/domains/profiles/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles.admin'))('title') }
}

export default async function ProfilesPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('profiles.admin')
  const filter = profileFilter.parse(await searchParams)
  const { rows, next } = await listProfiles(actor, filter)
  const { status, q } = filter
  const filtered = Boolean(status || q || filter.after)
  const more = next && localePath(locale, profilesAddress({ status, q, after: next }))
  const clear = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/profiles')}>
      {t('clear')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <ProfileSearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <ProfileTable locale={locale} rows={rows} />
      ) : (
        <EmptyState title={t(filtered ? 'noResult' : 'empty')} action={filtered && clear}>
          {t(filtered ? 'noResultBody' : 'emptyBody')}
        </EmptyState>
      )}
      <Pagination label={t('caption')} {...(more ? { next: { href: more, label: t('more') } } : {})} />
    </>
  )
}
