import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { OwnWords } from '@/components/residency/own-words'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { ImportSheet } from '@/lib/domains/imports/queries'

const STOPPED = ['FAILED', 'DISCARDED']
const ENDED = ['COMMITTED', 'REVERTED']

/** Every move with when and by whom; the last one is where the import stands. */
export async function ImportTimeline({ locale, moves }: { locale: Locale; moves: ImportSheet['moves'] }) {
  const t = await getTranslations('imports')
  return (
    <StrandTimeline
      label={t('timeline')}
      entries={moves.map((move, index) => {
        const last = index === moves.length - 1
        const state = !last || ENDED.includes(move.to) ? 'done' : STOPPED.includes(move.to) ? 'stopped' : 'current'
        return {
          key: String(move.id),
          title: t(`happened.${move.event}`),
          state,
          ...(last ? { stateLabel: t(`status.${move.to}`) } : {}),
          time: formatMoment(locale, move.at),
          dateTime: move.at.toISOString(),
          body: (
            <p className="text-table">{move.actorId === null ? t('portal') : <OwnWords>{move.actorName}</OwnWords>}</p>
          ),
        }
      })}
    />
  )
}
