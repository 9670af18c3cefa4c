import chineseDays from 'chinese-days'
import { shiftDay } from '@/lib/core/clock'

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Whether a day is a working day in China: weekends, public holidays and make-up days by the State Council's calendar. */
export function isWorkingDay(day: string): boolean {
  // The calendar finds its entries in every zone, but where the clock is behind UTC it takes other days' weekdays.
  const { name, work } = chineseDays.getDayDetail(day)
  const listed = name.includes(',')
  return listed ? work : ![0, 6].includes(weekday(day))
}

/** The day on which n working days have passed since a day, which itself does not count. @param n 0 or more */
export function addWorkingDays(day: string, n: number): string {
  let result = day
  for (let left = n; left > 0; ) {
    result = shiftDay(result, 1)
    if (isWorkingDay(result)) left -= 1
  }
  return result
}

/** How many working days lie after one day up to another, which counts. @returns 0 where `to` is not later */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let day = shiftDay(from, 1); day <= to; day = shiftDay(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}
