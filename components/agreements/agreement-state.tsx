import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { AgreementState } from '@/lib/domains/agreements/schema'

const TONES: Record<AgreementState, Tone> = { inForce: 'ok', ahead: 'accent', ended: 'plain' }

export async function AgreementStanding({ state }: { state: AgreementState }) {
  const t = await getTranslations('agreements.state')
  return <StatusTag tone={TONES[state]}>{t(state)}</StatusTag>
}
