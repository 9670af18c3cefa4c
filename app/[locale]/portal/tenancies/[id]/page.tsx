import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { OwnTenancy } from '@/components/tenancies/own-tenancy'
import { TenancyDone } from '@/components/tenancies/tenancy-done'
import { TenancyStatus } from '@/components/tenancies/tenancy-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { myTenancy } from '@/lib/domains/tenancies/queries'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenancies'))('noun') }
}

export default async function OwnTenancyPage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale)
  const id = z.uuid().safeParse(given.id)
  const tenancy = id.success ? await myTenancy(actor, id.data) : null
  if (!tenancy) notFound()
  const [t, mine, layout] = await Promise.all([
    getTranslations('tenancies'),
    getTranslations('residency.mine'),
    getTranslations('layout'),
  ])
  const items = [{ label: mine('title'), href: localePath(locale, '/portal') }, { label: t('noun') }]
  return (
    <>
      <PageHeader
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <TenancyStatus status={tenancy.status} />
            <span>{pick(locale, tenancy.enclave, 'name')}</span>
            <span className="font-mono">{tenancy.reference}</span>
          </span>
        }
        title={<OwnWords>{pick(locale, tenancy.organisation, 'name')}</OwnWords>}
      />
      <div className="page mt-7 empty:hidden">
        <TenancyDone done={(await searchParams).done} />
      </div>
      <OwnTenancy locale={locale} tenancy={tenancy} />
    </>
  )
}
