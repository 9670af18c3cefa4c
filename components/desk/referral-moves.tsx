import { getTranslations } from 'next-intl/server'
import { moveFields } from '@/components/desk/move-fields'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { localePath } from '@/lib/core/i18n/path'
import { acceptReferral, declineReferral, moveByTalk, moveReferral, noteTalk } from '@/lib/domains/desks/actions'
import type { DeskSheet } from '@/lib/domains/desks/queries'

/** In the order in which they are offered. `own`: whether the event travels with the form. */
const MOVES = [
  { event: 'acknowledge', action: moveReferral, own: true },
  { event: 'visit', action: moveByTalk, own: true },
  { event: 'negotiate', action: moveByTalk, own: true },
  { event: 'talk', action: noteTalk, own: false },
  { event: 'accept', action: acceptReferral, own: false },
  { event: 'decline', action: declineReferral, own: false },
  { event: 'reopen', action: moveReferral, own: true },
] as const

type Props = { locale: Locale; referral: Pick<DeskSheet, 'id' | 'version' | 'can'>; today: string }

/** One form for each move that the district may make now; what needs no words is one press. */
export async function ReferralMoves({ locale, referral: { id, version, can }, today }: Props) {
  const t = await getTranslations('referrals')
  const [words, fields] = await Promise.all([formWords(), moveFields(today)])
  const allowed: readonly string[] = [...can.move, ...(can.talk ? ['talk'] : [])]
  const moves = MOVES.filter(({ event }) => allowed.includes(event))
  if (moves.length === 0) return <p className="max-w-prose text-ink-2">{t('form.none')}</p>
  return (
    <ul className="grid max-w-prose gap-5">
      {moves.map(({ event, action, own }, index) => {
        const title = t(`event.${event}`)
        const asked = fields[event]
        return (
          <li key={event} className="grid gap-2 border-line border-t pt-4 first:border-t-0 first:pt-0">
            <p className="text-ink-2 text-table">{t(`about.${event}`)}</p>
            <RecordForm
              id={`move-${event}`}
              action={action}
              words={words}
              submit={title}
              hidden={{ locale, id, version, ...(own ? { event } : {}) }}
              groups={asked.length > 0 ? [{ key: event, fields: asked }] : []}
              look={event === 'decline' || index > 0 ? 'secondary' : 'primary'}
              compact
              reload={{ href: localePath(locale, `/desk/referrals/${id}`), label: t('form.reload') }}
              {...(asked.length > 0 ? { fold: `${title}…` } : {})}
            />
          </li>
        )
      })}
    </ul>
  )
}
