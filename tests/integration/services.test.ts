import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { recordAgreement } from '@/lib/domains/agreements/commands'
import { agreementInput } from '@/lib/domains/agreements/schema'
import { askService, postNeed, revealAsker, routeRequest } from '@/lib/domains/services/commands'
import { listRequests, myRequest, myRequests, partnersFor, requestSheet } from '@/lib/domains/services/queries'
import { postedNeed, requestList } from '@/lib/domains/services/schema'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { anOrganisation } from '@/tests/support/builders/organisations'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aRequest, aRoutedRequest, moveBy, requestAt, requestFields, toldOf } from '@/tests/support/builders/services'
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

const route = async (actor: Actor, id: string, partners: readonly string[]) =>
  routeRequest(actor, { ...(await requestAt(id)), partners: [...partners] })

describe('asking', () => {
  test('is a resident’s admin’s, once however often the form is sent, also at one moment', async () => {
    const fields = requestFields(company)
    const answers = await Promise.all(Array.from({ length: 8 }, () => askService(company.actor, fields)))
    const again = await askService(company.actor, fields)
    const ids = new Set([...answers, again].map(({ id }) => id))
    expect(ids.size).toBe(1)
    const [id = ''] = ids
    expect(await toldOf(desk.ops.id, id)).toHaveLength(1)
    expect(await database().auditEntry.count({ where: { recordId: id } })).toBe(1)
    // What was written anew into the same form is another request; so is the same asked by a form of its own.
    expect((await askService(company.actor, { ...fields, title: '专利预警' })).id).not.toBe(id)
    expect((await askService(company.actor, { ...fields, key: randomUUID() })).id).not.toBe(id)
  })

  test('of two who send one form, each has a request of their own', async () => {
    const other = await aCompany(enclaveId)
    const { key } = requestFields(company)
    const mine = await aRequest(company, { key })
    const theirs = await aRequest(other, { key })
    expect(theirs).not.toBe(mine)
    expect(await myRequest(other.actor, mine)).toBeNull()
  })

  test('is nobody else’s, and not for whoever does not reside there', async () => {
    const { id: elsewhere } = await anEnclave()
    const member = actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id)
    for (const actor of [member, (await aCompany(enclaveId)).actor, partner.actor, desk.ops.actor, visitor])
      expect(await refusedWith(askService(actor, requestFields(company)))).toBe('not_found')
    expect(await refusedWith(askService(company.actor, { ...requestFields(company), enclaveId: elsewhere }))).toBe(
      'not_found',
    )
  })
})

describe('routing', () => {
  test('goes to several partners at once, each told by itself, and marks since when it is routed', async () => {
    const others = [await aPartner(), await aPartner('UNIVERSITY')]
    const { id, matches } = await aRoutedRequest(desk, company, [partner, ...others])
    expect(new Set(matches).size).toBe(3)
    for (const [index, { id: accountId }] of [partner, ...others].entries()) {
      const [entry, ...more] = await toldOf(accountId, matches[index] ?? '')
      expect(entry).toMatchObject({ event: 'route', path: `/desk/requests/${matches[index]}` })
      expect(more).toEqual([])
    }
    const { routedAt } = await database().serviceRequest.findUniqueOrThrow({ where: { id } })
    expect(routedAt).not.toBeNull()
    expect(await refusedWith(route(desk.ops.actor, id, [partner.organisationId]))).toBe('conflict')
    await route(desk.ops.actor, id, [(await aPartner()).organisationId])
    expect((await database().serviceRequest.findUniqueOrThrow({ where: { id } })).routedAt).toEqual(routedAt)
  })

  test('offers and takes those with somebody who answers, never the asker, nor twice, and first who has an agreement', async () => {
    const id = await aRequest(company)
    const resident = await aCompany(enclaveId)
    const { id: deserted } = await anOrganisation({ slug: `no-${randomUUID()}`, kind: 'SERVICE_PLATFORM' })
    const left = await aPartner()
    await database().membership.updateMany({ where: { accountId: left.id }, data: { endedAt: new Date() } })
    const validFrom = shiftDay(today(), -10)
    const agree = (organisationId: string, kind: 'IP' | 'LEGAL', validTo?: string) =>
      recordAgreement(desk.ops.actor, agreementInput.parse({ enclaveId, organisationId, kind, validFrom, validTo }))
    const [lawyer, past] = [await aPartner(), await aPartner()]
    await agree(partner.organisationId, 'IP')
    await agree(lawyer.organisationId, 'LEGAL')
    await agree(past.organisationId, 'IP', shiftDay(today(), -1))
    const offered = await partnersFor(desk.ops.actor, id)
    const suits = (organisationId: string) => offered.find((one) => one.id === organisationId)?.suits
    expect([partner, lawyer, past, resident].map((one) => suits(one.organisationId))).toEqual([
      true,
      false,
      false,
      false,
    ])
    for (const none of [deserted, left.organisationId, company.organisationId]) {
      expect(suits(none)).toBeUndefined()
      expect(await refusedWith(route(desk.ops.actor, id, [partner.organisationId, none]))).toBe('not_found')
    }
    expect(await database().serviceMatch.count({ where: { requestId: id } })).toBe(0)
    await route(desk.ops.actor, id, [partner.organisationId, resident.organisationId])
    const rest = (await partnersFor(desk.ops.actor, id)).map((one) => one.id)
    expect(rest).not.toContain(partner.organisationId)
    expect(rest).toContain(lawyer.organisationId)
    for (const actor of [company.actor, partner.actor, (await aDesk((await anEnclave()).id)).lead.actor]) {
      expect(await partnersFor(actor, id)).toEqual([])
      expect(await refusedWith(route(actor, id, [lawyer.organisationId]))).toBe('not_found')
    }
  })

  test('of two who route the same version, the second reads that it is stale', async () => {
    const id = await aRequest(company)
    const seen = await requestAt(id)
    await routeRequest(desk.ops.actor, { ...seen, partners: [partner.organisationId] })
    const late = routeRequest(desk.lead.actor, { ...seen, partners: [(await aPartner()).organisationId] })
    expect(await refusedWith(late)).toBe('stale')
  })
})

