import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { VisitSheet } from '@/lib/domains/visits/queries'

const STOPPED = ['CANCELLED', 'NO_SHOW', 'REFUSED']
const DONE = ['DONE', 'SCHEDULED']
type Props = { locale: Locale; moves: VisitSheet['moves']; of: 'visits' | 'visitors' }

/** Every move with who, when and why; the last one is where the visit, or the request for one, stands. */
export async function VisitTimeline({ locale, moves, of }: Props) {
  const t = await getTranslations(of)
  const stateOf = (to: string, last: boolean) => {
    if (!last || DONE.includes(to)) return 'done'
    return STOPPED.includes(to) ? 'stopped' : 'current'
  }
  return (
    <StrandTimeline
      label={t('sheet.timeline')}
      entries={moves.map((move, index) => {
        const last = index === moves.length - 1
        return {
          key: String(move.id),
          title: t(`happened.${move.event}`),
          state: stateOf(move.to, last),
          ...(last ? { stateLabel: t(`status.${move.to}`) } : {}),
          time: formatMoment(locale, move.at),
          dateTime: move.at.toISOString(),
          body: (
            <>
              <p className="text-table">
                {move.actorId === null ? t('sheet.portal') : <OwnWords>{move.actorName}</OwnWords>}
              </p>
              {move.reason && (
                <p className="whitespace-pre-line wrap-anywhere">
                  {t('sheet.reason')}: <OwnWords>{move.reason}</OwnWords>
                </p>
              )}
            </>
          ),
        }
      })}
    />
  )
}
