import { getTranslations } from 'next-intl/server'
import { MatchStatus } from '@/components/matches/match-state'
import { StatusTag } from '@/components/ui/tag'
import { MATCH_STATES } from '@/lib/domains/matches/schema'
import type { RequestRow } from '@/lib/domains/services/queries'

type Props = Pick<RequestRow, 'matches' | 'withdrawnAt'> & { own: boolean }

/** Where a request stands with its partners, those of one state counted; what waits for the team warns the team alone. */
export async function RequestState({ matches, withdrawnAt, own }: Props) {
  const t = await getTranslations('services.part')
  if (matches.length === 0 && withdrawnAt) return <StatusTag>{t('withdrawn')}</StatusTag>
  if (matches.length === 0) return <StatusTag tone={own ? 'accent' : 'warn'}>{t('unrouted')}</StatusTag>
  const counts = MATCH_STATES.map((status) => ({
    status,
    count: matches.filter((match) => match.status === status).length,
  }))
  return (
    <span className="flex flex-wrap gap-1.5">
      {counts.map(({ status, count }) => count > 0 && <MatchStatus key={status} status={status} count={count} />)}
    </span>
  )
}
