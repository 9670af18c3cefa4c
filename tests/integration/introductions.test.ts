import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { answerAsCandidate } from '@/lib/domains/candidates/commands'
import {
  dateIntroduction,
  gradeIntroduction,
  moveIntroduction,
  proveIntroduction,
  revealCandidate,
  suggest,
} from '@/lib/domains/introductions/commands'
import { ownCandidates, suggestedCandidates } from '@/lib/domains/introductions/queries'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { routeNeed } from '@/lib/domains/talent/commands'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import {
  aCandidateLink,
  aCompany,
  aHire,
  aLevel,
  aNeed,
  aPartner,
  aSuggestion,
  introductionAt,
  needAt,
  suggestionFields,
} from '@/tests/support/builders/talent'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let desk: Desk
let enclaveId = ''
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  desk = await aDesk(enclaveId)
})

const stateOf = async (id: string) => (await database().introduction.findUniqueOrThrow({ where: { id } })).status
const consents = async (token: string, id: string) => answerAsCandidate({ token, id, answer: 'consent' })
const introduces = async (id: string) =>
  moveIntroduction(desk.ops.actor, { ...(await introductionAt(id)), event: 'introduce', reason: undefined })

describe('what a move brings along', () => {
  test('nobody is introduced without a live consent, whatever the introduction says', async () => {
    const { id, token } = await aSuggestion(desk, await aNeed(await aCompany(enclaveId)))
    expect(await refusedWith(introduces(id))).toBe('invalid_transition')
    await consents(token, id)
    await database().consent.updateMany({ data: { withdrawnAt: new Date() } })
    expect(await refusedWith(introduces(id))).toBe('consent_missing')
    expect(await stateOf(id)).toBe('CONSENTED')
  })

  test('a consent to one company is none to another', async () => {
    const [one, other] = [await aCompany(enclaveId), await aCompany(enclaveId)]
    const fields = suggestionFields()
    const first = await aSuggestion(desk, await aNeed(one), fields)
    const second = await aSuggestion(desk, await aNeed(other), fields)
    await consents(first.token, first.id)
    await introduces(first.id)
    expect(await refusedWith(introduces(second.id))).toBe('invalid_transition')
    expect((await revealCandidate(one.actor, { id: first.id })).email).toBe(fields.email)
    expect(await refusedWith(revealCandidate(other.actor, { id: second.id }))).toBe('not_found')
  })

  test('who declined one position of a company may still consent to another', async () => {
    const company = await aCompany(enclaveId)
    const fields = suggestionFields()
    const first = await aSuggestion(desk, await aNeed(company), fields)
    const second = await aSuggestion(desk, await aNeed(company), fields)
    await answerAsCandidate({ token: first.token, id: first.id, answer: 'decline' })
    await consents(second.token, second.id)
    await introduces(second.id)
    expect(await stateOf(second.id)).toBe('INTRODUCED')
    expect((await revealCandidate(company.actor, { id: second.id })).name).toBe(fields.name)
    expect(await refusedWith(revealCandidate(company.actor, { id: first.id }))).toBe('not_found')
  })

  test('a day that has not come, or one before the first, is no day of theirs', async () => {
    const company = await aCompany(enclaveId)
    const { id } = await aHire(desk, company, await aNeed(company), {}, '2026-03-02')
    const leave = async (on: string) =>
      dateIntroduction(company.actor, { ...(await introductionAt(id)), event: 'leave', on })
    expect(await refusedWith(leave('2026-03-01'))).toBe('before_referral')
    await leave('2026-03-02')
    expect(await stateOf(id)).toBe('LEFT')
  })

  test('from an old page nobody moves', async () => {
    const { id, token } = await aSuggestion(desk, await aNeed(await aCompany(enclaveId)))
    const old = await introductionAt(id)
    await consents(token, id)
    const late = moveIntroduction(desk.ops.actor, { ...old, event: 'introduce', reason: undefined })
    expect(await refusedWith(late)).toBe('stale')
  })
})

