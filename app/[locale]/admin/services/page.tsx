import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { NoRequests } from '@/components/services/no-requests'
import { RequestSearch } from '@/components/services/request-search'
import { RequestTable } from '@/components/services/request-table'
import { LinkButton } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listRequests } from '@/lib/domains/services/queries'
import { requestAddress, requestFilter } from '@/lib/domains/services/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('services'))('title') }
}

export default async function RequestsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('services')
  const filter = requestFilter.parse(await searchParams)
  const { rows, next } = await listRequests(actor, filter)
  const { kind, part, q, after } = filter
  const more = next && localePath(locale, requestAddress({ kind, part, q, after: next }))
  const responses = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/services/response')}>
      {t('responseLink')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={responses} />
      <RequestSearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <RequestTable locale={locale} rows={rows} door="admin" />
      ) : (
        <NoRequests locale={locale} filtered={Boolean(q || part || kind || after)} />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
