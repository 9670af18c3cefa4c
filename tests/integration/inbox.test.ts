import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import { requestCorrection } from '@/lib/domains/corrections/commands'
import { correctionRequest } from '@/lib/domains/corrections/schema'
import { markAllRead, markRead, notify, tell } from '@/lib/domains/notifications/commands'
import { inboxOf, unreadCount } from '@/lib/domains/notifications/queries'
import { inboxPage } from '@/lib/domains/notifications/schema'
import { moveByStaff, remindDue, submitApplication } from '@/lib/domains/residency/commands'
import { admin } from '@/tests/support/actors'
import { aCounter, aScreening, current } from '@/tests/support/builders/counter'
import { aFullDraft, anApplicant, aSubmission } from '@/tests/support/builders/residency'
import { asOwner } from '@/tests/support/database'
import { refusedWith } from '@/tests/support/outcome'

const all = (actor: Actor) => inboxOf(actor, {})
const eventsOf = async (actor: Actor) => (await all(actor)).entries.map(({ event }) => event)

describe('an inbox', () => {
  test('tells the applicant and the team what each is told, the newest first', async () => {
    const counter = await aCounter()
    const { applicant, reference } = await aScreening(counter)
    expect(await eventsOf(applicant.actor)).toEqual(['startScreening', 'submit'])
    expect(await eventsOf(counter.ops.actor)).toEqual(['submit'])
    expect(await eventsOf(counter.lead.actor)).toEqual(['submit'])
    expect(await eventsOf(counter.reviewer.actor)).toEqual([])
    const [entry] = (await all(applicant.actor)).entries
    expect(entry).toMatchObject({ reference, name: '测试新材料有限公司', isRead: false })
    expect(entry?.path).toMatch(/^\/portal\/applications\//)
  })

  test('is read and marked by nobody else, whatever their roles', async () => {
    const counter = await aCounter()
    const { applicant } = await aScreening(counter)
    const [entry] = (await all(applicant.actor)).entries
    const id = entry?.id ?? ''
    for (const other of [(await anApplicant()).actor, counter.lead.actor, admin(counter.ops.id), visitor]) {
      expect((await all(other)).entries.map((row) => row.id)).not.toContain(id)
      expect(await refusedWith(markRead(other, { id }))).toBe('not_found')
      await markAllRead(other, { until: '2100-01-01T00:00:00Z' })
    }
    expect(await unreadCount(applicant.actor)).toBe(2)
    expect(await refusedWith(markRead(applicant.actor, { id: randomUUID() }))).toBe('not_found')
  })

  test('counts what is unread: an entry is read once it was opened, all of them up to what was seen', async () => {
    const counter = await aCounter()
    const { id, applicant } = await aScreening(counter)
    const { entries, unread } = await all(applicant.actor)
    expect(unread).toBe(2)
    const oldest = entries.at(-1)
    expect(await markRead(applicant.actor, { id: oldest?.id ?? '' })).toEqual({ path: `/portal/applications/${id}` })
    await markRead(applicant.actor, { id: oldest?.id ?? '' })
    expect(await unreadCount(applicant.actor)).toBe(1)
    const seen = entries[0]?.createdAt.toISOString() ?? ''
    await moveByStaff(counter.lead.actor, { ...(await current(id)), event: 'reject', reason: '不符' })
    await markAllRead(applicant.actor, { until: seen })
    const after = (await all(applicant.actor)).entries
    expect(after.map(({ event, isRead }) => [event, isRead])).toEqual([
      ['reject', false],
      ['startScreening', true],
      ['submit', true],
    ])
  })

  test('is paged without gap or repetition, also where many were told at one moment', async () => {
    const { id, actor } = await anApplicant()
    const person = { id, email: 'reader@example.org', locale: 'en' }
    const news = { path: '/portal/applications/7', reference: 'R', name: 'N' }
    await transaction(async (tx) => {
      for (let n = 0; n < 70; n++) await tell(tx, [person], 'application', { ...news, event: `e${n}` })
    })
    const first = await all(actor)
    const second = await inboxOf(actor, inboxPage.parse({ after: first.next }))
    const third = await inboxOf(actor, inboxPage.parse({ after: second.next }))
    const events = [first, second, third].flatMap(({ entries }) => entries.map(({ event }) => event))
    expect([events.length, new Set(events).size, third.next]).toEqual([70, 70, null])
    for (const after of ['x', 'W10', ['a', 'b'], { gt: 1 }, "' OR 1=1"])
      expect(inboxPage.parse({ after }).after).toBeUndefined()
  })

  test('holds no reason, no secret, and nobody’s address or telephone', async () => {
    const counter = await aCounter()
    const { id, applicant } = await aScreening(counter)
    const asked = { ...(await current(id)), reason: '缺少授权书', notes: { plan: '补充落地计划' } }
    await requestCorrection(counter.ops.actor, correctionRequest.parse(asked))
    const reset = { kind: 'passwordReset', locale: 'en', accountId: applicant.id, email: 'a@example.org' } as const
    await transaction((tx) => notify(tx, { ...reset, payload: { path: '/reset/password?token=topsecret' } }))
    expect(await eventsOf(applicant.actor)).toEqual(['requestCorrection', 'startScreening', 'submit'])
    const kept = JSON.stringify(await asOwner('SELECT inbox FROM "Notification"'))
    expect(kept).toContain('requestCorrection')
    for (const secret of ['缺少授权书', '补充落地计划', 'topsecret', 'token', '13800001234', '@example.org'])
      expect(kept).not.toContain(secret)
  })
})

test('fifty presses on submit leave one mail to the applicant, and one to each of the team', async () => {
  const counter = await aCounter()
  const { id, version, applicant } = await aFullDraft(counter.enclaveId)
  const key = randomUUID()
  const references = new Set<string>()
  for (let round = 0; round < 10; round++) {
    const presses = [1, 2, 3, 4, 5].map(() => submitApplication(applicant.actor, { id, version, key }))
    for (const { reference } of await Promise.all(presses)) references.add(reference)
  }
  expect(references.size).toBe(1)
  const told = (accountId: string) => database().notification.count({ where: { accountId } })
  expect(await Promise.all([applicant.id, counter.ops.id, counter.lead.id].map(told))).toEqual([1, 1, 1])
})

describe('the hourly reminder', () => {
  const due = (id: string, day: string) =>
    asOwner('UPDATE "ResidencyApplication" SET "dueOn" = $2 WHERE id = $1', [id, day])

  test('tells the team once a day of what is due tomorrow or overdue, while the promised time runs', async () => {
    const counter = await aCounter()
    const [late, soon, now, far, waits] = await Promise.all([1, 2, 3, 4, 5].map(() => aSubmission(counter.enclaveId)))
    if (!late || !soon || !now || !far || !waits) throw new Error('five were made')
    await due(late.id, shiftDay(today(), -3))
    await due(soon.id, shiftDay(today(), 1))
    await due(now.id, today())
    await due(far.id, shiftDay(today(), 2))
    await moveByStaff(counter.ops.actor, { ...(await current(waits.id)), event: 'startScreening' })
    const asked = { ...(await current(waits.id)), reason: '缺', notes: { plan: '补' } }
    await requestCorrection(counter.ops.actor, correctionRequest.parse(asked))
    await due(waits.id, shiftDay(today(), -3))
    for (let hour = 0; hour < 3; hour++) expect(await remindDue()).toBe(2)
    for (const person of [counter.ops, counter.lead]) {
      const reminders = (await all(person.actor)).entries.filter(({ event }) => event !== 'submit')
      expect(reminders.map(({ event, path, day }) => [event, path, day]).sort()).toEqual(
        [
          ['due', `/admin/residency/${soon.id}`, shiftDay(today(), 1)],
          ['overdue', `/admin/residency/${late.id}`, shiftDay(today(), -3)],
        ].sort(),
      )
    }
    expect(await eventsOf(late.applicant.actor)).toEqual(['submit'])
    expect(await eventsOf(counter.reviewer.actor)).toEqual([])
  })
})
