import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { shiftMonths, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { eraseMyself as eraseCandidate } from '@/lib/domains/candidates/commands'
import { candidateSheet } from '@/lib/domains/candidates/queries'
import { askDueChecks } from '@/lib/domains/checks/commands'
import { deskReferral } from '@/lib/domains/desks/queries'
import { eraseMyself as eraseFounder } from '@/lib/domains/founders/commands'
import { founderSheet } from '@/lib/domains/founders/queries'
import { revealCandidate } from '@/lib/domains/introductions/commands'
import { landingSheet } from '@/lib/domains/landings/queries'
import { MAX_ATTEMPTS, sendNotification } from '@/lib/domains/notifications/commands'
import { askConsents, editFounder, moveByStaff, revealFounder } from '@/lib/domains/projects/commands'
import { projectSheet } from '@/lib/domains/projects/queries'
import { leaveProject, revealFounder as revealToDistrict } from '@/lib/domains/referrals/commands'
import { postNeed, revealAsker } from '@/lib/domains/services/commands'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aConfirmedLanding,
  aDesk,
  aFounderLink,
  aGroup,
  anAcceptedReferral,
  aReadyProject,
  aReferral,
  type Desk,
  type Group,
  projectAt,
} from '@/tests/support/builders/projects'
import { aCandidateLink, aCompany, aHire, aNeed, aSuggestion, type Company } from '@/tests/support/builders/talent'
import { asOwner } from '@/tests/support/database'
import { refusedWith } from '@/tests/support/outcome'

const sure = 'on'
let desk: Desk
let near: Group
let far: Group
let company: Company

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  near = await aGroup(await aDistrict('990701'))
  far = await aGroup(await aDistrict('990702'))
  company = await aCompany(desk.enclaveId)
})

const founderOf = async (id: string) =>
  (await database().project.findUniqueOrThrow({ where: { id } })).founderId ?? expect.fail('no founder')
const waitingFor = (personId: string) => database().notification.findMany({ where: { personId, status: 'PENDING' } })
const jobsOf = (ids: string[]) => asOwner(`SELECT id FROM pgboss.job WHERE name = 'mail' AND id::text = ANY($1)`, [ids])
const letter = async () => ({ subject: '…', text: '…', html: '…' })
const referralsOf = async (projectId: string) =>
  (await database().referral.findMany({ where: { projectId }, orderBy: { id: 'asc' } })).map(({ status }) => status)
const said = async (accountId: string, path: string) =>
  (await database().notification.findMany({ where: { accountId } })).flatMap(({ inbox }) =>
    JSON.stringify(inbox).includes(path) ? [String(Object(inbox).event)] : [],
  )

describe('mail to somebody who had their data erased', () => {
  test('that waits is taken back, with its job, and a worker that has it in hand sends nothing', async () => {
    const { id, token } = await aSuggestion(desk, await aNeed(company))
    const { personId } = await database().introduction.findUniqueOrThrow({ where: { id } })
    const ids = (await waitingFor(personId)).map((row) => row.id)
    expect(ids.length).toBeGreaterThan(0)
    expect(await jobsOf(ids)).toHaveLength(ids.length)
    await eraseCandidate({ token, sure })
    expect(await waitingFor(personId)).toEqual([])
    expect(await jobsOf(ids)).toEqual([])
    const sent: string[] = []
    for (const one of ids)
      await sendNotification(one, async (message) => {
        sent.push(message.kind)
        return letter()
      })
    expect(sent).toEqual([])
  })

  test('is not written any more', async () => {
    const { id, token } = await aReadyProject(desk, [near.districtId])
    await eraseFounder({ token, sure })
    const founderId = await founderOf(id)
    await leaveProject(desk.lead.actor, { ...(await projectAt(id)), event: 'stop', lack: 'OTHER', reason: '无人继续' })
    expect(await waitingFor(founderId)).toEqual([])
  })

  test('that could not be sent keeps neither address nor link, whoever it was for', async () => {
    const { id } = await aSuggestion(desk, await aNeed(company))
    const { personId } = await database().introduction.findUniqueOrThrow({ where: { id } })
    const [row] = await waitingFor(personId)
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1)
      await sendNotification(row?.id ?? '', () => Promise.reject(new Error('refused'))).catch(() => {})
    const failed = await database().notification.findUniqueOrThrow({ where: { id: row?.id ?? '' } })
    expect(failed).toMatchObject({ status: 'FAILED', payload: null, email: '' })
  })
})

