import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import { eraseMyself } from '@/lib/domains/candidates/commands'
import { exportPerson } from '@/lib/domains/exports/commands'
import { askSatisfaction, moveMatch } from '@/lib/domains/matches/commands'
import type { MATCH_EVENTS } from '@/lib/domains/matches/schema'
import {
  answerAsAsker,
  eraseAsker,
  gradeAsAsker,
  publishNeed,
  revealToPartner,
  takeDownNeed,
  withdrawFrom,
  withdrawNeed,
} from '@/lib/domains/needs/commands'
import { askerForPartner, needStanding, ownNeedSheet, publishedBoard } from '@/lib/domains/needs/queries'
import { askerConsent } from '@/lib/domains/needs/schema'
import { erasePerson, openContact } from '@/lib/domains/people/commands'
import { revealAsker, routeRequest } from '@/lib/domains/services/commands'
import { postedNeed } from '@/lib/domains/services/schema'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aNeedPosted, needFields, post, routed } from '@/tests/support/builders/needs'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aRequest, matchAt, requestAt } from '@/tests/support/builders/services'
import { aCompany, aNeed, aPartner, aSuggestion, type Partner } from '@/tests/support/builders/talent'
import { asOwner } from '@/tests/support/database'
import { refusedWith } from '@/tests/support/outcome'

let desk: Desk
let partner: Partner
let other: Partner
beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  ;[partner, other] = [await aPartner(), await aPartner('UNIVERSITY')]
})
const posted = (fields: Parameters<typeof aNeedPosted>[1] = {}) => aNeedPosted(desk.enclaveId, fields)
const kept = (id: string) => database().serviceRequest.findUniqueOrThrow({ where: { id } })
const publish = async (id: string, actor = desk.ops.actor) => publishNeed(actor, await requestAt(id))
const takeDown = async (id: string) => takeDownNeed(desk.ops.actor, await requestAt(id))
const board = async () => (await publishedBoard(desk.enclaveId, {})).rows
const onBoard = async (id: string) => (await board()).find((need) => need.id === id)?.companyName
const step = async ({ actor }: Partner, id: string, event: (typeof MATCH_EVENTS)[number], reason?: string) =>
  moveMatch(actor, { ...(await matchAt(id)), event, reason })
const statusOf = async (id: string) => (await database().serviceMatch.findUniqueOrThrow({ where: { id } })).status
const say = (
  token: string,
  about: 'PUBLISH_NEED' | 'NAME_COMPANY' | 'SHARE_ASKER',
  answer: 'give' | 'withdraw',
  id?: string,
) => answerAsAsker({ token, about, answer, id })
const sheet = async (token: string) =>
  (await ownNeedSheet(visitor, token, crypto.randomUUID())) ?? expect.fail('dead link')
const mailsOf = async () => database().notification.count({ where: { kind: 'asker' } })

