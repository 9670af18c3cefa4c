import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { ProfileDesk } from '@/components/profiles/profile-desk'
import { ProfileDone } from '@/components/profiles/profile-done'
import { ProfileState } from '@/components/profiles/profile-state'
import { OwnWords } from '@/components/residency/own-words'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { profileSheet } from '@/lib/domains/profiles/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles'))('noun') }
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const id = z.uuid().safeParse(given.id)
  const profile = id.success ? await profileSheet(actor, id.data) : null
  if (!profile) notFound()
  const [t, layout] = await Promise.all([getTranslations('profiles.admin'), getTranslations('layout')])
  const name = pick(locale, profile.organisation, 'name')
  const items = [{ label: t('title'), href: localePath(locale, '/admin/profiles') }, { label: name }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{name}</OwnWords>}
        eyebrow={<ProfileState status={profile.status} />}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="mb-7 empty:hidden">
        <ProfileDone done={(await searchParams).done} />
      </div>
      <ProfileDesk locale={locale} profile={profile} />
    </>
  )
}
