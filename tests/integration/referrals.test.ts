import { beforeAll, describe, expect, test } from 'vitest'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { deskCounts, deskReferral, deskReferrals } from '@/lib/domains/desks/queries'
import { answerAsFounder, chooseAsFounder } from '@/lib/domains/founders/commands'
import {
  acceptReferral,
  declineReferral,
  draftReferral,
  moveByTalk,
  moveReferral,
  noteTalk,
  revealFounder,
} from '@/lib/domains/referrals/commands'
import { declining, talkMove } from '@/lib/domains/referrals/schema'
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
let near: Group
const others: Group[] = []
const statusOf = async (id: string) => (await database().referral.findUniqueOrThrow({ where: { id } })).status
const projectStatus = async (id: string) => (await database().project.findUniqueOrThrow({ where: { id } })).status

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  near = await aGroup(await aDistrict('990304'))
  for (const code of ['990381', '990382', '990383']) others.push(await aGroup(await aDistrict(code)))
})

/** A project with one referral to the near district, which acknowledged it. */
async function acknowledged(also: Group[] = []) {
  const { id, token } = await aReadyProject(
    desk,
    [near, ...also].map(({ districtId }) => districtId),
  )
  const referralId = await aReferral(desk, id, near.districtId)
  await moveReferral(near.actor, { ...(await referralAt(referralId)), event: 'acknowledge' })
  return { id, token, referralId }
}
const decline = async (id: string, lack: 'NO_LAND' | 'TOO_EARLY' = 'NO_LAND') =>
  declineReferral(near.actor, { ...(await referralAt(id)), lack, reason: undefined })
const reopen = async (id: string, reason: string | undefined = '腾出了厂房', by = near) =>
  moveReferral(by.actor, { ...(await referralAt(id)), event: 'reopen', reason })

describe('a district works on what it was sent', () => {
  test('it acknowledges, visits, negotiates, and each visit and talk keeps its day and note', async () => {
    const { referralId: id } = await acknowledged()
    const said = { heldOn: today(), note: '看了中试线' }
    await moveByTalk(near.actor, { ...(await referralAt(id)), event: 'visit', ...said })
    expect(await statusOf(id)).toBe('VISITING')
    await moveByTalk(near.actor, { ...(await referralAt(id)), event: 'negotiate', heldOn: today(), note: '谈了租金' })
    await noteTalk(near.actor, { ...(await referralAt(id)), kind: 'TALK', heldOn: today(), note: '补充用电' })
    expect(await statusOf(id)).toBe('NEGOTIATING')
    const talks = await database().referralTalk.findMany({ where: { referralId: id }, orderBy: { id: 'asc' } })
    expect(talks.map(({ kind, note }) => [kind, note])).toEqual([
      ['VISIT', '看了中试线'],
      ['TALK', '谈了租金'],
      ['TALK', '补充用电'],
    ])
  })

  test('a visit lies not in the future and says what came of it', () => {
    const move = { id: near.id, version: '0', event: 'visit', note: '看了' }
    expect(talkMove.safeParse({ ...move, heldOn: today() }).success).toBe(true)
    expect(talkMove.safeParse({ ...move, heldOn: shiftDay(today(), 1) }).success).toBe(false)
    expect(talkMove.safeParse({ ...move, heldOn: today(), note: '  ' }).success).toBe(false)
  })

  test('a talk is noted after the first visit only, and no longer once it is over', async () => {
    const { referralId: id } = await acknowledged()
    const talk = async () =>
      noteTalk(near.actor, { ...(await referralAt(id)), kind: 'VISIT', heldOn: today(), note: '早了' })
    expect(await refusedWith(talk())).toBe('invalid_transition')
    await decline(id)
    expect(await refusedWith(talk())).toBe('invalid_transition')
    expect(await database().referralTalk.count({ where: { referralId: id } })).toBe(0)
  })

  test('an acceptance with its terms gives the project something to choose', async () => {
    const { id, referralId } = await acknowledged()
    expect(await projectStatus(id)).toBe('REFERRED')
    await acceptReferral(near.actor, { ...(await referralAt(referralId)), terms: '两年免租' })
    expect(await projectStatus(id)).toBe('CHOOSING')
    expect((await deskReferral(near.actor, referralId))?.terms).toBe('两年免租')
  })

  test('a decline has its code, and words where the code says nothing', async () => {
    const form = { id: near.id, version: '0' }
    expect(declining.safeParse({ ...form, lack: 'NO_LAND' }).success).toBe(true)
    expect(declining.safeParse({ ...form }).success).toBe(false)
    expect(declining.safeParse({ ...form, lack: 'NO_SUN' }).success).toBe(false)
    expect(declining.safeParse({ ...form, lack: 'OTHER' }).success).toBe(false)
    expect(declining.safeParse({ ...form, lack: 'OTHER', reason: '领导班子换届' }).success).toBe(true)
    const { id, referralId } = await acknowledged()
    await decline(referralId, 'TOO_EARLY')
    expect((await database().referral.findUniqueOrThrow({ where: { id: referralId } })).lack).toBe('TOO_EARLY')
    expect(await projectStatus(id)).toBe('REFERRAL_READY')
  })

  test('two of one group press at once: one wins, the other is told that it is stale', async () => {
    const { referralId } = await acknowledged()
    const at = await referralAt(referralId)
    const outcomes = await Promise.all(
      ['甲', '乙'].map((note) => refusedWith(moveByTalk(near.actor, { ...at, event: 'visit', heldOn: today(), note }))),
    )
    expect(outcomes.sort()).toEqual([null, 'stale'].sort())
    expect(await database().referralTalk.count({ where: { referralId } })).toBe(1)
  })
})