describe('somebody who is a candidate, asks for something and founded a project, under one address and telephone', () => {
  const contact = { email: 'one-and-same@example.org', phone: '13911112222' }
  const founder = { founderName: '同一人', founderEmail: contact.email, founderPhone: contact.phone }
  const asked = (title = '检索') =>
    postNeed(
      visitor,
      {
        enclaveId: desk.enclaveId,
        companyName: '外部企业',
        kind: 'IP',
        title,
        body: '专利检索。',
        name: '同一人',
        ...contact,
        language: 'zh-CN',
        agreed: 'on',
      },
      `192.0.2.1 ${randomUUID()}`,
    )

  test('is kept apart for each purpose: erasing one leaves the others', async () => {
    const { reference } = await asked()
    const project = await aReadyProject(desk, [near.districtId], founder)
    const { id, token } = await aSuggestion(desk, await aNeed(company), { name: '同一人', ...contact })
    await asked('再次检索')
    const people = await database().person.findMany({ where: { erasedAt: null, key: { not: null } } })
    const { personId } = await database().introduction.findUniqueOrThrow({ where: { id } })
    const { key } = people.find((person) => person.id === personId) ?? expect.fail('nobody')
    const kinds = people.filter((person) => person.key === key).map(({ kind }) => kind)
    expect([...new Set(kinds)].sort()).toEqual(['ASKER', 'CANDIDATE', 'FOUNDER'])
    await eraseCandidate({ token, sure })
    expect(await refusedWith(revealCandidate(desk.ops.actor, { id }))).toBe('not_found')
    const request = await database().serviceRequest.findUniqueOrThrow({ where: { reference } })
    expect(await revealAsker(desk.ops.actor, { id: request.id })).toEqual({ name: '同一人', ...contact })
    expect(await revealFounder(desk.ops.actor, { id: project.id })).toEqual({ name: '同一人', ...contact })
    expect((await founderSheet(visitor, project.token, randomUUID()))?.contact.name).toBe('同一人')
  })

  test('is found again as the candidate that they were, and after an erasure as somebody new', async () => {
    const personOf = async (id: string) => (await database().introduction.findUniqueOrThrow({ where: { id } })).personId
    const again = { name: '又一人', email: 'again@example.org', phone: '13922223333' }
    const first = await aSuggestion(desk, await aNeed(company), again)
    const second = await aSuggestion(desk, await aNeed(company), again)
    expect(await personOf(second.id)).toBe(await personOf(first.id))
    await eraseCandidate({ token: first.token, sure })
    const third = await aSuggestion(desk, await aNeed(company), again)
    expect(await personOf(third.id)).not.toBe(await personOf(first.id))
  })
})

describe('a candidate who had their data erased', () => {
  test('leaves no hash by which they could be found, but the count of a hire', async () => {
    const hire = await aHire(desk, company, await aNeed(company), { phone: '13933334444' })
    const open = await aSuggestion(desk, await aNeed(company), { phone: '13933334444' })
    const { personId, personKey } = await database().introduction.findUniqueOrThrow({ where: { id: hire.id } })
    await eraseCandidate({ token: hire.token, sure })
    const keyOf = async (id: string) => (await database().introduction.findUniqueOrThrow({ where: { id } })).personKey
    expect(await keyOf(hire.id)).toBe(personKey)
    expect(await keyOf(open.id)).toBe(personId)
    expect((await database().person.findUniqueOrThrow({ where: { id: personId } })).key).toBeNull()
    expect(await candidateSheet(visitor, await aCandidateLink(hire.id), randomUUID())).toBeNull()
  })
})

