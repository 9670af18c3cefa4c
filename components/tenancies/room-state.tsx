import { getTranslations } from 'next-intl/server'
import type { IconName } from '@/components/ui/icon'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { PlannedRoom } from '@/lib/domains/tenancies/queries'

const LOOKS: Record<PlannedRoom['state'], { tone: Tone; icon: IconName }> = {
  FREE: { tone: 'ok', icon: 'check' },
  HELD: { tone: 'host', icon: 'lock' },
  RESERVED: { tone: 'accent', icon: 'clock' },
  OVERDUE: { tone: 'error', icon: 'alert' },
  LATER: { tone: 'plain', icon: 'clock' },
  CLOSED: { tone: 'plain', icon: 'dash' },
}

/** What a room is today, by icon and word. */
export async function RoomState({ state }: { state: PlannedRoom['state'] }) {
  const t = await getTranslations('enclaves.rooms.state')
  return <StatusTag {...LOOKS[state]}>{t(state)}</StatusTag>
}
