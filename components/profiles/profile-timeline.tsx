import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { OwnProfile } from '@/lib/domains/profiles/queries'

/** Every move with when and why. @param names whether to say who made it */
export async function ProfileTimeline({
  locale,
  moves,
  names,
}: {
  locale: Locale
  moves: OwnProfile['moves']
  names: boolean
}) {
  const t = await getTranslations('profiles')
  return (
    <StrandTimeline
      label={t('timeline')}
      entries={moves.map((move, index) => ({
        key: String(move.id),
        title: t(`happened.${move.event}`),
        state: index === moves.length - 1 ? ('current' as const) : ('done' as const),
        ...(index === moves.length - 1 ? { stateLabel: t(`status.${move.to}`) } : {}),
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
      }))}
    />
  )
}
