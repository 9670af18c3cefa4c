import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/core/db/client'
import {
  commitImport,
  discardImport,
  forgetRows,
  mapImport,
  revertImport,
  uploadImport,
} from '@/lib/domains/imports/commands'
import { importSheet, listImports, rejectedRows } from '@/lib/domains/imports/queries'
import { updateOrganisation } from '@/lib/domains/organisations/commands'
import { resumeImports, runImport } from '@/lib/domains/runs/commands'
import { actorWith } from '@/tests/support/actors'
import { aCode } from '@/tests/support/builders/codes'
import { anEnclave } from '@/tests/support/builders/enclaves'
import {
  aCsv,
  anImport,
  aThousand,
  aWorkbook,
  countsOf,
  importAt,
  ORGANISATION_HEAD,
  tried,
  work,
} from '@/tests/support/builders/imports'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany } from '@/tests/support/builders/talent'
import { asOwner } from '@/tests/support/database'
import { whereInDump } from '@/tests/support/dump'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'

let desk: Desk
beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
})

const head = ORGANISATION_HEAD
const company = (name: string) => [name, `${name} Ltd`, '来源城市企业', '', '']
const statusOf = async (id: string) => (await database().import.findUniqueOrThrow({ where: { id } })).status
const namedSo = (start: string) => database().organisation.count({ where: { nameZh: { startsWith: start } } })

/** The rows of every table but those that only grow, and those of imports themselves. */
async function everyCount(): Promise<Record<string, number>> {
  const tables = await asOwner<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
     AND relname NOT IN ('AuditEntry', 'StatusLog', 'Import', 'ImportRow', 'RateLimit') ORDER BY 1`,
  )
  const counts = await asOwner<{ name: string; n: number }>(
    tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM "${name}"`).join(' UNION ALL '),
  )
  return Object.fromEntries(counts.map(({ name, n }) => [name, n]))
}

