import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/core/db/client'
import { answerAsFounder } from '@/lib/domains/founders/commands'
import { askConsents, createProject, editFounder, editProject, moveByStaff } from '@/lib/domains/projects/commands'
import { listProjects, projectBoard, projectResidents, projectSheet } from '@/lib/domains/projects/queries'
import { type ProjectInput, projectList } from '@/lib/domains/projects/schema'
import { moveReferral } from '@/lib/domains/referrals/commands'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict, anOrganisation, aResident } from '@/tests/support/builders/organisations'
import {
  aDesk,
  aFounderLink,
  aPitch,
  aReadyProject,
  aReferral,
  consentToAll,
  type Desk,
  projectAt,
  projectFields,
  referralAt,
} from '@/tests/support/builders/projects'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let desk: Desk
let [near, far]: string[] = []
const ids = () => {
  if (!near || !far) throw new Error('no districts')
  return { near, far }
}

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  near = await aDistrict('990302')
  far = await aDistrict('990303')
})

const registered = async (fields: Partial<ProjectInput> = {}) =>
  (await createProject(desk.ops.actor, await projectFields(desk.enclaveId, fields))).id
/** What a form of the record sends when nothing was touched. */
async function asTyped(id: string) {
  const {
    enclaveId: _e,
    founderName,
    founderEmail,
    founderPhone,
    founderLanguage,
    ...fields
  } = await projectFields(desk.enclaveId)
  const founder = { founderName, founderEmail, founderPhone, founderLanguage }
  return { fields: { ...(await projectAt(id)), ...fields }, founder: { ...(await projectAt(id)), ...founder } }
}
const statusOf = async (id: string) => (await database().project.findUniqueOrThrow({ where: { id } })).status
const consentsOf = (projectId: string) => database().consent.findMany({ where: { projectId }, orderBy: { id: 'asc' } })

describe('a project', () => {
  test('is registered with its founder, whose name and contact stand nowhere in the clear', async () => {
    const id = await registered({ founderName: '章知远', founderEmail: 'zhang.zhiyuan@example.org' })
    const { founder } = await database().project.findUniqueOrThrow({ where: { id }, include: { founder: true } })
    expect(JSON.stringify(founder)).not.toMatch(/章知远|zhang\.zhiyuan|13800000000/)
    const sheet = await projectSheet(desk.ops.actor, id)
    expect(sheet).toMatchObject({ status: 'REGISTERED', landMu: 10, powerKv: 10, readinessLevel: 6, days: 0 })
    expect(JSON.stringify(sheet, (_, value) => (typeof value === 'bigint' ? `${value}` : value))).not.toMatch(
      /章知远|zhang\.zhiyuan/,
    )
    await expectOneTrail('Project', id, ['REGISTERED'])
  })

  test('is changed at the version one saw; what was emptied is not said any more', async () => {
    const id = await registered()
    const { fields } = await asTyped(id)
    await editProject(desk.ops.actor, { ...fields, nameZh: '新名字', landMu: undefined, capital: 0 })
    expect(await projectSheet(desk.ops.actor, id)).toMatchObject({ nameZh: '新名字', landMu: null, capital: 0 })
    expect(await refusedWith(editProject(desk.ops.actor, fields))).toBe('stale')
  })

  test('of two who change it at once one wins', async () => {
    const { fields } = await asTyped(await registered())
    const one = editProject(desk.ops.actor, { ...fields, nameZh: '甲' })
    const other = editProject(desk.lead.actor, { ...fields, nameZh: '乙' })
    const codes = await Promise.all([refusedWith(one), refusedWith(other)])
    expect(codes.sort()).toEqual([null, 'stale'].sort())
  })

  test('names a resident of its own park or none: no other organisation', async () => {
    const { id: stranger } = await anOrganisation()
    const { id: elsewhere } = await aResident((await anEnclave()).id)
    const { id: resident } = await aResident(desk.enclaveId)
    for (const organisationId of [stranger, elsewhere])
      expect(await refusedWith(registered({ organisationId }))).toBe('not_found')
    const id = await registered({ organisationId: resident })
    expect((await projectSheet(desk.ops.actor, id))?.organisation?.id).toBe(resident)
    expect((await projectResidents(desk.ops.actor)).map((each) => each.id)).toEqual([resident])
  })

  test('names an industry of the dictionary that is still in use', async () => {
    const { industryId } = await projectFields(desk.enclaveId)
    const { dictionaryId } = await database().dictionaryItem.findUniqueOrThrow({ where: { id: industryId } })
    const retired = { dictionaryId, key: 'GONE', nameZh: '旧产业', nameEn: 'Gone', retired: true }
    const { id } = await database().dictionaryItem.create({ data: retired })
    expect(await refusedWith(registered({ industryId: id }))).toBe('not_found')
  })
})

