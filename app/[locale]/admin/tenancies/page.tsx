import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { TenancyList } from '@/components/tenancies/tenancy-list'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { listTenancies } from '@/lib/domains/tenancies/queries'
import { tenancyList } from '@/lib/domains/tenancies/schema'
import { savedViews } from '@/lib/domains/views/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenancies'))('title') }
}

export default async function TenanciesPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('tenancies')
  const search = await searchParams
  const state = tenancyList.parse(search)
  const [page, saved] = await Promise.all([listTenancies(actor, state), savedViews(actor, tenancyList.path, search)])
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <TenancyList locale={locale} state={state} page={page} saved={saved} />
    </>
  )
}
