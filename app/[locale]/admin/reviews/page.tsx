import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ReviewTable } from '@/components/reviews/review-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { myReviews } from '@/lib/domains/reviews/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews'))('title') }
}

export default async function ReviewsPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['REVIEWER'])
  const t = await getTranslations('reviews')
  const rows = await myReviews(actor)
  const overview = (
    <LinkButton look="secondary" href={localePath(locale, '/admin')}>
      {t('empty.overview')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader size="console" title={t('title')} lead={t('lead')} />
      {rows.length > 0 ? (
        <ReviewTable locale={locale} rows={rows} />
      ) : (
        <EmptyState title={t('empty.title')} action={overview}>
          {t('empty.body')}
        </EmptyState>
      )}
    </>
  )
}
