import { expect, test } from 'vitest'
import { marks, rowMark } from '@/lib/core/bulk'
import { eachOf } from '@/lib/core/each'
import { refuse } from '@/lib/core/errors'

const [A, B, C] = ['1', '2', '3'].map((digit) => `01890000-0000-7000-8000-00000000000${digit}`)

test('of several records, what one is refused for holds up no other, and is told by its name', async () => {
  const rows = [A, B, C].map((id = '') => ({ id, version: 4 }))
  const name = { nameZh: '乙烯膜项目', nameEn: 'Film' }
  const outcome = await eachOf(rows, new Map([[B ?? '', name]]), async ({ id, version }) => {
    if (id === B) refuse('too_many_referrals', { most: 3 })
    if (id === C) refuse('not_found')
    return version + 1
  })
  expect(outcome).toEqual({
    done: [`${A}.5`],
    refused: [
      { id: B, name, code: 'too_many_referrals?most=3' },
      { id: C, name: null, code: 'not_found' },
    ],
  })
})

test('a box carries a row and its version; two of one row are one, and one alone is a list too', () => {
  const mark = rowMark({ id: A ?? '', version: 3 })
  expect(marks.parse([mark, mark])).toEqual([{ id: A, version: 3 }])
  expect(marks.parse(mark)).toEqual([{ id: A, version: 3 }])
})

test.each([
  ['nothing', []],
  ['no box', undefined],
  ['no version', [A]],
  ['an operator', [{ id: A, version: 1 }]],
  ['no identity', [`${'-'.repeat(36)}.1`]],
  ['more than a page', Array.from({ length: 51 }, () => `${A}.1`)],
])('boxes of %s are refused', (_, boxes) => {
  expect(marks.safeParse(boxes).success).toBe(false)
})
