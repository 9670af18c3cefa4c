import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { acceptReferral, declineReferral, leaveProject, moveReferral } from '@/lib/domains/referrals/commands'
import { nameDistrictLead } from '@/lib/domains/responses/commands'
import { responseBoard } from '@/lib/domains/responses/queries'
import { flagSilent } from '@/lib/domains/silences/commands'
import { actorWith } from '@/tests/support/actors'
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
  projectAt,
  referralAt,
} from '@/tests/support/builders/projects'
import '@/tests/support/database'

/** Ten in the morning of a Shanghai day, or another hour of it. */
const on = <T>(day: string, work: () => Promise<T>, hour = '10:00') =>
  atMoment(new Date(`${day}T${hour}:00+08:00`), work)
const ALL = { from: null, to: null }

let desk: Desk
let near: Group
let far: Group
let idle: string

/** A project of its own, sent to a district on a day. */
async function sentOn(day: string, { districtId }: Group): Promise<{ id: string; projectId: string }> {
  return on(day, async () => {
    const project = await aReadyProject(desk, [districtId])
    return { id: await aReferral(desk, project.id, districtId), projectId: project.id }
  })
}
const acknowledgedOn = (day: string, { actor }: Group, id: string, hour?: string) =>
  on(day, async () => moveReferral(actor, { ...(await referralAt(id)), event: 'acknowledge' }), hour)
const declinedOn = (day: string, { actor }: Group, id: string, lack: 'NO_LAND' | 'NO_FUND') =>
  on(day, async () => declineReferral(actor, { ...(await referralAt(id)), lack, reason: undefined }))

const boardOf = (actor: Actor, period: { from: string | null; to: string | null }, day: string) =>
  on(day, () => responseBoard(actor, period))

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  near = await aGroup(await aDistrict('990304'))
  far = await aGroup(await aDistrict('990381'))
  idle = await aDistrict('990326')

  // Sent on Friday 11 September 2026, acknowledged on Wednesday 16th: the third working day.
  const a = await sentOn('2026-09-11', near)
  await acknowledgedOn('2026-09-16', near, a.id)
  await on('2026-09-21', async () => acceptReferral(near.actor, { ...(await referralAt(a.id)), terms: '两年免租' }))
  // Sent late on the same Friday; acknowledged just after midnight of Thursday 17th, which in Greenwich is Wednesday:
  // the fourth working day.
  const b = await on('2026-09-11', () => aReadyProject(desk, [near.districtId]))
  const late = await on('2026-09-11', () => aReferral(desk, b.id, near.districtId), '23:30')
  await acknowledgedOn('2026-09-17', near, late, '00:10')
  // Sent on Wednesday 30 September; the holiday lasts from 1 to 7 October, so Friday 9th is the second working day.
  const c = await sentOn('2026-09-30', near)
  await declinedOn('2026-10-09', near, c.id, 'NO_LAND')
  // Sent on Monday 12 October and never answered.
  await sentOn('2026-10-12', near)
  // Recalled on the next day: nobody's fault.
  const e = await sentOn('2026-10-12', near)
  await on('2026-10-13', async () =>
    moveReferral(desk.ops.actor, { ...(await referralAt(e.id)), event: 'recall', reason: '另议' }),
  )
  // The other district answers a week later, and declines in the quarter after.
  const f = await sentOn('2026-09-14', far)
  await acknowledgedOn('2026-09-21', far, f.id)
  await declinedOn('2026-10-15', far, f.id, 'NO_FUND')
  // It was declined and taken up again: nothing was lacking in the end.
  const g = await sentOn('2026-10-12', far)
  await declinedOn('2026-10-13', far, g.id, 'NO_LAND')
  await on('2026-10-14', async () =>
    moveReferral(far.actor, { ...(await referralAt(g.id)), event: 'reopen', reason: '有了地' }),
  )
  // A project that leaves takes its lack along.
  const left = await on('2026-10-12', () => aReadyProject(desk, [far.districtId]))
  await on('2026-10-20', async () =>
    leaveProject(desk.lead.actor, {
      ...(await projectAt(left.id)),
      event: 'stop',
      lack: 'NO_LAND',
      reason: '等不到地',
    }),
  )
  await on('2026-10-22', () => flagSilent(systemActor('silences')))
})

const rowOf = async (
  group: { districtId: string },
  period: { from: string | null; to: string | null },
  day: string,
) => {
  const { rows } = await boardOf(desk.lead.actor, period, day)
  return rows.find(({ id }) => id === group.districtId)
}

