import { getTranslations } from 'next-intl/server'
import { DocumentList } from '@/components/documents/document-list'
import { UploadForm } from '@/components/documents/upload-form'
import { Checks } from '@/components/landings/landing-checks'
import { Commitments } from '@/components/landings/landing-commitments'
import { LandingCorrection } from '@/components/landings/landing-correction'
import { LandingFacts } from '@/components/landings/landing-facts'
import { Milestones } from '@/components/landings/landing-milestones'
import { LandingMoves } from '@/components/landings/landing-moves'
import { LandingTimeline } from '@/components/landings/landing-timeline'
import { TwoKeys } from '@/components/landings/two-keys'
import { Part } from '@/components/tenancies/tenancy-desk'
import type { Locale } from '@/lib/core/i18n/path'
import type { LandingChecks } from '@/lib/domains/checks/queries'
import type { LandingCommitments } from '@/lib/domains/commitments/queries'
import type { LandingSheet } from '@/lib/domains/landings/queries'
import { landingPath } from '@/lib/domains/landings/schema'
import type { LandingMilestones } from '@/lib/domains/milestones/queries'

type Props = {
  locale: Locale
  side: 'PARK' | 'DISTRICT'
  landing: LandingSheet
  milestones: LandingMilestones
  commitments: LandingCommitments
  checks: LandingChecks
  refused: unknown
}

const LICENCE_FIRST = ['LICENCE', 'EVIDENCE', 'OTHER']
const EVIDENCE_FIRST = ['EVIDENCE', 'LICENCE', 'OTHER']

/** A landing as one side works on it: its two keys first, then what is next, then what was registered and reached. */
export async function LandingDesk({ locale, side, landing, milestones, commitments, checks, refused }: Props) {
  const t = await getTranslations('landings.sheet')
  const { id, version, documents, can } = landing
  const parts = { milestones: milestones.rows, commitments: commitments.rows }
  const waiting = (['milestones', 'commitments'] as const).filter((part) => parts[part].some((row) => row.can.answer))
  const licensed = documents.some(({ kind }) => kind === 'LICENCE')
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="keys" title={t('keys')}>
          {landing.status === 'VOIDED' && <LandingCorrection locale={locale} landing={landing} />}
          <TwoKeys locale={locale} landing={landing} />
        </Part>
        <Part id="moves" title={t('next')}>
          <LandingMoves locale={locale} landing={landing} side={side} waiting={waiting} />
        </Part>
        <Part id="facts" title={t('facts')}>
          <LandingFacts locale={locale} landing={landing} side={side} />
        </Part>
        <Part id="files" title={t('documents')}>
          <DocumentList locale={locale} documents={documents} can={{ remove: false }} />
          {can.attach && (
            <UploadForm
              locale={locale}
              noun="landing"
              id={id}
              version={version}
              kinds={licensed ? EVIDENCE_FIRST : LICENCE_FIRST}
              back={landingPath(side, id)}
              refused={refused}
            />
          )}
        </Part>
        <Part id="milestones" title={t('milestones')}>
          <Milestones locale={locale} side={side} landing={landing} milestones={milestones} />
        </Part>
        <Part id="commitments" title={t('commitments')}>
          <Commitments locale={locale} side={side} landing={landing} commitments={commitments} />
        </Part>
        <Part id="checks" title={t('checks')}>
          <Checks locale={locale} side={side} checks={checks} />
        </Part>
      </div>
      <Part id="timeline" title={t('timeline')}>
        <LandingTimeline locale={locale} landing={landing} />
      </Part>
    </div>
  )
}
