import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { newToken } from '@/lib/core/auth/one-time-token'
import { database, transaction } from '@/lib/core/db/client'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { deskReferral } from '@/lib/domains/desks/queries'
import { answerAsFounder, chooseAsFounder, withdrawAsFounder } from '@/lib/domains/founders/commands'
import { founderSheet } from '@/lib/domains/founders/queries'
import { throughLink } from '@/lib/domains/people/commands'
import { askConsents, createProject, editFounder } from '@/lib/domains/projects/commands'
import { draftReferral, moveReferral, stepReferral, visibleReferral } from '@/lib/domains/referrals/commands'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aDesk,
  aFounderLink,
  aGroup,
  anAcceptedReferral,
  aReadyProject,
  aReferral,
  type Desk,
  type Group,
  projectAt,
  projectFields,
  referralAt,
} from '@/tests/support/builders/projects'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let desk: Desk
let near: Group
let far: Group
let third: Group
const at = () => `192.0.2.${Math.floor(Math.random() * 250)} ${randomUUID()}`
const sheetOf = async (token: string) => (await founderSheet(visitor, token, at())) ?? expect.fail('no page')
const statusOf = async (id: string) => (await database().project.findUniqueOrThrow({ where: { id } })).status
const referralStatus = async (id: string) => (await database().referral.findUniqueOrThrow({ where: { id } })).status
const toldOf = async (accountId: string, path: string) =>
  (await database().notification.findMany({ where: { accountId }, orderBy: { createdAt: 'asc' } })).flatMap(
    ({ inbox }) => (JSON.stringify(inbox).includes(path) ? [String(Object(inbox).event)] : []),
  )

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  near = await aGroup(await aDistrict('990401'))
  far = await aGroup(await aDistrict('990402'))
  third = await aGroup(await aDistrict('990403'))
})

/** A project whose founder was asked, and has not answered. */
async function anAskedProject(publish?: 'on') {
  const { id } = await createProject(desk.ops.actor, await projectFields(desk.enclaveId))
  const districts = [near.districtId, far.districtId]
  await askConsents(desk.ops.actor, { ...(await projectAt(id)), districts, publish })
  const token = await aFounderLink(id)
  const consentTo = async (districtId: string | null) =>
    (await database().consent.findFirstOrThrow({ where: { projectId: id, districtId } })).id
  return { id, token, consentTo }
}

describe('a founder consents, one recipient at a time', () => {
  test('what is given, refused and withdrawn stands for that recipient alone, and the team is told', async () => {
    const { id, token, consentTo } = await anAskedProject('on')
    await answerAsFounder({ token, id: await consentTo(near.districtId), answer: 'give' })
    await answerAsFounder({ token, id: await consentTo(far.districtId), answer: 'refuse' })
    await answerAsFounder({ token, id: await consentTo(null), answer: 'give' })
    await answerAsFounder({ token, id: await consentTo(null), answer: 'withdraw' })
    const { consents } = await sheetOf(token)
    expect(consents.map(({ purpose, district, standing }) => [purpose, district?.id, standing])).toEqual(
      expect.arrayContaining([
        ['REFER_PROJECT', near.districtId, 'GIVEN'],
        ['REFER_PROJECT', far.districtId, 'REFUSED'],
        ['PUBLISH_PROJECT', undefined, 'WITHDRAWN'],
      ]),
    )
    expect(await toldOf(desk.ops.id, id)).toEqual([
      'consentGiven',
      'consentRefused',
      'consentGiven',
      'consentWithdrawn',
    ])
    const audited = await database().auditEntry.findMany({
      where: { noun: 'Consent', recordId: await consentTo(null) },
    })
    expect(audited.map(({ verb, actorName }) => [verb, actorName])).toEqual(
      expect.arrayContaining([
        ['give', 'founder'],
        ['withdraw', 'founder'],
      ]),
    )
  })

  test('each is answered once: who answers again has read what no longer stands', async () => {
    const { token, consentTo } = await anAskedProject()
    const id = await consentTo(near.districtId)
    expect(await refusedWith(answerAsFounder({ token, id, answer: 'withdraw' }))).toBe('stale')
    await answerAsFounder({ token, id, answer: 'give' })
    expect(await refusedWith(answerAsFounder({ token, id, answer: 'give' }))).toBe('stale')
    expect(await refusedWith(answerAsFounder({ token, id, answer: 'refuse' }))).toBe('stale')
    await answerAsFounder({ token, id, answer: 'withdraw' })
    for (const answer of ['withdraw', 'give', 'refuse'] as const)
      expect(await refusedWith(answerAsFounder({ token, id, answer }))).toBe('stale')
  })

  test('what was refused may be asked again, and the page shows the last asking', async () => {
    const { id, token, consentTo } = await anAskedProject()
    await answerAsFounder({ token, id: await consentTo(near.districtId), answer: 'refuse' })
    await askConsents(desk.ops.actor, { ...(await projectAt(id)), districts: [near.districtId], publish: undefined })
    const { consents, happened } = await sheetOf(token)
    const theirs = consents.filter(({ district }) => district?.id === near.districtId)
    expect(theirs.map(({ standing }) => standing)).toEqual(['ASKED'])
    const asked = happened.filter(({ kind, district }) => kind === 'consent' && district?.id === near.districtId)
    expect(asked.map(({ event }) => event)).toEqual(['requestedAt', 'refusedAt', 'requestedAt'])
  })

  test('another’s consent, referral or draft is none', async () => {
    const [mine, theirs] = [await anAskedProject(), await anAskedProject()]
    const answer = { token: mine.token, id: await theirs.consentTo(near.districtId), answer: 'give' } as const
    expect(await refusedWith(answerAsFounder(answer))).toBe('not_found')
    const ready = await aReadyProject(desk, [near.districtId])
    const sent = await aReferral(desk, ready.id, near.districtId)
    expect(await refusedWith(withdrawAsFounder({ token: mine.token, referralId: sent }))).toBe('not_found')
    const input = { ...(await projectAt(ready.id)), districtId: far.districtId, note: undefined, send: undefined }
    const draft = await draftReferral(desk.ops.actor, input)
    expect(await refusedWith(withdrawAsFounder({ token: ready.token, referralId: draft.id }))).toBe('not_found')
    expect((await sheetOf(ready.token)).referrals.map(({ id }) => id)).toEqual([sent])
  })
})