describe('a need is posted', () => {
  test('and the team, its person by mail and link, and nobody else have it', async () => {
    const before = await mailsOf()
    const { id, reference, token } = await posted({ phone: '0577 8888 1234' })
    expect(await mailsOf()).toBe(before + 1)
    const { person, ...request } = await database().serviceRequest.findUniqueOrThrow({
      where: { id },
      include: { person: true },
    })
    expect(request).toMatchObject({
      reference,
      organisationId: null,
      companyName: '白鹿阀门有限公司',
      publishedAt: null,
    })
    expect(person && openContact(person)).toMatchObject({ name: '温知夏', phone: '0577 8888 1234' })
    expect(JSON.stringify(person)).not.toMatch(/温知夏|8888/)
    const told = await database().notification.findMany({ where: { kind: 'service', email: desk.ops.email } })
    expect(told.some(({ inbox }) => JSON.stringify(inbox).includes(`/admin/services/${id}`))).toBe(true)
    expect(await sheet(token)).toMatchObject({ reference, matches: [], agreed: { publish: false, name: false } })
  })

  test('once, however often and however fast the same is sent; another company, or another address, is another', async () => {
    const input = needFields(desk.enclaveId, { title: '一次' })
    const before = await mailsOf()
    const answers = await Promise.all(Array.from({ length: 3 }, () => post(input)))
    const again = await post({ ...input, name: '改了名字', phone: '0577 1' })
    expect(new Set([...answers, again].map(({ reference }) => reference)).size).toBe(1)
    expect(await database().serviceRequest.count({ where: { title: '一次' } })).toBe(1)
    expect(await mailsOf()).toBe(before + 1)
    const people = await database().person.findMany()
    expect(people.filter((one) => !one.erasedAt && openContact(one).email === input.email)).toHaveLength(1)
    await post({ ...input, companyName: '青鹿阀门有限公司' })
    await post({ ...input, email: `new-${input.email}` })
    expect(await database().serviceRequest.count({ where: { title: '一次' } })).toBe(3)
  })

  test('five times an hour from one address, three times a day by one e-mail, and no more', async () => {
    const address = crypto.randomUUID()
    for (let n = 0; n < 5; n += 1) await post(needFields(desk.enclaveId), address)
    const before = await database().serviceRequest.count()
    expect(await refusedWith(post(needFields(desk.enclaveId), address))).toBe('rate_limited')
    const email = `often-${crypto.randomUUID()}@example.org`
    for (const title of ['一', '二', '三']) await post(needFields(desk.enclaveId, { email, title }))
    expect(await refusedWith(post(needFields(desk.enclaveId, { email, title: '四' })))).toBe('rate_limited')
    expect(await database().serviceRequest.count()).toBe(before + 3)
  })

  test('with consent to the use of the data and in an enclave that there is, or not at all', async () => {
    const { agreed, ...without } = needFields(desk.enclaveId)
    expect(postedNeed.safeParse(without).error?.issues.map(({ path }) => path[0])).toEqual(
      expect.arrayContaining(['agreed']),
    )
    const before = await database().person.count()
    expect(await refusedWith(post(needFields(crypto.randomUUID())))).toBe('not_found')
    expect(await database().person.count()).toBe(before)
  })
})

describe('the public board', () => {
  test('shows a need that its company agreed to and the team put up, with the company’s name where that is agreed, too', async () => {
    const silent = await posted({ named: 'on' })
    const shown = await posted({ show: 'on' })
    const named = await posted({ show: 'on', named: 'on' })
    expect(await refusedWith(publish(silent.id))).toBe('consent_missing')
    for (const { id } of [shown, named]) expect(await onBoard(id)).toBeUndefined()
    for (const { id } of [shown, named]) await publish(id)
    expect([await onBoard(silent.id), await onBoard(shown.id), await onBoard(named.id)]).toEqual([
      undefined,
      null,
      '白鹿阀门有限公司',
    ])
    const json = JSON.stringify(await board())
    expect(json).not.toMatch(/温知夏|example\.org/)
    expect(await refusedWith(publish(named.id))).toBe('invalid_transition')
    await takeDown(named.id)
    expect(await onBoard(named.id)).toBeUndefined()
    expect(await refusedWith(takeDown(named.id))).toBe('invalid_transition')
    const verbs = await database().auditEntry.findMany({ where: { recordId: named.id }, orderBy: { seq: 'asc' } })
    expect(verbs.map(({ verb }) => verb)).toEqual(['create', 'publish', 'takeDown'])
  })

  test('follows the company’s own word at once, and goes up again by the team alone', async () => {
    const { id, token } = await posted({ show: 'on' })
    await publish(id)
    await say(token, 'NAME_COMPANY', 'give')
    expect(await onBoard(id)).toBe('白鹿阀门有限公司')
    await say(token, 'NAME_COMPANY', 'withdraw')
    expect(await onBoard(id)).toBeNull()
    await say(token, 'PUBLISH_NEED', 'withdraw')
    expect(await onBoard(id)).toBeUndefined()
    await say(token, 'PUBLISH_NEED', 'give')
    expect(await onBoard(id)).toBeUndefined()
    await publish(id)
    expect(await onBoard(id)).toBeNull()
  })

  test('is kept by the team of the enclave: nobody else puts up, and no resident’s request is put up', async () => {
    const { id } = await posted({ show: 'on' })
    const { enclaveId } = desk
    const company = await aCompany(enclaveId)
    const strangers = [
      visitor,
      partner.actor,
      company.actor,
      (await aDesk((await anEnclave()).id)).lead.actor,
      actorWith([{ role: 'GOV', enclaveId }]),
      actorWith([{ role: 'ADMIN' }]),
    ]
    for (const actor of strangers) {
      expect(await refusedWith(publish(id, actor))).toBe('not_found')
      expect(await needStanding(actor, id)).toBeNull()
    }
    const own = await aRequest(company)
    expect(await refusedWith(publish(own))).toBe('not_found')
    expect(await needStanding(desk.ops.actor, own)).toBeNull()
    const direct = asOwner(`UPDATE "ServiceRequest" SET "publishedAt" = now() WHERE id = '${own}'`)
    await expect(direct).rejects.toThrow(/ServiceRequest_on_board/)
  })

  test('goes on after twenty', async () => {
    const park = await aDesk((await anEnclave()).id)
    const ids: string[] = []
    for (let n = 0; n < 22; n += 1) {
      const { id } = await aNeedPosted(park.enclaveId, { show: 'on' })
      await publishNeed(park.ops.actor, await requestAt(id))
      ids.unshift(id)
    }
    const first = await publishedBoard(park.enclaveId, {})
    const [at = '', id = ''] = JSON.parse(Buffer.from(first.next ?? '', 'base64url').toString())
    const second = await publishedBoard(park.enclaveId, { after: [at, id] })
    expect([...first.rows, ...second.rows].map((need) => need.id)).toEqual(ids)
    expect([first.rows.length, second.next]).toEqual([20, null])
  })
})

