import { describe, expect, test } from 'vitest'
import { checkDigitOf, filingProposal, fitsKind, numberWarnings, patentNumber } from '@/lib/domains/patents/schema'

/**
 * Numbers of applications and patents as their owners and the office printed them: product sheets, lists of authors,
 * examples in explanations of the numbering. All but the last have a check digit that fits.
 */
const PRINTED = [
  ['201710601862', '3'],
  ['201080063196', '9'],
  ['201510621320', '3'],
  ['201910297462', '7'],
  ['201910642641', 'X'],
  ['201910380558', 'X'],
  ['202111587616', 'X'],
  ['202210002731', '4'],
  ['201420327464', '9'],
  ['201821844933', '9'],
  ['201920745289', '8'],
  ['202022220682', '0'],
  ['201730127354', '7'],
  ['201830072131', 'X'],
  ['201830634838', '5'],
  ['201930288275', '3'],
  ['202030097744', '6'],
] as const
/** Printed on a product with this digit; people mistype, so that it is told and kept. */
const MISPRINTED = '201420279132.2'

describe('the check digit', () => {
  test.each(PRINTED)('of %s is %s, as printed', (digits, check) => {
    expect(checkDigitOf(digits)).toBe(check)
    expect(patentNumber(`${digits}.${check}`)).toMatchObject({ text: `${digits}.${check}`, check, due: check })
  })

  test('finds every single wrong digit, and every pair of neighbours that were swapped', () => {
    for (const [digits, check] of PRINTED)
      for (let place = 0; place < 12; place += 1) {
        const own = digits.charAt(place)
        for (let other = 0; other < 10; other += 1) {
          const typed = digits.slice(0, place) + other + digits.slice(place + 1)
          expect(checkDigitOf(typed) === check, typed).toBe(String(other) === own)
        }
        const next = digits.charAt(place + 1)
        const swapped = digits.slice(0, place) + next + own + digits.slice(place + 2)
        // Where the weights begin anew, from 9 to 2, a swap changes the sum as well.
        if (next && next !== own) expect(checkDigitOf(swapped), swapped).not.toBe(check)
      }
  })
})

describe('a number as it is typed', () => {
  test.each([
    ['ZL201830072131.X', '201830072131.X'],
    ['zl 2018 3 0072131.x', '201830072131.X'],
    ['CN201710601862.3', '201710601862.3'],
    ['2017106018623', '201710601862.3'],
    ['ＺＬ２０１７１０６０１８６２．３', '201710601862.3'],
    ['201710601862。3', '201710601862.3'],
    ['201710601862·3', '201710601862.3'],
    [MISPRINTED, MISPRINTED],
    ['PCT/CN2021/075891', 'PCT/CN2021/075891'],
    ['pct cn 2021 075891', 'PCT/CN2021/075891'],
  ])('%s is read as %s', (typed, text) => {
    expect(patentNumber(typed)?.text).toBe(text)
  })

  test.each([
    '',
    '201710601862', // without its check digit
    '20171060186.3',
    '2017106018622.3',
    '201740601862.3', // no type 4
    '199710601862.3', // such numbers begin with 2003
    'US201710601862.3',
    '201710601862.Y',
    'PCT/CN2021/75891',
    'PCT/CN21/075891',
    '受理通知书',
  ])('“%s” is none', (typed) => {
    expect(patentNumber(typed)).toBeNull()
  })

  test('has the form of its kind: an international application another than a Chinese one', () => {
    expect(fitsKind('INVENTION', '201710601862.3')).toBe(true)
    expect(fitsKind('DESIGN', 'PCT/CN2021/075891')).toBe(false)
    expect(fitsKind('PCT', 'PCT/CN2021/075891')).toBe(true)
    expect(fitsKind('PCT', '201710601862.3')).toBe(false)
  })
})

describe('what is warned about, and never refused', () => {
  test.each([
    ['INVENTION', '201710601862.3', '2017-07-21', []],
    ['INVENTION', '201080063196.9', '2010-12-01', []],
    ['UTILITY_MODEL', '201420327464.9', '2014-06-16', []],
    ['UTILITY_MODEL', MISPRINTED, '2014-05-28', ['check']],
    ['INVENTION', '201830072131.X', '2018-02-09', ['type']],
    ['DESIGN', '201830072131.X', '2019-02-09', ['year']],
    ['DESIGN', MISPRINTED, '2015-05-28', ['check', 'type', 'year']],
    ['PCT', 'PCT/CN2021/075891', '2021-02-07', []],
    ['PCT', 'PCT/CN2021/075891', '2022-02-07', ['year']],
  ] as const)('%s %s of %s: %j', (kind, number, day, warnings) => {
    expect(numberWarnings(kind, number, day)).toEqual(warnings)
  })

  test('a proposal takes a wrong check digit as it is, and no other form', () => {
    const given = { id: '0190a8d2-0000-7000-8000-000000000000', version: '0', filedOn: '2014-05-28' }
    expect(filingProposal.parse({ ...given, number: ` ZL ${MISPRINTED} ` }).number).toBe(MISPRINTED)
    const refused = filingProposal.safeParse({ ...given, number: '2014' })
    expect(refused.error?.issues.map(({ message }) => message)).toEqual(['patent_number'])
    const ahead = filingProposal.safeParse({ ...given, number: MISPRINTED, filedOn: '2199-01-01' })
    expect(ahead.error?.issues.map(({ message }) => message)).toEqual(['date_future'])
  })
})
