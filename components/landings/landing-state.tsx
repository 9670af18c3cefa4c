import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { LandingSheet } from '@/lib/domains/landings/queries'

const TONES: Record<LandingSheet['status'], Tone> = {
  REPORTED: 'plain',
  PROPOSED: 'accent',
  CONFIRMED: 'home',
  REFUSED: 'plain',
  VOIDED: 'warn',
}

export async function LandingStatusTag({ status }: { status: LandingSheet['status'] }) {
  const t = await getTranslations('landings.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