describe('by the link', () => {
  test('the company sees what each partner does, withdraws from one, and the other is not touched', async () => {
    const { id, token } = await posted()
    const [first = '', second = ''] = await routed(desk, id, [partner, other])
    await step(partner, first, 'take')
    await step(other, second, 'notForMe', '不做检测')
    const seen = (await sheet(token)).matches
    expect(seen.map(({ moves }) => moves.map(({ event, reason }) => [event, reason]))).toEqual([
      [
        ['route', null],
        ['take', null],
      ],
      [
        ['route', null],
        ['notForMe', '不做检测'],
      ],
    ])
    expect(seen.flatMap(({ moves }) => moves.map(({ actorName }) => actorName))).toEqual([null, null, null, null])
    expect(await refusedWith(withdrawFrom({ token, id: second }))).toBe('invalid_transition')
    await withdrawFrom({ token, id: first })
    expect([await statusOf(first), await statusOf(second)]).toEqual(['WITHDRAWN', 'NOT_FOR_ME'])
    expect(await refusedWith(step(partner, first, 'help'))).toBe('invalid_transition')
  })

  test('is told of the routing and of every answer, each time with a new link', async () => {
    const { id } = await posted()
    const before = await mailsOf()
    const [match = ''] = await routed(desk, id, [partner])
    await step(partner, match, 'take')
    await step(partner, match, 'help')
    expect(await mailsOf()).toBe(before + 3)
  })

  test('a partner knows whom to contact from the company’s consent on, by an audited look, and only until it is taken back', async () => {
    const { id, token } = await posted({ name: '蔺观海' })
    const [first = '', second = ''] = await routed(desk, id, [partner, other])
    const look = (by: Partner, match: string) => refusedWith(revealToPartner(by.actor, { id: match }))
    expect([await look(partner, first), await look(other, second)]).toEqual(['not_found', 'not_found'])
    expect(await askerForPartner(partner.actor, first)).toEqual({ isShared: false })
    await say(token, 'SHARE_ASKER', 'give', first)
    expect([await look(partner, first), await look(other, second)]).toEqual([null, 'not_found'])
    expect(await look(other, first)).toBe('not_found')
    expect((await revealToPartner(partner.actor, { id: first })).name).toBe('蔺观海')
    expect(await askerForPartner(partner.actor, first)).toEqual({ isShared: true })
    expect(await askerForPartner(other.actor, first)).toBeNull()
    const looks = await database().auditEntry.findMany({ where: { verb: 'reveal', recordId: id } })
    expect(looks.map(({ actorId }) => actorId)).toEqual([partner.id, partner.id])
    expect((await needStanding(desk.ops.actor, id))?.sharedWith).toHaveLength(1)
    await say(token, 'SHARE_ASKER', 'withdraw', first)
    expect(await look(partner, first)).toBe('not_found')
    await say(token, 'SHARE_ASKER', 'give', first)
    await withdrawFrom({ token, id: first })
    expect(await look(partner, first)).toBe('not_found')
    expect(await refusedWith(say(token, 'SHARE_ASKER', 'give', first))).toBe('stale')
    expect((await needStanding(desk.ops.actor, id))?.sharedWith).toEqual([])
  })

  test('asked thirty days after closing, and once, how it went', async () => {
    const { id, token } = await posted()
    const [match = ''] = await routed(desk, id, [partner])
    await step(partner, match, 'take')
    await step(partner, match, 'help')
    const grades = { token, id: match, speed: 4, usefulness: 5, again: 5 }
    expect(await refusedWith(gradeAsAsker(grades))).toBe('invalid_transition')
    const closedAt = new Date(`${shiftDay(today(), -31)}T00:00:00Z`)
    await database().serviceMatch.update({ where: { id: match }, data: { closedAt } })
    const before = await mailsOf()
    await askSatisfaction(systemActor('test'))
    expect(await mailsOf()).toBe(before + 1)
    expect((await sheet(token)).matches[0]?.can.grade).toBe(true)
    await gradeAsAsker(grades)
    expect(await refusedWith(gradeAsAsker(grades))).toBe('invalid_transition')
    expect(await database().serviceMatch.findUniqueOrThrow({ where: { id: match } })).toMatchObject({
      speed: 4,
      again: 5,
    })
  })

  test('taken back wholly: off the board, from every partner, routed to nobody; and it may be posted anew', async () => {
    const fields = { show: 'on' as const, title: '整体撤回', email: 'whole@example.org' }
    const { id, token } = await posted(fields)
    await publish(id)
    const [first = '', second = ''] = await routed(desk, id, [partner, other])
    await say(token, 'SHARE_ASKER', 'give', first)
    await step(other, second, 'take')
    await step(other, second, 'help')
    await withdrawNeed({ token })
    expect([await statusOf(first), await statusOf(second)]).toEqual(['WITHDRAWN', 'DONE_HELPED'])
    expect(await onBoard(id)).toBeUndefined()
    expect(await refusedWith(revealToPartner(partner.actor, { id: first }))).toBe('not_found')
    const third = await aPartner()
    const send = { ...(await requestAt(id)), partners: [third.organisationId] }
    expect(await refusedWith(routeRequest(desk.ops.actor, send))).toBe('invalid_transition')
    expect(await refusedWith(publish(id))).toBe('consent_missing')
    for (const about of ['PUBLISH_NEED', 'NAME_COMPANY'] as const)
      expect(await refusedWith(say(token, about, 'give'))).toBe('stale')
    expect(await refusedWith(withdrawNeed({ token }))).toBe('stale')
    expect((await posted(fields)).id).not.toBe(id)
  })

  test('opens only its own need: another’s link, another purpose, a partner of another need', async () => {
    const [mine, theirs] = [await posted(), await posted()]
    const [match = ''] = await routed(desk, theirs.id, [partner])
    const { token } = mine
    expect(await refusedWith(withdrawFrom({ token, id: match }))).toBe('not_found')
    expect(await refusedWith(say(token, 'SHARE_ASKER', 'give', match))).toBe('not_found')
    expect(await refusedWith(gradeAsAsker({ token, id: match, speed: 1, usefulness: 1, again: 1 }))).toBe('not_found')
    expect(await refusedWith(withdrawNeed({ token: 'x'.repeat(43) }))).toBe('link_expired')
    expect(await ownNeedSheet(visitor, 'x'.repeat(43), crypto.randomUUID())).toBeNull()
    const candidate = await aSuggestion(desk, await aNeed(await aCompany(desk.enclaveId)))
    expect(await refusedWith(eraseAsker({ token: candidate.token }))).toBe('link_expired')
    expect(await refusedWith(eraseMyself({ token, sure: 'on' }))).toBe('link_expired')
    const given = { token, about: 'SHARE_ASKER', answer: 'give' }
    expect(askerConsent.safeParse(given).error?.issues.map(({ path }) => path[0])).toEqual(['id'])
  })
})

