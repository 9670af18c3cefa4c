import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import { now } from '@/lib/core/clock'
import type { PublishedEventRow } from '@/lib/domains/events/queries'

const TONES: Record<string, Tone> = { CANCELLED: 'plain', POSTPONED: 'warn', PUBLISHED: 'host' }

/** How an event stands for whoever reads it. */
export async function AgendaState({ event }: { event: Pick<PublishedEventRow, 'status' | 'lastAt'> }) {
  const t = await getTranslations('agenda.state')
  const isOver = event.status === 'PUBLISHED' && event.lastAt !== null && event.lastAt <= now()
  return <StatusTag tone={TONES[event.status] ?? 'ok'}>{t(isOver ? 'over' : event.status)}</StatusTag>
}
