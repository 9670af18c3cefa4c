import { shiftDay } from '@/lib/core/clock'
import { workingDaysBetween } from '@/lib/core/working-days'
import type { DESK_PARTS, DeskFilter } from '@/lib/domains/referrals/schema'
import type { ReferralState } from '@/lib/domains/referrals/workflow'

/** What a desk is sorted into: awaiting a first answer, under way, accepted, over. */
export const PARTS: Record<(typeof DESK_PARTS)[number], readonly ReferralState[]> = {
  waiting: ['SENT'],
  running: ['ACKNOWLEDGED', 'VISITING', 'NEGOTIATING'],
  accepted: ['ACCEPTED'],
  ended: ['DECLINED', 'RECALLED', 'WITHDRAWN', 'NOT_SELECTED'],
}

/** The address of the desk, narrowed. @param after as the cursor came */
export function deskAddress({ part, after }: { part?: DeskFilter['part']; after?: string | undefined }): string {
  const given = Object.entries({ part, after }).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const query = new URLSearchParams(given).toString()
  return `/desk${query ? `?${query}` : ''}`
}

/** Working days within which an answer is measured. */
export const TERMS = [3, 5] as const

/** When one referral was sent, first answered, and decided, as Shanghai days; over: nothing can follow any more. */
export type Answer = { sentOn: string; answeredOn: string | null; decidedOn: string | null; over: boolean }

/** Whole days from one to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/**
 * How a district answers what it is sent. Within a term counts who answered in time; due is whoever answered, or could
 * have and whose time is over: one that was taken back before its time was over says nothing.
 */
export function responseOf(answers: readonly Answer[], today: string) {
  const within = TERMS.map((days) => {
    const met = answers.filter(
      ({ sentOn, answeredOn }) => answeredOn !== null && workingDaysBetween(sentOn, answeredOn) <= days,
    )
    const late = answers.filter(
      ({ sentOn, answeredOn, over }) =>
        (answeredOn !== null && workingDaysBetween(sentOn, answeredOn) > days) ||
        (answeredOn === null && !over && workingDaysBetween(sentOn, today) > days),
    )
    return { days, met: met.length, due: met.length + late.length }
  })
  const decided = answers.flatMap(({ sentOn, decidedOn }) => (decidedOn ? [daysBetween(sentOn, decidedOn)] : []))
  return { within, decided: { median: median(decided), count: decided.length } }
}
export type Response = ReturnType<typeof responseOf>

/** The day from which on answers are measured: a year ago. */
export const measuredSince = (today: string): string => shiftDay(today, -365)
