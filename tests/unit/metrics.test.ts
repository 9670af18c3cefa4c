import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excessOf, figureOf, metricOf, type Period, partsOf, placeOf } from '@/lib/domains/metrics/schema'

const span = (from: string | null, to: string | null): Period => ({ from, to })
const KNOWN = span('2019-12-01', '2022-12-31')
const OPEN = span('2019-12-01', null)
const NO_START = span(null, '2022-12-31')
const REPORT_DAY = span(null, '2022-12-31')
const UNKNOWN = span(null, null)

describe('where a baseline stands to a period', () => {
  test.each([
    ['F', OPEN, span(null, null), 'inside', 'all time takes everything'],
    ['F', UNKNOWN, span(null, null), 'inside', 'all time takes everything'],
    ['S', UNKNOWN, span(null, null), 'inside', 'all time takes everything'],
    ['F', KNOWN, span('2019-12-01', '2022-12-31'), 'inside', 'both ends are inclusive'],
    ['F', KNOWN, span(null, '2022-12-31'), 'inside', 'an open start'],
    ['F', KNOWN, span('2019-12-01', null), 'inside', 'an open end'],
    ['F', KNOWN, span('2019-12-02', '2022-12-31'), 'split', 'the first day is missing'],
    ['F', KNOWN, span('2019-12-01', '2022-12-30'), 'split', 'the last day is missing'],
    ['F', KNOWN, span('2022-12-31', null), 'split', 'the last day alone'],
    ['F', KNOWN, span('2023-01-01', null), 'outside', 'the day after'],
    ['F', KNOWN, span(null, '2019-11-30'), 'outside', 'the day before'],
    ['F', OPEN, span('2020-01-01', '2020-12-31'), 'unknownEnd', 'a baseline without an end is of all time only'],
    ['F', OPEN, span('2000-01-01', '2100-12-31'), 'unknownEnd', 'however long the period'],
    ['F', OPEN, span(null, '2019-12-01'), 'unknownEnd', 'its first day'],
    ['F', OPEN, span(null, '2019-11-30'), 'outside', 'certainly before it'],
    ['F', NO_START, span(null, '2023-01-01'), 'inside', 'nothing is cut off at the start'],
    ['F', NO_START, span('2000-01-01', '2023-01-01'), 'split', 'its start may be cut off'],
    ['F', NO_START, span('2023-01-01', null), 'outside', 'certainly after it'],
    ['S', REPORT_DAY, span('2022-12-31', '2022-12-31'), 'inside', 'a stock states one day'],
    ['S', REPORT_DAY, span('2022-01-01', '2023-12-31'), 'inside', 'the day lies in the period'],
    ['S', REPORT_DAY, span(null, '2022-12-30'), 'outside', 'the day before'],
    ['S', REPORT_DAY, span('2023-01-01', null), 'outside', 'the day after'],
    ['S', UNKNOWN, span('2022-01-01', null), 'unknownEnd', 'a stock of an unknown day'],
  ] as const)('%s %o in %o is %s: %s', (kind, baseline, period, place, _why) => {
    expect(placeOf(kind, baseline, period)).toBe(place)
  })

  test('of known ends: inside holds every day, outside none, split some', () => {
    const first = Date.UTC(2020, 0, 1) / 86_400_000
    const day = (n: number) => new Date((first + n) * 86_400_000).toISOString().slice(0, 10)
    const ends = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(ends, ends, ([from, to], [start, end]) => {
        const days = Array.from({ length: to - from + 1 }, (_, index) => from + index)
        const held = days.filter((n) => n >= start && n <= end).length
        const expected = held === days.length ? 'inside' : held === 0 ? 'outside' : 'split'
        expect(placeOf('F', span(day(from), day(to)), span(day(start), day(end)))).toBe(expected)
      }),
    )
  })
})

const base = (value: number, isLowerBound = false) => ({ value, isLowerBound })

describe('a figure and its parts', () => {
  // kind, baseline, itemised, recorded → value, at least?, parts in words
  test.each([
    ['F', base(14), 7, 0, 14, false, '7 itemised + 7 unnamed'],
    ['F', base(14), 7, 1, 15, false, '7 itemised + 7 unnamed + 1 recorded'],
    ['F', base(14), 14, 0, 14, false, '14 itemised'],
    ['F', base(14), 15, 0, 14, false, '14 itemised'],
    ['F', base(46), 0, 1, 47, false, '46 unnamed + 1 recorded'],
    ['F', base(530, true), 0, 2, 532, true, '530+ unnamed + 2 recorded'],
    ['F', null, 0, 3, 3, false, '3 recorded'],
    ['F', null, 0, 0, 0, false, ''],
    ['S', base(23), 0, 0, 23, false, '23 unnamed'],
    ['S', base(30, true), 0, 0, 30, true, '30+ unnamed'],
    ['S', base(30, true), 4, 5, 5, false, '5 recorded'],
    ['S', null, 0, 5, 5, false, '5 recorded'],
    ['S', null, 0, 0, null, false, ''],
  ] as const)('%s %o, %i itemised, %i recorded: %s', (kind, baseline, itemised, recorded, value, atLeast, sum) => {
    const given = { baseline, itemised, recorded }
    expect(figureOf(kind, given)).toEqual({ value, isLowerBound: atLeast })
    const parts = partsOf(kind, given).map(
      ({ key, count, isLowerBound }) => `${count}${isLowerBound ? '+' : ''} ${key}`,
    )
    expect(parts.join(' + ')).toBe(sum)
  })

  const anyFigure = fc.record({
    baseline: fc.option(fc.record({ value: fc.nat(5000), isLowerBound: fc.boolean() })),
    itemised: fc.nat(5000),
    recorded: fc.nat(5000),
  })

  test('the parts always add up to the value, and none of them is empty', () => {
    fc.assert(
      fc.property(fc.constantFrom('F', 'S'), anyFigure, (kind, given) => {
        const counts = partsOf(kind, given).map(({ count }) => count)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(figureOf(kind, given).value ?? 0)
        expect(Math.min(1, ...counts)).toBe(1)
      }),
    )
  })

  test('naming what was reported never changes a figure', () => {
    fc.assert(
      fc.property(fc.constantFrom('F', 'S'), anyFigure, fc.nat(5000), (kind, given, itemised) => {
        expect(figureOf(kind, { ...given, itemised })).toEqual(figureOf(kind, given))
      }),
    )
  })

  test('an excess is what is named above what was reported', () => {
    const excess = (baseline: { value: number; isLowerBound: boolean } | null, itemised: number) =>
      excessOf({ baseline, itemised, recorded: 9 })
    expect([excess(base(14), 13), excess(base(14), 14), excess(base(14), 16), excess(null, 3)]).toEqual([0, 0, 2, 0])
  })
})

test('a metric is found by its own key alone', () => {
  expect(metricOf('eventsHeld')?.kind).toBe('F')
  expect(metricOf('partnerPlatforms')?.kind).toBe('S')
  expect([metricOf('EventsHeld'), metricOf('toString'), metricOf('')]).toEqual([undefined, undefined, undefined])
})
