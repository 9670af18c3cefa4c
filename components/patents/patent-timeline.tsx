import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { PatentSheet } from '@/lib/domains/patents/queries'

const STOPPED = ['REJECTED', 'WITHDRAWN', 'LAPSED', 'DECLINED', 'CANCELLED']

/** Every move with when and why; the last one is where the case stands. Who made it is said to the team alone. */
export async function PatentTimeline({
  locale,
  patent,
  names,
}: {
  locale: Locale
  patent: PatentSheet
  names: boolean
}) {
  const t = await getTranslations('patents')
  const stateOf = (to: string, last: boolean) => {
    if (!last || to === 'GRANTED') return 'done'
    return STOPPED.includes(to) ? 'stopped' : 'current'
  }
  return (
    <StrandTimeline
      label={t('sheet.timeline')}
      entries={patent.moves.map((move, index) => {
        const last = index === patent.moves.length - 1
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
                  {move.actorId === null ? t('sheet.portal') : <OwnWords>{move.actorName ?? ''}</OwnWords>}
                </p>
              )}
              {move.reason && (
                <p className="wrap-anywhere whitespace-pre-line">
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
