import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { CooperationState } from '@/lib/domains/cooperation/workflow'

const TONES: Record<CooperationState, Tone> = {
  LEAD: 'accent',
  MATCHED: 'accent',
  NEGOTIATING: 'accent',
  SIGNED: 'host',
  RUNNING: 'ok',
  COMPLETED: 'ok',
  TERMINATED: 'plain',
  DROPPED: 'plain',
}

export async function CooperationStatus({ status }: { status: CooperationState }) {
  const t = await getTranslations('cooperation.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
