import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'

const TONES: Record<string, Tone> = {
  SUBMITTED: 'host',
  SCREENING: 'host',
  CORRECTION_REQUESTED: 'warn',
  IN_REVIEW: 'host',
  WAITLISTED: 'accent',
  REJECTED: 'error',
  OFFERED: 'accent',
  OFFER_EXPIRED: 'warn',
  ACCEPTED: 'ok',
  CONVERTED: 'home',
}

/** The state of an application: icon and word. */
export async function CounterState({ status }: { status: string }) {
  const t = await getTranslations('residency.status')
  return <StatusTag tone={TONES[status] ?? 'plain'}>{t(status)}</StatusTag>
}
