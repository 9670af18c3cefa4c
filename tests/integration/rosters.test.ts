import { beforeAll, expect, test } from 'vitest'
import { dayOf, timeOf } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { noteExport } from '@/lib/domains/exports/commands'
import { exportedList } from '@/lib/domains/exports/queries'
import { commitImport } from '@/lib/domains/imports/commands'
import { openContact } from '@/lib/domains/people/commands'
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
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aSession, hoursFromNow, registered } from '@/tests/support/builders/registrations'

const HEAD = '编号 活动场次 姓名 邮箱 电话 单位 状态 未通过原因 本人同意'.split(' ')
const plain = (table: string[][]) => table.map(([, ...row]) => row).sort()

let desk: Desk
let elsewhere: Desk
beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  elsewhere = await aDesk((await anEnclave()).id)
})

/** A session that is over, or with `hours` one that is to come. */
async function aNamedSession(capacity: number | null, hours = -72) {
  const times = { startsAt: hoursFromNow(hours), endsAt: hoursFromNow(hours + 2) }
  const made = await aSession(desk.enclaveId, capacity, {}, times)
  return { ...made, name: `${made.titleZh} ${dayOf(times.startsAt)} ${timeOf(times.startsAt)}` }
}

const row = (session: string, mark: string, status: string, reason = '') => [
  ...['', session, `来宾${mark}`, `${mark}@example.org`, '', '白鹿阀门有限公司', status, reason, '是'],
]
const taken = async (id: string) => (await database().eventSession.findUniqueOrThrow({ where: { id } })).taken

test('a roster comes in as it stands, with its seats and sealed, goes out and comes in again unchanged; nobody is written to', async () => {
  const { sessionId, name } = await aNamedSession(3)
  const rows = [
    HEAD,
    row(name, 'a1', '已到场'),
    row(name, 'a2', '未到场'),
    row(name, 'a3', '未通过', '=名额有限'),
    row(name, 'a4', '已取消'),
    row(name, 'a5', '已过期'),
  ]
  const mails = await database().notification.count()
  const first = await committedInto(desk.enclaveId, desk.ops.actor, rows, 'registrations')
  expect(await taken(sessionId)).toBe(2)
  expect(await database().notification.count()).toBe(mails)
  const kept = await database().registration.findMany({ where: { sessionId }, include: { person: true } })
  expect(kept.map(({ person }) => openContact(person).name).sort()).toEqual([
    '来宾a1',
    '来宾a2',
    '来宾a3',
    '来宾a4',
    '来宾a5',
  ])
  expect(JSON.stringify(kept)).not.toMatch(/来宾|a1@|名额有限/)
  const given = await exported(desk.lead.actor, 'registrations', { session: sessionId })
  expect(plain(given)).toEqual(plain(rows))
  await reverted(desk.ops.actor, first)
  expect(await taken(sessionId)).toBe(0)
  expect(await database().registration.count({ where: { sessionId } })).toBe(0)
  const gone = await database().person.findMany({ where: { id: { in: kept.map(({ personId }) => personId) } } })
  expect(gone.every(({ erasedAt, name: left }) => erasedAt !== null && left === '')).toBe(true)
  const second = await committedInto(desk.enclaveId, desk.ops.actor, given, 'registrations')
  expect(plain(await exported(desk.lead.actor, 'registrations', { session: sessionId }, 'zh-CN'))).toEqual(plain(given))
  expect(await exported(desk.lead.actor, 'registrations', { session: sessionId, status: 'NO_SHOW' })).toHaveLength(2)
  await reverted(desk.ops.actor, second)
})

test('of a session to come: who waits, and who is confirmed while nobody does; a seat that is not there is refused', async () => {
  const { sessionId, name } = await aNamedSession(1, 48)
  const { counts, id } = await importedInto(
    desk.enclaveId,
    desk.ops.actor,
    [HEAD, row(name, 'b1', '已确认'), row(name, 'b2', '候补'), row(name, 'b3', '待审核'), row(name, 'b4', '已确认')],
    'registrations',
  )
  expect(counts, await problemsOf(id)).toEqual({ GOOD: 4 })
  await commitImport(desk.ops.actor, await importAt(id))
  await work(id)
  expect(await countsOf(id)).toEqual({ DONE: 3, REFUSED: 1 })
  expect(await problemsOf(id)).toContain('no_seat')
  expect(await taken(sessionId)).toBe(1)
})

test('what is wrong is said in its column: who is registered already, what did not agree, another park’s session', async () => {
  const { sessionId, name } = await aNamedSession(9, 48)
  await registered(sessionId, { email: 'c1@example.org' })
  const past = await aNamedSession(9)
  const theirs = await aSession(elsewhere.enclaveId, 9)
  const start = (await database().eventSession.findUniqueOrThrow({ where: { id: theirs.sessionId } })).startsAt
  const bad = [
    HEAD,
    row(name, 'c1', '已确认'),
    row(name, 'c2', '已确认'),
    row(name, 'c2', '候补'),
    row(name, 'c3', '未通过'),
    [...row(name, 'c4', '候补').slice(0, 8), ''],
    row(`${theirs.titleZh} ${dayOf(start)} ${timeOf(start)}`, 'c5', '候补'),
    row(name, '不是邮箱', '候补'),
  ]
  const { id } = await importedInto(desk.enclaveId, desk.ops.actor, bad, 'registrations')
  expect(JSON.parse(await problemsOf(id))).toEqual([
    [{ column: 'email', code: 'known' }],
    null,
    [{ column: 'email', code: 'twice' }],
    [{ column: 'reason', code: 'required' }],
    [{ column: 'agreed', code: 'required' }],
    [{ column: 'session', code: 'unknown_name' }],
    [{ column: 'email', code: 'email_form' }],
  ])
  // What the day of the session forbids shows when it is brought in.
  const late = [HEAD, row(past.name, 'd1', '已确认'), row(name, 'd2', '已到场')]
  const table = await importedInto(desk.enclaveId, desk.ops.actor, late, 'registrations')
  await commitImport(desk.ops.actor, await importAt(table.id))
  await work(table.id)
  expect(JSON.parse(await problemsOf(table.id))).toEqual([
    [{ column: null, code: 'registration_closed' }],
    [{ column: null, code: 'session_ahead' }],
  ])
})

test('names and contacts go out with a lead of the park alone, and each person can read that they did', async () => {
  const { sessionId } = await aNamedSession(9, 48)
  const { id } = await registered(sessionId)
  for (const actor of [desk.ops.actor, elsewhere.lead.actor])
    await expect(exportedList(actor, 'registrations', { session: sessionId }, 'en')).rejects.toMatchObject({
      code: 'not_found',
    })
  await expect(exportedList(desk.lead.actor, 'registrations', {}, 'en')).rejects.toMatchObject({ code: 'not_found' })
  const { ids } = (await exportedList(desk.lead.actor, 'registrations', { session: sessionId }, 'en')) ?? { ids: [] }
  await noteExport(desk.lead.actor, { list: 'registrations', format: 'csv', ids })
  const looks = await database().auditEntry.findMany({ where: { verb: 'reveal', recordId: id } })
  expect(looks).toHaveLength(1)
})
