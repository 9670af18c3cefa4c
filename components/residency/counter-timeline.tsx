import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { ApplicationSheet } from '@/lib/domains/residency/queries'

const STOPPED = ['REJECTED', 'DECLINED', 'WITHDRAWN', 'OFFER_EXPIRED', 'DISCARDED']

/** Every move with who made it, when and why; the last one is where the application stands. */
export async function CounterTimeline({ locale, moves }: { locale: Locale; moves: ApplicationSheet['moves'] }) {
  const t = await getTranslations('residency')
  const words = await getTranslations('counter')
  const stateOf = (to: string, last: boolean) => {
    if (!last || to === 'CONVERTED') return 'done'
    return STOPPED.includes(to) ? 'stopped' : 'current'
  }
  return (
    <StrandTimeline
      label={words('sheet.timeline')}
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
                {move.actorId === null ? words('sheet.portal') : <OwnWords>{move.actorName}</OwnWords>}
              </p>
              {move.reason && <OwnWords block>{move.reason}</OwnWords>}
            </>
          ),
        }
      })}
    />
  )
}