describe('a founder’s link', () => {
  const isDead = async (token: string, id: string) => {
    expect(await founderSheet(visitor, token, at())).toBeNull()
    expect(await refusedWith(answerAsFounder({ token, id, answer: 'give' }))).toBe('link_expired')
    expect(await refusedWith(chooseAsFounder({ token, referralId: randomUUID() }))).toBe('link_expired')
    expect(await refusedWith(withdrawAsFounder({ token, referralId: randomUUID() }))).toBe('link_expired')
  }

  test('that is forged, out of time, revoked or for something else opens nothing and does nothing', async () => {
    const { id: projectId, consentTo } = await anAskedProject()
    const id = await consentTo(near.districtId)
    await isDead(newToken(), id)
    const changes = [
      { expiresAt: new Date(Date.now() - 1000) },
      { revokedAt: new Date() },
      { purpose: 'CHECK' },
    ] as const
    for (const data of changes) {
      const token = await aFounderLink(projectId)
      const { id: linkId } = await database().personLink.findFirstOrThrow({
        where: { recordId: projectId, purpose: 'PROJECT', revokedAt: null, expiresAt: { gt: new Date() } },
        orderBy: { id: 'desc' },
      })
      await database().personLink.update({ where: { id: linkId }, data })
      await isDead(token, id)
    }
    expect(await database().consent.findUnique({ where: { id } })).toMatchObject({ givenAt: null, refusedAt: null })
  })

  test('ends when another founder stands behind the project, who is asked anew', async () => {
    const { id, token, consentTo } = await anAskedProject()
    await answerAsFounder({ token, id: await consentTo(near.districtId), answer: 'give' })
    const next = {
      founderName: '谢灵',
      founderEmail: 'xie@example.org',
      founderPhone: undefined,
      founderLanguage: 'en',
    } as const
    await editFounder(desk.ops.actor, { ...(await projectAt(id)), ...next })
    expect(await founderSheet(visitor, token, at())).toBeNull()
    const sheet = await sheetOf(await aFounderLink(id))
    expect(sheet.contact).toEqual({ name: '谢灵', email: 'xie@example.org', phone: null })
    expect(sheet.consents).toEqual([])
    expect(sheet.happened.filter(({ kind }) => kind === 'consent')).toEqual([])
  })

  test('that is dead is counted by address: after thirty, nobody from there gets in for a while', async () => {
    const { token } = await anAskedProject()
    const [here, there] = [at(), at()]
    for (let tried = 0; tried < 30; tried += 1) expect(await founderSheet(visitor, newToken(), here)).toBeNull()
    expect(await refusedWith(throughLink(here, async () => 'in'))).toBe('rate_limited')
    expect(await founderSheet(visitor, token, here)).toBeNull()
    expect(await founderSheet(visitor, token, there)).not.toBeNull()
    for (let opened = 0; opened < 35; opened += 1) expect(await throughLink(there, async () => opened)).toBe(opened)
  })
})

