import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { answerAsCandidate } from '@/lib/domains/candidates/commands'
import { cooperationChain, hireChains, projectChain } from '@/lib/domains/chains/queries'
import type { ChainLink } from '@/lib/domains/chains/schema'
import { matchInstitution, moveCooperation, openLead } from '@/lib/domains/cooperation/commands'
import { dateIntroduction, moveIntroduction, proveIntroduction, suggest } from '@/lib/domains/introductions/commands'
import { routeNeed } from '@/lib/domains/talent/commands'
import { actorWith } from '@/tests/support/actors'
import { aLead, anInstitution, cooperationAt } from '@/tests/support/builders/cooperation'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aConfirmedLanding, aDesk, aGroup, type Desk } from '@/tests/support/builders/projects'
import {
  aCandidateLink,
  aCompany,
  aHire,
  aNeed,
  aPartner,
  type Company,
  introductionAt,
  needAt,
  suggestionFields,
} from '@/tests/support/builders/talent'
import '@/tests/support/database'

const DAY_MS = 86_400_000
let desk: Desk
let company: Company
let strangers: Record<string, Actor>

beforeAll(async () => {
  const { id: enclaveId } = await anEnclave()
  desk = await aDesk(enclaveId)
  company = await aCompany(enclaveId, '牵线科技有限公司')
  await database().account.update({ where: { id: desk.ops.id }, data: { name: '周岚' } })
  const elsewhere = (await anEnclave()).id
  strangers = {
    'the lead of another park': (await aDesk(elsewhere)).lead.actor,
    'another company': (await aCompany(enclaveId)).actor,
    'a partner': (await aPartner()).actor,
    'the bureau': actorWith([{ role: 'GOV', enclaveId }]),
    'an administrator': actorWith([{ role: 'ADMIN' }]),
    'a visitor': visitor,
  }
})

const daysAgo = <T>(days: number, work: () => Promise<T>) => atMoment(new Date(Date.now() - days * DAY_MS), work)
const told = (links: readonly ChainLink[] | null | undefined) =>
  links?.map(({ step, side, through, towards, days }) => [step, side, through?.nameZh, towards?.nameZh, days])

describe('a hire', () => {
  test('through a partner: who looked, whom the team asked, who suggested and who introduced, with the days between', async () => {
    const partner = await aPartner()
    const { nameZh } = await database().organisation.findUniqueOrThrow({ where: { id: partner.organisationId } })
    const needId = await daysAgo(40, () => aNeed(company, 2))
    const own = { organisationId: partner.organisationId }
    await daysAgo(37, async () => routeNeed(desk.ops.actor, { ...(await needAt(needId)), ...own }))
    const person = suggestionFields({ name: '穆清越', email: 'mu.qingyue@example.org' })
    const { id } = await daysAgo(30, async () => suggest(partner.actor, { ...(await needAt(needId)), ...person }))
    const token = await aCandidateLink(id)
    await daysAgo(29, () => answerAsCandidate({ token, id, answer: 'consent' }))
    const step = async (days: number, actor: Actor, event: 'introduce' | 'interview' | 'offer') =>
      daysAgo(days, async () => moveIntroduction(actor, { ...(await introductionAt(id)), event, reason: undefined }))
    await step(29, desk.ops.actor, 'introduce')
    await step(20, company.actor, 'interview')
    await step(15, company.actor, 'offer')
    expect(await hireChains(desk.ops.actor, needId)).toEqual([])
    await proveIntroduction(company.actor, { ...(await introductionAt(id)), event: 'accept', evidence: '录用函' })
    const on = today()
    await dateIntroduction(company.actor, { ...(await introductionAt(id)), event: 'onboard', on })
    const [chain, ...rest] = await hireChains(desk.ops.actor, needId)
    expect([chain?.id, rest]).toEqual([id, []])
    expect(told(chain?.links)).toEqual([
      ['open', 'resident', '牵线科技有限公司', undefined, null],
      ['route', 'team', undefined, nameZh, 3],
      ['suggest', 'partner', nameZh, undefined, 7],
      ['consent', 'person', undefined, '牵线科技有限公司', 1],
      ['introduce', 'team', undefined, '牵线科技有限公司', 0],
      ['onboard', 'resident', '牵线科技有限公司', undefined, 29],
    ])
    expect(JSON.stringify(chain)).not.toMatch(/穆清越|mu\.qingyue/)
    for (const [who, actor] of Object.entries({ ...strangers, company: company.actor }))
      expect(await hireChains(actor, needId), who).toEqual([])
  })

  test('by the team itself has no partner in between, and the candidate’s own steps name nobody', async () => {
    const needId = await aNeed(company)
    const { id } = await aHire(desk, company, needId)
    const [chain] = await hireChains(desk.lead.actor, needId)
    expect(chain?.id).toBe(id)
    const links = chain?.links ?? []
    expect(links.map(({ step }) => step)).toEqual(['open', 'suggest', 'consent', 'introduce', 'onboard', 'confirm'])
    expect(links.filter(({ side }) => side === 'person').map(({ step, by }) => [step, by])).toEqual([
      ['consent', null],
      ['confirm', null],
    ])
  })
})

test('a project leads from its registration over the districts to its landing; its founder is not named', async () => {
  const group = await aGroup(await aDistrict('990992'))
  const landing = await aConfirmedLanding(desk, group, { founderName: '闻人溯' })
  const links = await projectChain(desk.ops.actor, landing.projectId)
  expect(told(links)).toEqual([
    ['register', 'team', undefined, undefined, null],
    ['send', 'team', undefined, '990992', 0],
    ['accept', 'district', '990992', undefined, 0],
    ['choose', 'person', undefined, '990992', 0],
    ['land', 'portal', undefined, '990992', 0],
  ])
  expect(JSON.stringify(links)).not.toContain('闻人溯')
  for (const [who, actor] of Object.entries({ ...strangers, company: company.actor, district: group.actor }))
    expect(await projectChain(actor, landing.projectId), who).toBeNull()
})

describe('a cooperation', () => {
  test('tells the team who acted, and its resident on whose side', async () => {
    const institutionId = await anInstitution('望江大学')
    const id = await daysAgo(12, () => aLead(company))
    await daysAgo(9, async () => matchInstitution(desk.ops.actor, { ...(await cooperationAt(id)), institutionId }))
    const next = { event: 'negotiate', reason: undefined } as const
    await daysAgo(2, async () => moveCooperation(company.actor, { ...(await cooperationAt(id)), ...next }))
    const expected = [
      ['createCooperation', 'resident', '牵线科技有限公司', undefined, null],
      ['matchCooperation', 'team', undefined, '望江大学', 3],
      ['negotiateCooperation', 'resident', '牵线科技有限公司', undefined, 7],
    ]
    const [team, resident] = [await cooperationChain(desk.lead.actor, id), await cooperationChain(company.actor, id)]
    expect([told(team), told(resident)]).toEqual([expected, expected])
    expect(team?.every(({ by }) => by)).toBe(true)
    expect(resident?.map(({ by }) => by)).toEqual([null, null, null])
    for (const [who, actor] of Object.entries(strangers)) expect(await cooperationChain(actor, id), who).toBeNull()
  })

  test('that the team began names the resident for whom', async () => {
    const { enclaveId, organisationId } = company
    const lead = { enclaveId, organisationId, kind: 'TALENT' as const, title: '联合培养', summary: undefined }
    const { id } = await openLead(desk.ops.actor, lead)
    expect(told(await cooperationChain(desk.ops.actor, id))).toEqual([
      ['createCooperation', 'team', undefined, '牵线科技有限公司', null],
    ])
  })
})
