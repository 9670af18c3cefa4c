import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { DeskSheet } from '@/lib/domains/desks/queries'
import { LACKS } from '@/lib/domains/projects/schema'

const STOPPED = ['DECLINED', 'RECALLED', 'WITHDRAWN', 'NOT_SELECTED']

/** Every move with when, and who made it: the group's own people by name. */
export async function ReferralTimeline({ locale, moves }: { locale: Locale; moves: DeskSheet['moves'] }) {
  const t = await getTranslations('referrals')
  // A decline that needs no further words has its code as the reason.
  const worded = (reason: string) => {
    const code = LACKS.find((lack) => lack === reason)
    return code ? t(`lack.${code}`) : reason
  }
  return (
    <StrandTimeline
      label={t('sheet.timeline')}
      entries={moves.map(({ key, event, to, at, by, name, reason }, index) => {
        const last = index === moves.length - 1
        return {
          key,
          title: t(`happened.${event}`),
          state: last ? (STOPPED.includes(to) ? 'stopped' : 'current') : 'done',
          ...(last ? { stateLabel: t(`status.${to}`) } : {}),
          time: formatMoment(locale, at),
          dateTime: at.toISOString(),
          body: (
            <>
              <p className="text-table">
                {t(`by.${by}`)}
                {name && (
                  <>
                    {' · '}
                    <OwnWords>{name}</OwnWords>
                  </>
                )}
              </p>
              {reason && (
                <p className="whitespace-pre-line wrap-anywhere">
                  {t('sheet.reason')}: <OwnWords>{worded(reason)}</OwnWords>
                </p>
              )}
            </>
          ),
        }
      })}
    />
  )
}
