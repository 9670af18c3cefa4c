import { getTranslations } from 'next-intl/server'
import { CandidateAct } from '@/components/candidates/candidate-act'
import { SharedWith } from '@/components/candidates/shared-with'
import { OwnWords } from '@/components/residency/own-words'
import { TalentTimeline } from '@/components/talent/talent-timeline'
import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/tag'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { OwnIntroduction as Own } from '@/lib/domains/candidates/queries'

const FOLD = 'target inline-flex items-center font-medium text-link text-table underline'
const FORWARD = ['consent', 'accept', 'confirm'] as const
type Props = { locale: Locale; token: string; own: Own }

/** One company that asks: for what, with which consent, and what may be answered now. To take back is as easy as to give. */
export async function OwnIntroduction({ locale, token, own }: Props) {
  const t = await getTranslations('candidates')
  const { id, reference, need, status, suggestedFor, can } = own
  const [company, park] = [pick(locale, need.organisation, 'name'), pick(locale, need.enclave, 'name')]
  const may = (answer: Own['can'][number]) => can.includes(answer)
  const forward = FORWARD.filter(may)
  const act = { locale, token, id }
  const by = suggestedFor ? pick(locale, suggestedFor, 'name') : t('team', { park })
  return (
    <Card
      as="article"
      edge={forward.length > 0 ? 'accent' : may('withdrawConsent') ? 'home' : 'none'}
      className="grid gap-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="min-w-0 text-h3">
          <OwnWords>{t('asks', { company, title: need.title })}</OwnWords>
        </h2>
        <StatusTag tone={forward.length > 0 ? 'accent' : 'plain'}>{t(`state.${status}`)}</StatusTag>
      </div>
      <p className="flex flex-wrap gap-x-4 text-ink-3 text-table">
        <OwnWords>{t('through', { name: by })}</OwnWords>
        <code className="whitespace-nowrap font-mono">{reference}</code>
      </p>
      <div>
        <h3 className="font-sans font-semibold text-ink-3 text-table">{t('about')}</h3>
        {need.description ? <OwnWords block>{need.description}</OwnWords> : <p>{t('noAbout')}</p>}
      </div>
      {may('consent') && (
        <div className="rounded-tile border border-line bg-paper p-4">
          <p className="max-w-prose">{t(`text.${own.textVersion}`, { company, park, title: need.title })}</p>
          <p className="mt-2 text-ink-3 text-meta">{t('version', { version: own.textVersion })}</p>
        </div>
      )}
      <div className="flex flex-wrap items-start gap-3 empty:hidden">
        {forward.map((answer) => (
          <CandidateAct key={answer} {...act} answer={answer} submit={t(answer)} />
        ))}
        {may('decline') && (
          <CandidateAct
            {...act}
            answer="decline"
            submit={t(status === 'SUGGESTED' ? 'decline' : 'declineLater')}
            look="secondary"
          />
        )}
        {may('withdrawConsent') && status !== 'SUGGESTED' && (
          <CandidateAct {...act} answer="withdrawConsent" submit={t('withdraw')} look="secondary" />
        )}
      </div>
      {may('withdrawConsent') && status !== 'SUGGESTED' && (
        <p className="max-w-prose text-ink-2 text-table">{t('withdrawBody')}</p>
      )}
      <details>
        <summary className={FOLD}>{t('shared.title')}</summary>
        <div className="mt-2">
          <SharedWith locale={locale} own={own} />
        </div>
      </details>
      <details>
        <summary className={FOLD}>{t('timeline')}</summary>
        <div className="mt-3">
          <TalentTimeline
            locale={locale}
            label={t('timelineOf', { title: need.title })}
            words="happened"
            moves={own.moves}
          />
        </div>
      </details>
    </Card>
  )
}
