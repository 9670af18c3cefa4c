import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { answerAsFounder } from '@/lib/domains/founders/commands'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { answerMilestone, proposeMilestone } from '@/lib/domains/milestones/commands'
import { askConsents } from '@/lib/domains/projects/commands'
import {
  publishedLandings,
  publishedOnTheWay,
  publishedTransfer,
  publishedTransfers,
} from '@/lib/domains/transfers/queries'
import { isNamed, isStanding, listed, transferSearch } from '@/lib/domains/transfers/schema'
import { seed } from '@/lib/entry/seed'
import {
  aCommittedProject,
  aConfirmedLanding,
  aDesk,
  aFounderLink,
  aGroup,
  aProposal,
  consentToAll,
  type Desk,
  type Group,
  landingAt,
  projectAt,
  turn,
} from '@/tests/support/builders/projects'
import { facts, landed } from '@/tests/support/facts'
import '@/tests/support/database'

const FIGURE = 'projectsLandedInWenzhou'
let enclaveId = ''
let desk: Desk
let group: Group

const transfers = () => publishedTransfers(enclaveId, 'BRINGING_IN')
const named = async () => (await transfers()).filter(isNamed).map((row) => row.named.nameZh)
const unnamed = async () => (await transfers()).filter((row) => !isNamed(row) && isStanding(row)).length
const figure = async () => (await figureRecords(visitor, FIGURE)).figure.value
const slugOf = async (id: string) => (await database().project.findUniqueOrThrow({ where: { id } })).slug

/** All that a visitor can read of the projects, as one text. */
async function everything(projectId: string): Promise<string> {
  const own = await publishedTransfer(await slugOf(projectId))
  const rows = (await figureRecords(visitor, FIGURE)).rows
  return JSON.stringify([await transfers(), own, await publishedLandings({ enclaveId }), rows])
}

/** The founder is asked whether the project may be named, and agrees. */
async function publish(projectId: string): Promise<void> {
  await askConsents(desk.ops.actor, { ...(await projectAt(projectId)), districts: [group.districtId], publish: 'on' })
  await consentToAll(projectId)
}

async function withdraw(projectId: string): Promise<void> {
  const token = await aFounderLink(projectId)
  const where = { projectId, purpose: 'PUBLISH_PROJECT', withdrawnAt: null } as const
  const { id } = await database().consent.findFirstOrThrow({ where })
  await answerAsFounder({ token, id, answer: 'withdraw' })
}

beforeAll(async () => {
  // On a busy machine its one transaction may run out of time; it then wrote nothing, and tries again.
  await seed().catch(() => seed())
  enclaveId = (await publishedEnclave())?.id ?? ''
  desk = await aDesk(enclaveId)
  const { id } = await database().district.findUniqueOrThrow({ where: { adcode: '330304' } })
  group = await aGroup(id)
})

describe('the published facts', () => {
  test('stand there as reported, each with what its source states and nothing more', async () => {
    const shown = listed(await transfers(), transferSearch.parse({}), 'zh-CN').map((row) => [
      row.named.nameZh,
      row.stage,
      row.reportedStage,
      row.district?.nameZh,
      row.named.site?.nameZh,
      row.registeredOn,
      row.named.sourceZh,
    ])
    const expected = landed.map(({ nameZh, landing, source }) => [
      nameZh,
      'REPORTED',
      landing?.stage ?? null,
      landing?.districtZh,
      landing?.siteZh,
      null,
      facts.sources[source]?.titleZh,
    ])
    expect(expected).toHaveLength(7)
    expect(shown.sort()).toEqual(expected.sort())
    expect(await publishedOnTheWay(enclaveId)).toBe(0)
  })

  test('open with their facts and source; no confirmation is made up', async () => {
    for (const { key, factsZh, source } of landed) {
      const project = await publishedTransfer(key)
      expect(project?.factsZh, key).toEqual(factsZh)
      expect(project?.landings, key).toHaveLength(1)
      expect(project?.standing).toMatchObject({
        status: 'REPORTED',
        parkOn: null,
        districtOn: null,
        voidedOn: null,
        source: { titleZh: facts.sources[source]?.titleZh },
      })
    }
    const [dianliang] = landed.filter(({ fromZh }) => fromZh)
    expect((await publishedTransfer(dianliang?.key ?? ''))?.from).toMatchObject({
      kind: 'STATED',
      zh: dianliang?.fromZh,
    })
  })
})

