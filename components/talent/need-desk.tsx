import { getTranslations } from 'next-intl/server'
import { CandidateCard } from '@/components/talent/candidate-card'
import { CandidateMoves } from '@/components/talent/candidate-moves'
import { type Level, LevelForm } from '@/components/talent/level-form'
import { NeedFacts } from '@/components/talent/need-facts'
import { Part } from '@/components/talent/part'
import { NeedRoutings, type Partner } from '@/components/talent/route-form'
import { SuggestForm } from '@/components/talent/suggest-form'
import { TalentTimeline } from '@/components/talent/talent-timeline'
import { EmptyState } from '@/components/ui/empty-state'
import type { Locale } from '@/lib/core/i18n/path'
import { suggest } from '@/lib/domains/introductions/actions'
import type { Candidate } from '@/lib/domains/introductions/queries'
import type { TeamNeed } from '@/lib/domains/talent/queries'

type Props = {
  locale: Locale
  need: TeamNeed
  candidates: readonly Candidate[]
  partners: readonly Partner[]
  levels: readonly Level[]
}

/** A need as the team works on it: the candidates first, then whom it was passed on to; what happened stands beside it. */
export async function NeedDesk({ locale, need, candidates, partners, levels }: Props) {
  const t = await getTranslations('talent.sheet')
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="candidates" title={t('candidates')}>
          {candidates.length === 0 && <EmptyState title={t('noCandidates')}>{t('noCandidatesBody')}</EmptyState>}
          {candidates.map((candidate) => (
            <CandidateCard key={candidate.id} locale={locale} candidate={candidate}>
              <CandidateMoves locale={locale} door="admin" need={need.id} candidate={candidate} />
              {candidate.can.grade && (
                <LevelForm locale={locale} need={need.id} candidate={candidate} levels={levels} />
              )}
            </CandidateCard>
          ))}
          {need.can.suggest && <SuggestForm locale={locale} action={suggest} need={need} levels={levels} />}
        </Part>
        <Part id="need" title={t('need')}>
          <NeedFacts locale={locale} need={need} />
        </Part>
      </div>
      <div className="grid min-w-0 gap-12">
        <Part id="routing" title={t('routing')}>
          <NeedRoutings locale={locale} need={need} partners={partners} />
        </Part>
        <Part id="timeline" title={t('timeline')}>
          <TalentTimeline locale={locale} label={t('timeline')} words="needHappened" moves={need.moves} />
        </Part>
      </div>
    </div>
  )
}