describe('a consent that is withdrawn in the middle', () => {
  test('masks at once, and ends all that is under way with that company and nothing with another', async () => {
    const [company, other] = [await aCompany(enclaveId), await aCompany(enclaveId)]
    const fields = suggestionFields()
    const [first, second, elsewhere] = [
      await aSuggestion(desk, await aNeed(company), fields),
      await aSuggestion(desk, await aNeed(company), fields),
      await aSuggestion(desk, await aNeed(other), fields),
    ]
    for (const { id, token } of [first, second, elsewhere]) await consents(token, id)
    for (const { id } of [first, second, elsewhere]) await introduces(id)
    await moveIntroduction(company.actor, {
      ...(await introductionAt(first.id)),
      event: 'interview',
      reason: undefined,
    })
    expect((await revealCandidate(company.actor, { id: second.id })).name).toBe(fields.name)
    await answerAsCandidate({ token: first.token, id: first.id, answer: 'withdrawConsent' })
    for (const { id } of [first, second]) {
      expect(await stateOf(id)).toBe('CONSENT_WITHDRAWN')
      expect(await refusedWith(revealCandidate(company.actor, { id }))).toBe('not_found')
    }
    expect(await stateOf(elsewhere.id)).toBe('INTRODUCED')
    expect((await revealCandidate(other.actor, { id: elsewhere.id })).name).toBe(fields.name)
  })
})

describe('who may not', () => {
  test('a member reads what an admin reads, and moves nothing', async () => {
    const company = await aCompany(enclaveId)
    const needId = await aNeed(company)
    const { id, token } = await aSuggestion(desk, needId)
    await consents(token, id)
    await introduces(id)
    const member = actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id)
    const [row] = await ownCandidates(member, needId)
    expect(row?.can).toEqual({ move: [], reveal: false, grade: false })
    const tried = moveIntroduction(member, { ...(await introductionAt(id)), event: 'interview', reason: undefined })
    expect(await refusedWith(tried)).toBe('forbidden')
    expect(await refusedWith(revealCandidate(member, { id }))).toBe('not_found')
  })

  test('another company, another partner, another park and visitors find nothing', async () => {
    const company = await aCompany(enclaveId)
    const needId = await aNeed(company)
    const { id, token } = await aSuggestion(desk, needId)
    await consents(token, id)
    const at = await introductionAt(id)
    const elsewhere = await aDesk((await anEnclave()).id)
    const strangers = [
      (await aCompany(enclaveId)).actor,
      (await aPartner()).actor,
      elsewhere.ops.actor,
      elsewhere.lead.actor,
      visitor,
    ]
    for (const actor of strangers) {
      const need = await needAt(needId)
      const tried = [
        () => moveIntroduction(actor, { ...at, event: 'introduce', reason: undefined }),
        () => proveIntroduction(actor, { ...at, event: 'accept', evidence: '…' }),
        () => dateIntroduction(actor, { ...at, event: 'onboard', on: today() }),
        () => gradeIntroduction(actor, { ...at, levelId: undefined }),
        () => revealCandidate(actor, { id }),
        () => suggest(actor, { ...need, ...suggestionFields() }),
      ]
      for (const one of tried) expect(await refusedWith(one())).toBe('not_found')
    }
    expect(await stateOf(id)).toBe('CONSENTED')
  })

  test('a partner suggests for what was routed to it, sees its own alone, gives no level and no look', async () => {
    const [mine, other] = [await aPartner(), await aPartner()]
    const needId = await aNeed(await aCompany(enclaveId))
    const levelId = await aLevel('PARTNERED')
    expect(await refusedWith(suggest(mine.actor, { ...(await needAt(needId)), ...suggestionFields() }))).toBe(
      'not_found',
    )
    for (const { organisationId } of [mine, other])
      await routeNeed(desk.ops.actor, { ...(await needAt(needId)), organisationId })
    const { id } = await suggest(mine.actor, { ...(await needAt(needId)), ...suggestionFields({ levelId }) })
    expect(await database().introduction.findUniqueOrThrow({ where: { id } })).toMatchObject({
      suggestedForId: mine.organisationId,
      levelId: null,
    })
    expect((await suggestedCandidates(mine.actor, needId)).map((row) => row.id)).toEqual([id])
    expect(await suggestedCandidates(other.actor, needId)).toEqual([])
    expect(await refusedWith(revealCandidate(mine.actor, { id }))).toBe('not_found')
    const at = await introductionAt(id)
    expect(await refusedWith(gradeIntroduction(mine.actor, { ...at, levelId }))).toBe('not_found')
    await gradeIntroduction(desk.ops.actor, { ...at, levelId })
    expect((await suggestedCandidates(mine.actor, needId))[0]?.level?.id).toBe(levelId)
  })

  test('one person is suggested once for a need', async () => {
    const needId = await aNeed(await aCompany(enclaveId))
    const fields = suggestionFields()
    const { id } = await aSuggestion(desk, needId, fields)
    await expect(aSuggestion(desk, needId, fields)).rejects.toThrow()
    expect(await database().introduction.findMany({ where: { needId }, select: { id: true } })).toEqual([{ id }])
  })

  test('a candidate answers for themselves alone', async () => {
    const needId = await aNeed(await aCompany(enclaveId))
    const [one, other] = [await aSuggestion(desk, needId), await aSuggestion(desk, needId)]
    const tried = answerAsCandidate({ token: one.token, id: other.id, answer: 'consent' })
    expect(await refusedWith(tried)).toBe('not_found')
    const forged = answerAsCandidate({ token: 'q'.repeat(43), id: one.id, answer: 'consent' })
    expect(await refusedWith(forged)).toBe('link_expired')
    await consents(await aCandidateLink(one.id), one.id)
    expect(await stateOf(one.id)).toBe('CONSENTED')
  })
})

