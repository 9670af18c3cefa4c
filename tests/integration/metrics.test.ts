import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { moveCooperation } from '@/lib/domains/cooperation/commands'
import { voidEntry } from '@/lib/domains/entries/commands'
import { figureRecords, publishedFigures } from '@/lib/domains/metrics/queries'
import { actorWith } from '@/tests/support/actors'
import { aLead, anInstitution, aSignedCooperation, cooperationAt } from '@/tests/support/builders/cooperation'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { anEntry, aReportedEntry } from '@/tests/support/builders/institutions'
import { aDistrict, anOrganisation, aResident, aSource } from '@/tests/support/builders/organisations'
import { aDesk } from '@/tests/support/builders/projects'
import { aCompany } from '@/tests/support/builders/talent'
import { aBaseline, aLanding, aNamedLanding, aProject, namedProjects } from '@/tests/support/builders/transfers'

const KEY = 'projectsLandedInWenzhou'
const THREE_YEARS = { from: '2019-12-01', to: '2022-12-31' }
let parks = 0

/** A park of which 14 landed projects were reported, 7 of them by name. */
async function aPark(named = 7, period: { from?: string; to?: string } = THREE_YEARS) {
  parks += 1
  const enclaveSlug = `counting-${parks}`
  const { id } = await anEnclave({ slug: enclaveSlug })
  const baselineId = await aBaseline(id, period)
  await namedProjects(id, baselineId, named)
  const staff = actorWith([{ role: 'OPS', enclaveId: id }])
  const read = (period: { from?: string; to?: string } = {}) => figureRecords(staff, KEY, { enclaveSlug, ...period })
  return { id, enclaveSlug, baselineId, staff, read }
}

/** What the figure says, and that it has as many rows as it counts. */
async function counted(read: ReturnType<typeof figureRecords>) {
  const { figure, rows } = await read
  expect(rows).toHaveLength(figure.itemised + figure.recorded)
  return { value: figure.value, itemised: figure.itemised, recorded: figure.recorded }
}

describe('what counts', () => {
  test('a landing that is confirmed here adds to what was reported', async () => {
    const park = await aPark()
    expect(await counted(park.read())).toEqual({ value: 14, itemised: 7, recorded: 0 })
    await aLanding(await aProject(park.id))
    expect(await counted(park.read())).toEqual({ value: 15, itemised: 7, recorded: 1 })
    const sheet = await publishedFigures({ enclaveSlug: park.enclaveSlug })
    expect(sheet?.figures.find(({ key }) => key === KEY)?.value).toBe(15)
  })

  test('naming one more of those reported adds nothing, and no landing is reported without a figure to explain', async () => {
    const park = await aPark()
    await namedProjects(park.id, park.baselineId, 1)
    await expect(aNamedLanding(await aProject(park.id), null)).rejects.toThrow('Landing_reported_cites')
    expect(await counted(park.read())).toEqual({ value: 14, itemised: 8, recorded: 0 })
  })

  test('a named project whose landing is confirmed later is not counted twice', async () => {
    const park = await aPark(0)
    const projectId = await aProject(park.id, { recordOrigin: 'REPORTED' })
    await aNamedLanding(projectId, park.baselineId)
    await aLanding(projectId)
    expect(await counted(park.read())).toEqual({ value: 14, itemised: 1, recorded: 0 })
  })

  test('two landings of one project count once, by the first; periods do not add up', async () => {
    const park = await aPark(0)
    const projectId = await aProject(park.id)
    await aLanding(projectId, '2025-03-01')
    await aLanding(projectId, '2024-03-01')
    const all = await park.read()
    expect(all.figure.value).toBe(15)
    expect(all.rows.map(({ countedOn }) => countedOn)).toEqual(['2024-03-01'])
    for (const year of ['2024', '2025'])
      expect((await counted(park.read({ from: `${year}-01-01`, to: `${year}-12-31` }))).value).toBe(1)
  })

  test('a landing in another enclave does not count', async () => {
    const [park, other] = [await aPark(), await aPark(0)]
    await aLanding(await aProject(other.id))
    expect(await counted(park.read())).toEqual({ value: 14, itemised: 7, recorded: 0 })
    expect(await counted(other.read())).toEqual({ value: 15, itemised: 0, recorded: 1 })
  })
})

