import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DocumentList } from '@/components/documents/document-list'
import { CounterAnswers } from '@/components/residency/counter-answers'
import { CounterPart } from '@/components/residency/counter-part'
import { ReviewDeclaration } from '@/components/reviews/review-declaration'
import { ReviewDone } from '@/components/reviews/review-done'
import { ReviewForm } from '@/components/reviews/review-form'
import { ReviewHeader } from '@/components/reviews/review-header'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { listPublishedDistricts } from '@/lib/domains/districts/queries'
import { reviewSheet } from '@/lib/domains/reviews/queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> }

async function load({ params }: Props) {
  const { locale: given, id: wanted } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['REVIEWER'])
  const id = z.uuid().safeParse(wanted)
  const review = id.success ? await reviewSheet(actor, id.data) : null
  if (!review) notFound()
  return { locale, review }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { review } = await load(props)
  return { title: review.application.nameZh }
}

export default async function ReviewPage(props: Props) {
  const { locale, review } = await load(props)
  const t = await getTranslations('reviews')
  const { answers, application, documents, can } = review
  const districts = answers ? await listPublishedDistricts() : []
  return (
    <>
      <ReviewHeader locale={locale} review={review} />
      <ReviewDone done={(await props.searchParams).done} />
      {can.declare && <ReviewDeclaration locale={locale} review={review} />}
      {review.conflict && <Notice>{t('conflicted')}</Notice>}
      {review.conflict === false && !can.score && <Notice>{t('closed')}</Notice>}
      {answers && (
        <div className="grid gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid min-w-0 content-start gap-12">
            <CounterPart id="answers" title={t('answers')}>
              <CounterAnswers
                locale={locale}
                answers={answers}
                industry={application.industry}
                cities={application.enclave}
                districts={districts}
              />
            </CounterPart>
            <CounterPart id="documents" title={t('documents')}>
              <DocumentList locale={locale} documents={documents} can={{ remove: false }} />
            </CounterPart>
          </div>
          <div className="min-w-0">{can.score && <ReviewForm locale={locale} review={review} />}</div>
        </div>
      )}
    </>
  )
}
