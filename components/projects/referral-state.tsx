import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { ReferralState } from '@/lib/domains/referrals/workflow'

const TONES: Record<ReferralState, Tone> = {
  DRAFT: 'plain',
  SENT: 'accent',
  ACKNOWLEDGED: 'host',
  VISITING: 'host',
  NEGOTIATING: 'host',
  ACCEPTED: 'ok',
  DECLINED: 'warn',
  RECALLED: 'plain',
  WITHDRAWN: 'plain',
  NOT_SELECTED: 'plain',
}

export async function ReferralStatusTag({ status }: { status: ReferralState }) {
  const t = await getTranslations('referrals.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