describe('periods', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test.each([
    ['the day before', '2024-04-30', '2024-04-30', 0],
    ['the day itself', '2024-05-01', '2024-05-01', 1],
    ['the day after', '2024-05-02', '2024-05-02', 0],
    ['from that day', '2024-05-01', undefined, 1],
    ['until that day', '2023-01-01', '2024-05-01', 1],
  ])('a registration on 1 May is seen in Shanghai days: %s', async (_, from, to, value) => {
    const park = await aPark(0)
    await aLanding(await aProject(park.id), '2024-05-01')
    expect((await counted(park.read({ from, ...(to && { to }) }))).value).toBe(value)
  })

  test('a figure is as of the Shanghai day, which begins at 16:00 of the day before in Greenwich', async () => {
    const park = await aPark()
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime('2026-03-31T15:59:59Z')
    expect((await park.read()).figure.asOf).toBe('2026-03-31')
    vi.setSystemTime('2026-03-31T16:00:00Z')
    expect((await park.read()).figure.asOf).toBe('2026-04-01')
  })

  test('a period that holds the whole report takes it; one that cuts it leaves it out and says so', async () => {
    const park = await aPark()
    await aLanding(await aProject(park.id), '2022-06-01')
    expect(await counted(park.read(THREE_YEARS))).toEqual({ value: 15, itemised: 7, recorded: 1 })
    const cut = await park.read({ from: '2022-01-01', to: '2022-12-31' })
    expect(await counted(Promise.resolve(cut))).toEqual({ value: 1, itemised: 0, recorded: 1 })
    expect(cut.figure.baseline).toBeNull()
    expect(cut.figure.leftOut).toMatchObject({ place: 'split', baseline: { id: park.baselineId, value: 14 } })
    const after = await park.read({ from: '2023-01-01' })
    expect([after.figure.value, after.figure.leftOut]).toEqual([0, null])
  })

  test('a report whose last day is unknown belongs to all time only, and says so', async () => {
    const park = await aPark(7, { from: '2019-12-01' })
    expect((await counted(park.read())).value).toBe(14)
    const { figure } = await park.read({ from: '2000-01-01', to: '2100-01-01' })
    expect(figure).toMatchObject({
      value: 0,
      baseline: null,
      leftOut: { place: 'unknownEnd', baseline: { value: 14 } },
    })
  })

  test('a stock stands on its one day and is left out of another', async () => {
    const park = await aPark()
    await aBaseline(park.id, { metricKey: 'partnerPlatforms', value: 30, isLowerBound: true, to: '2022-12-31' })
    const stock = async (from: string, to: string) => {
      const { figure } = await figureRecords(visitor, 'partnerPlatforms', { enclaveSlug: park.enclaveSlug, from, to })
      return [figure.value, figure.isLowerBound]
    }
    expect(await stock('2022-12-31', '2022-12-31')).toEqual([30, true])
    expect(await stock('2023-01-01', '2023-12-31')).toEqual([null, false])
  })
})

