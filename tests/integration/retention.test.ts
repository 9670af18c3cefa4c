import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { startOfDay } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { dateIntroduction } from '@/lib/domains/introductions/commands'
import { askRetention, confirmStay } from '@/lib/domains/retention/commands'
import { publishedRetention, retentionChecks, retentionHandledBy } from '@/lib/domains/retention/queries'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import {
  aCompany,
  aHire,
  aLevel,
  aNeed,
  type Company,
  introductionAt,
  suggestionFields,
} from '@/tests/support/builders/talent'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let desk: Desk
let company: Company
let [high, base] = ['', '']
beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  company = await aCompany(desk.enclaveId)
  high = await aLevel('STAYING')
  base = await aLevel('PLAIN', 'BASE')
})

/** Somebody who started on a day, and left on another if they did. */
async function started(on: string, leftOn?: string, fields: Partial<ReturnType<typeof suggestionFields>> = {}) {
  const needId = await aNeed(company, 9)
  const { id } = await aHire(desk, company, needId, { ...fields, levelId: fields.levelId ?? high }, on)
  if (leftOn) await dateIntroduction(company.actor, { ...(await introductionAt(id)), event: 'leave', on: leftOn })
  return { id, needId }
}
const sharesOn = (day: string, enclaveId = desk.enclaveId) =>
  atMoment(startOfDay(day), () => publishedRetention(enclaveId))

test('of those who started so long ago it is told how many stayed; who left on the very day did', async () => {
  const person = suggestionFields()
  await Promise.all([
    started('2025-05-31', undefined, person),
    started('2025-08-31', '2026-02-28'),
    started('2025-08-31', '2026-02-27'),
    started('2026-05-29'),
    started('2026-05-30'),
    // Of no high level.
    started('2025-05-31', undefined, { levelId: base }),
  ])
  // The first of them once more, which is no second one.
  await started('2026-01-10', '2026-01-11', person)
  expect(await sharesOn('2026-11-29')).toEqual([
    { months: 6, started: 4, stayed: 3 },
    { months: 12, started: 3, stayed: 1 },
  ])
  // A day earlier the fourth had not been there for six months; before the end of May nobody for a year.
  expect(await sharesOn('2026-11-28')).toEqual([
    { months: 6, started: 3, stayed: 2 },
    { months: 12, started: 3, stayed: 1 },
  ])
  expect(await sharesOn('2026-05-30')).toEqual([
    { months: 6, started: 3, stayed: 2 },
    { months: 12, started: 0, stayed: 0 },
  ])
  expect(await sharesOn('2026-11-29', (await anEnclave()).id)).toEqual([
    { months: 6, started: 0, stayed: 0 },
    { months: 12, started: 0, stayed: 0 },
  ])
  const teams = (actor = desk.ops.actor) => atMoment(startOfDay('2026-11-29'), () => retentionHandledBy(actor))
  expect((await teams()).map(({ enclave, shares }) => [enclave.id, shares[0]?.started])).toEqual([[desk.enclaveId, 4]])
  expect(await teams(company.actor)).toEqual([])
})

describe('the question whether somebody is still there', () => {
  const ringOn = (day: string) => atMoment(startOfDay(day), () => askRetention(systemActor('timer')))
  const askedOf = async ({ id: introductionId }: { id: string }) =>
    (await database().retentionCheck.findMany({ where: { introductionId }, orderBy: { months: 'asc' } })).map(
      ({ months }) => months,
    )

  test('comes after 6 and after 12 months, once each, and to the company’s admin alone', async () => {
    const hire = await started('2026-06-10')
    const { reference } = await database().introduction.findUniqueOrThrow({ where: { id: hire.id } })
    const told = async () => {
      const inbox = { path: ['reference'], equals: reference }
      const rows = await database().notification.findMany({ where: { inbox }, orderBy: { createdAt: 'asc' } })
      return rows
        .filter(({ inbox: said }) => JSON.stringify(said).includes('"stay'))
        .map(({ accountId, inbox: said }) => [accountId === company.id, JSON.stringify(said).match(/stay\d+/)?.[0]])
    }
    await ringOn('2026-12-09')
    expect(await askedOf(hire)).toEqual([])
    for (const day of ['2026-12-10', '2026-12-10', '2027-06-09']) await ringOn(day)
    expect(await askedOf(hire)).toEqual([6])
    expect(await told()).toEqual([[true, 'stay6']])
    for (const day of ['2027-06-10', '2028-01-01']) await ringOn(day)
    expect(await askedOf(hire)).toEqual([6, 12])
    expect(await told()).toEqual([
      [true, 'stay6'],
      [true, 'stay12'],
    ])
  })

  test('is not asked of who left, nor after a year for the half year that was missed', async () => {
    const left = await started('2026-06-10', '2026-07-01')
    const long = await started('2026-06-11')
    await ringOn('2027-07-01')
    expect(await askedOf(left)).toEqual([])
    expect(await askedOf(long)).toEqual([12])
  })

  test('is answered once, by an admin of the company, as long as nobody left', async () => {
    const [hire, gone] = [await started('2026-06-12'), await started('2026-06-12')]
    await ringOn('2026-12-12')
    const checkOf = async ({ id: introductionId }: { id: string }) =>
      (await database().retentionCheck.findFirstOrThrow({ where: { introductionId } })).id
    const id = await checkOf(hire)
    const member = actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id)
    const elsewhere = (await aDesk((await anEnclave()).id)).ops.actor
    for (const [actor, code] of [
      [member, 'forbidden'],
      [desk.ops.actor, 'forbidden'],
      [(await aCompany(desk.enclaveId)).actor, 'not_found'],
      [elsewhere, 'not_found'],
      [visitor, 'not_found'],
    ] as const)
      expect(await refusedWith(confirmStay(actor, { id }))).toBe(code)
    const seen = async (actor = company.actor) =>
      (await retentionChecks(actor, hire.needId)).map(({ can, answeredAt }) => [can.answer, answeredAt !== null])
    expect(await seen()).toEqual([[true, false]])
    expect(await seen(member)).toEqual([[false, false]])
    await atMoment(startOfDay('2026-12-13'), () => confirmStay(company.actor, { id }))
    expect(await seen()).toEqual([[false, true]])
    expect(await seen(desk.ops.actor)).toEqual([[false, true]])
    expect(await retentionChecks(elsewhere, hire.needId)).toEqual([])
    expect(await refusedWith(confirmStay(company.actor, { id }))).toBe('conflict')
    const audited = await database().auditEntry.findMany({ where: { recordId: id }, orderBy: { seq: 'asc' } })
    expect(audited.map(({ verb }) => verb)).toEqual(['ask', 'answer'])
    await dateIntroduction(company.actor, { ...(await introductionAt(gone.id)), event: 'leave', on: '2026-12-01' })
    expect(await refusedWith(confirmStay(company.actor, { id: await checkOf(gone) }))).toBe('invalid_transition')
  })
})
