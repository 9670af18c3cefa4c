import { beforeAll, describe, expect, test } from 'vitest'
import { dayOf, shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { proposeLanding, refuseLanding, turnKey } from '@/lib/domains/landings/commands'
import { landingGround, landingSheet, landingsInDistrict } from '@/lib/domains/landings/queries'
import { landingProposal } from '@/lib/domains/landings/schema'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { answerMilestone, proposeMilestone } from '@/lib/domains/milestones/commands'
import { aCode } from '@/tests/support/builders/codes'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aCommittedProject,
  aConfirmedLanding,
  aDesk,
  aGroup,
  aLicence,
  aProposal,
  type Desk,
  type Group,
  landingAt,
  referralAt,
  turn,
} from '@/tests/support/builders/projects'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PARK = 'landing-park'
let desk: Desk
let group: Group
let rival: Group
let sites: { own: string; other: string }

beforeAll(async () => {
  desk = await aDesk((await anEnclave({ slug: PARK })).id)
  group = await aGroup(await aDistrict('990304'))
  rival = await aGroup(await aDistrict('990381'))
  const site = async (slug: string, districtId: string) =>
    (await database().landingSite.create({ data: { slug, nameZh: slug, nameEn: slug, districtId, industries: [] } })).id
  sites = { own: await site('own', group.districtId), other: await site('other', rival.districtId) }
})

const entity = () => ({
  entityName: '落地科技有限公司',
  uscc: aCode('990304', 9000),
  siteId: undefined,
  registeredOn: today(),
})
const statusOf = async (id: string) => (await database().landing.findUniqueOrThrow({ where: { id } })).status
const landingsOf = (projectId: string) => database().landing.count({ where: { projectId } })

/** What the park and its district have agreed on, and nothing more. */
const committed = () => aCommittedProject(desk, group)
/** A landing that was proposed, with its licence. */
const proposed = async () => aProposal(desk, (await committed()).referralId)

describe('proposing a landing', () => {
  test.each(['PARK', 'DISTRICT'] as const)('either side may: %s', async (side) => {
    const { id: projectId, referralId } = await committed()
    const actor = side === 'PARK' ? desk.ops.actor : group.actor
    const { id } = await proposeLanding(actor, {
      ...(await referralAt(referralId)),
      side,
      ...entity(),
      siteId: sites.own,
    })
    const found = await database().landing.findUniqueOrThrow({ where: { id }, include: { keys: true } })
    expect(found).toMatchObject({ status: 'PROPOSED', projectId, siteId: sites.own, proposedSide: side, keys: [] })
  })

  test('a day before the project was sent to the district is refused, and the day is named', async () => {
    const { id: projectId, referralId } = await committed()
    const early = { ...entity(), registeredOn: shiftDay(today(), -1) }
    const sent = await database().statusLog.findFirstOrThrow({ where: { recordId: referralId, event: 'send' } })
    await expect(
      proposeLanding(desk.ops.actor, { ...(await referralAt(referralId)), side: 'PARK', ...early }),
    ).rejects.toMatchObject({ code: 'before_referral', params: { day: dayOf(sent.at) } })
    expect(await landingsOf(projectId)).toBe(0)
  })

  test('a day to come is no registration date, nor is a code that its check character does not bear out', () => {
    const typed = { id: sites.own, version: '1', side: 'PARK', ...entity() }
    const field = (fields: object) => landingProposal.safeParse({ ...typed, ...fields }).error?.issues[0]?.path[0]
    expect(field({})).toBeUndefined()
    expect(field({ registeredOn: shiftDay(today(), 1) })).toBe('registeredOn')
    expect(field({ uscc: `${typed.uscc.slice(0, 17)}${typed.uscc.endsWith('1') ? '2' : '1'}` })).toBe('uscc')
  })

  test('a site of another district is not there', async () => {
    const { referralId } = await committed()
    const elsewhere = { ...entity(), siteId: sites.other }
    const input = { ...(await referralAt(referralId)), side: 'PARK', ...elsewhere } as const
    expect(await refusedWith(proposeLanding(desk.ops.actor, input))).toBe('not_found')
  })

  test('one at a time: a second proposal is a conflict, and one may follow once the first was refused', async () => {
    const { referralId } = await committed()
    const id = await aProposal(desk, referralId)
    const again = { ...(await referralAt(referralId)), side: 'PARK', ...entity() } as const
    expect(await refusedWith(proposeLanding(desk.ops.actor, again))).toBe('conflict')
    await refuseLanding(group.actor, { ...(await landingAt(id)), side: 'DISTRICT', reason: '执照不清' })
    expect(await refusedWith(proposeLanding(desk.ops.actor, again))).toBeNull()
  })
})

