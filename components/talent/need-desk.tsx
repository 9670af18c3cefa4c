import { getTranslations } from 'next-intl/server'
import { ChainTimeline } from '@/components/chains/chain-timeline'
import { StayChecks } from '@/components/retention/stay-checks'
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
import type { hireChains } from '@/lib/domains/chains/queries'
import { suggest } from '@/lib/domains/introductions/actions'
import type { Candidate } from '@/lib/domains/introductions/queries'
import type { RetentionCheckRow } from '@/lib/domains/retention/queries'
import type { TeamNeed } from '@/lib/domains/talent/queries'

type Props = {
  locale: Locale
  need: TeamNeed
  candidates: readonly Candidate[]
  checks: readonly RetentionCheckRow[]
  partners: readonly Partner[]
  levels: readonly Level[]
  chains: Awaited<ReturnType<typeof hireChains>>
}

/** A need as the team works on it: the candidates first, then whom it was passed on to; what happened stands beside it. */
export async function NeedDesk({ locale, need, candidates, checks, partners, levels, chains }: Props) {
  const [t, words] = await Promise.all([getTranslations('talent.sheet'), getTranslations('chains')])
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="candidates" title={t('candidates')}>
          {candidates.length === 0 && <EmptyState title={t('noCandidates')}>{t('noCandidatesBody')}</EmptyState>}
          {candidates.map((candidate) => (
            <CandidateCard key={candidate.id} locale={locale} candidate={candidate}>
              <StayChecks
                locale={locale}
                need={need.id}
                checks={checks.filter(({ introductionId }) => introductionId === candidate.id)}
              />
              <CandidateMoves locale={locale} door="admin" need={need.id} candidate={candidate} />
              {candidate.can.grade && (
                <LevelForm locale={locale} need={need.id} candidate={candidate} levels={levels} />
              )}
            </CandidateCard>
          ))}
          {need.can.suggest && <SuggestForm locale={locale} action={suggest} need={need} levels={levels} />}
        </Part>
        {chains.length > 0 && (
          <Part id="chain" title={words('title')} lead={words('lead')}>
            {chains.map(({ id, reference, links }) => (
              <section key={id} aria-labelledby={`chain-${id}`} className="grid gap-3">
                <h3 id={`chain-${id}`} className="text-h4">
                  <code className="font-mono">{reference}</code>
                </h3>
                <ChainTimeline locale={locale} label={words('hire', { reference })} links={links} />
              </section>
            ))}
          </Part>
        )}
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