describe('an erasure', () => {
  test('leaves nothing of the person, ends what is open, and no move of a partner fails for it', async () => {
    const { id, reference, token } = await posted({ show: 'on', named: 'on' })
    await publish(id)
    const [first = '', second = ''] = await routed(desk, id, [partner, other])
    await say(token, 'SHARE_ASKER', 'give', second)
    await step(other, second, 'take')
    await step(other, second, 'help')
    const { personId } = await kept(id)
    await eraseAsker({ token })
    expect(await kept(id)).toMatchObject({ reference, personId: null, publishedAt: null, onceKey: null })
    expect(await kept(id)).toMatchObject({ title: reference, body: '–', companyName: '–' })
    const person = await database().person.findUniqueOrThrow({ where: { id: personId ?? '' } })
    expect(person).toMatchObject({ name: '', email: '', phone: null })
    expect([await statusOf(first), await statusOf(second)]).toEqual(['WITHDRAWN', 'DONE_HELPED'])
    expect(await onBoard(id)).toBeUndefined()
    for (const actor of [partner.actor, other.actor])
      for (const match of [first, second])
        expect(await refusedWith(revealToPartner(actor, { id: match }))).toBe('not_found')
    expect(await refusedWith(revealAsker(desk.ops.actor, { id }))).toBe('not_found')
    expect(await refusedWith(eraseAsker({ token }))).toBe('link_expired')
    expect(await ownNeedSheet(visitor, token, crypto.randomUUID())).toBeNull()
    const closedAt = new Date(`${shiftDay(today(), -31)}T00:00:00Z`)
    await database().serviceMatch.update({ where: { id: second }, data: { closedAt } })
    expect(await askSatisfaction(systemActor('test'))).toBeGreaterThan(0)
  })

  test('by another door takes it off the board, and leaves a request that partners still answer, and nobody to write to', async () => {
    const { id } = await posted({ show: 'on' })
    await publish(id)
    const [match = ''] = await routed(desk, id, [partner])
    expect(await onBoard(id)).toBeNull()
    const { personId } = await kept(id)
    await transaction((tx) => erasePerson(tx, systemActor('test'), personId ?? ''))
    expect(await onBoard(id)).toBeUndefined()
    const before = await mailsOf()
    await step(partner, match, 'take')
    await step(partner, match, 'help')
    expect(await mailsOf()).toBe(before)
    expect(await refusedWith(revealAsker(desk.ops.actor, { id }))).toBe('not_found')
    const third = await aPartner()
    await routed(desk, id, [third])
  })

  test('of the one record of somebody leaves the other: who posts a need may be a candidate, or have posted another', async () => {
    const same = { name: '双面人', email: `both-${crypto.randomUUID()}@example.org`, phone: '0577 2222 3333' }
    const [one, two] = [await posted(same), await posted({ ...same, title: '另一项' })]
    const candidate = await aSuggestion(desk, await aNeed(await aCompany(desk.enclaveId)), same)
    await eraseMyself({ token: candidate.token, sure: 'on' })
    expect((await sheet(one.token)).contact).toEqual(same)
    await eraseAsker({ token: one.token })
    expect((await sheet(two.token)).contact).toEqual(same)
    const again = await aSuggestion(desk, await aNeed(await aCompany(desk.enclaveId)), same)
    await eraseAsker({ token: two.token })
    const { personId } = await database().introduction.findUniqueOrThrow({ where: { id: again.id } })
    const person = await database().person.findUniqueOrThrow({ where: { id: personId } })
    expect(openContact(person)).toEqual(same)
  })

  test('comes after a copy: by the same link the company gets what is kept, who looked, and to what it consented', async () => {
    const { id, token } = await posted({ show: 'on' })
    const [match = ''] = await routed(desk, id, [partner])
    await say(token, 'SHARE_ASKER', 'give', match)
    await revealToPartner(partner.actor, { id: match })
    await revealAsker(desk.ops.actor, { id })
    const copy = await exportPerson({ token }, crypto.randomUUID())
    expect(copy.looks).toHaveLength(2)
    expect(copy.consents.map(({ purpose }) => purpose)).toEqual(['PUBLISH_NEED', 'SHARE_ASKER'])
    expect(copy).toMatchObject({
      person: { name: '温知夏', kind: 'ASKER' },
      requests: [{ title: '阀座密封面的微米级检测' }],
    })
  })
})
