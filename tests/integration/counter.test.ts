import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { systemActor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { requestCorrection, resubmit } from '@/lib/domains/corrections/commands'
import { correctionRequest } from '@/lib/domains/corrections/schema'
import { approve, expireOffers, reissue } from '@/lib/domains/offers/commands'
import { moveByStaff, revealContact } from '@/lib/domains/residency/commands'
import { applicationQueue, applicationSheet, applicationTrail, queueCounts } from '@/lib/domains/residency/queries'
import { queueList } from '@/lib/domains/residency/schema'
import { assignReviewer, declareConflict, score, unassignReviewer } from '@/lib/domains/reviews/commands'
import { actorWith } from '@/tests/support/actors'
import {
  aCounter,
  anOffer,
  aReviewed,
  aScored,
  aScreening,
  current,
  POINTS,
  statusOf,
} from '@/tests/support/builders/counter'
import { aSubmission } from '@/tests/support/builders/residency'
import { asOwner } from '@/tests/support/database'

const inTwoWeeks = () => shiftDay(today(), 14)

describe('decisions', () => {
  test('of two leads who press at once one decides, the other reads stale', async () => {
    const counter = await aCounter()
    const { id } = await aScored(counter)
    const seen = await current(id)
    const answers = await Promise.allSettled([
      approve(counter.lead.actor, { ...seen, expiresOn: inTwoWeeks() }),
      moveByStaff(counter.lead.actor, { ...seen, event: 'reject', reason: '不符合方向' }),
    ])
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    expect(refused).toEqual([expect.objectContaining({ code: 'stale' })])
    const moves = await database().statusLog.findMany({ where: { recordId: id, from: 'IN_REVIEW' } })
    expect(moves).toHaveLength(1)
    expect(await database().offer.count({ where: { applicationId: id } })).toBe(moves[0]?.to === 'OFFERED' ? 1 : 0)
  })

  test('a lead does not approve an application of their own, another lead does', async () => {
    const counter = await aCounter()
    const { id, applicant } = await aScored(counter)
    const own = actorWith([{ role: 'OPS_LEAD', enclaveId: counter.enclaveId }], applicant.id)
    const offer = { ...(await current(id)), expiresOn: inTwoWeeks() }
    await expect(approve(own, offer)).rejects.toMatchObject({ code: 'conflict_of_interest' })
    await approve(counter.lead.actor, offer)
    expect(await statusOf(id)).toBe('OFFERED')
  })

  test('nothing is offered before every reviewer without a conflict has scored', async () => {
    const counter = await aCounter()
    const { id } = await aReviewed(counter)
    const offer = { ...(await current(id)), expiresOn: inTwoWeeks() }
    await expect(approve(counter.lead.actor, offer)).rejects.toMatchObject({ code: 'reviews_missing' })
  })

  test('the waiting list leads to an offer, and what was turned down can be reopened', async () => {
    const counter = await aCounter()
    const [waiting, refused] = [await aScored(counter), await aScored(counter)]
    const { actor } = counter.lead
    await moveByStaff(actor, { ...(await current(waiting.id)), event: 'waitlist', reason: '暂无实验室' })
    await approve(actor, { ...(await current(waiting.id)), expiresOn: inTwoWeeks() })
    expect(await statusOf(waiting.id)).toBe('OFFERED')
    const bare = { ...(await current(refused.id)), event: 'reject' } as const
    await expect(moveByStaff(actor, bare)).rejects.toMatchObject({ code: 'reason_required' })
    await moveByStaff(actor, { ...bare, reason: '与园区产业方向不符' })
    await moveByStaff(actor, { ...(await current(refused.id)), event: 'reopen', reason: '申请人补充了材料' })
    expect(await statusOf(refused.id)).toBe('SCREENING')
  })
})

describe('reviewers', () => {
  test('who declares a conflict of interest does not score, and is not counted', async () => {
    const counter = await aCounter()
    const { id, reviewId } = await aReviewed(counter)
    const { actor } = counter.reviewer
    const judgement = { id: reviewId, scores: POINTS, comment: '可行。' }
    await expect(score(actor, { ...judgement, version: 0 })).rejects.toMatchObject({ code: 'conflict_of_interest' })
    await declareConflict(actor, { id: reviewId, version: 0, conflict: 'yes', note: '持有该公司股份' })
    await expect(score(actor, { ...judgement, version: 1 })).rejects.toMatchObject({ code: 'conflict_of_interest' })
    const offer = { ...(await current(id)), expiresOn: inTwoWeeks() }
    await expect(approve(counter.lead.actor, offer)).rejects.toMatchObject({ code: 'reviews_missing' })
  })

  test('an assignment and its withdrawal stay in the trail of the application', async () => {
    const counter = await aCounter()
    const { id } = await aScreening(counter)
    await assignReviewer(counter.ops.actor, { applicationId: id, reviewerId: counter.reviewer.id })
    const review = await database().review.findFirstOrThrow({ where: { applicationId: id } })
    await unassignReviewer(counter.ops.actor, { id: review.id, version: 0 })
    const trail = await applicationTrail(counter.ops.actor, id)
    expect(trail.map(({ verb }) => verb)).toEqual(['unassign', 'assign', 'startScreening', 'submit', 'create'])
  })
})

describe('corrections', () => {
  // 2026: the Mid-Autumn holiday is 25-27 September, the National Day holiday 1-7 October; Saturday 10 October is worked.
  test.each([['resubmit'], ['cancelCorrection']] as const)(
    'the clock stands still by working days until %s',
    async (end) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-24T02:00:00Z') })
      try {
        const counter = await aCounter()
        const { id, applicant } = await aScreening(counter)
        const dueOn = async () =>
          (await database().residencyApplication.findUniqueOrThrow({ where: { id } })).dueOn?.toISOString().slice(0, 10)
        expect(await dueOn()).toBe('2026-10-22')
        vi.setSystemTime(new Date('2026-09-30T02:00:00Z'))
        const wanted = { reason: '计划不够具体', notes: { plan: '请写明试产时间' } }
        const request = correctionRequest.parse({ ...(await current(id)), ...wanted })
        await requestCorrection(counter.ops.actor, request)
        vi.setSystemTime(new Date('2026-10-12T02:00:00Z'))
        const open = await database().correctionItem.findFirstOrThrow({ where: { correction: { applicationId: id } } })
        if (end === 'resubmit')
          await resubmit(applicant.actor, { ...(await current(id)), answers: { [open.id]: '2027 年 6 月' } })
        else await moveByStaff(counter.lead.actor, { ...(await current(id)), event: end, reason: '已电话核实' })
        // 8, 9, 10 and 12 October: four working days.
        expect(await dueOn()).toBe('2026-10-28')
        expect(await statusOf(id)).toBe('SCREENING')
      } finally {
        vi.useRealTimers()
      }
    },
  )

  test('one consolidated list names one section at least', () => {
    const empty = { id: crypto.randomUUID(), version: 1, reason: '不完整', notes: { plan: '  ' } }
    expect(correctionRequest.safeParse(empty).success).toBe(false)
    expect(correctionRequest.safeParse({ ...empty, notes: { plan: '请补充' } }).success).toBe(true)
  })
})

