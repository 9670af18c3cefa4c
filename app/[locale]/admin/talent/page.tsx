import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { NeedSearch } from '@/components/talent/need-search'
import { NeedTable } from '@/components/talent/need-table'
import { NoNeeds } from '@/components/talent/no-needs'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listNeeds } from '@/lib/domains/talent/queries'
import { needAddress, needFilter } from '@/lib/domains/talent/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('talent'))('title') }
}

export default async function TalentPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('talent')
  const filter = needFilter.parse(await searchParams)
  const { rows, next } = await listNeeds(actor, filter)
  const more = next && localePath(locale, needAddress({ status: filter.status, q: filter.q, after: next }))
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <NeedSearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <NeedTable locale={locale} rows={rows} door="admin" />
      ) : (
        <NoNeeds locale={locale} filtered={Boolean(filter.q || filter.status || filter.after)} />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
