import { describe, expect, test } from 'vitest'
import { refusalWords } from '@/components/ui/record-form'
import { today } from '@/lib/core/clock'
import { periodFor } from '@/lib/domains/tenancies/schema'

describe('the period that is offered first', () => {
  test.each([
    ['2027-01-01', 24, '2028-12-31'],
    ['2027-03-15', 12, '2028-03-14'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2027-01-01', undefined, undefined],
  ])('from %s for %s months ends on %s, the last day included', (startOn, months, to) => {
    expect(periodFor({}, { startOn, months })).toEqual({ from: startOn, to })
  })

  test('is the one that was chosen, once days are; without an end where that is left empty', () => {
    const asked = { startOn: '2027-01-01', months: 24 }
    expect(periodFor({ from: '2029-02-01', to: '2029-03-31' }, asked)).toEqual({ from: '2029-02-01', to: '2029-03-31' })
    expect(periodFor({ from: '2029-02-01', to: '' }, asked)).toEqual({ from: '2029-02-01', to: undefined })
  })

  test.each(['2027-02-30', 'soon', ['2027-01-01'], { gt: '2027' }])('takes %j for no day at all', (from) => {
    expect(periodFor({ from }, { startOn: 'never' })).toEqual({ from: today(), to: undefined })
  })
})

test('a refusal is worded with what it names; an unknown one as input that could not be read', () => {
  const code = { room_taken: 'Room {room} is taken ({period}).', invalid_input: 'Unreadable.' }
  const words = { optional: '', errorTitle: '', titlePrefix: '', pending: '', code, field: {} }
  const given = new URLSearchParams({ room: 'A-1', period: '2027-01-01 – 2027-12-31' })
  expect(refusalWords(`room_taken?${given}`, words)).toBe('Room A-1 is taken (2027-01-01 – 2027-12-31).')
  expect(refusalWords('no_such', words)).toBe('Unreadable.')
})
