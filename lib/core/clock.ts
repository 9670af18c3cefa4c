import { TZDate } from '@date-fns/tz'
import { addDays, addMonths, format } from 'date-fns'

/** Days of the portal are days of this zone, wherever the server stands. */
export const ZONE = 'Asia/Shanghai'
const DAY_MS = 86_400_000

type Given = { at: Date; told: boolean }
let given: () => Given | undefined = () => undefined
/** For lib/core/moment.ts only, which lets seeds and tests work at a moment of the past. */
export const readTimeFrom = (source: () => Given | undefined): void => {
  given = source
}

/** The moment at which a seed or a test works, if one does. */
export const givenMoment = (): Date | undefined => given()?.at

/** Whether a seed lays down what is long past, so that nobody is told of it. */
export const isLongAgo = (): boolean => given()?.told === false

/** The present moment; the only place that reads the time. */
export const now = (): Date => new Date(given()?.at ?? Date.now())

/** The Shanghai day of a moment. @returns YYYY-MM-DD */
export const dayOf = (moment: Date): string => format(new TZDate(moment.getTime(), ZONE), 'yyyy-MM-dd')

/** The Shanghai time of a moment. @returns HH:MM */
export const timeOf = (moment: Date): string => format(new TZDate(moment.getTime(), ZONE), 'HH:mm')

export const today = (): string => dayOf(now())

/** The first moment of a Shanghai day. @param day YYYY-MM-DD */
export function startOfDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(new TZDate(year, month - 1, date, ZONE).getTime())
}

/** The moment of a Shanghai day at a Shanghai time. @param day YYYY-MM-DD @param time HH:MM */
export function momentAt(day: string, time: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new Date(new TZDate(year, month - 1, date, hour, minute, ZONE).getTime())
}

/** The first moment after a Shanghai day, for half-open ranges. */
export const endOfDay = (day: string): Date => startOfDay(shiftDay(day, 1))

/** @returns the day n days later (earlier when negative) */
export function shiftDay(day: string, n: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return format(addDays(new Date(year, month - 1, date, 12), n), 'yyyy-MM-dd')
}

/** @returns how many days a day lies after another, negative when before */
export const daysBetween = (from: string, to: string): number =>
  Math.round((columnOfDay(to).getTime() - columnOfDay(from).getTime()) / DAY_MS)

/** @returns the same day n months later, or the last of that month where it has no such day */
export function shiftMonths(day: string, n: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return format(addMonths(new Date(year, month - 1, date, 12), n), 'yyyy-MM-dd')
}

/** A date column (UTC midnight) as YYYY-MM-DD. */
export const dayOfColumn = (column: Date): string => column.toISOString().slice(0, 10)
/** YYYY-MM-DD as a date column takes it. */
export const columnOfDay = (day: string): Date => new Date(`${day}T00:00:00.000Z`)
