import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { TenancyState } from '@/lib/domains/tenancies/workflow'

const TONES: Record<TenancyState, Tone> = {
  DRAFT: 'plain',
  PENDING_APPROVAL: 'accent',
  PENDING_SIGNATURE: 'accent',
  SIGNED: 'host',
  ACTIVE: 'ok',
  NOTICE: 'warn',
  ENDED: 'plain',
  TERMINATED: 'plain',
  VOID: 'plain',
}

export async function TenancyStatus({ status }: { status: TenancyState }) {
  const t = await getTranslations('tenancies.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
