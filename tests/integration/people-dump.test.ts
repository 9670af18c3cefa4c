import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { linkHolder, visitor } from '@/lib/core/auth/actor'
import { database, transaction } from '@/lib/core/db/client'
import { answerAsCandidate, eraseMyself as eraseCandidate } from '@/lib/domains/candidates/commands'
import { eraseMyself as eraseFounder } from '@/lib/domains/founders/commands'
import { moveIntroduction, revealCandidate } from '@/lib/domains/introductions/commands'
import { MAX_ATTEMPTS, sendNotification } from '@/lib/domains/notifications/commands'
import { erasePerson } from '@/lib/domains/people/commands'
import { revealFounder } from '@/lib/domains/projects/commands'
import { postNeed, revealAsker } from '@/lib/domains/services/commands'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aDesk, aGroup, aReadyProject, aReferral, type Desk } from '@/tests/support/builders/projects'
import { aSubmission } from '@/tests/support/builders/residency'
import { aCompany, aNeed, aSuggestion, introductionAt } from '@/tests/support/builders/talent'
import { openedDump, whereInDump } from '@/tests/support/dump'

/** What is typed of each, and of nobody else. */
const MARKS = {
  candidate: {
    name: '青鸾司空印',
    email: 'dump-candidate@example.org',
    phone: '+99 6241 7753 902',
    profile: '玄武号样机，机密甲',
  },
  founder: { name: '朱雀斛律印', email: 'dump-founder@example.org', phone: '+99 7351 2468 013' },
  asker: { name: '白泽濮阳印', email: 'dump-asker@example.org', phone: '+99 8462 1357 024' },
  applicant: { name: '应龙澹台印', email: 'dump-applicant@example.org', phone: '13800997711', lead: '鲲鹏淳于印' },
}
const all = Object.values(MARKS).flatMap((marks) => Object.values(marks))
const marksOf = (who: keyof typeof MARKS) => Object.values(MARKS[who])

let desk: Desk
let candidate = { id: '', token: '' }
let project = { id: '', token: '' }
let askerId = ''

/** Every mail that waits is tried, by turns with and without success. */
async function sendAll() {
  const waiting = await database().notification.findMany({ where: { status: 'PENDING' }, orderBy: { id: 'asc' } })
  expect(waiting.length).toBeGreaterThan(6)
  for (const [index, { id }] of waiting.entries())
    if (index % 2 === 0) await sendNotification(id, async () => ({ subject: '…', text: '…', html: '…' }))
    else
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1)
        await sendNotification(id, () => Promise.reject(new Error('refused'))).catch(() => {})
}

beforeAll(async () => {
  process.env.APP_URL = 'https://portal.example.org'
  desk = await aDesk((await anEnclave()).id)
  const company = await aCompany(desk.enclaveId)
  const group = await aGroup(await aDistrict('990801'))
  candidate = await aSuggestion(desk, await aNeed(company), MARKS.candidate)
  await answerAsCandidate({ ...candidate, answer: 'consent' })
  await moveIntroduction(desk.ops.actor, { ...(await introductionAt(candidate.id)), event: 'introduce' })
  await revealCandidate(company.actor, { id: candidate.id })
  const { name: founderName, email: founderEmail, phone: founderPhone } = MARKS.founder
  project = await aReadyProject(desk, [group.districtId], { founderName, founderEmail, founderPhone })
  await aReferral(desk, project.id, group.districtId)
  await revealFounder(desk.ops.actor, { id: project.id })
  await aSubmission(desk.enclaveId, ({ organisation, team }) => {
    const { name: contactName, email: contactEmail, phone: contactPhone, lead: leadName } = MARKS.applicant
    Object.assign(organisation, { contactName, contactEmail, contactPhone })
    Object.assign(team, { leadName })
  })
  const need = {
    enclaveId: desk.enclaveId,
    companyName: '外部企业',
    kind: 'IP',
    title: '检索',
    body: '检索。',
  } as const
  const own = { ...MARKS.asker, language: 'zh-CN', agreed: 'on' } as const
  const { reference } = await postNeed(visitor, { ...need, ...own }, `192.0.2.7 ${randomUUID()}`)
  const request = await database().serviceRequest.findUniqueOrThrow({ where: { reference } })
  await revealAsker(desk.ops.actor, { id: request.id })
  askerId = request.personId ?? ''
  await sendAll()
  // And once more, so that some wait.
  await answerAsCandidate({ ...candidate, answer: 'decline' })
}, 60_000)

test('a dump of the database and the store says of nobody who they are or how to reach them', async () => {
  expect(await whereInDump(all)).toEqual([])
})

test('and it was there to be found: with the key everything opens', async () => {
  const opened = (await openedDump()).map(({ plain }) => plain).join('\n')
  for (const mark of all) expect(opened).toContain(mark)
})

test('what was sent, and what could not be, keeps nothing; what waits is for the persons themselves', async () => {
  const rows = await database().notification.findMany()
  for (const status of ['SENT', 'FAILED'] as const)
    expect(rows.filter((row) => row.status === status).length).toBeGreaterThan(2)
  const kept = rows.filter(({ status, payload }) => status !== 'PENDING' && payload !== null)
  expect(kept).toEqual([])
})

test('after an erasure nothing of the person is left that the key opens, and of the others everything', async () => {
  const sealed = [
    ...(await database().person.findMany()).flatMap(({ name, email, phone, key }) => [name, email, phone, key]),
    ...(await database().introduction.findMany()).flatMap(({ profile, personKey }) => [profile, personKey]),
  ].filter((text): text is string => Boolean(text))
  await eraseCandidate({ token: candidate.token, sure: 'on' })
  await eraseFounder({ token: project.token, sure: 'on' })
  const opened = async (marks: readonly string[]) =>
    (await openedDump()).filter(({ plain }) => marks.some((mark) => plain.includes(mark))).map(({ place }) => place)
  expect(await opened([...marksOf('candidate'), ...marksOf('founder')])).toEqual([])
  for (const mark of [...marksOf('asker'), ...marksOf('applicant')]) expect(await opened([mark])).not.toEqual([])
  await transaction((tx) => erasePerson(tx, linkHolder('asker'), askerId))
  expect(await opened(marksOf('asker'))).toEqual([])
  expect(await whereInDump(sealed)).toEqual([])
  expect(await whereInDump(all)).toEqual([])
})
