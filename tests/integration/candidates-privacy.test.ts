import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { compose } from '@/lib/documents/notifications'
import { answerAsCandidate, eraseMyself } from '@/lib/domains/candidates/commands'
import { moveIntroduction, proveIntroduction, revealCandidate, suggest } from '@/lib/domains/introductions/commands'
import { sendNotification } from '@/lib/domains/notifications/commands'
import { routeNeed } from '@/lib/domains/talent/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aDesk, aGroup, type Desk } from '@/tests/support/builders/projects'
import {
  aCandidateLink,
  aCompany,
  aNeed,
  aPartner,
  type Company,
  introductionAt,
  needAt,
  suggestionFields,
} from '@/tests/support/builders/talent'
import { whereInDump } from '@/tests/support/dump'
import { askAs, everyQuery } from '@/tests/support/everything'
import { refusedWith } from '@/tests/support/outcome'

/** Planted in what is kept of the candidate, and nowhere else. */
const MARKS = {
  name: '青鸾司空印',
  email: 'azure-mark-9182@example.org',
  phone: '+99 6241 7753 902',
  profile: '曾主持玄武号样机，机密甲',
}
const QUERIES = await everyQuery()
const people: Record<string, Actor> = { visitor }
let desk: Desk
let company: Company
let needId = ''
let [id, token] = ['', '']

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  const { enclaveId } = desk
  company = await aCompany(enclaveId)
  const [partner, otherPartner] = [await aPartner(), await aPartner('UNIVERSITY')]
  needId = await aNeed(company)
  for (const { organisationId } of [partner, otherPartner])
    await routeNeed(desk.ops.actor, { ...(await needAt(needId)), organisationId })
  id = (await suggest(partner.actor, { ...(await needAt(needId)), ...suggestionFields(MARKS) })).id
  token = await aCandidateLink(id)
  people['ops of this park'] = desk.ops.actor
  people['lead of this park'] = desk.lead.actor
  people['ops of another park'] = (await aDesk((await anEnclave()).id)).ops.actor
  people.company = company.actor
  const member = [{ role: 'TENANT_MEMBER', organisationId: company.organisationId }] as const
  people['its member'] = actorWith(member, (await anAccount([...member])).id)
  people['another company'] = (await aCompany(enclaveId)).actor
  people['partner that suggested'] = partner.actor
  people['another partner'] = otherPartner.actor
  people.district = (await aGroup(await aDistrict('990661'))).actor
  for (const grant of [{ role: 'ADMIN' }, { role: 'GOV', enclaveId }, { role: 'REVIEWER', enclaveId }] as const)
    people[grant.role] = actorWith([grant], (await anAccount([grant])).id)
})

/** Who was told something by what can be fetched. */
async function whoIsTold(): Promise<string[]> {
  const [person] = await database().person.findMany()
  const [introduction] = await database().introduction.findMany()
  const kept = [person?.name, person?.email, person?.phone, introduction?.profile, introduction?.personKey]
  const secrets = [...Object.values(MARKS), ...kept.filter((one) => one)]
  const others = [{ enclaveId: desk.enclaveId }, 'highLevelTalentsIntroduced', 'talentLevel']
  const ids = [id, needId, desk.enclaveId]
  const told: string[] = []
  let answered = 0
  for (const query of QUERIES)
    for (const { who, json } of await askAs(people, query, { ids, others })) {
      if (json.includes(id)) answered += 1
      if (secrets.some((secret) => secret && json.includes(secret))) told.push(`${query.name} to ${who}`)
    }
  expect(answered).toBeGreaterThan(3)
  return told
}

/** Who may look, by asking each. */
async function whoMayLook(): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(people).map(async ([who, actor]) => ({
      who,
      code: await refusedWith(revealCandidate(actor, { id })),
    })),
  )
  for (const { code } of found) expect([null, 'not_found']).toContain(code)
  return found.filter(({ code }) => code === null).map(({ who }) => who)
}

const whereItStands = () => whereInDump(Object.values(MARKS))

const TEAM = ['ops of this park', 'lead of this park']
const OPEN = ['company', ...TEAM].sort()

describe('a candidate is known to nobody but by an audited look', () => {
  test('before the introduction: to the park’s team alone, whoever asks', async () => {
    expect(await whoIsTold()).toEqual([])
    expect((await whoMayLook()).sort()).toEqual([...TEAM].sort())
    await answerAsCandidate({ token, id, answer: 'consent' })
    expect((await whoMayLook()).sort()).toEqual([...TEAM].sort())
  }, 240_000)

  test('after it: to the company that was consented to, too, and it stands in the audit who looked', async () => {
    await moveIntroduction(desk.ops.actor, { ...(await introductionAt(id)), event: 'introduce', reason: undefined })
    expect(await whoIsTold()).toEqual([])
    const looks = () => database().auditEntry.count({ where: { verb: 'reveal', noun: 'Introduction', recordId: id } })
    const before = await looks()
    expect((await whoMayLook()).sort()).toEqual(OPEN)
    expect(await looks()).toBe(before + OPEN.length)
    expect(await revealCandidate(company.actor, { id })).toEqual(MARKS)
    const [last] = await database().auditEntry.findMany({
      where: { verb: 'reveal' },
      orderBy: { seq: 'desc' },
      take: 1,
    })
    expect(last).toMatchObject({ recordId: id, actorId: company.id })
  }, 240_000)

  test('no letter says it, and a letter to the candidate goes to them alone', async () => {
    const seen: { to: string; text: string }[] = []
    for (const row of await database().notification.findMany({ where: { status: 'PENDING' } }))
      await sendNotification(row.id, async (message) => {
        const letter = await compose(message)
        const to = message.kind === 'candidate' ? message.payload.to : row.email
        seen.push({ to, text: `${letter.subject} ${letter.text} ${letter.html}` })
        return letter
      })
    expect(seen.filter(({ to }) => to === MARKS.email).length).toBe(2)
    expect(seen.length).toBeGreaterThan(4)
    for (const { text } of seen) for (const mark of Object.values(MARKS)) expect(text).not.toContain(mark)
  })

  test('no table and no file holds it in clear while it is kept', async () => {
    expect(await whereItStands()).toEqual([])
  })

  test('after the consent is withdrawn: to the company no more', async () => {
    await answerAsCandidate({ token, id, answer: 'withdrawConsent' })
    expect(await whoIsTold()).toEqual([])
    expect((await whoMayLook()).sort()).toEqual([...TEAM].sort())
    const late = proveIntroduction(company.actor, { ...(await introductionAt(id)), event: 'accept', evidence: '…' })
    expect(await refusedWith(late)).toBe('invalid_transition')
  }, 240_000)

  test('after an erasure: to nobody, and nothing of it is left, neither in clear nor sealed', async () => {
    const [person] = await database().person.findMany()
    const { profile } = await database().introduction.findUniqueOrThrow({ where: { id } })
    const kept = [person?.name, person?.email, person?.phone, profile]
    const sealed = kept.filter((one): one is string => typeof one === 'string')
    expect(sealed).toHaveLength(4)
    await eraseMyself({ token, sure: 'on' })
    expect(await whoMayLook()).toEqual([])
    expect(await whereItStands()).toEqual([])
    expect(await whereInDump(sealed)).toEqual([])
    expect(await refusedWith(answerAsCandidate({ token, id, answer: 'consent' }))).toBe('link_expired')
  })
})