describe('the figure of high-level hires', () => {
  const KEY = 'highLevelTalentsIntroduced'
  let parks = 0
  async function aPark() {
    parks += 1
    const enclaveSlug = `hiring-${parks}`
    const { id } = await anEnclave({ slug: enclaveSlug })
    const staff = actorWith([{ role: 'OPS', enclaveId: id }])
    const read = async (period: { from?: string; to?: string } = {}) => {
      const { figure, rows } = await figureRecords(staff, KEY, { enclaveSlug, ...period })
      expect(rows).toHaveLength(figure.recorded)
      return rows.map(({ countedOn }) => countedOn).sort()
    }
    const high = await aLevel(`HIGH_${parks}`)
    return { id, enclaveSlug, desk: await aDesk(id), read, high }
  }

  test('counts who came and confirmed, of a level that is marked high, by the day of coming', async () => {
    const park = await aPark()
    const company = await aCompany(park.id)
    const base = await aLevel('ORDINARY', 'BASE')
    const hire = async (levelId: string | undefined, on: string) =>
      aHire(park.desk, company, await aNeed(company), { levelId }, on)
    const { id } = await hire(park.high, '2025-02-28')
    await hire(base, '2025-03-01')
    await hire(undefined, '2025-03-02')
    await aSuggestion(park.desk, await aNeed(company), { levelId: park.high })
    expect(await park.read()).toEqual(['2025-02-28'])
    expect(await park.read({ from: '2025-03-01' })).toEqual([])
    expect(await park.read({ from: '2025-02-28', to: '2025-02-28' })).toEqual(['2025-02-28'])
    await dateIntroduction(company.actor, { ...(await introductionAt(id)), event: 'leave', on: '2025-06-01' })
    expect(await park.read()).toEqual(['2025-02-28'])
  })

  test('counts one person once per company in 24 months, and again after them', async () => {
    const park = await aPark()
    const [company, other] = [await aCompany(park.id), await aCompany(park.id)]
    const person = { ...suggestionFields(), levelId: park.high }
    const hire = async (at: typeof company, on: string) => aHire(park.desk, at, await aNeed(at), person, on)
    await hire(company, '2022-01-10')
    await hire(company, '2023-06-01')
    expect(await park.read()).toEqual(['2022-01-10'])
    await hire(other, '2023-06-02')
    expect(await park.read()).toEqual(['2022-01-10', '2023-06-02'])
    await hire(company, '2024-01-09')
    expect(await park.read()).toEqual(['2022-01-10', '2023-06-02'])
    await hire(company, '2024-01-10')
    expect(await park.read()).toEqual(['2022-01-10', '2023-06-02', '2024-01-10'])
    await hire(company, '2025-12-31')
    expect(await park.read()).toEqual(['2022-01-10', '2023-06-02', '2024-01-10'])
  })

  test('shows the public the position and a company that is published, and how many more there are', async () => {
    const park = await aPark()
    const [shown, hidden] = [await aCompany(park.id), await aCompany(park.id)]
    await database().organisation.update({ where: { id: hidden.organisationId }, data: { published: false } })
    await database().organisation.update({ where: { id: shown.organisationId }, data: { published: true } })
    for (const company of [shown, hidden])
      await aHire(park.desk, company, await aNeed(company), { levelId: park.high }, '2025-05-05')
    const { figure, rows, hidden: more } = await figureRecords(visitor, KEY, { enclaveSlug: park.enclaveSlug })
    expect([figure.value, rows.length, more]).toEqual([2, 1, 1])
    expect(rows[0]).toMatchObject({ subjectZh: '封装工艺工程师', countedOn: '2025-05-05' })
    expect(JSON.stringify(rows)).not.toContain('叶青禾')
  })
})
