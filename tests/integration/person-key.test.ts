import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/core/db/client'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk } from '@/tests/support/builders/projects'
import { aCompany, aNeed, aSuggestion } from '@/tests/support/builders/talent'
import { asOwner } from '@/tests/support/database'

/** Digits as nothing else has them. */
const DIGITS = '13977731946'
const EMAIL = 'only-by-mail-5521@example.org'

test('one person is one by a keyed hash, however the telephone is written; neither number nor its plain hash stands anywhere', async () => {
  const desk = await aDesk((await anEnclave()).id)
  const company = await aCompany(desk.enclaveId)
  const suggested = async (fields: { phone?: string; email?: string }) => {
    const { id } = await aSuggestion(desk, await aNeed(company), fields)
    return database().introduction.findUniqueOrThrow({ where: { id } })
  }
  const written = [DIGITS, '139 7773 1946', '+86 139-7773-1946', '0086 13977731946', '(139) 77731946']
  const own = []
  for (const phone of written) own.push(await suggested({ phone }))
  expect(new Set(own.map(({ personKey }) => personKey)).size).toBe(1)
  const other = await suggested({ phone: '13977731947' })
  const mailed = [await suggested({ email: EMAIL }), await suggested({ email: EMAIL })]
  expect(new Set([own[0], other, ...mailed].map((row) => row?.personKey)).size).toBe(3)

  const digests = [DIGITS, `phone ${DIGITS}`, `Person.key\nphone ${DIGITS}`, EMAIL, `email ${EMAIL}`].flatMap((text) =>
    (['hex', 'base64', 'base64url'] as const).map((form) => createHash('sha256').update(text).digest(form)),
  )
  const tables = await asOwner<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )
  const marks = [...written, EMAIL, ...digests].map((mark) => `%${mark}%`)
  for (const { name } of tables)
    expect(await asOwner(`SELECT 1 FROM ${name} t WHERE t::text LIKE ANY($1) LIMIT 1`, [marks]), name).toEqual([])
})
