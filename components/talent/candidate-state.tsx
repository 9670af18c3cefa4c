import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { IntroductionStatus } from '@/lib/core/db/generated/enums'

const TONES: Record<IntroductionStatus, Tone> = {
  SUGGESTED: 'accent',
  CONSENTED: 'host',
  INTRODUCED: 'host',
  INTERVIEWING: 'host',
  OFFERED: 'accent',
  ACCEPTED: 'home',
  ONBOARDED: 'home',
  CONFIRMED: 'ok',
  LEFT: 'plain',
  DECLINED_BY_CANDIDATE: 'plain',
  REJECTED_BY_COMPANY: 'plain',
  CONSENT_WITHDRAWN: 'plain',
}

export async function CandidateStatus({ status }: { status: IntroductionStatus }) {
  const t = await getTranslations('talent.state')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