describe('a table of a thousand rows, fifty of them bad', () => {
  let id = ''
  let before: Record<string, number> = {}
  const rows = aThousand('千行')
  const actor = () => desk.ops.actor

  test('says after the dry run exactly which, and why, and has made nothing', async () => {
    before = await everyCount()
    id = await anImport(actor(), desk.enclaveId, [head, ...rows])
    expect(await tried(actor(), id)).toEqual({ GOOD: 950, BAD: 50 })
    expect(await statusOf(id)).toBe('CHECKED')
    const bad = await database().importRow.findMany({
      where: { importId: id, state: 'BAD' },
      orderBy: { number: 'asc' },
    })
    expect(bad.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, at) => at * 20 + 9))
    const told = [
      { column: 'nameZh', code: 'required' },
      { column: 'kind', code: 'unknown_word' },
      { column: 'uscc', code: 'uscc_form' },
      { column: 'nameZh', code: 'too_long' },
      { column: 'factsZh', code: 'text_hidden' },
    ]
    expect(bad.map(({ problems }) => problems)).toEqual(bad.map((_, at) => [told[at % 5]]))
    expect(await everyCount()).toEqual(before)
  })

  test('gives a file of exactly these fifty, in their own columns, with the reasons in words', async () => {
    const rejected = await rejectedRows(actor(), id, 'zh-CN')
    expect(rejected?.head).toEqual([...head, '未导入原因（再次导入时忽略）'])
    expect(rejected?.rows.map((row) => row.slice(0, -1))).toEqual(rows.filter((_, index) => index % 20 === 7))
    expect(rejected?.rows.slice(0, 5).map((row) => row.at(-1))).toEqual([
      '单位名称：此项必填',
      '单位类型：不是可填的内容之一',
      '统一社会信用代码：统一社会信用代码有误，请核对 18 位代码',
      '单位名称：内容过长',
      '简况：包含不可见字符',
    ])
    const english = await rejectedRows(actor(), id, 'en')
    expect(english?.rows[1]?.at(-1)).toBe('Kind of organisation: not one of the words to choose from')
  })

  test('becomes 950 records by one press of several, made in the name of who pressed', async () => {
    const at = await importAt(id)
    const presses = await Promise.all(Array.from({ length: 5 }, () => refusedWith(commitImport(actor(), at))))
    expect(presses.sort()).toEqual([null, 'stale', 'stale', 'stale', 'stale'].sort())
    await work(id)
    expect([await statusOf(id), await countsOf(id)]).toEqual(['COMMITTED', { DONE: 950, BAD: 50 }])
    expect(await namedSo('千行第')).toBe(950)
    const one = await database().organisation.findFirstOrThrow({ where: { nameZh: '千行第6号科技有限公司' } })
    expect(one).toMatchObject({
      nameEn: '千行 No. 6',
      kind: 'HOME_COMPANY',
      published: false,
      factsZh: ['成立于第 6 年。', '有员工。'],
    })
    const [made] = await database().auditEntry.findMany({ where: { noun: 'Organisation', recordId: one.id } })
    expect(made).toMatchObject({ verb: 'create', actorId: desk.ops.id })
    // What became a record is kept as that, and no more as it was typed.
    expect(await database().importRow.count({ where: { importId: id, state: 'DONE', cells: { not: null } } })).toBe(0)
  })

  test('tried once more is found to be there already, row by row', async () => {
    const again = await anImport(actor(), desk.enclaveId, [head, ...rows])
    expect(await tried(actor(), again)).toEqual({ BAD: 1000 })
    const codes = await database().importRow.findMany({ where: { importId: again }, select: { problems: true } })
    expect(codes.filter(({ problems }) => JSON.stringify(problems).includes('"known"'))).toHaveLength(950)
    expect(await refusedWith(commitImport(actor(), await importAt(again)))).toBe('nothing_to_commit')
  })

  test('has its bad rows mended in the file of them, which goes through', async () => {
    const rejected = (await rejectedRows(actor(), id, 'zh-CN')) ?? expect.fail('nothing')
    const mended = rejected.rows.map(([, en = '', , , , why = ''], at) => [`千行补${at}`, en, '基金', '', '好', why])
    const second = await anImport(actor(), desk.enclaveId, [rejected.head, ...mended])
    expect(await tried(actor(), second)).toEqual({ GOOD: 50 })
    await commitImport(actor(), await importAt(second))
    await work(second)
    expect(await namedSo('千行补')).toBe(50)
    await revertImport(actor(), await importAt(second))
    await work(second)
    expect(await namedSo('千行补')).toBe(0)
  })

  test('and, reverted, leaves the database as it was', async () => {
    await revertImport(actor(), await importAt(id))
    await work(id)
    expect([await statusOf(id), await countsOf(id)]).toEqual(['REVERTED', { REVERTED: 950, BAD: 50 }])
    expect(await everyCount()).toEqual(before)
    await expectOneTrail('Import', id, [
      'UPLOADED',
      'MAPPED',
      'CHECKED',
      'COMMITTING',
      'COMMITTED',
      'REVERTING',
      'REVERTED',
    ])
  })
})

