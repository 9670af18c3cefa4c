import { beforeAll, expect, test } from 'vitest'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { answerAsCandidate, eraseMyself } from '@/lib/domains/candidates/commands'
import { revealCandidate } from '@/lib/domains/introductions/commands'
import { moveMatch } from '@/lib/domains/matches/commands'
import { aSignedCooperation } from '@/tests/support/builders/cooperation'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aRoutedRequest, matchAt } from '@/tests/support/builders/services'
import { aCompany, aHire, aNeed, aPartner, aSuggestion } from '@/tests/support/builders/talent'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let desk: Desk
let enclaveId = ''
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  desk = await aDesk(enclaveId)
})

test('a need is filled by a confirmed hire, whom the company knows from the introduction on', async () => {
  const company = await aCompany(enclaveId)
  const needId = await aNeed(company)
  const { id } = await aHire(desk, company, needId)
  expect((await database().talentNeed.findUniqueOrThrow({ where: { id: needId } })).status).toBe('FILLED')
  expect((await revealCandidate(company.actor, { id })).name).toBe('叶青禾')
})

test('a consent that is taken back hides the candidate at once, and erasure leaves nothing', async () => {
  const company = await aCompany(enclaveId)
  const { id, token } = await aSuggestion(desk, await aNeed(company))
  expect(await refusedWith(revealCandidate(company.actor, { id }))).toBe('not_found')
  await answerAsCandidate({ token, id, answer: 'consent' })
  await answerAsCandidate({ token, id, answer: 'withdrawConsent' })
  expect(await refusedWith(revealCandidate(company.actor, { id }))).toBe('not_found')
  await eraseMyself({ token, sure: 'on' })
  const { personId } = await database().introduction.findUniqueOrThrow({ where: { id } })
  expect((await database().person.findUniqueOrThrow({ where: { id: personId } })).name).toBe('')
  expect(await refusedWith(eraseMyself({ token, sure: 'on' }))).toBe('link_expired')
})

test('a cooperation is signed with its agreement', async () => {
  const id = await aSignedCooperation(desk, await aCompany(enclaveId), today())
  expect((await database().cooperation.findUniqueOrThrow({ where: { id } })).status).toBe('SIGNED')
})

test('each partner answers a request for itself', async () => {
  const [first, second] = [await aPartner(), await aPartner()]
  const { matches } = await aRoutedRequest(desk, await aCompany(enclaveId), [first, second])
  const [mine = '', theirs = ''] = matches
  await moveMatch(first.actor, { ...(await matchAt(mine)), event: 'take', reason: undefined })
  expect(
    await refusedWith(moveMatch(first.actor, { ...(await matchAt(theirs)), event: 'take', reason: undefined })),
  ).toBe('not_found')
})
