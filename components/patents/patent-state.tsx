import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { PatentState } from '@/lib/domains/patents/workflow'

const TONES: Record<PatentState, Tone> = {
  REQUESTED: 'accent',
  ACCEPTED: 'accent',
  DRAFTING: 'accent',
  FILED: 'host',
  PUBLISHED: 'host',
  GRANTED: 'ok',
  REJECTED: 'plain',
  WITHDRAWN: 'plain',
  LAPSED: 'plain',
  DECLINED: 'plain',
  CANCELLED: 'plain',
}

export async function PatentStatus({ status }: { status: PatentState }) {
  const t = await getTranslations('patents.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
