import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { UpdateSheet } from '@/lib/domains/updates/queries'

type Props = { locale: Locale; moves: UpdateSheet['moves']; names: boolean }

/** Every move with when and why. @param names whether to say who made it */
export async function UpdateTimeline({ locale, moves, names }: Props) {
  const t = await getTranslations('updates')
  return (
    <StrandTimeline
      label={t('timeline')}
      entries={moves.map((move, index) => {
        const last = index === moves.length - 1
        return {
          key: String(move.id),
          title: t(`happened.${move.event}`),
          state: last && move.to !== 'VERIFIED' ? ('current' as const) : ('done' as const),
          ...(last ? { stateLabel: t(`status.${move.to}`) } : {}),
          time: formatMoment(locale, move.at),
          dateTime: move.at.toISOString(),
          body: (
            <>
              {names && (
                <p className="text-table">
                  <OwnWords>{move.actorName}</OwnWords>
                </p>
              )}
              {move.reason && (
                <p className="wrap-anywhere whitespace-pre-line">
                  {t('reason')}: <OwnWords>{move.reason}</OwnWords>
                </p>
              )}
            </>
          ),
        }
      })}
    />
  )
}
