import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportTable } from '@/components/imports/import-table'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { listImports } from '@/lib/domains/imports/queries'
import { importFilter } from '@/lib/domains/imports/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('imports')
  const search = await searchParams
  const { rows, next } = await listImports(actor, importFilter.parse(search))
  const more = next && localePath(locale, `/admin/imports?after=${encodeURIComponent(next)}`)
  const make = <LinkButton href={localePath(locale, '/admin/imports/new')}>{t('new.link')}</LinkButton>
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} actions={make} />
      {search.done === 'discarded' && (
        <Notice tone="ok" live className="mb-7">
          {t('done.discarded')}
        </Notice>
      )}
      {rows.length > 0 ? (
        <ImportTable locale={locale} rows={rows} />
      ) : (
        <EmptyState title={t('empty.title')} action={make}>
          {t('empty.body')}
        </EmptyState>
      )}
      <Pagination label={t('list.caption')} {...(more ? { next: { href: more, label: t('list.more') } } : {})} />
    </>
  )
}
