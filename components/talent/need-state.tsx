import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { TalentNeedStatus } from '@/lib/core/db/generated/enums'

const TONES: Record<TalentNeedStatus, Tone> = {
  DRAFT: 'plain',
  OPEN: 'host',
  PAUSED: 'accent',
  FILLED: 'home',
  CLOSED_UNFILLED: 'plain',
  CANCELLED: 'plain',
}

export async function NeedStatus({ status }: { status: TalentNeedStatus }) {
  const t = await getTranslations('talent.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
