import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { answerAsCandidate, eraseMyself } from '@/lib/domains/candidates/commands'
import { moveIntroduction, proveIntroduction, suggest } from '@/lib/domains/introductions/commands'
import { handledCandidates, ownCandidates, suggestedCandidates } from '@/lib/domains/introductions/queries'
import { routeNeed } from '@/lib/domains/talent/commands'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import {
  aCandidateLink,
  aCompany,
  aNeed,
  aPartner,
  type Company,
  introductionAt,
  needAt,
  type Partner,
  suggestionFields,
} from '@/tests/support/builders/talent'
import '@/tests/support/database'
import { whereInDump } from '@/tests/support/dump'

/** What people write of a candidate, who may be told by it. */
const MARKS = { field: '鲲鹏腔体装配', reason: '上家在玄武湖边，薪资谈不拢', evidence: '与晏子期签字的录用函' }

let desk: Desk
let company: Company
let partner: Partner
let member: Actor
beforeEach(async () => {
  desk = await aDesk((await anEnclave()).id)
  company = await aCompany(desk.enclaveId)
  partner = await aPartner()
  member = actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id)
})

/** A candidate suggested by the partner for a need of its own, who consented and was introduced. */
async function introduced(fields = suggestionFields({ field: MARKS.field })) {
  const needId = await aNeed(company)
  await routeNeed(desk.ops.actor, { ...(await needAt(needId)), organisationId: partner.organisationId })
  const { id } = await suggest(partner.actor, { ...(await needAt(needId)), ...fields })
  const token = await aCandidateLink(id)
  await answerAsCandidate({ token, id, answer: 'consent' })
  await moves(desk.ops.actor, id, 'introduce')
  return { id, token, needId, fields }
}
const moves = async (
  actor: Actor,
  id: string,
  event: 'introduce' | 'interview' | 'offer' | 'reject',
  reason?: string,
) => moveIntroduction(actor, { ...(await introductionAt(id)), event, reason })

/** What each reader is told of the candidates for a need, as text. */
async function readings(needId: string) {
  const text = (rows: unknown) => JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
  return {
    company: text(await ownCandidates(company.actor, needId)),
    member: text(await ownCandidates(member, needId)),
    team: text(await handledCandidates(desk.ops.actor, needId)),
    partner: text(await suggestedCandidates(partner.actor, needId)),
  }
}

test('why somebody was not chosen is read by the company and the team, and by the company only as long as the consent lives', async () => {
  const first = await introduced()
  const second = await introduced(first.fields)
  await moves(company.actor, first.id, 'reject', MARKS.reason)
  const before = await readings(first.needId)
  for (const reader of [before.company, before.member, before.team]) expect(reader).toContain(MARKS.reason)
  expect(before.partner).not.toContain(MARKS.reason)
  await answerAsCandidate({ token: second.token, id: second.id, answer: 'withdrawConsent' })
  const after = await readings(first.needId)
  for (const reader of [after.company, after.member, after.partner]) expect(reader).not.toContain(MARKS.reason)
  expect(after.team).toContain(MARKS.reason)
})

test('of somebody who withdrew or declined the company keeps nothing but that it was so', async () => {
  const gone = await introduced()
  await moves(company.actor, gone.id, 'interview')
  await moves(company.actor, gone.id, 'offer')
  const proof = { event: 'accept', evidence: MARKS.evidence } as const
  await proveIntroduction(company.actor, { ...(await introductionAt(gone.id)), ...proof })
  expect((await readings(gone.needId)).member).toContain(MARKS.evidence)
  await answerAsCandidate({ token: gone.token, id: gone.id, answer: 'withdrawConsent' })
  const declined = await introduced()
  await answerAsCandidate({ token: declined.token, id: declined.id, answer: 'decline' })
  for (const { needId, id } of [gone, declined]) {
    const { company: own, member: theirs, team, partner: suggester } = await readings(needId)
    for (const reader of [own, theirs]) {
      for (const mark of [...Object.values(MARKS), 'DOCTOR']) expect(reader).not.toContain(mark)
      expect(reader).toContain((await database().introduction.findUniqueOrThrow({ where: { id } })).reference)
    }
    for (const reader of [team, suggester]) expect(reader).toContain(MARKS.field)
    expect(suggester).not.toContain(MARKS.evidence)
  }
})

test('no table holds a reason in clear, and after an erasure nothing that was written of the candidate is left', async () => {
  const mine = { field: '穹顶镀膜', reason: '谈到了家在龙门', evidence: '与钟离未签字的录用函' }
  const hired = await introduced(suggestionFields({ field: mine.field }))
  await moves(company.actor, hired.id, 'interview')
  await moves(company.actor, hired.id, 'offer')
  const proof = { event: 'accept', evidence: mine.evidence } as const
  await proveIntroduction(company.actor, { ...(await introductionAt(hired.id)), ...proof })
  const other = await introduced(hired.fields)
  await moves(company.actor, other.id, 'reject', mine.reason)
  expect(await whereInDump([mine.reason])).toEqual([])
  const { reason: sealed } = await database().introduction.findUniqueOrThrow({ where: { id: other.id } })
  await eraseMyself({ token: hired.token, sure: 'on' })
  expect(await whereInDump([...Object.values(mine), sealed ?? expect.fail('no reason is kept')])).toEqual([])
  for (const { needId } of [hired, other])
    for (const reader of Object.values(await readings(needId)))
      for (const mark of Object.values(mine)) expect(reader).not.toContain(mark)
})
