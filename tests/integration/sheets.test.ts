import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { exportedList } from '@/lib/domains/exports/queries'
import { commitImport } from '@/lib/domains/imports/commands'
import { tableOf, templateOf } from '@/lib/domains/sheets/queries'
import { SHEET_KINDS, type SheetKind } from '@/lib/domains/sheets/schema'
import { actorWith } from '@/tests/support/actors'
import { anInstitution, aSignedCooperation } from '@/tests/support/builders/cooperation'
import { anEnclave } from '@/tests/support/builders/enclaves'
import {
  committedInto,
  countsOf,
  exported,
  importAt,
  importedInto,
  reverted,
  work,
} from '@/tests/support/builders/imports'
import { aDistrict, anIndustry, anOrganisation } from '@/tests/support/builders/organisations'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany, type Company } from '@/tests/support/builders/talent'

let desk: Desk
let company: Company
let university = ''
beforeAll(async () => {
  const { id } = await anEnclave()
  desk = await aDesk(id)
  company = await aCompany(id, '薄膜先导有限公司')
  university = '临江大学'
  await anInstitution(university)
})

const imported = (actor: Actor, rows: string[][], kind: SheetKind) => importedInto(desk.enclaveId, actor, rows, kind)
const committed = (actor: Actor, rows: string[][], kind: SheetKind) => committedInto(desk.enclaveId, actor, rows, kind)

describe('cooperations', () => {
  const HEAD = [
    '编号',
    '入驻企业',
    '合作内容',
    '合作类型',
    '状态',
    '高校院所',
    '签署日期',
    '协议存放处',
    '结束原因',
    '详细说明',
  ]
  const at = (title: string, status: string, ...rest: string[]) => [
    '',
    '薄膜先导有限公司',
    title,
    '联合研究',
    status,
    ...rest,
  ]
  const rows = () => [
    HEAD,
    at('待对接甲', '待对接', '', '', '', '', '一句。\n又一句。'),
    at('已对接甲', '已对接', university, '', '', '', ''),
    at('洽谈甲', '洽谈中', university, '', '', '', '=1+1'),
    at('签署甲', '已签署', university, '2021-03-04', '档案室 2021-017', '', ''),
    at('进行甲', '进行中', university, '2021-03-05', '档案室 2021-018', '', ''),
    at('完成甲', '已完成', university, '2020-12-31', '档案室 2020-003', '', ''),
    at('终止甲', '已终止', university, '2021-05-06', '档案室 2021-020', '设备搬迁', ''),
    at('放弃甲', '已放弃', '', '', '', '改由集团测试', ''),
  ]

  test('come in as they stand, each by its own moves, which say where they come from; nobody is told', async () => {
    const before = await database().notification.count()
    const id = await committed(desk.lead.actor, rows(), 'cooperations')
    const one = await database().cooperation.findFirstOrThrow({ where: { title: '完成甲' } })
    expect(one).toMatchObject({ status: 'COMPLETED', signedOn: new Date('2020-12-31'), agreementAt: '档案室 2020-003' })
    const logs = await database().statusLog.findMany({ where: { recordId: one.id }, orderBy: { id: 'asc' } })
    expect(logs.map(({ to }) => to)).toEqual(['LEAD', 'MATCHED', 'NEGOTIATING', 'SIGNED', 'RUNNING', 'COMPLETED'])
    expect(new Set(logs.map(({ reason }) => reason))).toEqual(new Set(['由表格导入 / Imported from a table']))
    expect(new Set(logs.map(({ actorId }) => actorId))).toEqual(new Set([desk.lead.id]))
    const ended = await database().cooperation.findFirstOrThrow({ where: { title: '终止甲' } })
    const last = await database().statusLog.findFirstOrThrow({ where: { recordId: ended.id }, orderBy: { id: 'desc' } })
    expect(last).toMatchObject({ to: 'TERMINATED', reason: '设备搬迁' })
    expect(await database().notification.count()).toBe(before)
    await reverted(desk.lead.actor, id)
    expect(await database().cooperation.count()).toBe(0)
  })

  test.each(['zh-CN', 'en'] as const)('go out and come in again unchanged (%s), and are then known', async (locale) => {
    const first = await committed(desk.lead.actor, rows(), 'cooperations')
    const given = await exported(desk.lead.actor, 'cooperations', {}, locale)
    expect(given).toHaveLength(9)
    expect((await imported(desk.lead.actor, given, 'cooperations')).counts).toEqual({ BAD: 8 })
    await reverted(desk.lead.actor, first)
    const second = await committed(desk.lead.actor, given, 'cooperations')
    const again = await exported(desk.lead.actor, 'cooperations', {}, locale)
    const plain = (table: string[][]) => table.map(([, ...row]) => row).sort()
    expect(plain(again)).toEqual(plain(given))
    if (locale === 'zh-CN') expect(plain(given)).toEqual(plain(rows()))
    await reverted(desk.lead.actor, second)
  })

  test('that were signed here say where their agreement is, so that they can come in elsewhere', async () => {
    const id = await aSignedCooperation(desk, company, today())
    const { reference } = await database().cooperation.findUniqueOrThrow({ where: { id } })
    const [, row] = await exported(desk.ops.actor, 'cooperations')
    expect(row?.[7]).toBe(`本门户文件，编号 ${reference}`)
    await database().cooperationDocument.deleteMany()
    await database().cooperation.delete({ where: { id } })
  })

  test('are refused where the state and what stands beside it do not fit, or the lead alone may say so', async () => {
    const bad = [
      HEAD,
      at('坏一', '已签署', university, '', '', '', ''),
      at('坏二', '已签署', university, shiftDay(today(), 1), '档案', '', ''),
      at('坏三', '待对接', university, '2021-03-04', '', '', ''),
      at('坏四', '已终止', university, '2021-03-04', '档案', '', ''),
      ['', '无此公司', '坏五', '联合研究', '待对接', '', '', '', '', ''],
      at('坏六', '已签署', university, '三月四日', '档案', '', ''),
    ]
    const { id, counts } = await imported(desk.ops.actor, bad, 'cooperations')
    expect(counts).toEqual({ BAD: 6 })
    const found = await database().importRow.findMany({ where: { importId: id }, orderBy: { number: 'asc' } })
    expect(found.map(({ problems }) => problems)).toEqual([
      [
        { column: 'signedOn', code: 'required' },
        { column: 'agreementAt', code: 'required' },
      ],
      [{ column: 'signedOn', code: 'date_future' }],
      [
        { column: 'institution', code: 'not_yet' },
        { column: 'signedOn', code: 'not_yet' },
      ],
      [{ column: 'reason', code: 'required' }],
      [{ column: 'organisation', code: 'unknown_name' }],
      [{ column: 'signedOn', code: 'date_form' }],
    ])
    const ended = [HEAD, at('止甲', '已终止', university, '2021-03-04', '档案', '搬迁', '')]
    const { id: second } = await imported(desk.ops.actor, ended, 'cooperations')
    await commitImport(desk.ops.actor, await importAt(second))
    await work(second)
    expect(await countsOf(second)).toEqual({ REFUSED: 1 })
    expect(await database().cooperation.count()).toBe(0)
  })

  test('of another park are not in the list that is taken along, nor is there one for others', async () => {
    const id = await committed(desk.lead.actor, rows(), 'cooperations')
    const foreign = await aDesk((await anEnclave()).id)
    expect(await exported(foreign.lead.actor, 'cooperations')).toHaveLength(1)
    for (const actor of [company.actor, actorWith([{ role: 'GOV' }]), actorWith([{ role: 'DISTRICT' }])])
      expect(await exportedList(actor, 'cooperations', {}, 'en')).toBeNull()
    // Narrowed exactly as the list is.
    const running = await exported(desk.ops.actor, 'cooperations', { status: 'RUNNING' })
    expect(running.slice(1).map((row) => row[2])).toEqual(['进行甲'])
    expect(await exported(desk.ops.actor, 'cooperations', { q: '洽谈' })).toHaveLength(2)
    await reverted(desk.lead.actor, id)
  })
})