describe('two keys', () => {
  test('without the licence no key is turned', async () => {
    const { referralId } = await committed()
    const input = { ...(await referralAt(referralId)), side: 'PARK', ...entity() } as const
    const { id } = await proposeLanding(desk.ops.actor, input)
    expect(await refusedWith(turn(desk.lead.actor, id, 'confirmPark'))).toBe('document_missing')
    expect((await landingSheet(desk.lead.actor, id, 'PARK'))?.can.key).toMatchObject({ why: 'licence' })
    await aLicence(id, desk.ops.id)
    expect((await landingSheet(desk.lead.actor, id, 'PARK'))?.can.key).toMatchObject({ why: null })
  })

  test.each([['confirmPark', 'confirmDistrict'] as const, ['confirmDistrict', 'confirmPark'] as const])(
    'in either order: %s before %s',
    async (first, second) => {
      const id = await proposed()
      const by = { confirmPark: desk.lead.actor, confirmDistrict: group.actor }
      await turn(by[first], id, first)
      expect(await statusOf(id)).toBe('PROPOSED')
      await turn(by[second], id, second)
      expect(await statusOf(id)).toBe('CONFIRMED')
    },
  )

  test('no side turns its key twice, and the team turns none without a lead', async () => {
    const id = await proposed()
    expect(await refusedWith(turn(desk.ops.actor, id, 'confirmPark'))).toBe('forbidden')
    expect((await landingSheet(desk.ops.actor, id, 'PARK'))?.can.key?.why).toBe('lead')
    await turn(desk.lead.actor, id, 'confirmPark')
    expect(await refusedWith(turn(desk.lead.actor, id, 'confirmPark'))).toBe('conflict')
    expect((await landingSheet(desk.lead.actor, id, 'PARK'))?.can.key?.why).toBe('turned')
    expect(await database().landingKey.count({ where: { landingId: id } })).toBe(1)
  })

  test('both at once, from the same page: one wins, the other is stale; then the landing is confirmed once', async () => {
    const id = await proposed()
    const at = await landingAt(id)
    const codes = await Promise.all([
      refusedWith(turnKey(desk.lead.actor, { ...at, event: 'confirmPark' })),
      refusedWith(turnKey(group.actor, { ...at, event: 'confirmDistrict' })),
    ])
    expect(codes.toSorted()).toEqual(['stale', null].toSorted())
    expect(await statusOf(id)).toBe('PROPOSED')
    await (codes[0] === null ? turn(group.actor, id, 'confirmDistrict') : turn(desk.lead.actor, id, 'confirmPark'))
    expect(await statusOf(id)).toBe('CONFIRMED')
    const confirmed = { noun: 'Landing', recordId: id, event: 'confirm' }
    expect(await database().statusLog.count({ where: confirmed })).toBe(1)
  })

  test('voiding asks for both reasons, and is refused once the project produces', async () => {
    const { id } = await aConfirmedLanding(desk, group)
    expect(await refusedWith(turn(desk.lead.actor, id, 'voidPark'))).toBe('reason_required')
    const trial = { kind: 'TRIAL_PRODUCTION', reachedOn: today(), evidence: '首批下线' } as const
    await proposeMilestone(group.actor, { ...(await landingAt(id)), side: 'DISTRICT', ...trial })
    await turn(desk.lead.actor, id, 'voidPark', '登记有误')
    const milestone = await database().milestone.findFirstOrThrow({ where: { landingId: id } })
    const answer = { id: milestone.id, version: 0, side: 'PARK', event: 'confirm', reason: undefined } as const
    await answerMilestone(desk.ops.actor, answer)
    expect(await refusedWith(turn(group.actor, id, 'voidDistrict', '登记有误'))).toBe('invalid_transition')
    expect((await landingSheet(group.actor, id, 'DISTRICT'))?.can.key?.why).toBe('produces')
    expect(await statusOf(id)).toBe('CONFIRMED')
    expect(await database().landingKey.count({ where: { landingId: id, purpose: 'VOID' } })).toBe(1)
  })
})

