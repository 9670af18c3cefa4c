import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Side } from '@/lib/core/db/generated/enums'
import { moveCommitment, promise } from '@/lib/domains/commitments/commands'
import { commitmentsOf } from '@/lib/domains/commitments/queries'
import { landingSheet } from '@/lib/domains/landings/queries'
import { answerMilestone, proposeMilestone } from '@/lib/domains/milestones/commands'
import { milestonesOf } from '@/lib/domains/milestones/queries'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aCommittedProject,
  aConfirmedLanding,
  aDesk,
  aGroup,
  aProposal,
  type Desk,
  type Group,
  landingAt,
  turn,
} from '@/tests/support/builders/projects'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const OTHER = { PARK: 'DISTRICT', DISTRICT: 'PARK' } as const
const CONFIRM = { PARK: 'confirmPark', DISTRICT: 'confirmDistrict' } as const
const VOID = { PARK: 'voidPark', DISTRICT: 'voidDistrict' } as const
const SIDES = ['PARK', 'DISTRICT'] as const
let desk: Desk
let group: Group
let pure: Record<Side, Actor>

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  group = await aGroup(await aDistrict('990304'))
  pure = { PARK: desk.lead.actor, DISTRICT: group.actor }
})

/** Somebody of both sides; or the same person who moved from one to the other since. */
async function somebody() {
  const { id } = await anAccount([])
  const roles = {
    PARK: { role: 'OPS_LEAD', enclaveId: desk.enclaveId },
    DISTRICT: { role: 'DISTRICT', districtId: group.districtId },
  } as const
  const of = (...sides: Side[]) =>
    actorWith(
      sides.map((side) => roles[side]),
      id,
    )
  return { both: of('PARK', 'DISTRICT'), PARK: of('PARK'), DISTRICT: of('DISTRICT') }
}

const proposed = async () => aProposal(desk, (await aCommittedProject(desk, group)).referralId)
const whyAt = async (actor: Actor, id: string, side: Side) => (await landingSheet(actor, id, side))?.can.key?.why

describe.each(SIDES)('who turned the first key for the %s', (first) => {
  const second = OTHER[first]

  test('does not turn the other, with memberships in both; nor having changed sides; nor does anybody of both', async () => {
    const id = await proposed()
    const one = await somebody()
    await turn(one.both, id, CONFIRM[first])
    expect(await refusedWith(turn(one.both, id, CONFIRM[second]))).toBe('same_side')
    expect(await whyAt(one.both, id, second)).toBe('sameSide')
    expect(await refusedWith(turn(one[second], id, CONFIRM[second]))).toBe('same_side')
    const another = await somebody()
    expect(await refusedWith(turn(another.both, id, CONFIRM[second]))).toBe('same_side')
    expect(await whyAt(another.both, id, second)).toBe('sameSide')
    expect(await database().landingKey.count({ where: { landingId: id } })).toBe(1)
    expect(await whyAt(pure[second], id, second)).toBeNull()
    await turn(pure[second], id, CONFIRM[second])
    expect((await database().landing.findUniqueOrThrow({ where: { id } })).status).toBe('CONFIRMED')
  })

  test('nor does any of these to void it', async () => {
    const { id } = await aConfirmedLanding(desk, group)
    const [one, another] = [await somebody(), await somebody()]
    await turn(one.both, id, VOID[first], '登记有误')
    for (const actor of [one.both, one[second], another.both])
      expect(await refusedWith(turn(actor, id, VOID[second], '登记有误'))).toBe('same_side')
    expect((await database().landing.findUniqueOrThrow({ where: { id } })).status).toBe('CONFIRMED')
    await turn(pure[second], id, VOID[second], '登记有误')
    expect((await database().landing.findUniqueOrThrow({ where: { id } })).status).toBe('VOIDED')
  })
})

describe.each(SIDES)('what the %s says', (side) => {
  const other = OTHER[side]

  test('of a milestone is not confirmed by the same person, nor by anybody of both sides', async () => {
    const { id: landingId } = await aConfirmedLanding(desk, group)
    const [one, another] = [await somebody(), await somebody()]
    const trial = { kind: 'TRIAL_PRODUCTION', reachedOn: today(), evidence: '首批下线' } as const
    await proposeMilestone(one.both, { ...(await landingAt(landingId)), side, ...trial })
    const { id } = await database().milestone.findFirstOrThrow({ where: { landingId } })
    const confirm = (actor: Actor, as: Side) =>
      refusedWith(answerMilestone(actor, { id, version: 0, side: as, event: 'confirm', reason: undefined }))
    for (const actor of [one.both, one[other], another.both]) expect(await confirm(actor, other)).toBe('same_side')
    expect(await confirm(pure[side], side)).toBe('forbidden')
    const [shown] = (await milestonesOf(another.both, landingId, other)).rows
    expect(shown?.can).toEqual({ answer: false, sameSide: true })
    expect((await milestonesOf(pure[other], landingId, other)).rows[0]?.can).toEqual({ answer: true, sameSide: false })
    expect(await confirm(pure[other], other)).toBeNull()
  })

  test('of a promise is not confirmed by who promised or claimed it, nor by anybody of both sides', async () => {
    const { id: landingId } = await aConfirmedLanding(desk, group)
    const [one, claimant, another] = [await somebody(), await somebody(), await somebody()]
    const said = { promise: '两年免租', dueOn: shiftDay(today(), 30) }
    await promise(one.both, { ...(await landingAt(landingId)), side, ...said })
    const { id } = await database().commitment.findFirstOrThrow({ where: { landingId } })
    const move = (actor: Actor, as: Side, event: 'claim' | 'confirm', version: number) =>
      refusedWith(moveCommitment(actor, { id, version, side: as, event, reason: undefined }))
    expect(await move(pure[other], other, 'claim', 0)).toBe('forbidden')
    expect(await move(claimant.both, side, 'claim', 0)).toBeNull()
    for (const actor of [one.both, one[other], claimant[other], another.both])
      expect(await move(actor, other, 'confirm', 1)).toBe('same_side')
    const shown = async (actor: Actor) => (await commitmentsOf(actor, landingId, other)).rows[0]?.can
    expect(await shown(claimant[other])).toEqual({ claim: false, answer: false, sameSide: true })
    expect(await shown(pure[other])).toEqual({ claim: false, answer: true, sameSide: false })
    expect(await move(pure[other], other, 'confirm', 1)).toBeNull()
  })
})
