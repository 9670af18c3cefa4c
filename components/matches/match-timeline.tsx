import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { MatchView } from '@/lib/domains/matches/queries'

const STOPPED = ['DONE_NO_HELP', 'DONE_NOT_REACHABLE', 'NOT_FOR_ME', 'WITHDRAWN']

/** What happened with one partner, with who and why where the reader is told. */
export async function MatchTimeline({
  locale,
  label,
  moves,
}: {
  locale: Locale
  label: string
  moves: MatchView['moves']
}) {
  const [t, card] = await Promise.all([getTranslations('matches.happened'), getTranslations('matches.card')])
  return (
    <StrandTimeline
      label={label}
      entries={moves.map((move, index) => {
        const ending = STOPPED.includes(move.to) ? 'stopped' : move.to === 'DONE_HELPED' ? 'done' : 'current'
        return {
          key: String(move.id),
          title: t(move.event),
          state: index === moves.length - 1 ? ending : 'done',
          time: formatMoment(locale, move.at),
          dateTime: move.at.toISOString(),
          body: (move.actorName || move.reason) && (
            <>
              {move.actorName && (
                <p className="text-table">
                  <OwnWords>{move.actorName}</OwnWords>
                </p>
              )}
              {move.reason && (
                <p className="whitespace-pre-line wrap-anywhere">
                  {card('reason')}
                  <OwnWords>{move.reason}</OwnWords>
                </p>
              )}
            </>
          ),
        }
      })}
    />
  )
}
