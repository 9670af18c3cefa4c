import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { systemActor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { nameKey } from '@/lib/core/name-key'
import { updateOrganisation } from '@/lib/domains/organisations/commands'
import { anOrganisation, organisationFields } from '@/tests/support/builders/organisations'
import { asOwner } from '@/tests/support/database'

const keyOf = async (id: string) =>
  database().organisation.findUniqueOrThrow({
    where: { id },
    select: { nameKey: true, nameKeyEn: true, version: true },
  })
const inDatabase = async (names: string[]) =>
  (await asOwner<{ key: string }>('SELECT name_key(name) AS key FROM unnest($1::text[]) name', [names])).map(
    ({ key }) => key,
  )

test('the database and the portal derive one key from one name', async () => {
  const parts = [
    '温州',
    '易',
    '集团',
    '股份有限公司',
    '有限公司',
    '分公司',
    '公司',
    '（',
    '）',
    '(',
    '【',
    '·',
    '　',
    ' ',
    '.',
    ',',
  ]
  const more = [
    '合伙企业',
    '有限合伙',
    'Co',
    'Ltd',
    'inc',
    'ＡＢ',
    'Ｌtd',
    'É',
    'ß',
    '‘',
    '’',
    "'",
    '—',
    '&',
    '③',
    '㈱',
    '々',
    '〇',
    '・',
  ]
  const name = fc.array(fc.constantFrom(...parts, ...more), { maxLength: 9 }).map((all) => all.join(''))
  const names = fc.sample(name, { numRuns: 3000, seed: 530 })
  expect(await inDatabase(names)).toEqual(names.map(nameKey))
})

test('whoever writes a name, its key follows: a command, a correction, a bare row', async () => {
  const { id } = await anOrganisation({ nameZh: '甲（东城）科技有限公司', nameEn: 'Jia Technology Co., Ltd.' })
  expect(await keyOf(id)).toMatchObject({ nameKey: '甲东城科技', nameKeyEn: 'jiatechnology' })
  const { slug: _, ...fields } = organisationFields({ nameZh: '乙（东城）股份有限公司', nameEn: 'Yi Inc.' })
  await updateOrganisation(systemActor('test'), { ...fields, id, version: 0 })
  expect(await keyOf(id)).toMatchObject({ nameKey: '乙东城', nameKeyEn: 'yi' })
  const bare = {
    slug: randomUUID(),
    kind: 'TEAM',
    nameZh: '丙·团队',
    nameEn: 'Bing',
    pinyin: 'b',
    initials: 'b',
  } as const
  const { id: other } = await database().organisation.create({ data: { ...bare, nameKey: 'forged' } })
  expect(await keyOf(other)).toMatchObject({ nameKey: '丙团队', nameKeyEn: 'bing' })
})

test('rows of before have the key that those of today have', async () => {
  const { id } = await anOrganisation({ nameZh: '丁（西都）泵业有限公司' })
  // As the table stood before: without a key, and then as the migration fills it.
  await asOwner('ALTER TABLE "Organisation" DISABLE TRIGGER "Organisation_name_keys"')
  await asOwner(`UPDATE "Organisation" SET "nameKey" = '' WHERE id = $1`, [id])
  await asOwner('UPDATE "Organisation" SET "nameKey" = name_key("nameZh"), "nameKeyEn" = name_key("nameEn")')
  await asOwner('ALTER TABLE "Organisation" ENABLE TRIGGER "Organisation_name_keys"')
  expect((await keyOf(id)).nameKey).toBe('丁西都泵业')
})

test('keys that differ by one character are near, and no others', async () => {
  const pairs = [
    ['温州易视通科技', '温州市易视通科技', true],
    ['温州易视通科技', '温州易视讯科技', true],
    ['温州易视通科技', '易视通科技', false],
    ['温州易视通科技', '温州易视通科技', false],
    ['温州易视通科技', '温州易通视科技', false],
    ['abcdef', 'abcde', true],
  ] as const
  for (const [a, b, near] of pairs) {
    const [row] = await asOwner<{ near: boolean }>('SELECT one_edit_apart($1, $2) AND one_edit_apart($2, $1) AS near', [
      a,
      b,
    ])
    expect(row?.near, `${a} ${b}`).toBe(near)
  }
})
