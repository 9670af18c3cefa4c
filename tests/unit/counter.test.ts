import { expect, test } from 'vitest'
import { ageOf } from '@/components/residency/counter-age'
import { columnOfDay } from '@/lib/core/clock'
import { bucketShown, queueAddress } from '@/lib/domains/residency/schema'

// 2026: 1-7 October is the National Day holiday, Saturday 10 October is worked.
test.each([
  ['2026-09-30', '2026-10-08', { key: 'overdue', days: 1 }],
  ['2026-09-30', '2026-10-10', { key: 'overdue', days: 3 }],
  ['2026-09-30', '2026-10-04', { key: 'overdue', days: 0 }],
  ['2026-10-09', '2026-10-09', { key: 'today', days: 0 }],
  ['2026-10-10', '2026-09-30', { key: 'soon', days: 3 }],
  ['2026-10-12', '2026-09-30', { key: 'running', days: 4 }],
])('due on %s, on %s it stands so, in working days', (due, today, age) => {
  expect(ageOf({ status: 'IN_REVIEW', dueOn: columnOfDay(due), pausedOn: null }, today)).toEqual(age)
})

test('while the applicant mends the clock stands still, and after the decision there is none', () => {
  const dueOn = columnOfDay('2026-10-12')
  const paused = { status: 'CORRECTION_REQUESTED', dueOn, pausedOn: columnOfDay('2026-09-30') }
  expect(ageOf(paused, '2026-10-09')).toEqual({ key: 'paused', days: 2 })
  for (const status of ['OFFERED', 'REJECTED', 'CONVERTED'])
    expect(ageOf({ status, dueOn, pausedOn: null }, '2026-12-01')).toEqual({ key: 'stopped', days: 0 })
})

test('the queue opens at what was asked for, else at the first part that is not empty', () => {
  const none = { overdue: 0, today: 0, running: 0, applicant: 0, later: 0, ended: 0 }
  const opened = (asked: unknown, counts: Partial<typeof none>) => bucketShown(asked, { ...none, ...counts })
  expect(opened(undefined, { overdue: 1, today: 2, running: 3 })).toBe('overdue')
  expect(opened(undefined, { today: 2, running: 3 })).toBe('today')
  expect(opened(undefined, { running: 3, ended: 9 })).toBe('running')
  expect(opened(undefined, {})).toBe('running')
  expect(opened('ended', { overdue: 1 })).toBe('ended')
  expect(opened(['ended'], { today: 1 })).toBe('today')
  expect(opened('no-such', { today: 1 })).toBe('today')
})

test('the address of the queue carries what is typed', () => {
  expect(queueAddress({})).toBe('/admin/residency')
  expect(queueAddress({ bucket: 'today', q: 'A&B' })).toBe('/admin/residency?bucket=today&q=A%26B')
})
