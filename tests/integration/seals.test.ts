import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { env } from '@/lib/core/env'
import { fingerprint, hashKeyOfBefore } from '@/lib/core/seal'
import { eraseMyself } from '@/lib/domains/candidates/commands'
import { revealCandidate } from '@/lib/domains/introductions/commands'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { sendNotification } from '@/lib/domains/notifications/commands'
import { myPatent } from '@/lib/domains/patents/queries'
import { createProject, revealFounder } from '@/lib/domains/projects/commands'
import { saveSection } from '@/lib/domains/residency/commands'
import { myApplication } from '@/lib/domains/residency/queries'
import { resealAll } from '@/lib/domains/seals/commands'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aPatent } from '@/tests/support/builders/patents'
import { aDesk, type Desk, projectFields } from '@/tests/support/builders/projects'
import { aFullDraft, versionOf } from '@/tests/support/builders/residency'
import { aCompany, aHire, aLevel, aNeed, aSuggestion, type Company } from '@/tests/support/builders/talent'
import { asOwner } from '@/tests/support/database'

const [FIRST, SECOND] = [env().SEAL_KEY, 'the-second-seal-key-of-the-tests-000000000']
/** As a process that was started with these has them. */
const withKeys = (SEAL_KEY: string, ...SEAL_KEYS_OLD: string[]) => {
  Object.assign(env(), { SEAL_KEY, SEAL_KEYS_OLD })
}
const rotate = () => resealAll(systemActor('test'))

const hired = { name: '闻人秋', email: 'hired@example.org', phone: '13700007777', profile: '封装专家。' }
const slug = 'sealed-park'
let desk: Desk
let company: Company
let level = ''
let [hireId, projectId, draftId, patentId] = ['', '', '', '']
let applicant: Awaited<ReturnType<typeof aFullDraft>>['applicant']
/** What stood in the mails that wait, by their id. */
const waiting = new Map<string, string>()

beforeAll(async () => {
  const { id } = await anEnclave({ slug })
  desk = await aDesk(id)
  company = await aCompany(id)
  level = await aLevel('SEALED')
  hireId = (await hire('2025-02-01')).id
  projectId = (await createProject(desk.ops.actor, await projectFields(id, { founderName: '欧阳牧' }))).id
  patentId = await aPatent(company, { title: '一种密封的发明', summary: '密封的说明' })
  const draft = await aFullDraft(id)
  draftId = draft.id
  applicant = draft.applicant
})

const hire = async (on: string) => aHire(desk, company, await aNeed(company), { ...hired, levelId: level }, on)
const hires = async () =>
  (await figureRecords(desk.ops.actor, 'highLevelTalentsIntroduced', { enclaveSlug: slug })).rows

/** Everything that is sealed, opened through the doors by which people open it. */
async function expectReadable() {
  expect(await revealCandidate(desk.ops.actor, { id: hireId })).toEqual(hired)
  expect(await revealFounder(desk.ops.actor, { id: projectId })).toMatchObject({ name: '欧阳牧', phone: '13800000000' })
  const own = await myApplication(applicant.actor, draftId)
  expect(own?.answers.organisation).toMatchObject({ contactName: '王小明', contactEmail: 'wang@example.org' })
  expect(await myPatent(company.actor, patentId)).toMatchObject({ title: '一种密封的发明', summary: '密封的说明' })
  expect(await hires()).toHaveLength(1)
}

