import { z } from 'zod'
import { optional, slug } from '@/lib/core/text'
import { addWorkingDays } from '@/lib/core/working-days'

/** How a referral went, in Shanghai days; null: not yet, or never. */
export type Course = {
  districtId: string
  sentOn: string
  /** The district's first answer: it acknowledged, or declined at once. */
  answeredOn: string | null
  /** Its first decision: accepted or declined. */
  decidedOn: string | null
  /** Recalled, withdrawn, or another was chosen. */
  closedOn: string | null
}

/** Working days within which an acknowledgement is measured. */
export const LIMITS = [3, 5] as const
export type Share = { inTime: number; due: number }

/**
 * How many were answered within n working days after the day of sending, of those whose time has run out or that were
 * answered in time. What was closed by others, or still has time, is left out.
 */
export function answeredWithin(courses: readonly Course[], n: number, today: string): Share {
  const share = { inTime: 0, due: 0 }
  for (const { sentOn, answeredOn, closedOn } of courses) {
    const last = addWorkingDays(sentOn, n)
    const inTime = answeredOn !== null && answeredOn <= last
    const isOver = today > last && !(closedOn !== null && closedOn <= last)
    if (inTime) share.inTime += 1
    if (inTime || isOver) share.due += 1
  }
  return share
}

const DAY = 86_400_000
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY

/** The median of the calendar days from the sending, of those that got there. @returns null where none did */
export function medianDays(courses: readonly Course[], to: 'answeredOn' | 'decidedOn'): number | null {
  const days = courses
    .flatMap((course) => (course[to] === null ? [] : [daysBetween(course.sentOn, course[to])]))
    .sort((a, b) => a - b)
  const [low, high] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** 2026-Q4 */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The lead of a district's group; nobody, where none is chosen. */
export const leadNaming = z.object({ districtId: z.uuid(), accountId: optional(z.uuid('invalid')) })
export type LeadNaming = z.output<typeof leadNaming>

/** The query of the board's export; its period is read like that of the figures. */
export const boardQuery = z.strictObject({
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  enclave: optional(slug),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
})

/** The address of the board. */
export function boardAddress({
  from,
  to,
  enclave,
}: {
  from?: string | null
  to?: string | null
  enclave?: string | undefined
}) {
  const given = Object.entries({ enclave, from, to }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const query = new URLSearchParams(given).toString()
  return `/admin/response${query ? `?${query}` : ''}`
}
