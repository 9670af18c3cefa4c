import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursor, encodeCursor } from '@/lib/core/paging'

const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a cursor gives back the sort key that it was made of', () => {
  const part = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('\0'))
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
      const made = encodeCursor(parts)
      if (made.length <= 1000) expect(cursor(parts.length).parse(made)).toEqual(parts)
      expect(made).toMatch(/^[\w-]*$/)
    }),
  )
})

test.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['no JSON', Buffer.from('["a"').toString('base64url')],
  ['too few parts', packed(['a'])],
  ['too many parts', packed(['a', 'b', 'c'])],
  ['numbers', packed([1, 2])],
  ['an operator', packed([{ contains: '' }, 'b'])],
  ['an object', packed({ 0: 'a', 1: 'b', length: 2 })],
  ['NUL', packed(['a\0', 'b'])],
  ['a lone surrogate', packed(['a\ud800', 'b'])],
  ['a part without end', packed(['a'.repeat(401), 'b'])],
  ['megabytes', packed(['a', 'b']).repeat(100_000)],
])('%s is no cursor of two parts, and no fault either', (_, value) => {
  expect(cursor(2).safeParse(value).success).toBe(false)
})

test('whatever comes from outside is a cursor or is refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((json) => Buffer.from(json).toString('base64url')),
      ),
      (given) => {
        const { success, data } = cursor(1).safeParse(given)
        if (success) expect(typeof data[0]).toBe('string')
      },
    ),
  )
})
