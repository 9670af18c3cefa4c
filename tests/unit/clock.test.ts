import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnOfDay, dayOf, dayOfColumn, endOfDay, shiftDay, startOfDay } from '@/lib/core/clock'

// Shanghai is eight hours ahead of UTC all year; in the summers of 1986 to 1991 China kept daylight saving time.
describe('a day is a day in Shanghai', () => {
  test.each([
    ['2026-09-30T15:59:59.999Z', '2026-09-30'],
    ['2026-09-30T16:00:00.000Z', '2026-10-01'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['2024-02-28T20:00:00.000Z', '2024-02-29'],
    ['1988-07-01T14:59:59.999Z', '1988-07-01'],
    ['1988-07-01T15:00:00.000Z', '1988-07-02'],
  ])('%s is on %s', (moment, day) => {
    expect(dayOf(new Date(moment))).toBe(day)
  })

  test('begins at 16:00 UTC of the day before and ends a day later', () => {
    expect(startOfDay('2026-10-01').toISOString()).toBe('2026-09-30T16:00:00.000Z')
    expect(endOfDay('2026-10-01').toISOString()).toBe('2026-10-01T16:00:00.000Z')
    expect(startOfDay('2024-03-01').toISOString()).toBe('2024-02-29T16:00:00.000Z')
  })
})

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-08', 0, '2026-03-08'],
  ['2026-01-31', 31, '2026-03-03'],
])('%s and %i days is %s', (day, n, result) => {
  expect(shiftDay(day, n)).toBe(result)
})

const days = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('every day begins and ends within itself, whatever the zone of the server', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(dayOf(startOfDay(day))).toBe(day)
      expect(dayOf(new Date(endOfDay(day).getTime() - 1))).toBe(day)
      expect(dayOfColumn(columnOfDay(day))).toBe(day)
    }),
  )
})

test('there and back is the same day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -3000, max: 3000 }), (day, n) => {
      expect(shiftDay(shiftDay(day, n), -n)).toBe(day)
    }),
  )
})