describe('organisations', () => {
  test('go out and come in again unchanged, hostile names and all', async () => {
    const [industryId, homeDistrictId] = [await anIndustry('OPTICS'), await aDistrict('330399')]
    await anOrganisation({
      slug: 'round-1',
      nameZh: '=HYPERLINK("x")公司',
      nameEn: "'=1+1 Ltd",
      industryId,
      homeDistrictId,
    })
    await anOrganisation({
      slug: 'round-2',
      nameZh: '＋甲公司',
      nameEn: '@Jia',
      factsZh: ['-1 起步', '"引号", 逗号'],
      factsEn: ['a', 'b'],
      honoursZh: ["'"],
    })
    const ours = { q: '公司' }
    const given = (await exported(desk.ops.actor, 'organisations', ours)).filter(
      ([name], index) => index === 0 || name?.startsWith('=') || name?.startsWith('＋'),
    )
    expect(given).toHaveLength(3)
    expect((await imported(desk.ops.actor, given, 'organisations')).counts).toEqual({ BAD: 2 })
    await database().organisation.deleteMany({ where: { slug: { in: ['round-1', 'round-2'] } } })
    const id = await committed(desk.ops.actor, given, 'organisations')
    const again = (await exported(desk.ops.actor, 'organisations', ours)).filter(
      ([name], index) => index === 0 || name?.startsWith('=') || name?.startsWith('＋'),
    )
    expect(again.sort()).toEqual(given.sort())
    await reverted(desk.ops.actor, id)
  })
})

test.each(SHEET_KINDS)('a template of %s has its headings, and an example that fits them', async (kind) => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const [sheet, notes] = await templateOf(kind, locale)
    const { head } = await tableOf(kind, locale)
    expect(head).toEqual(expect.arrayContaining([...(sheet?.head ?? [])]))
    const [example] = [...(Array.isArray(sheet?.rows) ? sheet.rows : [])]
    expect(example).toHaveLength(sheet?.head.length ?? 0)
    expect(notes?.head).toHaveLength(4)
  }
})
