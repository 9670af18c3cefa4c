import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'

type Move = {
  id: bigint
  event: string
  to: string
  at: Date
  reason?: string | null
  actorId?: string | null
  actorName?: string
}
type Props = { locale: Locale; label: string; words: 'happened' | 'needHappened'; moves: readonly Move[] }

const STOPPED = ['DECLINED_BY_CANDIDATE', 'REJECTED_BY_COMPANY', 'CONSENT_WITHDRAWN', 'CLOSED_UNFILLED', 'CANCELLED']
const ENDED = ['CONFIRMED', 'LEFT', 'FILLED']

/** Every move with when, and who and why where the reader is told; the last one is where the record stands. */
export async function TalentTimeline({ locale, label, words, moves }: Props) {
  const [t, reason] = await Promise.all([getTranslations('talent'), getTranslations('talent.move')])
  return (
    <StrandTimeline
      label={label}
      entries={moves.map((move, index) => {
        const ending = STOPPED.includes(move.to) ? 'stopped' : ENDED.includes(move.to) ? 'done' : 'current'
        return {
          key: String(move.id),
          title: t(`${words}.${move.event}`),
          state: index === moves.length - 1 ? ending : 'done',
          time: formatMoment(locale, move.at),
          dateTime: move.at.toISOString(),
          body: (move.actorId || move.reason) && (
            <>
              {move.actorId && move.actorName && (
                <p className="text-table">
                  <OwnWords>{move.actorName}</OwnWords>
                </p>
              )}
              {move.reason && (
                <p className="whitespace-pre-line wrap-anywhere">
                  <OwnWords>{reason('said', { reason: move.reason })}</OwnWords>
                </p>
              )}
            </>
          ),
        }
      })}
    />
  )
}
