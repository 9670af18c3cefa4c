import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, email, optional, partialDate, slug, text, url } from '@/lib/core/text'

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success

describe('text', () => {
  test.each([
    ['NUL', 'a\0b'],
    ['a lone high surrogate', 'a\ud800'],
    ['a lone low surrogate', '\udc00a'],
    ['a right-to-left override', 'gpj.\u202eexe'],
    ['an isolate', 'a\u2066b\u2069'],
    ['an Arabic letter mark', 'a\u061cb'],
    ['a zero-width space', 'a\u200bb'],
    ['a zero-width joiner', 'a\u200db'],
    ['a soft hyphen', 'a\u00adb'],
    ['a byte order mark', '\ufeffa'],
    ['an escape', 'a\u001b[2J'],
    ['a C1 control', 'a\u0085b'],
    ['a tag character', 'a\u{e0041}b'],
  ])('refuses %s', (_, value) => {
    expect(accepts(text(100), value)).toBe(false)
  })

  test.each([
    ['full-width digits become plain', '电话０５７７－８８９９', '电话0577－8899'],
    ['letters with marks are composed', 'Cafe\u0301', 'Caf\u00e9'],
    ['the ends are trimmed, full-width spaces as well', ' \u3000温州 园\n', '温州 园'],
    ['lines and tabs stay', 'a\n\tb\r\nc', 'a\n\tb\r\nc'],
    ['rare characters and emoji stay', '𠮷野家🏞', '𠮷野家🏞'],
  ])('%s', (_, given, kept) => {
    expect(text(100).parse(given)).toBe(kept)
  })

  test.each([1, true, null, undefined, [], ['a'], {}, { contains: '' }])('%j is no text', (value) => {
    expect(accepts(text(100), value)).toBe(false)
  })

  test('is counted after it is cleaned', () => {
    expect(accepts(text(3), '  abc  '.slice(0, 6))).toBe(true)
    expect(accepts(text(3), 'abcd')).toBe(false)
    expect(accepts(text(3), '   ')).toBe(false)
    expect(accepts(text(3, 0), '   ')).toBe(true)
    expect(accepts(text(10), 'x'.repeat(1_000_000))).toBe(false)
  })

  test('cleaned once is clean: the same text comes out of a second pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (given) => {
        const first = text(100).safeParse(given)
        if (first.success) expect(text(100).parse(first.data)).toBe(first.data)
      }),
    )
  })
})

describe('a web address', () => {
  test.each(['https://example.org', 'http://example.org/a?b=c#d', ' https://例子.中国/路径 '])('%s is one', (value) => {
    expect(accepts(url, value)).toBe(true)
  })
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    '/path',
    'example.org',
    'https://',
    '',
  ])('%j is none', (value) => {
    expect(accepts(url, value)).toBe(false)
  })
})

test('an e-mail address is kept lower-case, and is one address', () => {
  expect(email.parse(' Lin.Xiao@Example.ORG ')).toBe('lin.xiao@example.org')
  for (const value of ['a', 'a@', '@b.c', 'a@b', 'a b@c.de', 'a@b.cd,e@f.gh', 'a@b.cd\nBcc: e@f.gh', 'A <a@b.cd>'])
    expect([value, accepts(email, value)]).toEqual([value, false])
})

test('the address of a record is lower-case words with hyphens', () => {
  for (const value of ['a', 'a-b-2', '2026']) expect([value, accepts(slug, value)]).toEqual([value, true])
  for (const value of ['', 'A', '-a', 'a-', 'a--b', 'a/b', '..', 'a b', '温州', 'a\n', 'a'.repeat(81)])
    expect([value, accepts(slug, value)]).toEqual([value, false])
})

test('a date is as exact as its source, and a day exists', () => {
  for (const value of ['2019', '2019-12', '2019-12-05', '2024-02-29'])
    expect([value, accepts(partialDate, value)]).toEqual([value, true])
  for (const value of [
    '19',
    '2019-13',
    '2019-00',
    '2019-1',
    '2019-12-32',
    '2019-02-30',
    '2019-12-00',
    '2023-02-29',
    '2019-12-05T00',
    '',
  ])
    expect([value, accepts(partialDate, value)]).toEqual([value, false])
  expect([accepts(day, '2024-02-29'), accepts(day, '2023-02-29'), accepts(day, '2024-2-9')]).toEqual([
    true,
    false,
    false,
  ])
})

test('an empty field of a form is no value, and one that is filled must be right', () => {
  const schema = optional(slug)
  expect([schema.parse(''), schema.parse('  '), schema.parse(undefined)]).toEqual([undefined, undefined, undefined])
  expect(schema.parse('a-b')).toBe('a-b')
  expect(accepts(schema, 'A B')).toBe(false)
})
