import { describe, expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay } from '@/lib/core/working-days'

/** Days of a month, such as days('2026-10', 1, 7). */
const days = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${month}-${String(from + index).padStart(2, '0')}`)

// The State Council's notice on the holidays of 2026.
describe('a working day of 2026', () => {
  test.each([
    ['New Year', days('2026-01', 1, 3)],
    ['Spring Festival', days('2026-02', 15, 23)],
    ['Qingming', days('2026-04', 4, 6)],
    ['Labour Day', days('2026-05', 1, 5)],
    ['Dragon Boat', days('2026-06', 19, 21)],
    ['Mid-Autumn', days('2026-09', 25, 27)],
    ['National Day', days('2026-10', 1, 7)],
  ])('is none of %s', (_, holidays) => {
    expect(holidays.filter(isWorkingDay)).toEqual([])
  })

  test('is a Saturday or Sunday that makes up for a holiday', () => {
    const made = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']
    expect(made.filter(isWorkingDay)).toEqual(made)
  })

  test('is Monday to Friday in a week without holidays', () => {
    expect(days('2026-03', 9, 15).filter(isWorkingDay)).toEqual(days('2026-03', 9, 13))
  })
})

describe('working days pass', () => {
  test.each([
    ['2026-03-09', 0, '2026-03-09'],
    ['2026-03-09', 5, '2026-03-16'],
    ['2026-03-13', 1, '2026-03-16'],
    ['2026-03-14', 1, '2026-03-16'],
    // Over National Day: the 8th and 9th, and Saturday the 10th, which is worked.
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    // Over Spring Festival: Saturday the 14th is worked, then nine days are free.
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
  ])('from %s, %i of them, to %s', (day, n, result) => {
    expect(addWorkingDays(day, n)).toBe(result)
  })
})
