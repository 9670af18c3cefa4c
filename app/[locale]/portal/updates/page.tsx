import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { OrganisationTabs } from '@/components/profiles/organisation-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { OwnYears } from '@/components/updates/own-years'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { myOrganisations } from '@/lib/domains/profiles/queries'
import { organisationChoice } from '@/lib/domains/profiles/schema'
import { ownUpdates } from '@/lib/domains/updates/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates'))('title') }
}

export default async function OwnUpdatesPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const organisations = await myOrganisations(actor)
  const chosen = organisationChoice.parse(await searchParams).organisation ?? organisations[0]?.id
  const own = chosen ? await ownUpdates(actor, chosen) : null
  if (!own) notFound()
  const t = await getTranslations('updates')
  return (
    <>
      <PageHeader eyebrow={pick(locale, own, 'name')} title={t('title')} lead={t('mine.lead')} />
      <OrganisationTabs locale={locale} current="updates" organisations={organisations} chosen={own.id} />
      <div className="page mt-9">
        {own.years.length > 0 ? (
          <OwnYears locale={locale} own={own} />
        ) : (
          <EmptyState title={t('mine.none')}>{t('mine.noneBody')}</EmptyState>
        )}
      </div>
    </>
  )
}