describe('a founder who has their data erased', () => {
  test('ends consents and open referrals by the engine, and the team is told; the project keeps its records', async () => {
    const after = { founderName: '章知远', holderName: '章知远团队', summary: '薄膜传感器，章知远主持。' }
    const { id, token } = await aReadyProject(desk, [near.districtId, far.districtId], after)
    const referralId = await aReferral(desk, id, near.districtId)
    await anAcceptedReferral(desk, id, far)
    await eraseFounder({ token, sure })
    expect(await referralsOf(id)).toEqual(['WITHDRAWN', 'WITHDRAWN'])
    const project = await database().project.findUniqueOrThrow({ where: { id } })
    expect(project).toMatchObject({ status: 'REFERRAL_READY', readinessLevel: 6 })
    expect(`${project.holderName} ${project.summary}`).toBe('＊＊团队 薄膜传感器，＊＊主持。')
    const log = await database().statusLog.findFirst({ where: { recordId: referralId, to: 'WITHDRAWN' } })
    expect(log).toMatchObject({ event: 'withdraw', actorName: 'founder' })
    const consents = await database().consent.findMany({ where: { projectId: id } })
    expect(consents.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true, true])
    for (const { id: accountId } of [desk.ops, desk.lead])
      expect(await said(accountId, `/admin/projects/${id}`)).toContain('founderErased')
    expect(await said(near.id, `/desk/referrals/${referralId}`)).toContain('withdraw')
    expect(await founderSheet(visitor, token, randomUUID())).toBeNull()
    expect(await refusedWith(eraseFounder({ token, sure }))).toBe('link_expired')
    const entry = await database().auditEntry.findFirst({ where: { verb: 'erase', recordId: project.founderId ?? '' } })
    expect(entry).toMatchObject({ noun: 'Person', actorName: 'founder', details: {} })
  })

  test('is seen by nobody, and not asked again; pages say so, and another founder may be named', async () => {
    const { id, token } = await aReadyProject(desk, [near.districtId])
    const referralId = await aReferral(desk, id, near.districtId)
    await eraseFounder({ token, sure })
    const sheet = await projectSheet(desk.ops.actor, id)
    expect(sheet?.founder?.erasedAt).toBeInstanceOf(Date)
    expect(sheet?.can).toMatchObject({ edit: true, ask: false })
    expect(await refusedWith(revealFounder(desk.ops.actor, { id }))).toBe('not_found')
    expect(await refusedWith(revealToDistrict(near.actor, { id: referralId }))).toBe('not_found')
    expect((await deskReferral(near.actor, referralId))?.shown).toBeNull()
    const ask = askConsents(desk.ops.actor, { ...(await projectAt(id)), districts: [near.districtId] })
    expect(await refusedWith(ask)).toBe('not_ready')
    const next = { founderName: '接手者', founderEmail: 'next@example.org', founderPhone: undefined } as const
    await editFounder(desk.ops.actor, { ...(await projectAt(id)), ...next, founderLanguage: 'zh-CN' })
    expect(await revealFounder(desk.ops.actor, { id })).toMatchObject({ name: '接手者' })
    expect((await projectSheet(desk.ops.actor, id))?.can.ask).toBe(true)
    expect((await founderSheet(visitor, await aFounderLink(id), randomUUID()))?.consents).toEqual([])
    await moveByStaff(desk.ops.actor, { ...(await projectAt(id)), event: 'unready', reason: '重新准备' })
  })

  test('leaves a landing that was confirmed, and is asked no half-yearly question', async () => {
    const landing = await aConfirmedLanding(desk, near)
    await database().landing.update({
      where: { id: landing.id },
      data: { registeredOn: new Date(shiftMonths(today(), -7)) },
    })
    await eraseFounder({ token: landing.token, sure })
    expect(await referralsOf(landing.projectId)).toEqual(['ACCEPTED'])
    expect((await landingSheet(near.actor, landing.id, 'DISTRICT'))?.status).toBe('CONFIRMED')
    expect(await refusedWith(revealToDistrict(near.actor, { id: landing.referralId }))).toBe('not_found')
    await askDueChecks(systemActor('test'))
    expect(await database().landingCheck.count({ where: { landingId: landing.id } })).toBe(0)
  })
})
