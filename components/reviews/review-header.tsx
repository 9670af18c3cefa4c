import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { CounterDue } from '@/components/residency/counter-due'
import { OwnWords } from '@/components/residency/own-words'
import { ReviewState } from '@/components/reviews/review-table'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ReviewSheet } from '@/lib/domains/reviews/queries'

/** Whom it is about: name, field and direction, and how the review stands. */
export async function ReviewHeader({ locale, review }: { locale: Locale; review: ReviewSheet }) {
  const t = await getTranslations('reviews')
  const layout = await getTranslations('layout')
  const directions = await getTranslations('counter.direction')
  const { nameZh, industry, direction } = review.application
  const items = [{ label: t('title'), href: localePath(locale, '/admin/reviews') }, { label: nameZh }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{nameZh}</OwnWords>}
        eyebrow={`${industry ? pick(locale, industry, 'name') : t('unknown')} · ${directions(direction ?? 'none')}`}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="-mt-2 mb-9 flex flex-wrap items-center gap-x-6 gap-y-2 text-table">
        <ReviewState review={review} />
        <CounterDue locale={locale} record={review.application} />
      </div>
    </>
  )
}
