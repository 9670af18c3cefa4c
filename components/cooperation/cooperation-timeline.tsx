import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { CooperationSheet } from '@/lib/domains/cooperation/queries'

const STOPPED = ['TERMINATED', 'DROPPED']

type Props = { locale: Locale; moves: CooperationSheet['moves']; names?: boolean }

/** Every move with when and why; the last one is where the cooperation stands. @param names whether to say who made it */
export async function CooperationTimeline({ locale, moves, names = false }: Props) {
  const t = await getTranslations('cooperation')
  const stateOf = (to: string, last: boolean) => {
    if (!last || to === 'COMPLETED') return 'done'
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
              {names && (
                <p className="text-table">
                  {move.actorId === null ? t('sheet.portal') : <OwnWords>{move.actorName}</OwnWords>}
                </p>
              )}
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