describe('the founder', () => {
  test('with another address stays the same: consents hold, earlier links do not', async () => {
    const { id } = await aReadyProject(desk, [ids().near])
    const token = await aFounderLink(id)
    const { founder } = await asTyped(id)
    await editFounder(desk.ops.actor, { ...founder, founderEmail: 'moved@example.org' })
    expect((await consentsOf(id)).map(({ withdrawnAt }) => withdrawnAt)).toEqual([null])
    const { id: consentId } = (await consentsOf(id))[0] ?? { id: '' }
    expect(await refusedWith(answerAsFounder({ token, id: consentId, answer: 'withdraw' }))).toBe('link_expired')
  })

  test('who is replaced takes the consents along: the next is asked anew, and nothing can be sent before', async () => {
    const { near, far } = ids()
    const { id, token } = await aReadyProject(desk, [near])
    await askConsents(desk.ops.actor, { ...(await projectAt(id)), districts: [far] })
    const { founder } = await asTyped(id)
    await editFounder(desk.ops.actor, { ...founder, founderName: '林若水' })
    const [given, asked] = await consentsOf(id)
    expect([given?.withdrawnAt, asked?.refusedAt]).toEqual([expect.any(Date), expect.any(Date)])
    expect((await projectSheet(desk.ops.actor, id))?.consents).toEqual([])
    expect((await projectSheet(desk.ops.actor, id))?.checklist.find(({ item }) => item === 'consent')?.done).toBe(false)
    expect(await refusedWith(aReferral(desk, id, near))).toBe('consent_missing')
    expect(await refusedWith(answerAsFounder({ token, id: given?.id ?? '', answer: 'give' }))).toBe('link_expired')
    await askConsents(desk.ops.actor, { ...(await projectAt(id)), districts: [near] })
    await consentToAll(id)
    expect(await refusedWith(aReferral(desk, id, near))).toBeNull()
  })

  test('is not replaced while a district looks at the project', async () => {
    const { id } = await aReadyProject(desk, [ids().near])
    const referralId = await aReferral(desk, id, ids().near)
    const replaced = async () => editFounder(desk.ops.actor, { ...(await asTyped(id)).founder, founderName: '林若水' })
    expect(await refusedWith(replaced())).toBe('founder_shown')
    expect((await consentsOf(id)).map(({ withdrawnAt }) => withdrawnAt)).toEqual([null])
    await moveReferral(desk.ops.actor, { ...(await referralAt(referralId)), event: 'recall', reason: '换人' })
    expect(await refusedWith(replaced())).toBeNull()
  })

  test('who was asked twice is asked once; one who refused is asked again', async () => {
    const { near, far } = ids()
    const id = await registered()
    const ask = async (districts: string[]) => askConsents(desk.ops.actor, { ...(await projectAt(id)), districts })
    await ask([near])
    await ask([near, far])
    expect((await consentsOf(id)).map(({ districtId }) => districtId)).toEqual([near, far])
    const [first] = await consentsOf(id)
    await answerAsFounder({ token: await aFounderLink(id), id: first?.id ?? '', answer: 'refuse' })
    await ask([near])
    const sheet = await projectSheet(desk.ops.actor, id)
    expect(sheet?.consents.map(({ districtId, standing }) => [districtId, standing])).toEqual([
      [near, 'REFUSED'],
      [far, 'ASKED'],
      [near, 'ASKED'],
    ])
  })
})

