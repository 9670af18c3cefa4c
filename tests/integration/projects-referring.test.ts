import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/core/db/client'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { answerAsFounder, chooseAsFounder } from '@/lib/domains/founders/commands'
import { moveByStaff } from '@/lib/domains/projects/commands'
import { projectSheet } from '@/lib/domains/projects/queries'
import { declineReferral, draftReferral, leaveProject, moveReferral } from '@/lib/domains/referrals/commands'
import { referralsOfProject } from '@/lib/domains/referrals/queries'
import { projectExit } from '@/lib/domains/referrals/schema'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aDesk,
  aGroup,
  anAcceptedReferral,
  aReadyProject,
  aReferral,
  type Desk,
  type Group,
  projectAt,
  referralAt,
} from '@/tests/support/builders/projects'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let desk: Desk
const groups: Group[] = []

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  for (const code of ['990302', '990303', '990304', '990305']) groups.push(await aGroup(await aDistrict(code)))
})

const group = (index: number): Group => {
  const found = groups[index]
  if (!found) throw new Error('no such group')
  return found
}
const all = () => groups.map(({ districtId }) => districtId)
const statusOf = async (id: string) => (await database().project.findUniqueOrThrow({ where: { id } })).status
const draft = async (projectId: string, districtId: string) =>
  (
    await draftReferral(desk.ops.actor, {
      ...(await projectAt(projectId)),
      districtId,
      note: undefined,
      send: undefined,
    })
  ).id
const send = async (id: string) =>
  moveReferral(desk.ops.actor, { ...(await referralAt(id)), event: 'send', reason: undefined })

/** All that a refused act must leave as it was. */
const standing = async (projectId: string) => ({
  project: await database().project.findUniqueOrThrow({ where: { id: projectId } }),
  referrals: await database().referral.findMany({ where: { projectId }, orderBy: { id: 'asc' } }),
  logs: await database().statusLog.count(),
  audit: await database().auditEntry.count(),
  mails: await database().notification.count(),
})

describe('sending', () => {
  test('to a district that the founder was not asked for is refused, and nothing has moved', async () => {
    const { id } = await aReadyProject(desk, [group(0).districtId])
    const before = await standing(id)
    expect(await refusedWith(aReferral(desk, id, group(1).districtId))).toBe('consent_missing')
    expect(await standing(id)).toEqual(before)
  })

  test('after the founder has withdrawn is refused, and nothing has moved', async () => {
    const { id, token } = await aReadyProject(desk, [group(0).districtId])
    const referralId = await draft(id, group(0).districtId)
    const consent = await database().consent.findFirstOrThrow({ where: { projectId: id } })
    await answerAsFounder({ token, id: consent.id, answer: 'withdraw' })
    const before = await standing(id)
    expect(await refusedWith(send(referralId))).toBe('consent_missing')
    expect(await standing(id)).toEqual(before)
    expect((await projectSheet(desk.ops.actor, id))?.consents.map(({ standing: answer }) => answer)).toEqual([
      'WITHDRAWN',
    ])
  })

  test('to a fourth district waits for a place; one that was silent for the whole ladder takes none', async () => {
    const { id } = await aReadyProject(desk, all())
    const [first] = [await aReferral(desk, id, group(0).districtId)]
    for (const index of [1, 2]) await aReferral(desk, id, group(index).districtId)
    const fourth = await draft(id, group(3).districtId)
    const before = await standing(id)
    expect(await refusedWith(send(fourth))).toBe('too_many_referrals')
    expect(await standing(id)).toEqual(before)
    await database().referral.update({ where: { id: first }, data: { silentDays: 21 } })
    expect(await refusedWith(send(fourth))).toBe('too_many_referrals')
    await database().referral.update({ where: { id: first }, data: { silentDays: 45 } })
    expect(await refusedWith(send(fourth))).toBeNull()
  })

  test('of two who send a draft at once one wins, and the district is told once', async () => {
    const { id } = await aReadyProject(desk, all())
    const referral = await referralAt(await draft(id, group(0).districtId))
    const mails = await database().notification.count({ where: { kind: 'referral' } })
    const by = (actor: Desk['ops']['actor']) =>
      refusedWith(moveReferral(actor, { ...referral, event: 'send', reason: undefined }))
    expect((await Promise.all([by(desk.ops.actor), by(desk.lead.actor)])).sort()).toEqual([null, 'stale'].sort())
    expect((await database().notification.count({ where: { kind: 'referral' } })) - mails).toBe(1)
    expect(await statusOf(id)).toBe('REFERRED')
  })

  test('a second time to the same district conflicts while the first is open', async () => {
    const { id } = await aReadyProject(desk, all())
    await aReferral(desk, id, group(0).districtId)
    expect(await refusedWith(aReferral(desk, id, group(0).districtId))).toBe('conflict')
  })
})