describe('a consent that is withdrawn', () => {
  test('ends the open referral, and the district’s page loses the project at once', async () => {
    const { id, token } = await aReadyProject(desk, [near.districtId, far.districtId])
    const [first, second] = [await aReferral(desk, id, near.districtId), await aReferral(desk, id, far.districtId)]
    expect((await deskReferral(near.actor, first))?.shown).not.toBeNull()
    const where = { projectId: id, districtId: near.districtId }
    const { id: consentId } = await database().consent.findFirstOrThrow({ where })
    await answerAsFounder({ token, id: consentId, answer: 'withdraw' })
    expect(await referralStatus(first)).toBe('WITHDRAWN')
    expect(await deskReferral(near.actor, first)).toMatchObject({ shown: null, can: { reveal: false } })
    expect(await toldOf(near.id, first)).toEqual(['send', 'withdraw'])
    expect(await referralStatus(second)).toBe('SENT')
    expect((await deskReferral(far.actor, second))?.shown).not.toBeNull()
  })

  test('waits for a referral that is just being sent, and takes it back: nothing is open without a live consent', async () => {
    const { id, token } = await aReadyProject(desk, [near.districtId])
    const { id: consentId } = await database().consent.findFirstOrThrow({ where: { projectId: id } })
    const input = { ...(await projectAt(id)), districtId: near.districtId, note: undefined, send: undefined }
    const draft = await draftReferral(desk.ops.actor, input)
    const withdrawn = await transaction(async (tx) => {
      const record = await visibleReferral(tx, desk.ops.actor, draft)
      const meanwhile = { work: answerAsFounder({ token, id: consentId, answer: 'withdraw' }) }
      await wait(300)
      await stepReferral(tx, desk.ops.actor, record, 'send')
      return meanwhile
    })
    await withdrawn.work
    expect(await referralStatus(draft.id)).toBe('WITHDRAWN')
  })
})

describe('park and founder choose a district together', () => {
  async function twoAcceptances() {
    const { id, token } = await aReadyProject(desk, [near.districtId, far.districtId, third.districtId])
    const waiting = await aReferral(desk, id, third.districtId)
    const [first, second] = [await anAcceptedReferral(desk, id, near), await anAcceptedReferral(desk, id, far)]
    const park = async (referralId: string) => chooseForPark(desk.ops.actor, { ...(await projectAt(id)), referralId })
    return { id, token, first, second, waiting, park }
  }

  test('there is nothing to choose before a district has accepted, and none that has not', async () => {
    const { id, token } = await aReadyProject(desk, [near.districtId])
    const sent = await aReferral(desk, id, near.districtId)
    expect(await refusedWith(chooseAsFounder({ token, referralId: sent }))).toBe('invalid_transition')
    const { token: own, waiting, first } = await twoAcceptances()
    expect(await refusedWith(chooseAsFounder({ token: own, referralId: waiting }))).toBe('not_found')
    expect(await refusedWith(chooseAsFounder({ token, referralId: first }))).toBe('invalid_transition')
    expect((await sheetOf(own)).referrals.filter(({ can }) => can.choose).map(({ terms }) => terms)).toEqual([
      '两年免租',
      '两年免租',
    ])
  })

  test('naming different ones settles nothing; each may change, and the same one commits the project', async () => {
    const { id, token, first, second, waiting, park } = await twoAcceptances()
    await park(first)
    await chooseAsFounder({ token, referralId: second })
    expect(await statusOf(id)).toBe('CHOOSING')
    expect((await sheetOf(token)).chosen).toEqual({ park: first, founder: second })
    await chooseAsFounder({ token, referralId: first })
    expect(await statusOf(id)).toBe('COMMITTED')
    expect([await referralStatus(first), await referralStatus(second), await referralStatus(waiting)]).toEqual([
      'ACCEPTED',
      'NOT_SELECTED',
      'NOT_SELECTED',
    ])
    for (const [group, referralId] of [
      [far, second],
      [third, waiting],
    ] as const)
      expect(await toldOf(group.id, referralId)).toContain('notSelect')
    expect(await toldOf(near.id, first)).not.toContain('notSelect')
    expect(await refusedWith(chooseAsFounder({ token, referralId: first }))).toBe('invalid_transition')
  })

  test('an acceptance that falls away takes the choice of it along', async () => {
    const { token, first, second, park } = await twoAcceptances()
    await park(first)
    await moveReferral(desk.ops.actor, { ...(await referralAt(first)), event: 'recall', reason: '另议' })
    expect((await sheetOf(token)).chosen).toEqual({ park: null, founder: null })
    expect(await refusedWith(chooseAsFounder({ token, referralId: first }))).toBe('not_found')
    await chooseAsFounder({ token, referralId: second })
    expect((await sheetOf(token)).chosen).toEqual({ park: null, founder: second })
  })

  test('twenty choices at a time make one commitment', async () => {
    const { id, token, first, park } = await twoAcceptances()
    await park(first)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => refusedWith(chooseAsFounder({ token, referralId: first }))),
    )
    expect(outcomes.filter((code) => code === null)).toHaveLength(1)
    expect(new Set(outcomes.filter((code) => code !== null))).toEqual(new Set(['invalid_transition']))
    const log = await database().statusLog.findMany({ where: { noun: 'Project', recordId: id, event: 'choose' } })
    expect(log).toHaveLength(1)
    expect(await statusOf(id)).toBe('COMMITTED')
  })
})