describe('offers', () => {
  test('only an offer whose last day has passed expires; it can be issued anew', async () => {
    const counter = await aCounter()
    const [past, last] = [await anOffer(counter), await anOffer(counter)]
    const until = (id: string, day: string) =>
      asOwner('UPDATE "Offer" SET "expiresOn" = $2 WHERE "applicationId" = $1', [id, day])
    await until(past.id, shiftDay(today(), -1))
    await until(last.id, today())
    expect(await expireOffers(systemActor('worker'))).toBe(1)
    expect([await statusOf(past.id), await statusOf(last.id)]).toEqual(['OFFER_EXPIRED', 'OFFERED'])
    await reissue(counter.lead.actor, { ...(await current(past.id)), expiresOn: inTwoWeeks() })
    expect(await statusOf(past.id)).toBe('OFFERED')
    expect(await expireOffers(systemActor('worker'))).toBe(0)
  })
})

describe('the counter', () => {
  test('a contact is in no sheet; to reveal it is written down, without the contact', async () => {
    const counter = await aCounter()
    const { id } = await aSubmission(counter.enclaveId, (answers) => {
      answers.team.members = '李四，算法'
    })
    const marks = ['13800001234', 'wang@example.org', '李四']
    const sheet = inspect(await applicationSheet(counter.ops.actor, id), { depth: null })
    for (const mark of marks) expect(sheet).not.toContain(mark)
    expect(await revealContact(counter.ops.actor, { id })).toEqual([
      ['contactName', '王小明'],
      ['contactPhone', '13800001234'],
      ['contactEmail', 'wang@example.org'],
      ['members', '李四，算法'],
    ])
    const [entry] = await applicationTrail(counter.lead.actor, id)
    expect(entry).toMatchObject({ verb: 'reveal', noun: 'ResidencyApplication', actorId: counter.ops.id })
    const trail = inspect(await applicationTrail(counter.lead.actor, id), { depth: null })
    for (const mark of marks) expect(trail).not.toContain(mark)
  })

  test('the queue is parted by what is due, and found by name, code and reference as people type it', async () => {
    const counter = await aCounter()
    const [late, now, later] = [
      await aScreening(counter),
      await aScreening(counter),
      await aScreening(counter, (answers) => {
        answers.organisation.nameZh = '另一家有限公司'
      }),
    ]
    const due = (id: string, day: string) =>
      asOwner('UPDATE "ResidencyApplication" SET "dueOn" = $2 WHERE id = $1', [id, day])
    await due(late.id, shiftDay(today(), -1))
    await due(now.id, today())
    const { actor } = counter.ops
    expect(await queueCounts(actor)).toEqual({ overdue: 1, today: 1, running: 1, applicant: 0, later: 0, ended: 0 })
    const found = async (bucket: 'overdue' | 'today' | 'running', q?: string) =>
      (await applicationQueue(actor, queueList.parse({ bucket, q }))).rows.map(({ id }) => id)
    expect([await found('overdue'), await found('today'), await found('running')]).toEqual([
      [late.id],
      [now.id],
      [later.id],
    ])
    expect(await found('running', '另一家')).toEqual([later.id])
    expect(await found('overdue', '另一家')).toEqual([])
    expect(await found('running', later.reference.replaceAll('-', '').toLowerCase())).toEqual([later.id])
    expect(await found('running', '%')).toEqual([])
    expect(await queueCounts(actor, '另一家')).toMatchObject({ overdue: 0, today: 0, running: 1 })
  })
})
