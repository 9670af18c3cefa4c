import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { VisitorState } from '@/lib/domains/visitors/workflow'

const TONES: Record<VisitorState, Tone> = { RECEIVED: 'accent', SCHEDULED: 'ok', REFUSED: 'plain' }

export async function VisitorStatus({ status }: { status: VisitorState }) {
  const t = await getTranslations('visitors.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