describe('the choice', () => {
  test('takes both: the park alone commits nothing, nor do two who name different districts', async () => {
    const { id, token } = await aReadyProject(desk, all())
    const [one, other] = [await anAcceptedReferral(desk, id, group(0)), await anAcceptedReferral(desk, id, group(1))]
    await chooseForPark(desk.ops.actor, { ...(await projectAt(id)), referralId: one })
    expect(await statusOf(id)).toBe('CHOOSING')
    await chooseAsFounder({ token, referralId: other })
    expect(await statusOf(id)).toBe('CHOOSING')
    expect((await projectSheet(desk.ops.actor, id))?.choices).toMatchObject([
      { side: 'PARK', referralId: one },
      { side: 'FOUNDER', referralId: other },
    ])
    await chooseForPark(desk.lead.actor, { ...(await projectAt(id)), referralId: other })
    expect(await statusOf(id)).toBe('COMMITTED')
    const found = await referralsOfProject(desk.ops.actor, id)
    expect(found.map(({ id: referralId, status }) => [referralId, status])).toEqual([
      [other, 'ACCEPTED'],
      [one, 'NOT_SELECTED'],
    ])
  })
})

describe('the park follows a referral', () => {
  test('with how long the district has it and is awaited, what it said, and only the park’s own moves', async () => {
    const { id } = await aReadyProject(desk, all())
    const referralId = await aReferral(desk, id, group(0).districtId)
    const { enclaveId } = desk
    const both = actorWith(
      [
        { role: 'OPS', enclaveId },
        { role: 'DISTRICT', districtId: group(0).districtId },
      ],
      desk.ops.id,
    )
    const [sent] = await referralsOfProject(both, id)
    expect(sent).toMatchObject({ daysWithThem: 0, daysAwaited: 0, can: { move: ['recall'] } })
    await declineReferral(group(0).actor, { ...(await referralAt(referralId)), lack: 'NO_LAND', reason: '无地' })
    const [asOps] = await referralsOfProject(desk.ops.actor, id)
    const [asLead] = await referralsOfProject(desk.lead.actor, id)
    expect(asOps).toMatchObject({ lack: 'NO_LAND', daysWithThem: null, daysAwaited: null, can: { move: [] } })
    expect(asLead?.can.move).toEqual(['reopen'])
    expect(asOps?.moves.map(({ event }) => event)).toEqual(['create', 'send', 'decline'])
    expect(asOps?.moves.at(-1)?.reason).toBe('无地')
  })

  test('until it is gone: an exit is a lead’s, names what was lacking, and recalls what is open', async () => {
    const { id } = await aReadyProject(desk, all())
    const open = await aReferral(desk, id, group(0).districtId)
    const kept = await draft(id, group(1).districtId)
    const exit = async () =>
      projectExit.parse({ ...(await projectAt(id)), event: 'moveElsewhere', lack: 'NO_FUND', reason: '去了外地' })
    expect(await refusedWith(leaveProject(desk.ops.actor, await exit()))).toBe('forbidden')
    expect(projectExit.safeParse({ ...(await exit()), lack: '' }).success).toBe(false)
    expect(projectExit.safeParse({ ...(await exit()), reason: ' ' }).success).toBe(false)
    await leaveProject(desk.lead.actor, await exit())
    expect(await projectSheet(desk.ops.actor, id)).toMatchObject({ status: 'MOVED_ELSEWHERE', lack: 'NO_FUND' })
    const found = await referralsOfProject(desk.ops.actor, id)
    expect(Object.fromEntries(found.map((referral) => [referral.id, referral.status]))).toEqual({
      [open]: 'RECALLED',
      [kept]: 'DRAFT',
    })
    expect(await refusedWith(send(kept))).toBe('invalid_transition')
  })

  test('a project is not sent back to incubation while a referral is open', async () => {
    const { id } = await aReadyProject(desk, all())
    await aReferral(desk, id, group(0).districtId)
    const back = async () =>
      moveByStaff(desk.ops.actor, { ...(await projectAt(id)), event: 'unready', reason: '材料重做' })
    expect(await refusedWith(back())).toBe('invalid_transition')
  })
})
