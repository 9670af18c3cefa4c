import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { ApplicationState } from '@/lib/domains/residency/workflow'

const TONES: Record<ApplicationState, Tone> = {
  DRAFT: 'plain',
  DISCARDED: 'plain',
  SUBMITTED: 'host',
  SCREENING: 'host',
  CORRECTION_REQUESTED: 'warn',
  IN_REVIEW: 'host',
  WAITLISTED: 'accent',
  REJECTED: 'error',
  OFFERED: 'warn',
  OFFER_EXPIRED: 'error',
  DECLINED: 'plain',
  ACCEPTED: 'ok',
  CONVERTED: 'ok',
  WITHDRAWN: 'plain',
}

/** The state of an application: icon and word. */
export async function ApplyState({ status }: { status: ApplicationState }) {
  const t = await getTranslations('residency.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
