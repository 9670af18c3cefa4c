import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import * as actions from '@/lib/domains/introductions/actions'
import type { Candidate } from '@/lib/domains/introductions/queries'

type Props = { locale: Locale; door: 'admin' | 'portal'; need: string; candidate: Candidate }

const ORDER = ['introduce', 'interview', 'offer', 'accept', 'onboard', 'confirm', 'reject', 'leave'] as const
const QUIET = ['reject', 'leave']
const DOORS = {
  admin: { plain: actions.moveIntroduction, proof: actions.confirmIntroduction, day: actions.dateIntroduction },
  portal: { plain: actions.moveOwnIntroduction, proof: actions.acceptForCandidate, day: actions.dateOwnIntroduction },
} as const

/** What one may do with a candidate now, each with what it must bring along. */
export async function CandidateMoves({ locale, door, need, candidate }: Props) {
  const [t, words] = await Promise.all([getTranslations('talent.move'), formWords()])
  const { id, version, can } = candidate
  const events = ORDER.filter((event) => can.move.some((allowed) => allowed === event))
  const lines = (name: string, label: string, hint: string) =>
    ({ name, label, hint, kind: 'lines', wide: true }) satisfies RecordFormField
  const kindOf = (event: (typeof ORDER)[number]) =>
    event === 'accept' || event === 'confirm' ? 'proof' : event === 'onboard' || event === 'leave' ? 'day' : 'plain'
  const fieldsOf = (event: (typeof ORDER)[number]): RecordFormField[] => {
    if (event === 'reject') return [lines('reason', t('reason'), t('reasonHint'))]
    if (event === 'accept') return [lines('evidence', t('evidence'), t('acceptHint'))]
    if (event === 'confirm') return [lines('evidence', t('evidence'), t('confirmHint'))]
    if (event === 'onboard') return [{ name: 'on', label: t('onOnboard'), kind: 'date' }]
    return event === 'leave' ? [{ name: 'on', label: t('onLeave'), kind: 'date' }] : []
  }
  return (
    <div className="grid max-w-prose gap-4 empty:hidden">
      {events.map((event) => {
        const fields = fieldsOf(event)
        return (
          <RecordForm
            key={event}
            id={`${event}-${id}`}
            action={DOORS[door][kindOf(event)]}
            words={words}
            submit={t(event)}
            hidden={{ locale, id, version, event, need }}
            groups={fields.length > 0 ? [{ key: event, fields }] : []}
            look={QUIET.includes(event) ? 'secondary' : 'primary'}
            compact
            {...(fields.length > 0 ? { fold: `${t(event)}…` } : {})}
          />
        )
      })}
    </div>
  )
}