describe('what each side reads', () => {
  test('a company of another division is warned of in words of both codes, and confirmed all the same', async () => {
    await aDistrict('990302')
    const { referralId } = await committed()
    const id = await aProposal(desk, referralId, { uscc: aCode('990302', 1) })
    for (const [actor, side] of [[desk.ops.actor, 'PARK'] as const, [group.actor, 'DISTRICT'] as const]) {
      const sheet = await landingSheet(actor, id, side)
      expect(sheet?.otherDivision).toEqual({ code: '990302', district: { nameZh: '990302', nameEn: '990302' } })
      expect(sheet?.district?.adcode).toBe('990304')
    }
    await turn(desk.lead.actor, id, 'confirmPark')
    await turn(group.actor, id, 'confirmDistrict')
    expect(await statusOf(id)).toBe('CONFIRMED')
    expect((await landingSheet(group.actor, await proposed(), 'DISTRICT'))?.otherDivision).toBeNull()
  })

  test('a division that is no district of the home city is told by its code alone', async () => {
    const { referralId } = await committed()
    const id = await aProposal(desk, referralId, { uscc: aCode('310114', 1) })
    expect((await landingSheet(group.actor, id, 'DISTRICT'))?.otherDivision).toEqual({ code: '310114', district: null })
  })

  test('a rival district finds nothing: no sheet, no ground, no row, and no command', async () => {
    const { referralId } = await committed()
    expect(await landingGround(rival.actor, referralId, 'DISTRICT')).toBeNull()
    const id = await aProposal(desk, referralId)
    expect(await landingSheet(rival.actor, id, 'DISTRICT')).toBeNull()
    expect(await landingSheet(rival.actor, id, 'PARK')).toBeNull()
    expect(await landingSheet(group.actor, id, 'PARK')).toBeNull()
    expect(await landingSheet(desk.lead.actor, id, 'DISTRICT')).toBeNull()
    expect((await landingsInDistrict(rival.actor, {})).rows).toEqual([])
    expect((await landingsInDistrict(group.actor, {})).rows.map((row) => row.id)).toContain(id)
    const referral = await referralAt(referralId)
    const landing = await landingAt(id)
    expect(await refusedWith(turn(rival.actor, id, 'confirmDistrict'))).toBe('not_found')
    const refusal = { ...landing, side: 'DISTRICT', reason: '不是我们' } as const
    expect(await refusedWith(refuseLanding(rival.actor, refusal))).toBe('not_found')
    const proposal = { ...referral, side: 'DISTRICT', ...entity() } as const
    expect(await refusedWith(proposeLanding(rival.actor, proposal))).toBe('not_found')
    const forThePark = refuseLanding(group.actor, { ...landing, side: 'PARK', reason: '不是园区' })
    expect(await refusedWith(forThePark)).toBe('not_found')
  })

  test('the list of a district goes on where it ended', async () => {
    const far = await aGroup(await aDistrict('990383'))
    const ids: string[] = []
    for (let n = 0; n < 3; n += 1) ids.unshift(await aProposal(desk, (await aCommittedProject(desk, far)).referralId))
    const { rows, next } = await landingsInDistrict(far.actor, {})
    expect([rows.map(({ id }) => id), next]).toEqual([ids, null])
    const after = await landingsInDistrict(far.actor, { after: [ids[0] ?? ''] })
    expect(after.rows.map(({ id }) => id)).toEqual(ids.slice(1))
    expect((await landingsInDistrict(far.actor, { status: 'CONFIRMED' })).rows).toEqual([])
  })
})

test('the figure counts a landing with both keys, and drops one that is void', async () => {
  const park = await anEnclave({ slug: 'landing-figures' })
  const team = await aDesk(park.id)
  const count = async () => {
    const { figure, rows } = await figureRecords(team.lead.actor, 'projectsLandedInWenzhou', {
      enclaveSlug: 'landing-figures',
    })
    return [figure.value, rows.length]
  }
  const { referralId } = await aCommittedProject(team, group)
  const id = await aProposal(team, referralId)
  expect(await count()).toEqual([0, 0])
  await turn(team.lead.actor, id, 'confirmPark')
  expect(await count()).toEqual([0, 0])
  await turn(group.actor, id, 'confirmDistrict')
  expect(await count()).toEqual([1, 1])
  await turn(team.lead.actor, id, 'voidPark', '登记有误')
  expect(await count()).toEqual([1, 1])
  await turn(group.actor, id, 'voidDistrict', '登记有误')
  expect(await count()).toEqual([0, 0])
})