describe('the team’s list', () => {
  test('has what waits for it first, is narrowed by part, kind and words, and goes on page by page without a gap', async () => {
    const { id: park } = await anEnclave()
    const [team, tenant] = [await aDesk(park), await aCompany(park, '薄膜先锋科技有限公司')]
    const closed = await aRoutedRequest(team, tenant, [partner])
    await moveBy(partner.actor, closed.matches[0] ?? '', 'notForMe', '不做')
    const open = await aRoutedRequest(team, tenant, [partner])
    const waiting: string[] = []
    for (let index = 0; index < 51; index += 1) waiting.push(await aRequest(tenant))
    const read = (search: Record<string, unknown>) => listRequests(team.ops.actor, requestList.parse(search))
    const ids = async (search: Record<string, unknown>) => (await read(search)).rows.map(({ id }) => id)
    const page = await read({})
    const rest = await read({ after: page.next })
    expect([...page.rows, ...rest.rows].map(({ id }) => id)).toEqual([...waiting.reverse(), open.id, closed.id])
    expect(rest.next).toBeNull()
    expect([await ids({ part: 'open' }), await ids({ part: 'closed' })]).toEqual([[open.id], [closed.id]])
    expect(await ids({ part: 'unrouted' })).toHaveLength(50)
    expect([await ids({ kind: 'LEGAL' }), await ids({ q: '100%' })]).toEqual([[], []])
    expect(await ids({ q: '薄膜先锋', part: 'open' })).toEqual([open.id])
    const { reference } = await database().serviceRequest.findUniqueOrThrow({ where: { id: open.id } })
    expect(await ids({ q: ` ${reference.toLowerCase()} ` })).toEqual([open.id])
    expect(await ids({ after: 'nonsense', part: 'nothing' })).toHaveLength(50)
    expect((await listRequests(desk.ops.actor, requestList.parse({}))).rows.map(({ id }) => id)).not.toContain(open.id)
    const mine = await myRequests(tenant.actor, {})
    const more = await myRequests(tenant.actor, { before: mine.next ?? undefined })
    expect([...mine.rows, ...more.rows]).toHaveLength(53)
  })

  test('goes on within those routed, where the page ends among them', async () => {
    const { id: park } = await anEnclave()
    const [team, tenant] = [await aDesk(park), await aCompany(park)]
    const routed: string[] = []
    for (let index = 0; index < 52; index += 1)
      routed.push(
        await atMoment(
          new Date(Date.now() - (60 - index) * 1000),
          async () => (await aRoutedRequest(team, tenant, [partner])).id,
        ),
      )
    const read = (search: Record<string, unknown>) => listRequests(team.ops.actor, requestList.parse(search))
    const page = await read({})
    const rest = await read({ after: page.next })
    expect([...page.rows, ...rest.rows].map(({ id }) => id)).toEqual(routed.reverse())
  })
})

test('whom one reaches at a company outside is told to the team alone, and it is kept who looked', async () => {
  const contact = { name: '司空外问', email: `outside-${randomUUID()}@example.org`, phone: '+99 1234 5678' }
  const said = { kind: 'LEGAL', title: '合同审查', body: '两份合同。', companyName: '外地仪器有限公司' }
  const { reference } = await postNeed(
    visitor,
    postedNeed.parse({ enclaveId, ...said, ...contact, language: 'zh-CN', agreed: 'on' }),
    randomUUID(),
  )
  const { id } = await database().serviceRequest.findUniqueOrThrow({ where: { reference } })
  await route(desk.ops.actor, id, [partner.organisationId])
  const sheet = await requestSheet(desk.ops.actor, id)
  expect(sheet).toMatchObject({ companyName: said.companyName, can: { route: true, reveal: true } })
  expect(JSON.stringify(sheet)).not.toContain(contact.name)
  expect(await revealAsker(desk.ops.actor, { id })).toEqual(contact)
  const foreign = (await aDesk((await anEnclave()).id)).lead.actor
  for (const actor of [partner.actor, company.actor, foreign, actorWith([{ role: 'ADMIN' }]), visitor])
    expect(await refusedWith(revealAsker(actor, { id }))).toBe('not_found')
  const looks = await database().auditEntry.findMany({ where: { verb: 'reveal', recordId: id } })
  expect(looks.map(({ actorId }) => actorId)).toEqual([desk.ops.id])
  expect(JSON.stringify(looks.map(({ details }) => details))).not.toContain(contact.name)
  expect((await requestSheet(desk.ops.actor, await aRequest(company)))?.can.reveal).toBe(false)
})