describe('a landing that is confirmed here', () => {
  test('counts without a name, until its founder consents; a withdrawn consent takes the name away at once', async () => {
    const [before, hidden] = [await figure(), await unnamed()]
    const { projectId } = await aConfirmedLanding(desk, group, { nameZh: '静默的项目', nameEn: 'Silent project' })
    expect(await figure()).toBe((before ?? 0) + 1)
    expect(await unnamed()).toBe(hidden + 1)
    expect(await everything(projectId)).not.toMatch(/静默的项目|Silent project/)
    expect(await publishedTransfer(await slugOf(projectId))).toBeNull()

    await publish(projectId)
    expect(await named()).toContain('静默的项目')
    expect(await unnamed()).toBe(hidden)
    expect((await figureRecords(visitor, FIGURE)).rows.map(({ transfer }) => transfer)).toContain(
      await slugOf(projectId),
    )
    const page = await publishedTransfer(await slugOf(projectId))
    expect(page?.standing).toMatchObject({ status: 'CONFIRMED', parkOn: today(), districtOn: today() })
    // Neither the founder, nor those who turned the keys, nor the holder.
    const { founderId } = await database().project.findUniqueOrThrow({ where: { id: projectId } })
    expect(JSON.stringify(page)).not.toContain(founderId)
    for (const person of [desk.lead.id, group.id, '章知远']) expect(JSON.stringify(page)).not.toContain(person)

    await withdraw(projectId)
    expect(await everything(projectId)).not.toMatch(/静默的项目|Silent project/)
    expect(await publishedTransfer(await slugOf(projectId))).toBeNull()
    expect(await unnamed()).toBe(hidden + 1)
    expect(await figure()).toBe((before ?? 0) + 1)
  })

  test('a consent of a founder who is another by now names nothing', async () => {
    const { projectId } = await aConfirmedLanding(desk, group, { nameZh: '换人的项目' })
    await publish(projectId)
    const other = await aCommittedProject(desk, group)
    const { founderId } = await database().project.findUniqueOrThrow({ where: { id: other.id } })
    await database().project.update({ where: { id: projectId }, data: { founderId } })
    expect(await everything(projectId)).not.toContain('换人的项目')
  })

  test('its milestones show how far it has come', async () => {
    const { id, projectId } = await aConfirmedLanding(desk, group, { nameZh: '投产的项目' })
    await publish(projectId)
    const given = { side: 'DISTRICT', kind: 'TRIAL_PRODUCTION', reachedOn: today(), evidence: '用电记录' } as const
    await proposeMilestone(group.actor, { ...(await landingAt(id)), ...given })
    const slug = await slugOf(projectId)
    expect((await publishedTransfer(slug))?.stage).toBe('LANDED')
    const { id: milestone } = await database().milestone.findFirstOrThrow({ where: { landingId: id } })
    await answerMilestone(desk.ops.actor, {
      id: milestone,
      version: 0,
      side: 'PARK',
      event: 'confirm',
      reason: undefined,
    })
    expect((await publishedTransfer(slug))?.stage).toBe('TRIAL_PRODUCTION')
    expect(JSON.stringify(await publishedTransfer(slug))).not.toContain('用电记录')
  })

  test('voided, it is a correction that does not count; a new one takes its place', async () => {
    const before = await figure()
    const { id, projectId, referralId } = await aConfirmedLanding(desk, group, { nameZh: '更正的项目' })
    await publish(projectId)
    await turn(desk.lead.actor, id, 'voidPark', '执照登记有误，张三')
    expect((await publishedTransfer(await slugOf(projectId)))?.stage).toBe('LANDED')
    await turn(group.actor, id, 'voidDistrict', '同意作废')
    expect(await figure()).toBe(before)
    const page = await publishedTransfer(await slugOf(projectId))
    expect(page?.stage).toBe('CORRECTED')
    expect(page?.standing.voidedOn).toBe(today())
    // The two sides' own words may name anybody: they are not for the public.
    expect(await everything(projectId)).not.toMatch(/张三|同意作废/)
    const row = (await transfers()).filter(isNamed).find((one) => one.named.nameZh === '更正的项目')
    expect(row && isStanding(row)).toBe(false)

    const again = await aProposal(desk, referralId)
    await turn(desk.lead.actor, again, 'confirmPark')
    await turn(group.actor, again, 'confirmDistrict')
    expect(await figure()).toBe((before ?? 0) + 1)
    expect((await publishedTransfer(await slugOf(projectId)))?.landings.map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'VOIDED',
    ])
  })

  test('what is only on its way is a number, whatever became of its referrals', async () => {
    const before = await publishedOnTheWay(enclaveId)
    const { id } = await aCommittedProject(desk, group, { nameZh: '途中的项目' })
    await publish(id)
    expect(await publishedOnTheWay(enclaveId)).toBe(before + 1)
    expect(await everything(id)).not.toContain('途中的项目')
  })
})

