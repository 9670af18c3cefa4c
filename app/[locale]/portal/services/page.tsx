import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { RequestTable } from '@/components/services/request-table'
import { RoutedHere } from '@/components/services/routed-here'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { holds } from '@/lib/core/auth/actor'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { deskMatchCounts } from '@/lib/domains/matches/queries'
import { myRequests } from '@/lib/domains/services/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services'))('title') }
}

export default async function OwnRequestsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const t = await getTranslations('services')
  const before = z.uuid().safeParse((await searchParams).before).data
  const [{ rows, next }, routed] = await Promise.all([myRequests(actor, { before }), deskMatchCounts(actor)])
  const make = holds(actor, ['TENANT_ADMIN']) && (
    <LinkButton href={localePath(locale, '/portal/services/new')}>{t('make.link')}</LinkButton>
  )
  const more = next && localePath(locale, `/portal/services?before=${next}`)
  return (
    <>
      <PageHeader title={t('title')} lead={t('mine.lead')} actions={rows.length > 0 && make} />
      <div className="page mt-9 grid gap-7">
        {routed.all > 0 && <RoutedHere locale={locale} open={routed.waiting + routed.running} />}
        {rows.length > 0 ? (
          <RequestTable locale={locale} rows={rows} />
        ) : (
          <EmptyState title={t('mine.none')} action={make}>
            {t('mine.noneBody')}
          </EmptyState>
        )}
        <Pagination label={t('list.own')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
      </div>
    </>
  )
}
