import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { PatentSearch } from '@/components/patents/patent-search'
import { PatentTable } from '@/components/patents/patent-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listPatents } from '@/lib/domains/patents/queries'
import { patentAddress, patentFilter } from '@/lib/domains/patents/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }
const LIST = '/admin/patents'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patents'))('title') }
}

export default async function PatentsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('patents')
  const { after, ...filter } = patentFilter.parse(await searchParams)
  const { rows, next } = await listPatents(actor, { ...filter, after })
  const more = next && localePath(locale, patentAddress(LIST, { ...filter, after: next }))
  const filtered = Boolean(after || Object.values(filter).some(Boolean))
  const clear = (
    <LinkButton look="secondary" href={localePath(locale, LIST)}>
      {t('filter.clear')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <PatentSearch locale={locale} filter={{ ...filter, after }} />
      {rows.length > 0 ? (
        <PatentTable locale={locale} rows={rows} base={LIST} />
      ) : (
        <EmptyState title={t(filtered ? 'noResult.title' : 'empty.title')} action={filtered && clear}>
          {t(filtered ? 'noResult.body' : 'empty.body')}
        </EmptyState>
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
