import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { NoVisits } from '@/components/visits/no-visits'
import { VisitKept } from '@/components/visits/visit-kept'
import { VisitSearch } from '@/components/visits/visit-search'
import { VisitTable } from '@/components/visits/visit-table'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { waitingVisitors } from '@/lib/domains/visitors/queries'
import { listVisits } from '@/lib/domains/visits/queries'
import { visitAddress, visitFilter } from '@/lib/domains/visits/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') }
}

export default async function VisitsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('visits')
  const filter = visitFilter.parse(await searchParams)
  const [{ rows, next }, waiting] = await Promise.all([listVisits(actor, filter), waitingVisitors(actor)])
  const { status, outcome, q } = filter
  const more = next && localePath(locale, visitAddress({ status, outcome, q, after: next }))
  const actions = (
    <>
      <LinkButton href={localePath(locale, '/admin/visits/record')}>{t('record.link')}</LinkButton>
      <LinkButton look="secondary" href={localePath(locale, '/admin/visits/new')}>
        {t('plan.link')}
      </LinkButton>
      <LinkButton look="secondary" href={localePath(locale, '/admin/visits/requests')}>
        {t('requests', { count: waiting })}
      </LinkButton>
    </>
  )
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={actions} />
      <VisitKept locale={locale} account={actor.accountId ?? ''} />
      <VisitSearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <VisitTable locale={locale} rows={rows} />
      ) : (
        <NoVisits locale={locale} filtered={Boolean(q || status || outcome || filter.after)} />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
