import { beforeAll, describe, expect, test } from 'vitest'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { commitImport } from '@/lib/domains/imports/commands'
import { anAgreementWith } from '@/tests/support/builders/agreements'
import { anEnclave } from '@/tests/support/builders/enclaves'
import {
  committedInto,
  countsOf,
  exported,
  importAt,
  importedInto,
  problemsOf,
  reverted,
  work,
} from '@/tests/support/builders/imports'
import { anOrganisation } from '@/tests/support/builders/organisations'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany } from '@/tests/support/builders/talent'

const REMARK = '由表格导入 / Imported from a table'
const plain = (table: string[][]) => table.map(([, ...row]) => row).sort()

let desk: Desk
let elsewhere: Desk
let people = ''
beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  elsewhere = await aDesk((await anEnclave()).id)
  const ids = [desk.ops.id, desk.lead.id]
  await database().account.update({ where: { id: desk.ops.id }, data: { name: '曾可' } })
  await database().account.update({ where: { id: desk.lead.id }, data: { name: '安宁' } })
  const team = await database().account.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' } })
  people = team.map(({ name }) => name).join('、')
  await anOrganisation({ slug: 'sheet-visited', nameZh: '鹿野阀门有限公司', nameEn: 'Luye Valves' })
  await aCompany(desk.enclaveId, '薄膜先导有限公司')
})

describe('visits', () => {
  const HEAD = '编号 企业或机构 方式 状态 安排日期 地点 参加人 走访日期 结果 情况记录 下一步 下一步日期 取消原因'.split(
    ' ',
  )
  const at = (direction: string, status: string, plannedOn: string, ...rest: string[]) => [
    ...['', '鹿野阀门有限公司', direction, status, plannedOn, '龙湾', people],
    ...rest,
    ...Array.from({ length: 6 - rest.length }, () => ''),
  ]
  const rows = () => [
    HEAD,
    at('上门走访', '已完成', '2021-03-04', '2021-03-05', '继续跟进', '一句。\n又一句。', '寄送资料', '2021-03-18'),
    at('上门走访', '已安排', '2021-04-01'),
    at('上门走访', '未成行', '2021-05-01'),
    at('来园接待', '已取消', '2021-06-01', '', '', '', '', '', '=对方改期'),
  ]

  test('come in as they stand, each by its own moves; nobody is told, and one day later all can be taken back', async () => {
    const before = await database().notification.count()
    const id = await committedInto(desk.enclaveId, desk.lead.actor, rows(), 'visits')
    const done = await database().prospectVisit.findFirstOrThrow({
      where: { status: 'DONE' },
      include: { staff: true },
    })
    expect(done).toMatchObject({ visitedOn: new Date('2021-03-05'), outcome: 'FOLLOW_UP', authorId: desk.lead.id })
    expect(done.staff).toHaveLength(2)
    const logs = await database().statusLog.findMany({ where: { recordId: done.id }, orderBy: { id: 'asc' } })
    expect(logs.map(({ to, reason }) => [to, reason])).toEqual([
      ['PLANNED', REMARK],
      ['DONE', REMARK],
    ])
    const off = await database().prospectVisit.findFirstOrThrow({ where: { status: 'CANCELLED' } })
    const last = await database().statusLog.findFirstOrThrow({ where: { recordId: off.id }, orderBy: { id: 'desc' } })
    expect(last.reason).toBe('=对方改期')
    expect(await database().notification.count()).toBe(before)
    await reverted(desk.lead.actor, id)
    expect(await countsOf(id)).toEqual({ REVERTED: 4 })
    expect(await database().prospectVisit.count()).toBe(0)
  })

  test.each(['zh-CN', 'en'] as const)('go out and come in again unchanged (%s), and are then known', async (locale) => {
    const first = await committedInto(desk.enclaveId, desk.ops.actor, rows(), 'visits')
    const given = await exported(desk.ops.actor, 'visits', {}, locale)
    expect((await importedInto(desk.enclaveId, desk.ops.actor, given, 'visits')).counts).toEqual({ BAD: 4 })
    await reverted(desk.ops.actor, first)
    const second = await committedInto(desk.enclaveId, desk.ops.actor, given, 'visits')
    expect(plain(await exported(desk.ops.actor, 'visits', {}, locale))).toEqual(plain(given))
    if (locale === 'zh-CN') expect(plain(given)).toEqual(plain(rows()))
    expect(await exported(desk.ops.actor, 'visits', { status: 'DONE' })).toHaveLength(2)
    expect(await exported(elsewhere.ops.actor, 'visits')).toHaveLength(1)
    await reverted(desk.ops.actor, second)
  })

  test('are refused where state and fields do not fit, nobody of the team went, or another park follows whom they name', async () => {
    const { id } = await anOrganisation({ slug: 'sheet-theirs', nameZh: '别家跟进公司', nameEn: 'Theirs' })
    await database().prospect.create({
      data: { enclaveId: elsewhere.enclaveId, organisationId: id, handlerId: elsewhere.ops.id, since: new Date() },
    })
    const other = at('上门走访', '已安排', '2021-04-01').map((cell, index) => (index === 1 ? '别家跟进公司' : cell))
    const stranger = at('上门走访', '已安排', '2021-04-02').map((cell, index) => (index === 6 ? '路人' : cell))
    const bad = [
      HEAD,
      at('上门走访', '已完成', '2021-03-04'),
      at('上门走访', '已完成', '2021-03-04', shiftDay(today(), 1), '继续跟进'),
      at('上门走访', '已安排', '2021-03-04', '', '', '记录'),
      at('来园接待', '已取消', '2021-03-04'),
      other,
      stranger,
    ]
    const table = await importedInto(desk.enclaveId, desk.ops.actor, bad, 'visits')
    expect(table.counts).toEqual({ BAD: 6 })
    expect(JSON.parse(await problemsOf(table.id))).toEqual([
      [
        { column: 'visitedOn', code: 'required' },
        { column: 'outcome', code: 'required' },
      ],
      [{ column: 'visitedOn', code: 'date_future' }],
      [{ column: 'note', code: 'not_yet' }],
      [{ column: 'reason', code: 'required' }],
      [{ column: 'organisation', code: 'unknown_name' }],
      [{ column: 'staff', code: 'unknown_name' }],
    ])
  })

  test('that were reported on since, or have a photo, stay when the rest is taken back', async () => {
    const id = await committedInto(desk.enclaveId, desk.ops.actor, rows(), 'visits')
    await database().prospectVisit.updateMany({ where: { status: 'PLANNED' }, data: { version: { increment: 1 } } })
    await reverted(desk.ops.actor, id)
    expect(await countsOf(id)).toEqual({ REVERTED: 3, KEPT: 1 })
    await database().prospectVisit.deleteMany()
  })
})

