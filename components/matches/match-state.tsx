import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { MatchState } from '@/lib/domains/matches/workflow'

const TONES: Record<MatchState, Tone> = {
  SENT: 'accent',
  TAKING_CARE: 'host',
  DONE_HELPED: 'ok',
  DONE_NO_HELP: 'plain',
  DONE_NOT_REACHABLE: 'plain',
  NOT_FOR_ME: 'plain',
  WITHDRAWN: 'plain',
}

export async function MatchStatus({ status, count = 1 }: { status: MatchState; count?: number }) {
  const t = await getTranslations('matches.status')
  return (
    <StatusTag tone={TONES[status]}>
      {t(status)}
      {count > 1 && <span className="tabular">{count}</span>}
    </StatusTag>
  )
}
