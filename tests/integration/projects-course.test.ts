import { beforeAll, describe, expect, test } from 'vitest'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { answerMilestone, proposeMilestone } from '@/lib/domains/milestones/commands'
import { declineReferral, leaveProject, moveReferral } from '@/lib/domains/referrals/commands'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aCommittedProject,
  aConfirmedLanding,
  aDesk,
  aGroup,
  anAcceptedReferral,
  aProposal,
  aReadyProject,
  aReferral,
  type Desk,
  type Group,
  landingAt,
  projectAt,
  referralAt,
  turn,
} from '@/tests/support/builders/projects'
import '@/tests/support/database'

let desk: Desk
let [near, far]: Group[] = []
const statusOf = async (id: string) => (await database().project.findUniqueOrThrow({ where: { id } })).status
const referralStatus = async (id: string) => (await database().referral.findUniqueOrThrow({ where: { id } })).status

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  near = await aGroup(await aDistrict('990304'))
  far = await aGroup(await aDistrict('990381'))
})

const both = () => {
  if (!near || !far) throw new Error('no groups')
  return { near, far }
}

describe('a project follows its referrals and its landing', () => {
  test('from incubation over two districts to production', async () => {
    const { near, far } = both()
    const { id, token } = await aReadyProject(desk, [near.districtId, far.districtId])
    expect(await statusOf(id)).toBe('REFERRAL_READY')
    const first = await aReferral(desk, id, near.districtId)
    expect(await statusOf(id)).toBe('REFERRED')
    const second = await anAcceptedReferral(desk, id, far)
    expect(await statusOf(id)).toBe('CHOOSING')
    expect(token).toHaveLength(43)
    await moveReferral(desk.ops.actor, { ...(await referralAt(second)), event: 'recall', reason: '另议' })
    expect(await statusOf(id)).toBe('REFERRED')
    await declineReferral(near.actor, { ...(await referralAt(first)), lack: 'NO_LAND', reason: undefined })
    expect(await statusOf(id)).toBe('REFERRAL_READY')
  })

  test('a chosen district, two keys, and both milestones', async () => {
    const { near } = both()
    const { id, projectId } = await aConfirmedLanding(desk, near)
    expect(await statusOf(projectId)).toBe('LANDED')
    for (const [kind, status] of [
      ['TRIAL_PRODUCTION', 'TRIAL_PRODUCTION'],
      ['IN_PRODUCTION', 'IN_PRODUCTION'],
    ] as const) {
      await proposeMilestone(near.actor, {
        ...(await landingAt(id)),
        side: 'DISTRICT',
        kind,
        reachedOn: today(),
        evidence: '投产照片与用电记录',
      })
      const { id: milestoneId } = await database().milestone.findFirstOrThrow({ where: { landingId: id, kind } })
      await answerMilestone(desk.ops.actor, {
        id: milestoneId,
        version: 0,
        side: 'PARK',
        event: 'confirm',
        reason: undefined,
      })
      expect(await statusOf(projectId)).toBe(status)
    }
  })

  test('a landing that both sides void is a correction, and the project is committed again', async () => {
    const { far } = both()
    const { id, projectId } = await aConfirmedLanding(desk, far)
    await turn(desk.lead.actor, id, 'voidPark', '登记有误')
    expect(await statusOf(projectId)).toBe('LANDED')
    await turn(far.actor, id, 'voidDistrict', '登记有误')
    expect(await statusOf(projectId)).toBe('COMMITTED')
    expect((await database().landing.findUniqueOrThrow({ where: { id } })).status).toBe('VOIDED')
  })

  test('a project that leaves takes its referrals along', async () => {
    const { near } = both()
    const { id, referralId } = await aCommittedProject(desk, near)
    await leaveProject(desk.lead.actor, {
      ...(await projectAt(id)),
      event: 'stop',
      lack: 'NO_FUND',
      reason: '资金未到位',
    })
    expect(await statusOf(id)).toBe('STOPPED')
    expect(await referralStatus(referralId)).toBe('RECALLED')
  })
})

describe('the database holds the two keys itself', () => {
  test('a landing cannot be written as confirmed with one key, and no key is taken back', async () => {
    const { near } = both()
    const { id: projectId, referralId } = await aCommittedProject(desk, near)
    const id = await aProposal(desk, referralId)
    await turn(desk.lead.actor, id, 'confirmPark')
    await expect(database().landing.update({ where: { id }, data: { status: 'CONFIRMED' } })).rejects.toThrow()
    await expect(database().landingKey.deleteMany({ where: { landingId: id } })).rejects.toThrow()
    await turn(near.actor, id, 'confirmDistrict')
    expect(await statusOf(projectId)).toBe('LANDED')
  })
})
