import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { formatSecond } from '@/lib/core/i18n/date'
import { auditAddress, auditFilter } from '@/lib/domains/audit/schema'

const dictionary = z.object({ verb: z.record(z.string(), z.string()), noun: z.record(z.string(), z.string()) })
const wordsOf = (locale: string) =>
  dictionary.parse(JSON.parse(readFileSync(`lib/core/i18n/messages/${locale}/audit.json`, 'utf8')))
const sources = ['lib/domains', 'prisma/seed']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => /(commands|workflow)\.ts$|^prisma\/seed\/.*\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
const named = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code = '']) => code))),
]

describe('the words of the audit', () => {
  // Collected by hand from what the commands do, for those whose code hands the verb on.
  const HANDED_ON = ['create', 'edit', 'retire', 'restore', 'update', 'publish', 'relate', 'reportResidency']
  const verbs = [
    ...named(/\b(?:verb|event): '(\w+)'/g),
    ...named(/\b(?:audit|manage|manageSpace)\((?:tx, )?actor, '(\w+)'/g),
  ]
  const nouns = named(/\bnoun(?::| =) '(\w+)'/g)

  test('every verb and noun that commands, workflows and the seed write has words in both languages', () => {
    expect(verbs).toEqual(expect.arrayContaining(['signIn', 'grantRole', 'topOut', 'accept', 'archive']))
    expect(nouns).toEqual(expect.arrayContaining(['Account', 'Invitation', 'Room', 'Landing']))
    // In the status log or in a notification alone.
    const elsewhere = ['report', 'assignReviewer', 'check', 'checked', 'founderChose', 'satisfaction', 'posted']
    for (const locale of ['zh-CN', 'en']) {
      const { verb, noun } = wordsOf(locale)
      expect(
        [...verbs, ...HANDED_ON].filter((code) => !verb[code] && !elsewhere.includes(code)),
        locale,
      ).toEqual([])
      expect(
        nouns.filter((code) => !noun[code]),
        locale,
      ).toEqual([])
    }
  })

  test('a noun is written in one way, as its table is', () => {
    expect(nouns.filter((code) => !/^[A-Z]/.test(code))).toEqual([])
  })
})

describe('the address of the audit', () => {
  const record = '0b8d6f0e-6a52-4f0c-9f5e-2f6f6e0c7a11'

  test('carries the filter, and the filter reads it back', () => {
    const address = auditAddress({ noun: 'Room', actor: '林 晓', record, after: '120' })
    expect(address.startsWith('/admin/audit?')).toBe(true)
    const query = Object.fromEntries(new URLSearchParams(address.split('?')[1]))
    expect(auditFilter.parse(query)).toEqual({ noun: 'Room', actor: '林 晓', record, after: '120' })
    expect(auditAddress({})).toBe('/admin/audit')
  })

  test('what cannot be meant narrows nothing', () => {
    const given = { noun: ['a', 'b'], actor: 'x\0', record: "1' OR 1=1", after: '-1' }
    expect(Object.values(auditFilter.parse(given)).filter((value) => value !== undefined)).toEqual([])
  })
})

test('the moment of an entry is told in Shanghai time, to the second', () => {
  const moment = new Date('2026-12-31T16:30:05Z')
  expect(formatSecond('zh-CN', moment)).toBe('2027年1月1日 00:30:05')
  expect(formatSecond('en', moment)).toBe('1 January 2027 at 00:30:05')
})
