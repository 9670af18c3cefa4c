import { dayOf, daysBetween } from '@/lib/core/clock'

/** On whose side somebody acted: the park's team, a resident, a partner, a district, the person concerned, the portal. */
export type ChainSide = 'team' | 'resident' | 'partner' | 'district' | 'person' | 'portal'
type Named = { nameZh: string; nameEn: string }

/** One link: who brought whom on, and when. Of a person who has no account nothing is said but that it was them. */
export type ChainStep = {
  key: string
  step: string
  side: ChainSide
  /** Who acted, where the reader may know; else their side alone is said. */
  by: string | null
  /** The organisation for which they acted, or to which they led; null where there is none to name. */
  through: Named | null
  towards: Named | null
  at: Date
}
export type ChainLink = ChainStep & {
  /** Shanghai days since the link before; null for the first. */ days: number | null
}

/** The links in the order of time, each with the days since the one before. */
export function chained(steps: readonly ChainStep[]): ChainLink[] {
  const inTime = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime())
  return inTime.map((step, index) => {
    const before = inTime[index - 1]
    return { ...step, days: before ? daysBetween(dayOf(before.at), dayOf(step.at)) : null }
  })
}
