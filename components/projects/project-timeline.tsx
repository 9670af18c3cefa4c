import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'

const ENDED = ['IN_PRODUCTION', 'ACCEPTED']
const STOPPED = [
  'STAYED_IN_HOST_CITY',
  'MOVED_ELSEWHERE',
  'STOPPED',
  'DECLINED',
  'RECALLED',
  'WITHDRAWN',
  'NOT_SELECTED',
]

type Move = {
  id: bigint
  event: string
  to: string
  reason: string | null
  at: Date
  actorId: string | null
  actorName: string
}
type Props = {
  locale: Locale
  label: string
  moves: readonly Move[]
  words: { happened: (event: string) => string; status: (state: string) => string }
}

/** Every move with when, who and why; the last one is where the record stands. */
export async function ProjectTimeline({ locale, label, moves, words }: Props) {
  const [t, lacks] = await Promise.all([getTranslations('projects.sheet'), getTranslations('projects.lack')])
  const who = ({ actorId, actorName }: Move) => {
    if (actorId) return <OwnWords>{actorName}</OwnWords>
    return actorName === 'founder' ? t('byFounder') : t('portal')
  }
  return (
    <StrandTimeline
      label={label}
      entries={moves.map((move, index) => {
        const last = index === moves.length - 1
        const ending = STOPPED.includes(move.to) ? 'stopped' : ENDED.includes(move.to) ? 'done' : 'current'
        return {
          key: String(move.id),
          title: words.happened(move.event),
          state: last ? ending : 'done',
          ...(last ? { stateLabel: words.status(move.to) } : {}),
          time: formatMoment(locale, move.at),
          dateTime: move.at.toISOString(),
          body: (
            <>
              <p className="text-table">{who(move)}</p>
              {move.reason && (
                <p className="whitespace-pre-line wrap-anywhere">
                  {t('reason')}: {lacks.has(move.reason) ? lacks(move.reason) : <OwnWords>{move.reason}</OwnWords>}
                </p>
              )}
            </>
          ),
        }
      })}
    />
  )
}
