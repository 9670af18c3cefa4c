import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { GET } from '@/app/api/person/route'
import { visitor } from '@/lib/core/auth/actor'
import { newToken } from '@/lib/core/auth/one-time-token'
import { shiftDay, startOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { answerAsCandidate, eraseMyself } from '@/lib/domains/candidates/commands'
import { chooseForPark } from '@/lib/domains/choices/commands'
import { chooseAsFounder } from '@/lib/domains/founders/commands'
import { moveIntroduction, revealCandidate } from '@/lib/domains/introductions/commands'
import { revealFounder } from '@/lib/domains/referrals/commands'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import {
  aDesk,
  aGroup,
  anAcceptedReferral,
  aReadyProject,
  type Desk,
  projectAt,
} from '@/tests/support/builders/projects'
import { aCompany, aNeed, aSuggestion, type Company, introductionAt } from '@/tests/support/builders/talent'
import '@/tests/support/database'

// From where one asks is known by a header that only Next reads: here the tests say it.
const gate = vi.hoisted(() => ({ address: '' }))
vi.mock('@/lib/core/auth/session', () => ({
  currentActor: async () => visitor,
  clientAddress: async () => gate.address,
}))
beforeEach(() => {
  gate.address = randomUUID()
})

const ask = (query: string) => GET(new Request(`http://localhost/api/person${query}`), { params: Promise.resolve({}) })
const download = async (token: string) => {
  const response = await ask(`?token=${token}`)
  expect(response.status).toBe(200)
  return { headers: response.headers, kept: z.record(z.string(), z.unknown()).parse(await response.json()) }
}
const codeOf = async (response: Response) =>
  z.object({ error: z.object({ code: z.string() }) }).parse(await response.json()).error.code

const MARKS = {
  name: '青鸾司空印',
  email: 'export-mark@example.org',
  phone: '+99 6241 7753 902',
  profile: '玄武号样机。',
}
let desk: Desk
let company: Company

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  company = await aCompany(desk.enclaveId, '样例半导体有限公司')
})

describe('a candidate', () => {
  test('gets by their link all that is kept of them, who was asked to know them, and when somebody looked', async () => {
    const { id, token } = await aSuggestion(desk, await aNeed(company), MARKS)
    const other = await aSuggestion(desk, await aNeed(company), { name: '旁人', profile: '旁人的经历。' })
    await answerAsCandidate({ token, id, answer: 'consent' })
    await moveIntroduction(desk.ops.actor, { ...(await introductionAt(id)), event: 'introduce' })
    await revealCandidate(company.actor, { id })
    await revealCandidate(desk.ops.actor, { id: other.id })
    const { headers, kept } = await download(token)
    expect(kept.person).toMatchObject({
      kind: 'CANDIDATE',
      name: MARKS.name,
      email: MARKS.email,
      phone: MARKS.phone,
      language: 'zh-CN',
    })
    expect(kept.introductions).toMatchObject([
      {
        company: { nameZh: '样例半导体有限公司' },
        position: '封装工艺工程师',
        status: 'INTRODUCED',
        degree: 'DOCTOR',
        field: '微电子',
        years: 6,
        profile: MARKS.profile,
      },
    ])
    expect(kept.consents).toMatchObject([
      { purpose: 'INTRODUCE_CANDIDATE', recipient: { nameZh: '样例半导体有限公司' }, standing: 'GIVEN' },
    ])
    expect(kept.looks).toMatchObject([{ noun: 'Introduction' }])
    expect(JSON.stringify(kept)).not.toContain('旁人')
    expect(headers.get('content-disposition')).toBe(`attachment; filename="my-data-${today()}.json"`)
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('content-type')).toContain('application/json')
  })

  test('tells nobody else by it, and no secret of the portal: no token, no hash, no account', async () => {
    const { id, token } = await aSuggestion(desk, await aNeed(company), MARKS)
    const { person } = await database().introduction.findUniqueOrThrow({ where: { id }, include: { person: true } })
    const text = JSON.stringify((await download(token)).kept)
    for (const secret of [token, person.key ?? '-', person.name, desk.ops.id, company.id])
      expect(text).not.toContain(secret)
  })

  test('leaves in the audit that they took their data, and nothing of what it was', async () => {
    const { id, token } = await aSuggestion(desk, await aNeed(company), MARKS)
    const { personId } = await database().introduction.findUniqueOrThrow({ where: { id } })
    const taken = () => database().auditEntry.findMany({ where: { verb: 'export', recordId: personId } })
    const before = (await taken()).length
    await download(token)
    const entries = await taken()
    expect(entries.length).toBe(before + 1)
    expect(entries.at(-1)).toMatchObject({ noun: 'Person', actorName: 'candidate', actorId: null, details: {} })
  })
})

test('a founder gets their project, the districts that were asked, and what they chose; of a draft nothing', async () => {
  const [near, far] = [await aGroup(await aDistrict('990901')), await aGroup(await aDistrict('990902'))]
  const founder = { founderName: MARKS.name, founderEmail: MARKS.email, founderPhone: MARKS.phone }
  const { id, token } = await aReadyProject(desk, [near.districtId, far.districtId], founder)
  const referralId = await anAcceptedReferral(desk, id, near)
  await database().referral.create({
    data: { projectId: id, districtId: far.districtId, reference: 'DRAFT-EXPORT', createdAt: new Date() },
  })
  await chooseForPark(desk.ops.actor, { ...(await projectAt(id)), referralId })
  await revealFounder(near.actor, { id: referralId })
  await chooseAsFounder({ token, referralId })
  const { kept } = await download(token)
  expect(kept.person).toMatchObject({ kind: 'FOUNDER', name: MARKS.name, phone: MARKS.phone })
  expect(kept.projects).toMatchObject([{ status: 'COMMITTED', referrals: [{ status: 'ACCEPTED' }] }])
  expect(kept.consents).toMatchObject([{ standing: 'GIVEN' }, { standing: 'GIVEN' }])
  expect(kept.looks).toMatchObject([{ noun: 'Referral' }])
  expect(JSON.stringify(kept)).not.toContain('DRAFT-EXPORT')
})

describe('a link', () => {
  test('that is forged, out of time, or of somebody whose data were erased gets nothing', async () => {
    const { token } = await aSuggestion(desk, await aNeed(company))
    const late = await atMoment(startOfDay(shiftDay(today(), 181)), () => ask(`?token=${token}`))
    await eraseMyself({ token, sure: 'on' })
    for (const response of [late, await ask(`?token=${token}`), await ask(`?token=${newToken()}`)]) {
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(await codeOf(response)).toBe('link_expired')
    }
  })

  test('that is none is refused as input', async () => {
    for (const query of ['', '?token=', '?token=a&token=b', `?token=${'q'.repeat(9999)}`, '?token=%00'])
      expect(await codeOf(await ask(query))).toBe('invalid_input')
  })

  test('is not to be found by trying: after thirty dead ones from one address, a good one gets nothing either', async () => {
    const { token } = await aSuggestion(desk, await aNeed(company))
    for (let turn = 0; turn < 30; turn += 1) await ask(`?token=${newToken()}`)
    expect(await codeOf(await ask(`?token=${token}`))).toBe('rate_limited')
    gate.address = randomUUID()
    expect((await ask(`?token=${token}`)).status).toBe(200)
  })
})
