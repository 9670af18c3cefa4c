import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { ApplicationState } from '@/lib/domains/residency/workflow'

export type Move = { event: string; to: string; at: Date; reason?: string | null }
type Props = { locale: Locale; status: ApplicationState; moves: readonly Move[] }

const STOPPED: readonly string[] = ['REJECTED', 'WITHDRAWN', 'DECLINED', 'OFFER_EXPIRED', 'DISCARDED']
const ENDED: readonly string[] = [...STOPPED, 'CONVERTED']

/** Every move along the strand, the oldest first, and at its end where the application stands now. */
export async function MoveTimeline({ locale, status, moves }: Props) {
  const t = await getTranslations('residency')
  const steps = await getTranslations('ui.step')
  const past = moves.map((move, index) => {
    const state = index === moves.length - 1 && STOPPED.includes(move.to) ? ('stopped' as const) : ('done' as const)
    return {
      key: `${index}-${move.event}`,
      title: t(`happened.${move.event}`),
      state,
      stateLabel: steps(state),
      time: formatMoment(locale, move.at),
      dateTime: move.at.toISOString(),
      ...(move.reason ? { body: t('sheet.reason', { reason: move.reason }) } : {}),
    }
  })
  const now = { key: 'now', title: t(`next.${status}`), state: 'current' as const, stateLabel: steps('current') }
  return <StrandTimeline label={t('sheet.timeline')} entries={ENDED.includes(status) ? past : [...past, now]} />
}
