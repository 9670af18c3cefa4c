import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { moveRouted } from '@/lib/domains/matches/actions'
import type { DeskMatch } from '@/lib/domains/matches/queries'
import { MATCH_EVENTS } from '@/lib/domains/matches/schema'

type Props = { locale: Locale; match: Pick<DeskMatch, 'id' | 'version' | 'status' | 'can'> }

/** One form for each move that the partner may make now; the one that wants a reason is folded away. */
export async function MatchMoves({ locale, match: { id, version, status, can } }: Props) {
  const [t, words] = await Promise.all([getTranslations('matches'), formWords()])
  const moves = MATCH_EVENTS.filter((event) => can.move.includes(event))
  if (moves.length === 0)
    return <p className="max-w-prose text-ink-2">{t(status === 'WITHDRAWN' ? 'form.withdrawn' : 'form.none')}</p>
  const reason = {
    name: 'reason',
    label: t('form.reason'),
    hint: t('form.reasonHint'),
    kind: 'lines',
    wide: true,
  } as const
  return (
    <ul className="grid max-w-prose gap-5">
      {moves.map((event, index) => {
        const title = t(`event.${event}`)
        const asks = event === 'notForMe'
        return (
          <li key={event} className="grid gap-2 border-line border-t pt-4 first:border-t-0 first:pt-0">
            <p className="text-ink-2 text-table">{t(`about.${event}`)}</p>
            <RecordForm
              id={`move-${event}`}
              action={moveRouted}
              words={words}
              submit={title}
              hidden={{ locale, id, version, event }}
              groups={asks ? [{ key: event, fields: [reason] }] : []}
              look={index > 0 ? 'secondary' : 'primary'}
              compact
              reload={{ href: localePath(locale, `/desk/requests/${id}`), label: t('form.reload') }}
              {...(asks ? { fold: `${title}…` } : {})}
            />
          </li>
        )
      })}
    </ul>
  )
}