describe('the checklist before a referral', () => {
  const NOTHING = {
    landMu: undefined,
    plantM2: undefined,
    cleanRoomM2: undefined,
    powerKv: undefined,
    capital: undefined,
    people: undefined,
  }
  const gaps: [string, { fields?: Partial<ProjectInput>; pitch?: boolean; consent?: boolean }][] = [
    ['pitch', { pitch: false }],
    ['readiness', { fields: { readinessLevel: undefined } }],
    ['asks', { fields: NOTHING }],
    ['consent', { consent: false }],
  ]
  test.each(gaps)('holds a project back while %s alone is missing', async (item, gap) => {
    const id = await registered(gap.fields)
    await moveByStaff(desk.ops.actor, { ...(await projectAt(id)), event: 'incubate' })
    if (gap.pitch !== false) await aPitch(id, desk.ops.id)
    await askConsents(desk.ops.actor, { ...(await projectAt(id)), districts: [ids().near], publish: 'on' })
    if (gap.consent !== false) await consentToAll(id)
    const missing = (await projectSheet(desk.ops.actor, id))?.checklist.filter(({ done }) => !done)
    expect(missing?.map((each) => each.item)).toEqual([item])
    const ready = async () => moveByStaff(desk.ops.actor, { ...(await projectAt(id)), event: 'makeReady' })
    expect(await refusedWith(ready())).toBe('not_ready')
    expect(await statusOf(id)).toBe('INCUBATING')
    if (item === 'pitch') await aPitch(id, desk.ops.id)
    if (item === 'consent') await consentToAll(id)
    if (item === 'readiness' || item === 'asks') await editProject(desk.ops.actor, (await asTyped(id)).fields)
    expect(await refusedWith(ready())).toBeNull()
    expect(await statusOf(id)).toBe('REFERRAL_READY')
  })

  test('is not done by consent to be named in public: a district must be consented to', async () => {
    const id = await registered()
    await askConsents(desk.ops.actor, { ...(await projectAt(id)), districts: [ids().near], publish: 'on' })
    const open = (await consentsOf(id)).find(({ purpose }) => purpose === 'PUBLISH_PROJECT')
    await answerAsFounder({ token: await aFounderLink(id), id: open?.id ?? '', answer: 'give' })
    expect((await projectSheet(desk.ops.actor, id))?.checklist.find(({ item }) => item === 'consent')?.done).toBe(false)
  })
})

describe('the list and the board', () => {
  test('find by name, holder and reference; a per cent sign and an underscore are what they are', async () => {
    const park = await aDesk((await anEnclave()).id)
    const make = async (nameZh: string, holderName: string) =>
      (await createProject(park.ops.actor, await projectFields(park.enclaveId, { nameZh, holderName }))).id
    const [percent, under, plain] = [
      await make('良率99%', '甲队'),
      await make('a_b', '乙队'),
      await make('axb', '丙队'),
    ]
    const found = async (q: string) =>
      (await listProjects(park.ops.actor, projectList.parse({ q }))).rows.map(({ id }) => id)
    expect(await found('%')).toEqual([percent])
    expect(await found('a_b')).toEqual([under])
    expect(await found('丙')).toEqual([plain])
    const { reference } = await database().project.findUniqueOrThrow({ where: { id: plain } })
    expect(await found(` ${reference?.toLowerCase()} `)).toEqual([plain])
    expect(await found('\\')).toEqual([])
  })

  test('page by a key: nothing is shown twice and nothing left out', async () => {
    const park = await aDesk((await anEnclave()).id)
    const fields = await projectFields(park.enclaveId)
    for (let count = 0; count < 53; count += 1) await createProject(park.ops.actor, fields)
    const first = await listProjects(park.ops.actor, projectList.parse({}))
    const second = await listProjects(park.ops.actor, projectList.parse({ after: first.next }))
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(53)
    const [column] = await projectBoard(park.ops.actor)
    expect([column?.state, column?.count, column?.cards.length]).toEqual(['REGISTERED', 53, 20])
  })

  test('tell of each project with how many districts it is, and how silent they are', async () => {
    const park = await aDesk((await anEnclave()).id)
    const { near, far } = ids()
    const { id } = await aReadyProject(park, [near, far])
    await aReferral(park, id, near)
    await database().referral.update({ where: { id: await aReferral(park, id, far) }, data: { silentDays: 21 } })
    const columns = await projectBoard(park.ops.actor)
    const column = columns.find(({ state }) => state === 'REFERRED')
    expect(column?.cards).toMatchObject([{ id, openReferrals: 2, silentDays: 21, days: 0 }])
    const { rows } = await listProjects(park.ops.actor, projectList.parse({ status: 'REGISTERED' }))
    expect(rows).toEqual([])
  })
})
