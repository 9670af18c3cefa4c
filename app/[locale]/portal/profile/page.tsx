import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { OrganisationTabs } from '@/components/profiles/organisation-tabs'
import { OwnProfileDesk } from '@/components/profiles/own-profile-desk'
import { ProfileDone } from '@/components/profiles/profile-done'
import { ProfileState } from '@/components/profiles/profile-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { myOrganisations, ownProfile } from '@/lib/domains/profiles/queries'
import { organisationChoice } from '@/lib/domains/profiles/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles'))('title') }
}

export default async function OwnProfilePage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const search = await searchParams
  const organisations = await myOrganisations(actor)
  const chosen = organisationChoice.parse(search).organisation ?? organisations[0]?.id
  const own = chosen ? await ownProfile(actor, chosen) : null
  if (!own) notFound()
  const t = await getTranslations('profiles')
  return (
    <>
      <PageHeader
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <ProfileState status={own.profile?.status ?? 'DRAFT'} />
            <span>{pick(locale, own, 'name')}</span>
          </span>
        }
        title={t('title')}
        lead={t('lead')}
      />
      <OrganisationTabs locale={locale} current="profile" organisations={organisations} chosen={own.id} />
      <div className="page mt-7 empty:hidden">
        <ProfileDone done={search.done} />
      </div>
      <OwnProfileDesk locale={locale} own={own} />
    </>
  )
}
