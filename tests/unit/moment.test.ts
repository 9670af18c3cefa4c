import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { now, today } from '@/lib/core/clock'
import { atMoment } from '@/lib/core/moment'

const THEN = new Date('2021-05-31T16:30:00Z')

test('work at a moment reads that moment, also after waiting; beside it the time goes on', async () => {
  const started = Date.now()
  const past = atMoment(THEN, async () => {
    await wait(5)
    return { moment: now(), day: today() }
  })
  expect(now().getTime()).toBeGreaterThanOrEqual(started)
  expect(await past).toEqual({ moment: THEN, day: '2021-06-01' })
  expect(now().getTime()).toBeGreaterThanOrEqual(started)
})

test('a moment within a moment ends with its work, and nobody can move it from outside', () => {
  atMoment(THEN, () => {
    atMoment(new Date('2022-01-01T00:00:00Z'), () => expect(today()).toBe('2022-01-01'))
    now().setFullYear(1999)
    expect(today()).toBe('2021-06-01')
  })
})
