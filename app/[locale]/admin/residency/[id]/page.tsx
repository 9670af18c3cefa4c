import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DocumentList } from '@/components/documents/document-list'
import { CounterAnswers } from '@/components/residency/counter-answers'
import { CounterContactCard } from '@/components/residency/counter-contact-card'
import { CounterCorrections } from '@/components/residency/counter-corrections'
import { CounterDone } from '@/components/residency/counter-done'
import { CounterHeader } from '@/components/residency/counter-header'
import { CounterMoves } from '@/components/residency/counter-moves'
import { CounterOffers } from '@/components/residency/counter-offers'
import { CounterPart } from '@/components/residency/counter-part'
import { CounterReviewers } from '@/components/residency/counter-reviewers'
import { CounterTimeline } from '@/components/residency/counter-timeline'
import { CounterTrail } from '@/components/residency/counter-trail'
import { TenancyLink } from '@/components/tenancies/tenancy-link'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { listPublishedDistricts } from '@/lib/domains/districts/queries'
import { applicationSheet, applicationTrail } from '@/lib/domains/residency/queries'
import { assignableReviewers } from '@/lib/domains/reviews/queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Record<string, unknown>> }

async function load({ params }: Props) {
  const { locale: given, id: wanted } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const id = z.uuid().safeParse(wanted)
  const sheet = id.success ? await applicationSheet(actor, id.data) : null
  if (!sheet) notFound()
  return { locale, actor, sheet }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { sheet } = await load(props)
  return { title: [sheet.nameZh, sheet.reference].filter(Boolean).join(' · ') }
}

export default async function ApplicationPage(props: Props) {
  const { locale, actor, sheet } = await load(props)
  const t = await getTranslations('counter.sheet')
  const [districts, trail, choices] = await Promise.all([
    listPublishedDistricts(),
    applicationTrail(actor, sheet.id),
    assignableReviewers(actor, sheet.id),
  ])
  return (
    <>
      <CounterHeader locale={locale} sheet={sheet} />
      <CounterDone done={(await props.searchParams).done} />
      <CounterMoves locale={locale} sheet={sheet} />
      <div className="mt-9 grid gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 content-start gap-12">
          <TenancyLink locale={locale} application={sheet} />
          {sheet.offers.length > 0 && (
            <CounterPart id="offers" title={t('offers')}>
              <CounterOffers locale={locale} offers={sheet.offers} />
            </CounterPart>
          )}
          {sheet.corrections.length > 0 && (
            <CounterPart id="corrections" title={t('corrections')}>
              <CounterCorrections locale={locale} corrections={sheet.corrections} />
            </CounterPart>
          )}
          <CounterPart id="reviewers" title={t('reviewers')}>
            <CounterReviewers locale={locale} sheet={sheet} choices={choices} />
          </CounterPart>
          <CounterPart id="answers" title={t('answers')}>
            <CounterAnswers {...sheet} locale={locale} cities={sheet.enclave} districts={districts} />
          </CounterPart>
          <CounterPart id="documents" title={t('documents')}>
            <DocumentList locale={locale} documents={sheet.documents} can={{ remove: false }} />
          </CounterPart>
        </div>
        <div className="grid min-w-0 content-start gap-12 max-xl:order-first">
          <CounterPart id="contact" title={t('contact')}>
            <CounterContactCard id={sheet.id} />
          </CounterPart>
          <CounterPart id="timeline" title={t('timeline')}>
            <CounterTimeline locale={locale} moves={sheet.moves} />
          </CounterPart>
        </div>
      </div>
      <div className="mt-12">
        <CounterPart id="trail" title={t('trail')}>
          <CounterTrail locale={locale} rows={trail} />
        </CounterPart>
      </div>
    </>
  )
}
