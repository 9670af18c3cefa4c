import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TenantSheet } from '@/components/organisations/tenant-sheet'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { publishedStories } from '@/lib/domains/content/queries'
import { ownTenant } from '@/lib/domains/organisations/queries'
import { organisationChoice } from '@/lib/domains/profiles/schema'
import { publishedLandings } from '@/lib/domains/transfers/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles.preview'))('title') }
}

/** One's own page as the public would read it. */
export default async function ProfilePreviewPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const { organisation: id } = organisationChoice.parse(await searchParams)
  const tenant = id ? await ownTenant(actor, id) : null
  if (!tenant) notFound()
  const t = await getTranslations('profiles.preview')
  const [residency] = tenant.residencies
  const [landings, stories] = await Promise.all([
    publishedLandings({ organisationId: tenant.id }),
    publishedStories({ organisationId: tenant.id }),
  ])
  const back = (
    <LinkButton look="secondary" compact href={localePath(locale, `/portal/profile?organisation=${tenant.id}`)}>
      {t('back')}
    </LinkButton>
  )
  if (!residency)
    return (
      <div className="page mt-9">
        <h1 className="mb-7 text-h2">{t('title')}</h1>
        <EmptyState title={t('none')} action={back}>
          {t('noneBody')}
        </EmptyState>
      </div>
    )
  return (
    <>
      <div className="page mt-7 flex flex-wrap items-center gap-4">
        <Notice tone="info" title={t('title')}>
          {t('notice')}
        </Notice>
        {back}
      </div>
      <TenantSheet locale={locale} tenant={tenant} residency={residency} landings={landings} stories={stories} />
    </>
  )
}