describe('a declined referral is taken up again', () => {
  test('with a reason, while the project is undecided and the founder consents; its code is gone then', async () => {
    const { id, referralId } = await acknowledged()
    await decline(referralId)
    const wordless = { ...(await referralAt(referralId)), event: 'reopen' as const }
    expect(await refusedWith(moveReferral(near.actor, wordless))).toBe('reason_required')
    await reopen(referralId)
    const found = await database().referral.findUniqueOrThrow({ where: { id: referralId } })
    expect([found.status, found.lack]).toEqual(['ACKNOWLEDGED', null])
    expect(await projectStatus(id)).toBe('REFERRED')
  })

  test('not once the founder took the consent back', async () => {
    const { id, token, referralId } = await acknowledged()
    await decline(referralId)
    const consent = await database().consent.findFirstOrThrow({ where: { projectId: id } })
    await answerAsFounder({ token, id: consent.id, answer: 'withdraw' })
    expect(await refusedWith(reopen(referralId))).toBe('consent_missing')
    expect(await statusOf(referralId)).toBe('DECLINED')
  })

  test('not once another was chosen', async () => {
    const [other] = others
    if (!other) throw new Error('no group')
    const { id, token, referralId } = await acknowledged([other])
    await decline(referralId)
    const chosen = await anAcceptedReferral(desk, id, other)
    await chooseForPark(desk.ops.actor, { ...(await projectAt(id)), referralId: chosen })
    await chooseAsFounder({ token, referralId: chosen })
    expect(await refusedWith(reopen(referralId))).toBe('invalid_transition')
  })

  test('where three others have it, the lead reads why not, and the district does not learn of them', async () => {
    const { id, referralId } = await acknowledged(others)
    await decline(referralId)
    for (const { districtId } of others) await aReferral(desk, id, districtId)
    const at = { ...(await referralAt(referralId)), event: 'reopen' as const, reason: '再议' }
    expect(await refusedWith(moveReferral(desk.lead.actor, at))).toBe('too_many_referrals')
    expect(await refusedWith(moveReferral(near.actor, at))).toBe('invalid_transition')
    expect(await statusOf(referralId)).toBe('DECLINED')
  })

  test('not twice to one district at a time', async () => {
    const { id, referralId } = await acknowledged()
    await decline(referralId)
    await aReferral(desk, id, near.districtId)
    expect(await refusedWith(reopen(referralId))).toBe('conflict')
  })
})

describe('what a district may look into', () => {
  test('the project, its pitch and who stands behind it while it is open; afterwards its own doings alone', async () => {
    const { id, referralId } = await acknowledged()
    const open = await deskReferral(near.actor, referralId)
    expect(open?.shown).toMatchObject({ summary: '薄膜传感器的中试。', readinessLevel: 6, powerKv: 10, landMu: 10 })
    expect(open?.shown?.documents.map(({ kind }) => kind)).toEqual(['PITCH'])
    expect(JSON.stringify(open)).not.toContain('章知远')
    expect(await revealFounder(near.actor, { id: referralId })).toMatchObject({ name: '章知远' })
    const kept = { noun: 'Referral', recordId: referralId, verb: 'reveal', actorId: near.id }
    expect(await database().auditEntry.count({ where: kept })).toBe(1)
    await moveReferral(desk.ops.actor, { ...(await referralAt(referralId)), event: 'recall', reason: '内部：换了打法' })
    const over = await deskReferral(near.actor, referralId)
    expect(over?.shown).toBeNull()
    expect(over?.can).toEqual({ move: [], talk: false, reveal: false, propose: false })
    expect(over?.project.nameZh).toBe((await database().project.findUniqueOrThrow({ where: { id } })).nameZh)
    const said = JSON.stringify(over, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    expect(said).not.toContain('薄膜传感器的中试')
    expect(said).not.toContain('换了打法')
    expect(await refusedWith(revealFounder(near.actor, { id: referralId }))).toBe('not_found')
  })

  test('nothing at the very moment at which the founder takes the consent back', async () => {
    const { id, token, referralId } = await acknowledged()
    await acceptReferral(near.actor, { ...(await referralAt(referralId)), terms: '两年免租' })
    const consent = await database().consent.findFirstOrThrow({ where: { projectId: id } })
    await answerAsFounder({ token, id: consent.id, answer: 'withdraw' })
    expect((await deskReferral(near.actor, referralId))?.shown).toBeNull()
    expect(await statusOf(referralId)).toBe('WITHDRAWN')
  })

  test('no draft', async () => {
    const { id } = await aReadyProject(desk, [near.districtId])
    const before = await deskCounts(near.actor)
    const draft = await draftReferral(desk.ops.actor, { ...(await projectAt(id)), districtId: near.districtId })
    expect(await deskReferral(near.actor, draft.id)).toBeNull()
    expect((await deskReferrals(near.actor, {})).rows.map((row) => row.id)).not.toContain(draft.id)
    expect(await deskCounts(near.actor)).toEqual(before)
    await moveReferral(desk.ops.actor, { id: draft.id, version: 0, event: 'send' })
    expect((await deskReferrals(near.actor, { part: 'waiting' })).rows.map((row) => row.id)).toContain(draft.id)
    expect(await deskCounts(near.actor)).toEqual({ ...before, waiting: before.waiting + 1, all: before.all + 1 })
  })
})
