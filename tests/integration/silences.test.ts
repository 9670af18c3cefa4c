import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/core/auth/actor'
import { dayOf, shiftDay, startOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { moveByTalk, moveReferral } from '@/lib/domains/referrals/commands'
import { flagSilent } from '@/lib/domains/silences/commands'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aDesk,
  aGroup,
  aReadyProject,
  aReferral,
  type Desk,
  type Group,
  referralAt,
} from '@/tests/support/builders/projects'
import '@/tests/support/database'

const timer = systemActor('timer')
let desk: Desk
let gov: { id: string }
let codes = 990_400
const SENT_AT = new Date(startOfDay('2026-03-02').getTime() + 15 * 3_600_000)
/** Noon of the n-th day after the sending. */
const noonOn = (day: number) => new Date(startOfDay(shiftDay(dayOf(SENT_AT), day)).getTime() + 12 * 3_600_000)
const flagOn = (day: number) => atMoment(noonOn(day), () => flagSilent(timer))

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  gov = await anAccount([{ role: 'GOV', enclaveId: desk.enclaveId }])
})

/** A group of three, of whom one may be its lead, and a referral that was sent to it. */
async function awaited({ led }: { led: boolean }) {
  codes += 1
  const districtId = await aDistrict(String(codes))
  const groups = [await aGroup(districtId), await aGroup(districtId), await aGroup(districtId)]
  const [first, second] = groups
  if (!first || !second) throw new Error('no group')
  if (led) await database().district.update({ where: { id: districtId }, data: { leadId: second.id } })
  const id = await atMoment(SENT_AT, async () => {
    const project = await aReadyProject(desk, [districtId])
    return aReferral(desk, project.id, districtId)
  })
  return { id, districtId, groups, first, second }
}

/** Who was told of the silence of one referral: day of the ladder, and the account. */
async function told(id: string) {
  const { reference } = await database().referral.findUniqueOrThrow({ where: { id } })
  const found = await database().notification.findMany({
    where: { kind: 'referral', inbox: { path: ['reference'], equals: reference } },
    orderBy: { id: 'asc' },
  })
  return found.flatMap(({ accountId, inbox }) => {
    const event = String(Object(inbox).event)
    return event.startsWith('silent') ? [`${event} ${accountId}`] : []
  })
}
const ids = (groups: readonly { id: string }[]) => groups.map(({ id }) => id)
const rung = async (id: string) => (await database().referral.findUniqueOrThrow({ where: { id } })).silentDays
const lines = (event: string, accounts: readonly string[]) => accounts.map((account) => `${event} ${account}`)

describe('the silence of a district', () => {
  test('is told its group on day 9, its lead on day 21, leads and bureau on day 45; nothing is decided', async () => {
    const { id, groups, second } = await awaited({ led: true })
    const before = await database().referral.findUniqueOrThrow({ where: { id } })
    await flagOn(8)
    expect([await rung(id), await told(id)]).toEqual([0, []])
    await flagOn(9)
    const first = lines('silent9', ids(groups))
    expect([await rung(id), (await told(id)).sort()]).toEqual([9, first.toSorted()])
    await flagOn(10)
    await flagOn(20)
    expect((await told(id)).sort()).toEqual(first.toSorted())
    await flagOn(21)
    const next = [...first, ...lines('silent21', [second.id])]
    expect([await rung(id), (await told(id)).sort()]).toEqual([21, next.toSorted()])
    await flagOn(44)
    expect((await told(id)).sort()).toEqual(next.toSorted())
    await flagOn(45)
    const all = [...next, ...lines('silent45', [second.id, desk.lead.id, gov.id])]
    expect([await rung(id), (await told(id)).sort()]).toEqual([45, all.toSorted()])
    await flagOn(200)
    expect((await told(id)).sort()).toEqual(all.toSorted())
    const after = await database().referral.findUniqueOrThrow({ where: { id }, include: { project: true } })
    // A flag is no move: status, version and the day since when it waits are what they were.
    expect([after.status, after.version, after.waitingSince]).toEqual(['SENT', before.version, before.waitingSince])
    expect(after.project.status).toBe('REFERRED')
    const moves = await database().statusLog.findMany({ where: { recordId: id }, orderBy: { id: 'asc' } })
    expect(moves.map(({ event }) => event)).toEqual(['create', 'send'])
    const audited = { recordId: id, verb: 'flagSilent' }
    expect(await database().auditEntry.count({ where: audited })).toBe(3)
  })

  test('on day 21 is told the whole group where it has no lead, or one who has left it', async () => {
    const leaderless = await awaited({ led: false })
    await flagOn(21)
    expect((await told(leaderless.id)).sort()).toEqual(lines('silent21', ids(leaderless.groups)).sort())
    const { id, districtId, groups } = await awaited({ led: false })
    const { id: gone } = await anAccount([])
    await database().district.update({ where: { id: districtId }, data: { leadId: gone } })
    await flagOn(21)
    expect((await told(id)).sort()).toEqual(lines('silent21', ids(groups)).sort())
  })

  test('begins anew with each of its moves', async () => {
    const { id, first, groups } = await awaited({ led: false })
    await flagOn(9)
    await atMoment(noonOn(12), async () =>
      moveReferral(first.actor, { ...(await referralAt(id)), event: 'acknowledge' }),
    )
    expect(await rung(id)).toBe(0)
    await flagOn(20)
    expect(await rung(id)).toBe(0)
    await flagOn(21)
    expect(await rung(id)).toBe(9)
    expect(await told(id)).toHaveLength(2 * groups.length)
    const said = { heldOn: dayOf(noonOn(22)), note: '看了现场' }
    await atMoment(noonOn(22), async () =>
      moveByTalk(first.actor, { ...(await referralAt(id)), event: 'visit', ...said }),
    )
    await flagOn(30)
    expect(await rung(id)).toBe(0)
    await flagOn(31)
    expect(await rung(id)).toBe(9)
  })

  test('is none once it answered for good, or was taken off it', async () => {
    const { id } = await awaited({ led: false })
    await moveReferral(desk.ops.actor, { ...(await referralAt(id)), event: 'recall', reason: '另议' })
    await flagOn(45)
    expect([await rung(id), await told(id)]).toEqual([0, []])
  })

  test('is flagged once by two workers that come at the same time', async () => {
    const { id, groups } = await awaited({ led: false })
    const flagged = await Promise.all([flagOn(9), flagOn(9), flagOn(9)])
    expect(flagged.reduce((sum, n) => sum + n, 0)).toBe(1)
    expect((await told(id)).sort()).toEqual(lines('silent9', ids(groups)).sort())
  })

  test('frees no more than a place: a district that answers on day 50 goes on as it was', async () => {
    const { id, first }: { id: string; first: Group } = await awaited({ led: false })
    await flagOn(45)
    await atMoment(noonOn(50), async () =>
      moveReferral(first.actor, { ...(await referralAt(id)), event: 'acknowledge' }),
    )
    const found = await database().referral.findUniqueOrThrow({ where: { id } })
    expect([found.status, found.silentDays]).toEqual(['ACKNOWLEDGED', 0])
  })
})

test('the clock of this test is not the present', () => {
  expect(dayOf(noonOn(9))).toBe('2026-03-11')
  expect(today()).not.toBe('2026-03-11')
})
