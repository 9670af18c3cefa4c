import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OwnWords } from '@/components/residency/own-words'
import { CandidateContact } from '@/components/talent/candidate-contact'
import { CandidateStatus } from '@/components/talent/candidate-state'
import { TalentTimeline } from '@/components/talent/talent-timeline'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Badge } from '@/components/ui/tag'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { revealCandidate } from '@/lib/domains/introductions/actions'
import type { Candidate } from '@/lib/domains/introductions/queries'

const ENDED = ['LEFT', 'DECLINED_BY_CANDIDATE', 'REJECTED_BY_COMPANY', 'CONSENT_WITHDRAWN']
type Props = { locale: Locale; candidate: Candidate; children?: ReactNode }

/** A candidate by what they can do; who they are only by an act that is recorded. Children: what the reader may do. */
export async function CandidateCard({ locale, candidate, children }: Props) {
  const [t, degrees] = await Promise.all([getTranslations('talent.card'), getTranslations('talent.degree')])
  const { id, reference, status, field, years, level, isErased, isConsented, can } = candidate
  const degree = candidate.degree && degrees(candidate.degree)
  const title = degree ? (field ? t('title', { degree, field }) : degree) : t('gone')
  const open = !ENDED.includes(status)
  return (
    <Card as="article" edge={open ? 'home' : 'none'} className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 className="min-w-0 text-h4">
          <OwnWords>{title}</OwnWords>
        </h3>
        <code className="font-mono text-ink-3 text-table">{reference}</code>
        <CandidateStatus status={status} />
      </div>
      {years !== null && (
        <>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-table">
            <span>{t('years', { years })}</span>
            {level && <Badge>{pick(locale, level, 'name')}</Badge>}
            {level?.groupKey === 'HIGH' && <span>{t('high')}</span>}
          </p>
          <Said locale={locale} candidate={candidate} />
        </>
      )}
      {isErased && <p className="text-ink-3 text-table">{t('erased')}</p>}
      {!isErased && open && status !== 'SUGGESTED' && !isConsented && (
        <p className="text-ink-3 text-table">{t('consentGone')}</p>
      )}
      {can.reveal && <CandidateContact id={id} reveal={revealCandidate} words={await contactWords()} />}
      {children}
      <details>
        <summary
          aria-label={t('trailOf', { title })}
          className="target inline-flex items-center font-medium text-link text-table underline"
        >
          {t('trail')}
        </summary>
        <div className="mt-3">
          <TalentTimeline locale={locale} label={t('trailOf', { title })} words="happened" moves={candidate.moves} />
        </div>
      </details>
    </Card>
  )
}

async function contactWords() {
  const t = await getTranslations('talent.reveal')
  return {
    show: t('show'),
    pending: t('pending'),
    none: t('none'),
    refused: t('refused'),
    lead: t('lead'),
    name: t('name'),
    email: t('email'),
    phone: t('phone'),
    profile: t('profile'),
  }
}

async function Said({ locale, candidate }: { locale: Locale; candidate: Candidate }) {
  const t = await getTranslations('talent.card')
  const { suggestedFor, evidence } = candidate
  const on = (column: Date) => formatPartial(locale, dayOfColumn(column))
  const days = (
    [
      ['onboarded', candidate.onboardedOn],
      ['confirmed', candidate.confirmedOn],
      ['left', candidate.leftOn],
    ] as const
  ).flatMap(([key, column]) => (column ? [{ key, term: t(key), value: on(column) }] : []))
  const through = suggestedFor ? <OwnWords>{pick(locale, suggestedFor, 'name')}</OwnWords> : t('team')
  const items = [
    { key: 'through', term: t('through'), value: through },
    ...days,
    ...(evidence ? [{ key: 'evidence', term: t('evidence'), value: <OwnWords block>{evidence}</OwnWords> }] : []),
  ]
  return <DescriptionList items={items} />
}
