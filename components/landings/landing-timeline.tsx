import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { LandingSheet } from '@/lib/domains/landings/queries'

const STOPPED = ['REFUSED', 'VOIDED', 'REJECTED']

/** Every move of the landing, of its milestones and promises, with who, when and why. */
export async function LandingTimeline({ locale, landing }: { locale: Locale; landing: LandingSheet }) {
  const t = await getTranslations('landings')
  const { moves, milestones, commitments } = landing
  const about = (id: string) => {
    const kind = milestones.find((milestone) => milestone.id === id)?.kind
    return kind ? t(`milestone.kind.${kind}`) : commitments.find((commitment) => commitment.id === id)?.promise
  }
  return (
    <StrandTimeline
      label={t('sheet.timeline')}
      entries={moves.map(({ id, noun, recordId, event, to, at, reason, actorId, actorName }) => ({
        key: String(id),
        title: t(`happened.${noun}.${event}`),
        state: STOPPED.includes(to) ? 'stopped' : 'done',
        time: formatMoment(locale, at),
        dateTime: at.toISOString(),
        body: (
          <>
            {about(recordId) && (
              <p className="line-clamp-2 wrap-anywhere">
                <OwnWords>{about(recordId) ?? ''}</OwnWords>
              </p>
            )}
            <p className="text-table">{actorId === null ? t('sheet.portal') : <OwnWords>{actorName}</OwnWords>}</p>
            {reason && (
              <p className="whitespace-pre-line wrap-anywhere">
                {t('sheet.reason')}: <OwnWords>{reason}</OwnWords>
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
