import { expect, test } from 'vitest'
import { type Answer, responseOf } from '@/lib/domains/desks/schema'

// Mondays of a month without holidays.
const [MONDAY, THURSDAY, FRIDAY, NEXT_TUESDAY, TODAY] = [
  '2026-11-02',
  '2026-11-05',
  '2026-11-06',
  '2026-11-10',
  '2026-11-24',
]
const sent = (answeredOn: string | null, decidedOn: string | null = null, over = false, sentOn = MONDAY): Answer => ({
  sentOn,
  answeredOn,
  decidedOn,
  over,
})

test('the share within three and five working days counts who answered, and who could have', () => {
  const { within } = responseOf(
    [
      sent(MONDAY),
      sent(THURSDAY),
      sent(FRIDAY),
      sent(NEXT_TUESDAY),
      sent(null),
      // Taken back before it was answered, and sent only yesterday: neither says anything.
      sent(null, null, true),
      sent(null, null, false, '2026-11-23'),
    ],
    TODAY,
  )
  expect(within).toEqual([
    { days: 3, met: 2, due: 5 },
    { days: 5, met: 3, due: 5 },
  ])
})

test('days to a decision are counted from the sending, and their median lies in the middle', () => {
  const decided = (on: string) => sent(MONDAY, on)
  expect(responseOf([decided(THURSDAY), decided(FRIDAY), decided(TODAY)], TODAY).decided).toEqual({
    median: 4,
    count: 3,
  })
  expect(responseOf([decided(THURSDAY), decided(FRIDAY)], TODAY).decided).toEqual({ median: 3.5, count: 2 })
  expect(responseOf([sent(MONDAY)], TODAY).decided).toEqual({ median: null, count: 0 })
})