describe('patents', () => {
  const HEAD =
    '编号 入驻企业 名称 专利类型 状态 协助机构 申请号 申请日 受理通知书存放处 授权公告号 授权日 未办原因 技术要点'.split(
      ' ',
    )
  const at = (title: string, kind: string, status: string, ...rest: string[]) => [
    ...['', '薄膜先导有限公司', title, kind, status],
    ...rest,
    ...Array.from({ length: 8 - rest.length }, () => ''),
  ]
  const filed = ['2021-03-04', '档案室 2021-017'] as const
  const rows = () => [
    HEAD,
    at('待受理装置', '发明专利', '待受理', '', '', '', '', '', '', '', '要点。\n第二行'),
    at('受理装置', '外观设计', '已受理', '甲知识产权服务有限公司'),
    at('撰写装置', '实用新型', '撰写中'),
    at('提交装置', '发明专利', '已提交', '甲知识产权服务有限公司', '202110123456.7', ...filed),
    at('公布装置', '国际专利申请', '已公布', '', 'PCT/CN2021/123456', ...filed),
    at('授权装置', '实用新型', '已授权', '', '202120123457.X', ...filed, 'CN214000000U', '2021-11-12'),
    at('驳回装置', '发明专利', '已驳回', '', '202110123458.1', ...filed),
    at('撤回装置', '发明专利', '已撤回', '', '202110123459.1', ...filed),
    at('失效装置', '实用新型', '已失效', '', '202120123460.1', ...filed, 'CN214000001U', '2021-12-12'),
    at('不办装置', '发明专利', '不予受理', '', '', '', '', '', '', '现有技术'),
    at('取消装置', '发明专利', '已取消', '', '', '', '', '', '', '企业改用商业秘密'),
  ]
  beforeAll(async () => {
    const { id } = await anOrganisation({
      slug: 'sheet-ip',
      nameZh: '甲知识产权服务有限公司',
      nameEn: 'Jia IP',
      kind: 'SERVICE_PLATFORM',
    })
    await anAgreementWith(desk, id, { kind: 'IP' })
  })

  test.each(['zh-CN', 'en'] as const)(
    'come in as they stand, go out and come in again unchanged (%s)',
    async (locale) => {
      const before = await database().notification.count()
      const first = await committedInto(desk.enclaveId, desk.ops.actor, rows(), 'patents')
      expect(await database().notification.count()).toBe(before)
      const one = await database().patentCase.findFirstOrThrow({ where: { status: 'LAPSED' } })
      expect(one).toMatchObject({ applicationNumber: '202120123460.1', grantNumber: 'CN214000001U' })
      expect(one.title).not.toContain('失效')
      const logs = await database().statusLog.findMany({ where: { recordId: one.id }, orderBy: { id: 'asc' } })
      expect(logs.map(({ to }) => to)).toEqual(['REQUESTED', 'ACCEPTED', 'DRAFTING', 'FILED', 'GRANTED', 'LAPSED'])
      const given = await exported(desk.ops.actor, 'patents', {}, locale)
      expect((await importedInto(desk.enclaveId, desk.ops.actor, given, 'patents')).counts).toEqual({ BAD: 11 })
      await reverted(desk.ops.actor, first)
      expect(await database().patentCase.count()).toBe(0)
      const second = await committedInto(desk.enclaveId, desk.ops.actor, given, 'patents')
      expect(plain(await exported(desk.ops.actor, 'patents', {}, locale))).toEqual(plain(given))
      if (locale === 'zh-CN') expect(plain(given)).toEqual(plain(rows()))
      expect(await exported(desk.ops.actor, 'patents', { status: 'GRANTED' })).toHaveLength(2)
      expect(await exported(elsewhere.ops.actor, 'patents')).toHaveLength(1)
      await reverted(desk.ops.actor, second)
    },
  )

  test('are refused with the other form of number, a grant before its filing, or a number that counts already', async () => {
    const twice = ['202110123456.7', ...filed]
    const bad = [
      HEAD,
      at('形式', '国际专利申请', '已提交', '', '202110123456.7', ...filed),
      at('早授', '实用新型', '已授权', '', '202120123457.X', ...filed, 'CN214000000U', '2021-03-03'),
      at('无号', '发明专利', '已提交'),
      at('乱号', '发明专利', '已提交', '', '12345', ...filed),
      at('甲', '发明专利', '已提交', '', ...twice),
      at('乙', '发明专利', '已提交', '', '202110123456.1', ...filed),
      at('陌生', '发明专利', '待受理', '无此机构'),
    ]
    const table = await importedInto(desk.enclaveId, desk.ops.actor, bad, 'patents')
    expect(JSON.parse(await problemsOf(table.id))).toEqual([
      [{ column: 'number', code: 'number_kind' }],
      [{ column: 'grantedOn', code: 'before_filing' }],
      [
        { column: 'number', code: 'required' },
        { column: 'filedOn', code: 'required' },
        { column: 'receiptAt', code: 'required' },
      ],
      [{ column: 'number', code: 'patent_number' }],
      null,
      [{ column: 'number', code: 'twice' }],
      [{ column: 'assistedBy', code: 'unknown_name' }],
    ])
    // Filed by somebody between the dry run and the import.
    const between = await committedInto(
      desk.enclaveId,
      desk.lead.actor,
      [HEAD, at('抢先', '发明专利', '已提交', '', ...twice)],
      'patents',
    )
    await commitImport(desk.ops.actor, await importAt(table.id))
    await work(table.id)
    expect(await countsOf(table.id)).toEqual({ BAD: 6, REFUSED: 1 })
    expect(await problemsOf(table.id)).toContain('number_taken')
    await reverted(desk.lead.actor, between)
  })
})
