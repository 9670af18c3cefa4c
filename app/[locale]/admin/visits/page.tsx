import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { VisitKept } from '@/components/visits/visit-kept'
import { VisitList } from '@/components/visits/visit-list'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { savedViews } from '@/lib/domains/views/queries'
import { waitingVisitors } from '@/lib/domains/visitors/queries'
import { listVisits } from '@/lib/domains/visits/queries'
import { visitList } from '@/lib/domains/visits/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') }
}

export default async function VisitsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('visits')
  const search = await searchParams
  const state = visitList.parse(search)
  const [page, saved, waiting] = await Promise.all([
    listVisits(actor, state),
    savedViews(actor, visitList.path, search),
    waitingVisitors(actor),
  ])
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
      <VisitList locale={locale} state={state} page={page} saved={saved} />
    </>
  )
}
