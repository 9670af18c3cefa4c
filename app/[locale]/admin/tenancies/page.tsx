import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { NoTenancies } from '@/components/tenancies/no-tenancies'
import { TenancySearch } from '@/components/tenancies/tenancy-search'
import { TenancyTable } from '@/components/tenancies/tenancy-table'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listTenancies } from '@/lib/domains/tenancies/queries'
import { tenancyAddress, tenancyFilter } from '@/lib/domains/tenancies/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenancies'))('title') }
}

export default async function TenanciesPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('tenancies')
  const filter = tenancyFilter.parse(await searchParams)
  const { rows, next } = await listTenancies(actor, filter)
  const more = next && localePath(locale, tenancyAddress({ status: filter.status, q: filter.q, after: next }))
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <TenancySearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <TenancyTable locale={locale} rows={rows} />
      ) : (
        <NoTenancies locale={locale} filtered={Boolean(filter.q || filter.status || filter.after)} />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
