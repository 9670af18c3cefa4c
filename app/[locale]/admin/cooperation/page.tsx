import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CooperationSearch } from '@/components/cooperation/cooperation-search'
import { CooperationTable } from '@/components/cooperation/cooperation-table'
import { NoCooperation } from '@/components/cooperation/no-cooperation'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listCooperations } from '@/lib/domains/cooperation/queries'
import { cooperationAddress, cooperationFilter } from '@/lib/domains/cooperation/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cooperation'))('title') }
}

export default async function CooperationsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('cooperation')
  const filter = cooperationFilter.parse(await searchParams)
  const { rows, next } = await listCooperations(actor, filter)
  const { status, kind, q } = filter
  const more = next && localePath(locale, cooperationAddress({ status, kind, q, after: next }))
  const make = <LinkButton href={localePath(locale, '/admin/cooperation/new')}>{t('make.link')}</LinkButton>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={make} />
      <CooperationSearch locale={locale} filter={filter} />
      {rows.length > 0 ? (
        <CooperationTable locale={locale} rows={rows} base="/admin/cooperation" />
      ) : (
        <NoCooperation locale={locale} filtered={Boolean(q || status || kind || filter.after)} />
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
