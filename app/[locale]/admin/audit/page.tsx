import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditTable } from '@/components/audit/audit-table'
import { FilterForm } from '@/components/audit/filter-form'
import { NoEntries } from '@/components/audit/no-entries'
import { auditWords } from '@/components/audit/words'
import { PageHeader } from '@/components/layout/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { auditPage } from '@/lib/domains/audit/queries'
import { auditAddress, auditFilter } from '@/lib/domains/audit/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['ADMIN'])
  const t = await getTranslations('audit')
  const words = await auditWords()
  const filter = auditFilter.parse(await searchParams)
  const { entries, next, nouns, last } = await auditPage(actor, filter)
  const { after, ...narrowed } = filter
  const to = (from: string | undefined) => localePath(locale, auditAddress({ ...narrowed, after: from }))
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      <FilterForm locale={locale} filter={filter} nouns={nouns} words={words} />
      {entries.length > 0 ? (
        <AuditTable locale={locale} rows={entries} words={words} />
      ) : (
        <NoEntries locale={locale} filter={filter} words={words} />
      )}
      <Pagination
        label={t('caption')}
        previous={after ? { href: to(undefined), label: t('filter.newest') } : undefined}
        next={next ? { href: to(next), label: t('filter.older') } : undefined}
      />
      {last !== '0' && (
        <p className="mt-7 max-w-prose text-ink-2 text-table">
          {t.rich('chain', { last, code: (text) => <code className="font-mono text-meta">{text}</code> })}
        </p>
      )}
    </>
  )
}