describe('an import', () => {
  const committed = async (rows: string[][]) => {
    const id = await anImport(desk.ops.actor, desk.enclaveId, [head, ...rows])
    await tried(desk.ops.actor, id)
    await commitImport(desk.ops.actor, await importAt(id))
    return id
  }

  test('keeps what was changed or used since, and says which', async () => {
    const id = await committed([company('留甲'), company('留乙'), company('留丙')])
    await work(id)
    const [one, two] = await database().organisation.findMany({
      where: { nameZh: { startsWith: '留' } },
      orderBy: { nameZh: 'asc' },
    })
    if (!one || !two) throw new Error('nothing was made')
    const {
      slug: _,
      id: oneId,
      ...fields
    } = { id: one.id, slug: one.slug, nameZh: one.nameZh, nameEn: 'Mended', kind: one.kind }
    await updateOrganisation(desk.ops.actor, { id: oneId, version: 0, ...fields })
    await aResidencyOf(two.id, desk.enclaveId)
    await revertImport(desk.lead.actor, await importAt(id))
    await work(id)
    expect(await countsOf(id)).toEqual({ REVERTED: 1, KEPT: 2 })
    const seen = await importSheet(desk.ops.actor, id, 'zh-CN')
    expect(seen?.problems.map(({ recordId, told }) => [recordId, told[0]?.code]).sort()).toEqual(
      [
        [one.id, 'changed'],
        [two.id, 'changed'],
      ].sort(),
    )
    expect(await namedSo('留')).toBe(2)
  })

  test('whose worker died in the middle goes on where it stood, each row once', async () => {
    const id = await committed(Array.from({ length: 60 }, (_, at) => company(`续${at}`)))
    const { job } = await database().import.findUniqueOrThrow({ where: { id } })
    // Three jobs at once, as when one is thought to be dead and is not.
    await Promise.all([1, 2, 3].map(() => runImport(job ?? '')))
    expect(await countsOf(id)).toEqual({ DONE: 60 })
    expect(await namedSo('续')).toBe(60)
    expect(await database().statusLog.count({ where: { noun: 'Import', recordId: id, event: 'complete' } })).toBe(1)
  })

  test('that is silent is taken up by another job, and the one before does nothing more', async () => {
    const id = await committed([company('醒甲')])
    const { job: before } = await database().import.findUniqueOrThrow({ where: { id } })
    expect(await resumeImports()).toBe(0)
    await database().import.update({ where: { id }, data: { workedAt: new Date(Date.now() - 60_000) } })
    expect(await resumeImports()).toBe(1)
    await runImport(before ?? '')
    expect(await namedSo('醒甲')).toBe(0)
    await work(id)
    expect([await statusOf(id), await namedSo('醒甲')]).toEqual(['COMMITTED', 1])
  })

  test('stops where nobody stands behind it any more, and another of the team goes on', async () => {
    const id = await committed([company('停甲')])
    await database().membership.updateMany({ where: { accountId: desk.ops.id }, data: { endedAt: new Date() } })
    await work(id)
    expect([await statusOf(id), await namedSo('停甲')]).toEqual(['FAILED', 0])
    await database().membership.updateMany({ where: { accountId: desk.ops.id }, data: { endedAt: null } })
    await commitImport(desk.lead.actor, await importAt(id))
    await work(id)
    expect([await statusOf(id), await namedSo('停甲')]).toEqual(['COMMITTED', 1])
  })

  test('has rows refused that lost since the dry run what made them good; the others go through', async () => {
    const id = await anImport(desk.ops.actor, desk.enclaveId, [
      head,
      ...['争甲', '争乙', '争丙'].map((name, at) => [...company(name).slice(0, 3), codeOf(at), '']),
    ])
    expect(await tried(desk.ops.actor, id)).toEqual({ GOOD: 3 })
    await database().organisation.updateMany({
      where: { id: (await aCompany(desk.enclaveId)).organisationId },
      data: { uscc: codeOf(1) },
    })
    await commitImport(desk.ops.actor, await importAt(id))
    await work(id)
    expect(await countsOf(id)).toEqual({ DONE: 2, REFUSED: 1 })
    expect((await rejectedRows(desk.ops.actor, id, 'zh-CN'))?.rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['争乙', '与已有记录冲突'],
    ])
  })

  test('is one, however often its form is sent', async () => {
    const input = { enclaveId: desk.enclaveId, kind: 'organisations', onceKey: randomUUID() } as const
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => uploadImport(desk.ops.actor, input, aCsv([head, company('一次')]))),
    )
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    expect(await countsOf(sent[0]?.id ?? '')).toEqual({ OPEN: 1 })
  })

  test('of a workbook finds its columns by their names in either language, and by likeness', async () => {
    const heads = ['备注', 'Kind of organisation', '单位名称（全称）', 'english name']
    const table = await aWorkbook([heads, ['x', 'Fund', '列甲', 'Lie Jia']])
    const input = { enclaveId: desk.enclaveId, kind: 'organisations', onceKey: randomUUID() } as const
    const { id } = await uploadImport(desk.ops.actor, input, table)
    const seen = await importSheet(desk.ops.actor, id, 'zh-CN')
    expect(seen?.mapping).toEqual({ kind: 1, nameZh: 2, nameEn: 3 })
    const faulty = { id, version: 0, mapping: { nameZh: 2 } }
    expect(await refusedWith(mapImport(desk.ops.actor, faulty))).toBe('mapping_faulty')
    expect(await refusedWith(mapImport(desk.ops.actor, { ...faulty, mapping: { nameZh: 2, kind: 2 } }))).toBe(
      'mapping_faulty',
    )
    expect(await tried(desk.ops.actor, id)).toEqual({ GOOD: 1 })
  })

  test('is unknown to other enclaves, tenants and visitors, whatever they try', async () => {
    const id = await anImport(desk.ops.actor, desk.enclaveId, [head, company('隔甲')])
    const foreign = (await aDesk((await anEnclave()).id)).lead.actor
    const tenant = (await aCompany(desk.enclaveId)).actor
    const gov = actorWith([{ role: 'GOV' }], desk.ops.id)
    for (const actor of [foreign, tenant, gov]) {
      const at = await importAt(id)
      expect(await importSheet(actor, id, 'en')).toBeNull()
      expect(await rejectedRows(actor, id, 'en')).toBeNull()
      expect((await listImports(actor, {})).rows.map((row) => row.id)).not.toContain(id)
      const tries = [
        mapImport(actor, { ...at, mapping: { nameZh: 0, kind: 2 } }),
        commitImport(actor, at),
        revertImport(actor, at),
        discardImport(actor, at),
        uploadImport(
          actor,
          { enclaveId: desk.enclaveId, kind: 'organisations', onceKey: randomUUID() },
          aCsv([head, company('x')]),
        ),
      ]
      expect(await Promise.all(tries.map(refusedWith))).toEqual(tries.map(() => 'not_found'))
    }
    expect(await refusedWith(revertImport(desk.ops.actor, await importAt(id)))).toBe('invalid_transition')
  })

  test('leaves nothing in clear of what was typed, and nothing at all once it is given up or thirty days old', async () => {
    const mark = '蓝凫令狐印'
    const first = await anImport(desk.ops.actor, desk.enclaveId, [[...head.slice(0, 4), mark], company('密甲')])
    const second = await anImport(desk.ops.actor, desk.enclaveId, [head, [...company('密乙').slice(0, 4), mark]])
    await tried(desk.ops.actor, second)
    expect(await whereInDump([mark])).toEqual([])
    await discardImport(desk.ops.actor, await importAt(first))
    expect(await database().importRow.count({ where: { importId: first, cells: { not: null } } })).toBe(0)
    await asOwner(`UPDATE "Import" SET "createdAt" = now() - interval '31 days' WHERE id = '${second}'`)
    expect(await forgetRows()).toBeGreaterThan(0)
    expect(await database().importRow.count({ where: { importId: second, cells: { not: null } } })).toBe(0)
  })
})

const codeOf = (at: number) => aCode('330304', 900_000 + at)

async function aResidencyOf(organisationId: string, enclaveId: string): Promise<void> {
  const source = await database().source.upsert({
    where: { key: 'T' },
    update: {},
    create: { key: 'T', titleZh: '报道', titleEn: 'Report', author: '某人' },
  })
  await database().reportedResidency.create({
    data: { organisationId, enclaveId, direction: 'GOING_OUT', sourceId: source.id },
  })
}