/** The tables in which something stands that begins as what this key sealed. */
async function sealedWith(keyId: string): Promise<string[]> {
  const tables = await asOwner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'pgboss')`,
  )
  expect(tables.length).toBeGreaterThan(40)
  const found = []
  for (const { name } of tables.filter(({ name }) => name !== 'AuditEntry')) {
    const schema = name.match(/^[A-Z_]/) ? 'public' : 'pgboss'
    const [row] = await asOwner<{ count: string }>(
      `SELECT count(*) FROM ${schema}."${name}" t WHERE t::text LIKE '%' || $1 || '.%'`,
      [keyId],
    )
    if (row?.count !== '0') found.push(name)
  }
  return found.sort()
}
const idOf = async () => (await database().hashKey.findUniqueOrThrow({ where: { id: 1 } })).key.split('.')[0] ?? ''

describe('a key that is replaced', () => {
  let firstId = ''

  test('keeps everything readable while both are given, and seals what is new with the new one', async () => {
    await expectReadable()
    firstId = await idOf()
    expect(await sealedWith(firstId)).toEqual([
      'HashKey',
      'Introduction',
      'Notification',
      'PatentCase',
      'Person',
      'ResidencyApplication',
    ])
    for (const { id, payload } of await database().notification.findMany()) if (payload) waiting.set(id, payload)
    withKeys(SECOND, FIRST)
    await expectReadable()
    const { id } = await aSuggestion(desk, await aNeed(company), { name: '新来者' })
    const { person } = await database().introduction.findUniqueOrThrow({ where: { id }, include: { person: true } })
    expect(person.name.split('.')[0]).not.toBe(firstId)
  })

  test('counts a person once who was hired under both, and finds them to be the same', async () => {
    const again = await hire('2025-08-01')
    const rows = await database().introduction.findMany({ where: { id: { in: [hireId, again.id] } } })
    expect(new Set(rows.map(({ personKey }) => personKey)).size).toBe(1)
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(1)
    expect(await hires()).toHaveLength(1)
  })

  test('is put in the place of the old one row by row, while people write, who lose nothing', async () => {
    const save = async (title: string) => {
      const version = await versionOf(draftId)
      const fields = { title, summary: '一种材料。', readiness: '5', innovation: '更轻。' }
      await saveSection(applicant.actor, { id: draftId, version, section: 'project', fields })
    }
    const writing = (async () => {
      for (let turn = 1; turn <= 10; turn += 1) await save(`第${turn}稿`)
    })()
    const [{ resealed, unreadable }] = await Promise.all([rotate(), writing])
    expect(unreadable).toEqual([])
    expect(resealed).toBeGreaterThan(waiting.size)
    expect(await sealedWith(firstId)).toEqual([])
    const own = await myApplication(applicant.actor, draftId)
    expect(own?.answers.project).toMatchObject({ title: '第10稿' })
    const entry = await database().auditEntry.findFirst({ where: { verb: 'reseal' } })
    expect(entry).toMatchObject({ noun: 'SealKey', recordId: await idOf(), details: { texts: resealed } })
  })

  test('leaves nothing to do a second time', async () => {
    expect(await rotate()).toEqual({ resealed: 0, unreadable: [] })
  })

  test('is needed no more afterwards: everything reads, and counts as before, without the old one', async () => {
    withKeys(SECOND)
    await expectReadable()
    const said: string[] = []
    for (const id of waiting.keys())
      await sendNotification(id, async (message) => {
        said.push(message.kind)
        return { subject: '…', text: '…', html: '…' }
      })
    expect(said.length).toBe(waiting.size)
    expect(new Set(said)).toEqual(new Set(['candidate', 'introduction', 'need', 'patent']))
    await hire('2025-09-01')
    expect(await hires()).toHaveLength(1)
  })

  test('a hire of somebody who was erased meanwhile counts once still, when they are hired again', async () => {
    const { token } = await hire('2025-10-01')
    await eraseMyself({ token, sure: 'on' })
    withKeys('the-third-seal-key-of-the-tests-0000000000', SECOND)
    await rotate()
    await hire('2025-11-01')
    expect(await hires()).toHaveLength(1)
  })
})

describe('a text that no key opens where it stands', () => {
  test('is named and left as it is, and the others are sealed anew', async () => {
    const ofBefore = await idOf()
    const typed = `${ofBefore}.typed.by.somebody`
    const { id } = await aSuggestion(desk, await aNeed(company), { field: typed })
    withKeys('the-fourth-seal-key-of-the-tests-000000000', env().SEAL_KEY)
    const { resealed, unreadable } = await rotate()
    expect(unreadable).toEqual([`Introduction.field ${id}`])
    expect(resealed).toBeGreaterThan(5)
    expect(await sealedWith(ofBefore)).toEqual(['Introduction'])
    expect((await database().introduction.findUnique({ where: { id } }))?.field).toBe(typed)
  })
})

test('an update from before keeps the hashes that hung on the sealing key', async () => {
  const { key, id } = await database().person.findFirstOrThrow({
    where: { erasedAt: null, introductions: { some: {} } },
  })
  await database().hashKey.deleteMany()
  // Long ago there was the first key alone.
  withKeys(SECOND, env().SEAL_KEY, FIRST)
  const ofBefore = fingerprint(hashKeyOfBefore(), 'phone 13600006666', 'Person.key')
  await database().person.update({ where: { id }, data: { key: ofBefore } })
  expect(key).not.toBe(ofBefore)
  const suggested = await aSuggestion(desk, await aNeed(company), { phone: '136 0000 6666' })
  const { personKey } = await database().introduction.findUniqueOrThrow({ where: { id: suggested.id } })
  expect(personKey).toBe(ofBefore)
})
