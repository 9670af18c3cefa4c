import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { PatentTable } from '@/components/patents/patent-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { deskPatents } from '@/lib/domains/patents/queries'
import { patentAddress, patentFilter } from '@/lib/domains/patents/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }
const LIST = '/desk/patents'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patents'))('title') }
}

export default async function DeskPatentsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['PARTNER'])
  const t = await getTranslations('patents')
  const { rows, next } = await deskPatents(actor, patentFilter.parse(await searchParams))
  const more = next && localePath(locale, patentAddress(LIST, { after: next }))
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('desk.lead')} />
      {rows.length > 0 ? (
        <PatentTable locale={locale} rows={rows} base={LIST} />
      ) : (
        <EmptyState title={t('desk.none')}>{t('desk.noneBody')}</EmptyState>
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
