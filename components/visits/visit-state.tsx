import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { VisitState } from '@/lib/domains/visits/workflow'

const TONES: Record<VisitState, Tone> = { PLANNED: 'accent', DONE: 'ok', CANCELLED: 'plain', NO_SHOW: 'plain' }

export async function VisitStatus({ status }: { status: VisitState }) {
  const t = await getTranslations('visits.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
