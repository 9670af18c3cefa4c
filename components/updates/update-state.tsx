import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { UpdateStatus } from '@/lib/core/db/generated/enums'

const TONES: Record<UpdateStatus | 'MISSING', Tone> = {
  MISSING: 'warn',
  DRAFT: 'plain',
  SUBMITTED: 'accent',
  RETURNED: 'warn',
  VERIFIED: 'ok',
}

export async function UpdateState({ status }: { status: UpdateStatus | 'MISSING' }) {
  const t = await getTranslations('updates.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
