import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor, visitor } from '@/lib/core/auth/actor'
import { startOfDay } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { askSatisfaction, gradeMatch } from '@/lib/domains/matches/commands'
import {
  deskMatch,
  deskMatchCounts,
  deskMatches,
  myMatches,
  partnerResponses,
  requestMatches,
} from '@/lib/domains/matches/queries'
import { matchFilter, medianOf, satisfaction } from '@/lib/domains/matches/schema'
import { myRequest } from '@/lib/domains/services/queries'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aRoutedRequest, matchAt, moveBy, toldOf } from '@/tests/support/builders/services'
import { aCompany, aPartner, type Company, type Partner } from '@/tests/support/builders/talent'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let enclaveId = ''
let desk: Desk
let company: Company
let partner: Partner
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  desk = await aDesk(enclaveId)
  company = await aCompany(enclaveId)
  partner = await aPartner()
})

const eventsTold = async (accountId: string, about: string) =>
  (await toldOf(accountId, about)).map(({ event }) => event)

describe('the course with each partner', () => {
  test('is each partner’s own: one helps, one is not for it, one cannot reach, one is taken back; asker and team see all', async () => {
    const [b, c, d] = [await aPartner(), await aPartner(), await aPartner()]
    const { id, matches } = await aRoutedRequest(desk, company, [partner, b, c, d])
    const [toA = '', toB = '', toC = '', toD = ''] = matches
    await moveBy(partner.actor, toA, 'take')
    await moveBy(partner.actor, toA, 'help')
    expect(await refusedWith(moveBy(b.actor, toB, 'notForMe'))).toBe('reason_required')
    await moveBy(b.actor, toB, 'notForMe', '不做专利业务')
    await moveBy(c.actor, toC, 'take')
    await moveBy(c.actor, toC, 'unreachable')
    await moveBy(company.actor, toD, 'withdraw')
    const states = ['DONE_HELPED', 'NOT_FOR_ME', 'DONE_NOT_REACHABLE', 'WITHDRAWN']
    const byId = (rows: Awaited<ReturnType<typeof myMatches>>) =>
      matches.map((match) => rows.find((row) => row.id === match)?.status)
    expect(byId(await myMatches(company.actor, id))).toEqual(states)
    expect(byId(await requestMatches(desk.ops.actor, id))).toEqual(states)
    expect(await eventsTold(company.id, id)).toEqual(['take', 'help', 'notForMe', 'take', 'unreachable'])
    expect(await eventsTold(desk.ops.id, id)).toEqual([
      'ask',
      'take',
      'help',
      'notForMe',
      'take',
      'unreachable',
      'withdraw',
    ])
    expect(await eventsTold(d.id, toD)).toEqual(['route', 'withdraw'])
    expect(await eventsTold(partner.id, toA)).toEqual(['route'])
    const mine = (await myMatches(company.actor, id)).find((row) => row.id === toB)
    expect(mine?.moves.at(-1)).toMatchObject({ reason: '不做专利业务', actorName: null })
    const ours = (await requestMatches(desk.ops.actor, id)).find((row) => row.id === toB)
    expect(ours?.moves.at(-1)?.actorName).toBeTruthy()
  })

  test('a member of the asker reads and moves nothing; what was taken back is shown to its partner no more', async () => {
    const { id, matches } = await aRoutedRequest(desk, company, [partner])
    const [match = ''] = matches
    const member = actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id)
    expect((await myRequest(member, id))?.can).toEqual({ route: false, reveal: false })
    expect((await myMatches(member, id))[0]?.can).toEqual({ withdraw: false, grade: false })
    expect(await refusedWith(moveBy(member, match, 'withdraw'))).toBe('forbidden')
    expect((await deskMatch(partner.actor, match))?.shown).toMatchObject({ body: '薄膜传感器方向。' })
    expect((await myMatches(company.actor, id))[0]?.can.withdraw).toBe(true)
    await moveBy(company.actor, match, 'withdraw')
    const after = await deskMatch(partner.actor, match)
    expect([after?.shown, after?.can.move]).toEqual([null, []])
    const row = (await deskMatches(partner.actor, matchFilter.parse({}))).rows.find((one) => one.id === match)
    expect(row?.asker).toBeNull()
  })

  test('a partner’s desk has parts, and goes on page by page without a gap', async () => {
    const busy = await aPartner()
    const routed: string[] = []
    for (let index = 0; index < 31; index += 1)
      routed.push((await aRoutedRequest(desk, company, [busy])).matches[0] ?? '')
    await moveBy(busy.actor, routed[0] ?? '', 'take')
    expect(await deskMatchCounts(busy.actor)).toEqual({ waiting: 30, running: 1, ended: 0, all: 31 })
    const read = (search: Record<string, unknown>) => deskMatches(busy.actor, matchFilter.parse(search))
    expect((await read({ part: 'running' })).rows.map(({ id }) => id)).toEqual([routed[0]])
    const first = await read({})
    const rest = await read({ after: first.next })
    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(routed.reverse())
    expect(rest.next).toBeNull()
  })
})

