import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { DuplicateTable } from '@/components/merges/duplicate-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { duplicatesFor } from '@/lib/domains/merges/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('prospects.merges'))('title') }
}

export default async function DuplicatesPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD', 'ADMIN'])
  const t = await getTranslations('prospects.merges')
  const [rows, { merged }] = await Promise.all([duplicatesFor(actor), searchParams])
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      {typeof merged === 'string' && (
        <div className="mb-7">
          <Notice tone="ok" live>
            {t('merged')}
          </Notice>
        </div>
      )}
      {rows.length > 0 ? (
        <DuplicateTable locale={locale} rows={rows} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
      )}
    </>
  )
}
