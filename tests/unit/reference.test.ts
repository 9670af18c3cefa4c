import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newReference, readReference } from '@/lib/core/reference'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const reference = fc.constant(null).map(() => newReference())

describe('a reference', () => {
  test('reads the same however it is typed: spaces, small letters, full width, O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(reference, (given) => {
        const wide = given.replace(/[0-9]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
        const alike = given.replaceAll('0', 'o').replace('1', 'l').replace('1', 'I')
        for (const typed of [given, given.toLowerCase(), given.replaceAll('-', ' '), wide, alike])
          expect(readReference(typed)).toBe(given)
      }),
    )
  })

  test('with one wrong character is none', () => {
    fc.assert(
      fc.property(reference, fc.nat(9), fc.constantFrom(...DIGITS), (given, at, other) => {
        const plain = [...given.replaceAll('-', '')]
        fc.pre(plain[at] !== other)
        plain[at] = other
        expect(readReference(plain.join(''))).toBeNull()
      }),
    )
  })

  test('with two neighbours swapped is none, but for the one pair that the scheme cannot tell apart', () => {
    fc.assert(
      fc.property(reference, fc.nat(8), (given, at) => {
        const plain = [...given.replaceAll('-', '')]
        const [left = '', right = ''] = plain.slice(at, at + 2)
        fc.pre(left !== right && ![left, right].every((digit) => digit === '0' || digit === 'Z'))
        plain.splice(at, 2, right, left)
        expect(readReference(plain.join(''))).toBeNull()
      }),
    )
  })

  test.each(['', 'A', '000-000-000', '000-000-000-00', 'ÄÖÜ-000-000-0', `${'0'.repeat(5000)}`])(
    'that is none is refused: %s',
    (typed) => expect(readReference(typed)).toBeNull(),
  )

  test('is never the same twice in ten thousand', () => {
    expect(new Set(Array.from({ length: 10_000 }, newReference)).size).toBe(10_000)
  })
})
