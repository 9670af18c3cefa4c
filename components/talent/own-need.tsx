import { getTranslations } from 'next-intl/server'
import { StayChecks } from '@/components/retention/stay-checks'
import { CandidateCard } from '@/components/talent/candidate-card'
import { CandidateMoves } from '@/components/talent/candidate-moves'
import { NeedFacts } from '@/components/talent/need-facts'
import { NeedMoves } from '@/components/talent/need-moves'
import { Part } from '@/components/talent/part'
import { TalentTimeline } from '@/components/talent/talent-timeline'
import { EmptyState } from '@/components/ui/empty-state'
import type { Locale } from '@/lib/core/i18n/path'
import type { Candidate } from '@/lib/domains/introductions/queries'
import type { RetentionCheckRow } from '@/lib/domains/retention/queries'
import type { NeedSheet } from '@/lib/domains/talent/queries'

type Props = { locale: Locale; need: NeedSheet; candidates: readonly Candidate[]; checks: readonly RetentionCheckRow[] }

/** A need as its resident works on it: the candidates by what they can do, and what comes next. */
export async function OwnNeed({ locale, need, candidates, checks }: Props) {
  const [t, own] = await Promise.all([getTranslations('talent.sheet'), getTranslations('talent.own')])
  return (
    <div className="page mt-9 grid items-start gap-x-12 gap-y-12 lg:grid-cols-12">
      <div className="grid min-w-0 gap-12 lg:col-span-8">
        <Part id="candidates" title={t('candidates')}>
          {candidates.length === 0 && <EmptyState title={t('noCandidates')}>{t('noCandidatesBody')}</EmptyState>}
          {candidates.map((candidate) => (
            <CandidateCard key={candidate.id} locale={locale} candidate={candidate}>
              <StayChecks
                locale={locale}
                need={need.id}
                checks={checks.filter(({ introductionId }) => introductionId === candidate.id)}
              />
              <CandidateMoves locale={locale} door="portal" need={need.id} candidate={candidate} />
            </CandidateCard>
          ))}
        </Part>
        <Part id="need" title={t('need')}>
          <NeedFacts locale={locale} need={need} />
        </Part>
      </div>
      <div className="grid min-w-0 gap-12 lg:col-span-4">
        <Part id="next" title={own('next')}>
          <NeedMoves locale={locale} need={need} />
        </Part>
        <Part id="timeline" title={t('timeline')}>
          <TalentTimeline locale={locale} label={t('timeline')} words="needHappened" moves={need.moves} />
        </Part>
      </div>
    </div>
  )
}
