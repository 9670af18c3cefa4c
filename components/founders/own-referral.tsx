import { getTranslations } from 'next-intl/server'
import { FounderAct } from '@/components/founders/founder-act'
import { StrandSteps } from '@/components/motif/strand-steps'
import { OwnWords } from '@/components/residency/own-words'
import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/tag'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { withdrawReferral } from '@/lib/domains/founders/actions'
import type { FounderSheet } from '@/lib/domains/founders/queries'

const STEPS = ['SENT', 'ACKNOWLEDGED', 'TALKING', 'ACCEPTED'] as const
const REACHED = { SENT: 0, ACKNOWLEDGED: 1, VISITING: 2, NEGOTIATING: 2, ACCEPTED: 3 } as const
const isOpen = (status: string): status is keyof typeof REACHED => status in REACHED

type Props = { locale: Locale; token: string; referral: FounderSheet['referrals'][number] }

/** How the project stands with one district: its steps while it is open, what it came to afterwards. */
export async function OwnReferral({ locale, token, referral }: Props) {
  const t = await getTranslations('founders.referrals')
  const { id, status, district, terms, note, lack } = referral
  const name = pick(locale, district, 'name')
  const open = isOpen(status)
  const reached = open ? REACHED[status] : 0
  const stateOf = (index: number) => (index < reached ? 'done' : index > reached ? 'todo' : 'current')
  const said = [
    ...(note ? [{ key: 'note', words: note }] : []),
    ...(terms ? [{ key: 'terms', words: terms }] : []),
  ] as const
  return (
    <Card as="li">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="text-h4">{name}</h3>
        <StatusTag tone={status === 'ACCEPTED' ? 'home' : open ? 'host' : 'plain'}>{t(`status.${status}`)}</StatusTag>
      </div>
      <p className="mt-1 font-mono text-ink-3 text-meta">{referral.reference}</p>
      {open ? (
        <div className="mt-4">
          <StrandSteps
            label={t('steps', { name })}
            steps={STEPS.map((step, index) => {
              const state = stateOf(index)
              return { label: t(`step.${step}`), state, stateLabel: t(`state.${state}`) }
            })}
          />
        </div>
      ) : (
        <p className="mt-2 max-w-prose text-ink-2">
          {t(`ended.${status}`)} {lack && t('lacking', { lack: t(`lack.${lack}`) })}
        </p>
      )}
      {said.map(({ key, words }) => (
        <div key={key} className="mt-4">
          <h4 className="font-sans font-semibold text-ink-3 text-table">{t(key === 'note' ? 'note' : 'terms')}</h4>
          <OwnWords block>{words}</OwnWords>
        </div>
      ))}
      {referral.can.withdraw && (
        <details className="mt-3">
          <summary className="target inline-flex items-center font-medium text-link text-table underline">
            {t('withdrawFold', { name })}
          </summary>
          <div className="mt-2 grid justify-items-start gap-3 rounded-tile border border-line bg-paper p-4">
            <p className="max-w-prose text-ink-2 text-table">{t('withdrawBody')}</p>
            <FounderAct
              id={`take-back-${id}`}
              locale={locale}
              token={token}
              action={withdrawReferral}
              hidden={{ referralId: id }}
              submit={t('withdraw')}
              look="secondary"
            />
          </div>
        </details>
      )}
    </Card>
  )
}