describe('the list', () => {
  const looking = async (search: Record<string, string>) =>
    listed(await transfers(), transferSearch.parse(search), 'zh-CN')

  test('narrows by each part of the filter, and by all together', async () => {
    const ofFacts = (rows: Awaited<ReturnType<typeof looking>>) =>
      rows.filter(({ stage }) => stage === 'REPORTED').map(({ named: { slug } }) => slug)
    const keys = (where: (fact: (typeof landed)[number]) => boolean) => landed.filter(where).map(({ key }) => key)
    expect(ofFacts(await looking({ district: '330304' })).sort()).toEqual(
      keys(({ landing }) => landing?.districtZh === '瓯海区').sort(),
    )
    expect(ofFacts(await looking({ district: 'none' })).sort()).toEqual(
      keys(({ landing }) => !landing?.districtZh).sort(),
    )
    expect(ofFacts(await looking({ industry: 'NEW_ENERGY' }))).toEqual(['huangneng'])
    expect(ofFacts(await looking({ industry: 'LIFE_HEALTH', district: '330303' }))).toEqual(['yishitong'])
    expect((await looking({ stage: 'REPORTED' })).length).toBe(7)
    expect(await looking({ stage: 'REPORTED', district: '330302' })).toEqual([])
    // What makes no sense is no filter.
    expect(await looking({ stage: 'LOST', district: "'; --", sort: 'secret' })).toHaveLength((await looking({})).length)
  })

  test('sorts by each column both ways; what is not stated comes last', async () => {
    const districts = async (order: string) =>
      (await looking({ stage: 'REPORTED', sort: 'district', order })).map(({ district }) => district?.nameZh)
    expect(await districts('asc')).toEqual(['龙湾区', '瓯海区', '瓯海区', '瓯海区', '瓯海区', undefined, undefined])
    expect(await districts('desc')).toEqual(['瓯海区', '瓯海区', '瓯海区', '瓯海区', '龙湾区', undefined, undefined])
    const names = (await looking({ stage: 'REPORTED', sort: 'project', order: 'asc' })).map(
      ({ named: { slug } }) => slug,
    )
    // In the order of their pinyin.
    expect(names).toEqual(['baoxun', 'dianliang', 'huangneng', 'mitai', 'shuihu', 'yishitong', 'yiman'])
  })
})
