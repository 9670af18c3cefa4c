import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Pagination } from '@/components/ui/pagination'
import { VisitorSearch } from '@/components/visitors/visitor-search'
import { VisitorTable } from '@/components/visitors/visitor-table'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listVisitors } from '@/lib/domains/visitors/queries'
import { visitorAddress, visitorFilter } from '@/lib/domains/visitors/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visitors'))('title') }
}

export default async function VisitRequestsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, visits, layout] = await Promise.all([
    getTranslations('visitors'),
    getTranslations('visits'),
    getTranslations('layout'),
  ])
  const filter = visitorFilter.parse(await searchParams)
  const { rows, next } = await listVisitors(actor, filter)
  const { status, q, after } = filter
  const more = next && localePath(locale, visitorAddress({ status, q, after: next }))
  const items = [{ label: visits('title'), href: localePath(locale, '/admin/visits') }, { label: t('title') }]
  return (
    <>
      <PageHeader
        size="console"
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <VisitorSearch locale={locale} filter={filter} />
      <VisitorTable locale={locale} rows={rows} filtered={Boolean(q || status || after)} />
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