const DAY = 86_400_000
const timer = systemActor('timer')
const GRADES = { speed: 5, usefulness: 4, again: 3 }

describe('thirty days after closing', () => {
  test('the asker is asked once, for each partner that closed it, and answers once', async () => {
    const b = await aPartner()
    const { id, matches } = await aRoutedRequest(desk, company, [partner, b])
    const [toA = '', toB = ''] = matches
    for (const event of ['take', 'noHelp'] as const) await moveBy(partner.actor, toA, event)
    await moveBy(b.actor, toB, 'notForMe', '不做')
    const { closedAt } = await database().serviceMatch.findUniqueOrThrow({ where: { id: toA } })
    const closed = closedAt?.getTime() ?? 0
    const ring = (moment: number) => atMoment(new Date(moment), () => askSatisfaction(timer))
    const grade = async (actor: Actor, grades = GRADES) => gradeMatch(actor, { ...(await matchAt(toA)), ...grades })
    await ring(closed + 30 * DAY - 1000)
    expect(await refusedWith(grade(company.actor))).toBe('invalid_transition')
    // Two processes ring at one moment, and again a day later.
    await Promise.all([ring(closed + 30 * DAY), ring(closed + 30 * DAY)])
    await ring(closed + 31 * DAY)
    expect((await eventsTold(company.id, id)).filter((event) => event === 'satisfaction')).toHaveLength(1)
    expect((await myMatches(company.actor, id)).map(({ can }) => can.grade)).toEqual([true, false])
    const member = actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id)
    for (const actor of [member, partner.actor, desk.ops.actor, (await aCompany(enclaveId)).actor])
      expect(await refusedWith(grade(actor))).toBe('not_found')
    await grade(company.actor)
    expect(await refusedWith(grade(company.actor, { speed: 1, usefulness: 1, again: 1 }))).toBe('invalid_transition')
    expect((await requestMatches(desk.ops.actor, id))[0]).toMatchObject(GRADES)
    expect((await myMatches(company.actor, id))[0]?.can.grade).toBe(false)
  })

  test.each([0, 6, 2.5, 'viel', ''])('a grade is 1 to 5: %s is refused', (speed) => {
    expect(satisfaction.safeParse({ id: randomUUID(), version: 0, ...GRADES, speed }).success).toBe(false)
  })
})

describe('response times and satisfaction', () => {
  test('are medians by partner from being sent to the first answer, in hours and working days', async () => {
    const { id: park } = await anEnclave()
    const [team, tenant, swift] = [await aDesk(park), await aCompany(park), await aPartner()]
    // A Friday at nine in the morning: an hour later, on the Monday, and the Wednesday after.
    const friday = startOfDay('2026-11-13').getTime() + 9 * 3_600_000
    const at = <T>(hours: number, work: () => T) => atMoment(new Date(friday + hours * 3_600_000), work)
    const sent: string[] = []
    for (let index = 0; index < 5; index += 1)
      sent.push(await at(0, async () => (await aRoutedRequest(team, tenant, [swift])).matches[0] ?? ''))
    const [first = '', second = '', third = '', back = ''] = sent
    await at(1, () => moveBy(swift.actor, first, 'take'))
    await at(72, () => moveBy(swift.actor, second, 'notForMe', '不做'))
    await at(120, () => moveBy(swift.actor, third, 'take'))
    await at(2, () => moveBy(tenant.actor, back, 'withdraw'))
    await at(24, () => moveBy(swift.actor, first, 'help'))
    await atMoment(new Date(friday + 32 * DAY), () => askSatisfaction(timer))
    await gradeMatch(tenant.actor, { ...(await matchAt(first)), ...GRADES })
    const [row, ...others] = await partnerResponses(team.lead.actor)
    expect(others).toEqual([])
    expect(row).toMatchObject({
      id: swift.organisationId,
      sent: 5,
      waiting: 1,
      answered: 3,
      hours: 72,
      workingDays: 1,
      helped: 1,
      closed: 1,
      notForMe: 1,
      graded: 1,
      ...GRADES,
    })
    const seen = await requestMatches(
      team.ops.actor,
      (await database().serviceMatch.findUniqueOrThrow({ where: { id: third } })).requestId,
    )
    expect(seen[0]?.response).toEqual({ hours: 120, workingDays: 3 })
    for (const actor of [tenant.actor, swift.actor, actorWith([{ role: 'GOV', enclaveId: park }]), visitor])
      expect(await partnerResponses(actor)).toEqual([])
    expect((await partnerResponses(desk.lead.actor)).map(({ id }) => id)).not.toContain(swift.organisationId)
  })

  test.each([
    [[], null],
    [[4], 4],
    [[9, 1, 2], 2],
    [[10, 1, 4, 2], 3],
  ] as const)('the median of %j is %s', (values, median) => {
    expect(medianOf(values)).toBe(median)
  })
})
