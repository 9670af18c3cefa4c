import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ProfileList } from '@/components/profiles/profile-list'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { listProfiles } from '@/lib/domains/profiles/queries'
import { profileList } from '@/lib/domains/profiles/schema'
import { savedViews } from '@/lib/domains/views/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles.admin'))('title') }
}

export default async function ProfilesPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('profiles.admin')
  const search = await searchParams
  const state = profileList.parse(search)
  const [page, saved] = await Promise.all([listProfiles(actor, state), savedViews(actor, profileList.path, search)])
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <ProfileList locale={locale} state={state} page={page} saved={saved} />
    </>
  )
}