describe('the response of a district, counted by hand', () => {
  test('shares leave out what was recalled in time, count the holiday and begin on the Shanghai day', async () => {
    // Answered: on working day 3, 4 and 2; unanswered: one; recalled in time: one.
    expect(await rowOf(near, ALL, '2026-10-22')).toMatchObject({
      sent: 5,
      within3: { inTime: 2, due: 4 },
      within5: { inTime: 3, due: 4 },
      // 5, 6 and 9 calendar days.
      toAnswer: 6,
      // 10 days to the acceptance, 9 to the decline.
      toDecision: 9.5,
      // Ten days after 12 October; and the one that was acknowledged on 17 September, 35 days after that.
      silent: [1, 1, 0],
    })
  })

  test('what still has time is not due yet', async () => {
    // On Thursday 15 October the third working day after Monday 12th is not over.
    expect(await rowOf(near, { from: '2026-10-12', to: null }, '2026-10-15')).toMatchObject({
      sent: 2,
      within3: { inTime: 0, due: 0 },
    })
    expect(await rowOf(near, { from: '2026-10-12', to: null }, '2026-10-16')).toMatchObject({
      within3: { inTime: 0, due: 1 },
      within5: { inTime: 0, due: 0 },
    })
  })

  test('the period goes by the day of sending, both ends included', async () => {
    expect((await rowOf(near, { from: '2026-09-11', to: '2026-09-11' }, '2026-10-22'))?.sent).toBe(2)
    expect((await rowOf(near, { from: '2026-09-12', to: '2026-09-29' }, '2026-10-22'))?.sent).toBe(0)
    expect((await rowOf(far, { from: '2026-09-14', to: '2026-09-14' }, '2026-10-22'))?.toAnswer).toBe(7)
  })

  test('a district that was sent nothing is shown as such', async () => {
    expect(await rowOf({ districtId: idle }, ALL, '2026-10-22')).toMatchObject({
      sent: 0,
      within3: { inTime: 0, due: 0 },
      toAnswer: null,
      toDecision: null,
      silent: [0, 0, 0],
    })
  })
})

test('what was lacking stands by quarter and code; what was taken up again does not', async () => {
  const { lacks } = await boardOf(desk.lead.actor, ALL, '2026-10-22')
  expect(lacks).toEqual([
    { quarter: '2026-Q4', lack: 'NO_LAND', declined: 1, left: 1 },
    { quarter: '2026-Q4', lack: 'NO_FUND', declined: 1, left: 0 },
  ])
  const until = await boardOf(desk.lead.actor, { from: null, to: '2026-10-10' }, '2026-10-22')
  expect(until.lacks).toEqual([{ quarter: '2026-Q4', lack: 'NO_LAND', declined: 1, left: 0 }])
})

describe('who reads the board', () => {
  test('the bureau of the enclave reads the same figures, and no names', async () => {
    const bureau = actorWith([{ role: 'GOV', enclaveId: desk.enclaveId }])
    const [theirs, ours] = [await boardOf(bureau, ALL, '2026-10-22'), await boardOf(desk.lead.actor, ALL, '2026-10-22')]
    const figures = (board: typeof ours) => board.rows.map(({ members: _, lead: __, ...row }) => row)
    expect(figures(theirs)).toEqual(figures(ours))
    expect(theirs.rows.flatMap(({ members, lead }) => [...members, ...(lead ? [lead] : [])])).toEqual([])
    expect(ours.rows.flatMap(({ members }) => members).length).toBeGreaterThan(0)
    expect(theirs.can).toEqual({ nameLead: false })
  })

  test('another enclave is not there: not for its bureau, not by its address', async () => {
    const other = await anEnclave()
    const bureau = actorWith([{ role: 'GOV', enclaveId: other.id }])
    const own = await boardOf(bureau, ALL, '2026-10-22')
    expect(own.enclave.id).toBe(other.id)
    expect(own.rows.every(({ sent }) => sent === 0)).toBe(true)
    expect(own.lacks).toEqual([])
    const { slug } = await database().enclave.findUniqueOrThrow({ where: { id: desk.enclaveId } })
    await expect(responseBoard(bureau, { ...ALL, enclaveSlug: slug })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('districts, the operations desk, administrators and visitors have none', async () => {
    const others = [near.actor, desk.ops.actor, actorWith([{ role: 'ADMIN' }]), visitor]
    for (const actor of others) await expect(responseBoard(actor, ALL)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the lead of a group', () => {
  const leadOf = async ({ districtId }: Group) =>
    (await database().district.findUniqueOrThrow({ where: { id: districtId } })).leadId

  test('is named among its members, and nobody else can be', async () => {
    await nameDistrictLead(desk.lead.actor, { districtId: near.districtId, accountId: near.id })
    expect(await leadOf(near)).toBe(near.id)
    const gone = await anAccount([{ role: 'DISTRICT', districtId: near.districtId }])
    await database().membership.updateMany({ where: { accountId: gone.id }, data: { endedAt: new Date() } })
    for (const accountId of [far.id, gone.id, desk.ops.id])
      await expect(nameDistrictLead(desk.lead.actor, { districtId: near.districtId, accountId })).rejects.toMatchObject(
        { code: 'not_found' },
      )
    expect(await leadOf(near)).toBe(near.id)
    const entries = await database().auditEntry.findMany({ where: { verb: 'nameLead', recordId: near.districtId } })
    expect(entries.map(({ details }) => details)).toEqual([{ adcode: '990304', from: null, to: near.id }])
  })

  test('is not named by the bureau, the desk or the district itself', async () => {
    const bureau = actorWith([{ role: 'GOV', enclaveId: desk.enclaveId }])
    for (const actor of [bureau, desk.ops.actor, far.actor, visitor])
      await expect(nameDistrictLead(actor, { districtId: far.districtId, accountId: far.id })).rejects.toMatchObject({
        code: 'not_found',
      })
    expect(await leadOf(far)).toBeNull()
  })
})