describe('who sees what', () => {
  test('more named than reported: the number stays, the team is told, a visitor is not', async () => {
    const park = await aPark(16)
    const [team, guest] = [await park.read(), await figureRecords(visitor, KEY, { enclaveSlug: park.enclaveSlug })]
    expect([team.figure.value, team.excess]).toEqual([14, 2])
    expect([guest.figure.value, guest.excess]).toEqual([14, 0])
    expect(guest.figure.parts).toEqual([{ key: 'itemised', count: 14, isLowerBound: false }])
  })

  test('a record that is not public counts for a visitor, who is told how many there are', async () => {
    const park = await aPark()
    const hidden = await anOrganisation()
    const shown = await aResident(park.id)
    await aLanding(await aProject(park.id, { nameZh: '未公开项目', organisationId: hidden.id }))
    await aLanding(await aProject(park.id, { nameZh: '无主项目' }))
    await aLanding(await aProject(park.id, { nameZh: '公开项目', organisationId: shown.id }))
    const others = [
      visitor,
      actorWith([{ role: 'OPS', enclaveId: (await aPark(0)).id }]),
      actorWith([{ role: 'ADMIN' }]),
    ]
    for (const actor of others) {
      const guest = await figureRecords(actor, KEY, { enclaveSlug: park.enclaveSlug })
      expect([guest.figure.value, guest.rows.length, guest.hidden]).toEqual([17, 8, 2])
      expect(JSON.stringify(guest)).not.toMatch(/未公开项目|无主项目/)
    }
    for (const role of ['OPS', 'OPS_LEAD', 'GOV'] as const) {
      const inside = await figureRecords(actorWith([{ role, enclaveId: park.id }]), KEY, park)
      expect([inside.figure.value, inside.rows.length, inside.hidden]).toEqual([17, 10, 0])
    }
  })
})

test('a live consent of the founder names a record to a visitor; one that is asked for, refused or withdrawn does not', async () => {
  const park = await aPark()
  const at = new Date()
  const founder = { kind: 'FOUNDER', name: '-', email: '-', locale: 'zh-CN', createdAt: at } as const
  const asked = { purpose: 'PUBLISH_PROJECT', textVersion: 1, requestedAt: at } as const
  const answers = {
    shown: { givenAt: at },
    asked: {},
    refused: { refusedAt: at },
    withdrawn: { givenAt: at, withdrawnAt: at },
  }
  for (const [nameZh, answer] of Object.entries(answers)) {
    const id = await aProject(park.id, { nameZh })
    const { id: founderId } = await database().person.create({ data: founder })
    await database().project.update({ where: { id }, data: { founderId } })
    await database().consent.create({ data: { ...asked, ...answer, projectId: id, personId: founderId } })
    await aLanding(id)
  }
  const { rows, hidden, figure } = await figureRecords(visitor, KEY, park)
  const own = rows.filter(({ part }) => part === 'recorded')
  expect(own.map(({ subjectZh, transfer }) => [subjectZh, transfer !== null])).toEqual([['shown', true]])
  expect([figure.value, hidden]).toEqual([18, 3])
})

test('cooperations count by the day of their signature, whatever came later; what is not public has no row for a visitor', async () => {
  const enclaveSlug = 'cooperating'
  const { id: enclaveId } = await anEnclave({ slug: enclaveSlug })
  const desk = await aDesk(enclaveId)
  const [shown, unnamed] = [await aCompany(enclaveId), await aCompany(enclaveId)]
  await database().organisation.update({ where: { id: unnamed.organisationId }, data: { published: false } })
  await aSignedCooperation(desk, shown, '2024-05-01')
  const ended = await aSignedCooperation(desk, unnamed, '2024-05-02')
  const end = { ...(await cooperationAt(ended)), event: 'terminate', reason: '不再需要' } as const
  await moveCooperation(desk.lead.actor, end)
  await aLead(shown)
  const foreign = (await anEnclave()).id
  await aSignedCooperation(await aDesk(foreign), await aCompany(foreign), '2024-05-01')
  const own = { metricKey: 'cooperationProjects', value: 200, isLowerBound: true, ...THREE_YEARS }
  await aBaseline(enclaveId, own)
  const read = (actor: Actor, period = {}) => figureRecords(actor, 'cooperationProjects', { enclaveSlug, ...period })
  const all = await read(desk.ops.actor)
  expect(all.figure).toMatchObject({ value: 202, recorded: 2, itemised: 0, isLowerBound: true })
  expect(all.rows.map(({ countedOn }) => countedOn)).toEqual(['2024-05-02', '2024-05-01'])
  const guest = await read(visitor)
  expect([guest.figure.value, guest.hidden]).toEqual([202, 1])
  expect(guest.rows.map(({ cooperationKind, countedOn }) => [cooperationKind, countedOn])).toEqual([
    ['RESEARCH', '2024-05-01'],
  ])
  const one = await read(visitor, { from: '2024-05-02', to: '2024-05-02' })
  expect([one.figure.value, one.rows, one.hidden]).toEqual([1, [], 1])
})

