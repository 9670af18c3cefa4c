import { getTranslations } from 'next-intl/server'
import { FounderCard } from '@/components/desk/founder-card'
import { ReferralLanding } from '@/components/desk/referral-landing'
import { ReferralMoves } from '@/components/desk/referral-moves'
import { ReferralProject } from '@/components/desk/referral-project'
import { ReferralTalks } from '@/components/desk/referral-talks'
import { ReferralTimeline } from '@/components/desk/referral-timeline'
import { DocumentList } from '@/components/documents/document-list'
import { SiteMatches } from '@/components/matching/site-matches'
import { CounterPart } from '@/components/residency/counter-part'
import { OwnWords } from '@/components/residency/own-words'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/core/i18n/path'
import type { DeskSheet } from '@/lib/domains/desks/queries'
import type { SiteMatches as Matches } from '@/lib/domains/matching/queries'

type Props = { locale: Locale; referral: DeskSheet; matches: Matches | null; today: string }

/** A referral as its district works on it: what is next, then the project while it is shown, then its own doings. */
export async function ReferralDesk({ locale, referral, matches, today }: Props) {
  const t = await getTranslations('referrals')
  const { shown, terms, lack, landings, can } = referral
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <CounterPart id="moves" title={t('sheet.moves')}>
          <ReferralMoves locale={locale} referral={referral} today={today} />
        </CounterPart>
        {(landings.length > 0 || can.propose) && (
          <CounterPart id="landing" title={t('sheet.landing')}>
            <ReferralLanding locale={locale} referral={referral} />
          </CounterPart>
        )}
        {shown ? (
          <>
            <CounterPart id="project" title={t('sheet.project')}>
              <ReferralProject locale={locale} project={shown} enclave={referral.enclave} />
            </CounterPart>
            <CounterPart id="founder" title={t('sheet.founder')}>
              <FounderCard id={referral.id} />
            </CounterPart>
            <CounterPart id="files" title={t('sheet.documents')}>
              <DocumentList locale={locale} documents={shown.documents} can={{ remove: false }} />
            </CounterPart>
            {matches && (
              <CounterPart id="matching" title={t('sheet.matching')}>
                <SiteMatches locale={locale} matches={matches} />
              </CounterPart>
            )}
          </>
        ) : (
          <Notice title={t('hidden.title')}>{t('hidden.body')}</Notice>
        )}
      </div>
      <div className="grid min-w-0 gap-12">
        {terms && (
          <CounterPart id="terms" title={t('sheet.terms')}>
            <OwnWords block>{terms}</OwnWords>
          </CounterPart>
        )}
        {lack && (
          <CounterPart id="lack" title={t('sheet.lack')}>
            <p>{t(`lack.${lack}`)}</p>
          </CounterPart>
        )}
        <CounterPart id="talks" title={t('sheet.talks')}>
          <ReferralTalks locale={locale} talks={referral.talks} />
        </CounterPart>
        <CounterPart id="timeline" title={t('sheet.timeline')}>
          <ReferralTimeline locale={locale} moves={referral.moves} />
        </CounterPart>
      </div>
    </div>
  )
}