test('institutions that entered the home city count once a period by their day; what is reported explains, and never counts', async () => {
  const enclaveSlug = 'entered'
  const { id: enclaveId } = await anEnclave({ slug: enclaveSlug })
  const desk = await aDesk(enclaveId)
  const [first, second] = [await aDistrict('990881'), await aDistrict('990882')]
  const read = (period = {}) => figureRecords(visitor, 'institutionsIntoWenzhou', { enclaveSlug, ...period })
  const sum = async (period = {}) => counted(read(period))
  expect(await sum()).toEqual({ value: 0, itemised: 0, recorded: 0 })
  const [twice, voided, reported] = [await anInstitution('临海大学'), await anInstitution(), await anInstitution()]
  await anEntry(desk, twice, `district:${second}`, '2025-03-01')
  await anEntry(desk, twice, `district:${first}`, '2024-03-01')
  const wrong = await anEntry(desk, voided, `district:${first}`, '2024-04-01')
  await aReportedEntry(desk, reported, await aSource())
  expect(await sum()).toEqual({ value: 2, itemised: 0, recorded: 2 })
  await voidEntry(desk.lead.actor, { id: wrong, version: 0, reason: '登记有误' })
  const all = await read()
  expect(all.rows.map(({ subjectZh, countedOn, districtZh }) => [subjectZh, countedOn, districtZh])).toEqual([
    ['临海大学', '2024-03-01', '990881'],
  ])
  expect(JSON.stringify(all)).not.toContain('法人证书')
  const days: [string, string][] = [
    ['2024-02-29', '2024-02-29'],
    ['2024-03-01', '2024-03-01'],
    ['2024-03-02', '2025-02-28'],
    ['2025-03-01', '2025-12-31'],
  ]
  const found = await Promise.all(days.map(async ([from, to]) => (await sum({ from, to })).value))
  expect(found).toEqual([0, 1, 0, 1])
  const foreign = await aDesk((await anEnclave()).id)
  await anEntry(foreign, await anInstitution(), `district:${first}`, '2024-03-01')
  expect((await sum()).value).toBe(1)
})

test('a reported entry explains the figure of its own source, and an institution that the figure holds adds nothing', async () => {
  const enclaveSlug = 'entered-before'
  const { id: enclaveId } = await anEnclave({ slug: enclaveSlug })
  const desk = await aDesk(enclaveId)
  const district = await aDistrict('990883')
  const own = { metricKey: 'institutionsIntoWenzhou', value: 3, ...THREE_YEARS }
  const baselineId = await aBaseline(enclaveId, own)
  const { sourceId } = await database().metricBaseline.findUniqueOrThrow({ where: { id: baselineId } })
  const other = { key: 'T2', titleZh: '另一报道', titleEn: 'Another report' }
  const { id: elsewhere } = await database().source.create({ data: other })
  const [named, unnamed] = [await anInstitution(), await anInstitution()]
  await aReportedEntry(desk, named, sourceId)
  await aReportedEntry(desk, unnamed, elsewhere)
  const sum = () => counted(figureRecords(visitor, 'institutionsIntoWenzhou', { enclaveSlug }))
  expect(await sum()).toEqual({ value: 3, itemised: 1, recorded: 0 })
  await anEntry(desk, named, `district:${district}`)
  expect(await sum()).toEqual({ value: 3, itemised: 1, recorded: 0 })
  await anEntry(desk, unnamed, `district:${district}`)
  expect(await sum()).toEqual({ value: 4, itemised: 1, recorded: 1 })
})

test('an unknown metric and an unknown enclave are not found', async () => {
  const { enclaveSlug } = await aPark(0)
  await expect(figureRecords(visitor, 'tenants', { enclaveSlug })).rejects.toMatchObject({ code: 'not_found' })
  await expect(figureRecords(visitor, KEY, { enclaveSlug: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(publishedFigures({ enclaveSlug: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' })
})
