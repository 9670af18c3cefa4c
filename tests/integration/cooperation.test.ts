import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { matchInstitution, moveCooperation, openLead, signCooperation } from '@/lib/domains/cooperation/commands'
import {
  cooperationPlaces,
  cooperationResidents,
  cooperationSheet,
  institutionsToMatch,
  listCooperations,
  myCooperation,
  myCooperations,
  ownLeadPlaces,
} from '@/lib/domains/cooperation/queries'
import { cooperationList, cooperationSigning } from '@/lib/domains/cooperation/schema'
import { filesVisibleTo } from '@/lib/domains/documents/policy'
import { actorWith } from '@/tests/support/actors'
import {
  aLead,
  anAgreement,
  anInstitution,
  aSignedCooperation,
  cooperationAt,
} from '@/tests/support/builders/cooperation'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany, aPartner, type Company } from '@/tests/support/builders/talent'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let enclaveId = ''
let desk: Desk
let company: Company
let institutionId = ''
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  desk = await aDesk(enclaveId)
  company = await aCompany(enclaveId)
  institutionId = await anInstitution()
})

const at = cooperationAt
const plain = async (
  actor: Actor,
  id: string,
  event: 'negotiate' | 'start' | 'complete' | 'terminate' | 'drop',
  reason?: string,
) => moveCooperation(actor, { ...(await at(id)), event, reason })
const match = async (actor: Actor, id: string, institution = institutionId) =>
  matchInstitution(actor, { ...(await at(id)), institutionId: institution })
const statusOf = async (id: string) => (await database().cooperation.findUniqueOrThrow({ where: { id } })).status
const told = async (id: string) =>
  (await database().notification.findMany({ where: { kind: 'cooperation' }, orderBy: { createdAt: 'asc' } })).flatMap(
    ({ inbox, email }) => (JSON.stringify(inbox).includes(id) ? [{ email, inbox: JSON.stringify(inbox) }] : []),
  )

describe('the course', () => {
  test('goes from a lead to completion, and both sides are told what concerns them', async () => {
    const id = await aLead(company)
    await match(desk.ops.actor, id)
    await plain(company.actor, id, 'negotiate')
    await anAgreement(id, desk.ops.id)
    await signCooperation(desk.ops.actor, { ...(await at(id)), signedOn: today() })
    await plain(desk.ops.actor, id, 'start')
    await plain(desk.ops.actor, id, 'complete')
    expect(await statusOf(id)).toBe('COMPLETED')
    const sheet = await myCooperation(company.actor, id)
    expect(sheet?.moves.map(({ event }) => event)).toEqual([
      'create',
      'match',
      'negotiate',
      'sign',
      'start',
      'complete',
    ])
    const entries = await told(id)
    const mine = entries.filter(({ email }) => email === company.email)
    expect(mine).toHaveLength(5)
    expect(mine.every(({ inbox }) => inbox.includes(`/portal/cooperation/${id}`))).toBe(true)
    expect(entries.filter(({ inbox }) => inbox.includes(`/admin/cooperation/${id}`)).length).toBeGreaterThanOrEqual(3)
  })

  test('is not signed without its agreement, and not on a day to come', async () => {
    const id = await aLead(company)
    await match(desk.ops.actor, id)
    await plain(desk.ops.actor, id, 'negotiate')
    const sign = async () => signCooperation(desk.ops.actor, { ...(await at(id)), signedOn: today() })
    expect(await refusedWith(sign())).toBe('document_missing')
    const other = await aLead(company)
    await anAgreement(other, desk.ops.id)
    expect(await refusedWith(sign())).toBe('document_missing')
    await anAgreement(id, desk.ops.id)
    const day = { ...(await at(id)), signedOn: shiftDay(today(), 1) }
    expect(cooperationSigning.safeParse(day).error?.issues.map(({ message }) => message)).toEqual(['date_future'])
    await sign()
    expect(await statusOf(id)).toBe('SIGNED')
  })

  test.each([
    ['HOME_COMPANY', 'not_found'],
    ['SERVICE_PLATFORM', 'not_found'],
    ['INSTITUTE', null],
  ] as const)('is matched with an institution: %s is answered %s', async (kind, code) => {
    const id = await aLead(company)
    const one = await database().organisation.update({ where: { id: await anInstitution() }, data: { kind } })
    expect(await refusedWith(match(desk.ops.actor, id, one.id))).toBe(code)
    expect(await statusOf(id)).toBe(code ? 'LEAD' : 'MATCHED')
    const offered = (await institutionsToMatch(desk.ops.actor, { enclaveId, kind: 'RESEARCH' })).map(
      ({ id: known }) => known,
    )
    expect(offered.includes(one.id)).toBe(code === null)
  })

  test('ends early with a reason only: after the signature by the lead alone, before it by either side', async () => {
    const signed = await aSignedCooperation(desk, company, today())
    expect(await refusedWith(plain(desk.ops.actor, signed, 'terminate', '经费未到位'))).toBe('forbidden')
    expect(await refusedWith(plain(desk.lead.actor, signed, 'terminate'))).toBe('reason_required')
    expect(await refusedWith(plain(company.actor, signed, 'drop', '不再需要'))).toBe('invalid_transition')
    await plain(desk.lead.actor, signed, 'terminate', '经费未到位')
    expect(await statusOf(signed)).toBe('TERMINATED')
    const open = await aLead(company)
    expect(await refusedWith(plain(company.actor, open, 'drop'))).toBe('reason_required')
    await plain(company.actor, open, 'drop', '不再需要')
    expect(await statusOf(open)).toBe('DROPPED')
  })

  test('of two who move the same version, the second reads that it is stale', async () => {
    const id = await aLead(company)
    const seen = await at(id)
    await matchInstitution(desk.ops.actor, { ...seen, institutionId })
    const late = moveCooperation(company.actor, { ...seen, event: 'drop', reason: '不再需要' })
    expect(await refusedWith(late)).toBe('stale')
  })
})

describe('a lead', () => {
  const lead = (given: { enclaveId?: string; organisationId?: string } = {}) => ({
    enclaveId,
    organisationId: company.organisationId,
    kind: 'TALENT' as const,
    title: '联合培养工程硕士',
    summary: undefined,
    ...given,
  })

  test('is begun by the resident’s admin, or by the team for a resident', async () => {
    expect(await refusedWith(openLead(company.actor, lead()))).toBeNull()
    expect(await refusedWith(openLead(desk.ops.actor, lead()))).toBeNull()
    expect((await cooperationResidents(desk.ops.actor)).map(({ id }) => id)).toContain(company.organisationId)
    const { organisations, places } = await ownLeadPlaces(company.actor)
    expect([organisations.map(({ id }) => id), places.map(({ id }) => id)]).toEqual([
      [company.organisationId],
      [enclaveId],
    ])
  })

  test('is begun by nobody else, and for nobody who does not reside there', async () => {
    const { id: elsewhere } = await anEnclave()
    const [other, foreign] = [await aCompany(elsewhere), await aDesk(elsewhere)]
    const member = actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id)
    const partner = await aPartner()
    for (const actor of [member, other.actor, foreign.ops.actor, partner.actor, visitor])
      expect(await refusedWith(openLead(actor, lead()))).toBe('not_found')
    const { organisationId } = other
    expect(await refusedWith(openLead(desk.ops.actor, lead({ organisationId })))).toBe('not_found')
    expect(await refusedWith(openLead(company.actor, lead({ enclaveId: elsewhere })))).toBe('not_found')
  })
})

describe('who finds it', () => {
  test('its resident and the team of its park; a member reads and moves nothing', async () => {
    const id = await aSignedCooperation(desk, company, today())
    const member = actorWith([{ role: 'TENANT_MEMBER', organisationId: company.organisationId }], company.id)
    expect((await cooperationSheet(desk.ops.actor, id))?.id).toBe(id)
    expect((await myCooperations(member)).map((row) => row.id)).toContain(id)
    expect((await myCooperation(member, id))?.can).toEqual({ move: [], attach: false })
    expect(await refusedWith(plain(member, id, 'start'))).toBe('forbidden')
    const file = await database().cooperationDocument.findFirstOrThrow({ where: { cooperationId: id } })
    const seesFile = async (actor: Actor) =>
      (await database().file.count({ where: { AND: [{ id: file.fileId }, filesVisibleTo(actor)] } })) === 1
    expect([await seesFile(member), await seesFile(desk.ops.actor), await seesFile(visitor)]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('nobody else: not another resident or park, a partner, a district, the bureau, an administrator, a visitor', async () => {
    const id = await aSignedCooperation(desk, company, today())
    const { id: elsewhere } = await anEnclave()
    const strangers: Record<string, Actor> = {
      'another resident': (await aCompany(enclaveId)).actor,
      'another park’s team': (await aDesk(elsewhere)).lead.actor,
      'a partner': (await aPartner()).actor,
      'the institution': actorWith([{ role: 'PARTNER', organisationId: institutionId }]),
      'the bureau': actorWith([{ role: 'GOV', enclaveId }]),
      'an administrator': actorWith([{ role: 'ADMIN' }]),
      'a visitor': visitor,
    }
    const filter = cooperationList.parse({})
    for (const [who, actor] of Object.entries(strangers)) {
      expect(await cooperationSheet(actor, id), who).toBeNull()
      expect(await myCooperation(actor, id), who).toBeNull()
      expect((await listCooperations(actor, filter)).rows, who).toEqual([])
      expect(await myCooperations(actor), who).toEqual([])
      for (const event of ['start', 'terminate'] as const)
        expect(await refusedWith(plain(actor, id, event, '因为')), who).toBe('not_found')
      expect(await refusedWith(match(actor, id)), who).toBe('not_found')
      expect(await refusedWith(signCooperation(actor, { ...(await at(id)), signedOn: today() })), who).toBe('not_found')
    }
    for (const who of ['another resident', 'a partner', 'a visitor'] as const) {
      const actor = strangers[who] ?? visitor
      expect([
        await institutionsToMatch(actor, { enclaveId, kind: 'RESEARCH' }),
        await cooperationResidents(actor),
        await cooperationPlaces(actor),
      ]).toEqual([[], [], []])
    }
  })

  test('the list is narrowed by state, kind and words, and goes on page by page without a gap', async () => {
    const { id: park } = await anEnclave()
    const [team, tenant] = [await aDesk(park), await aCompany(park, '薄膜先锋科技有限公司')]
    const first = await aSignedCooperation(team, tenant, today())
    const more: string[] = []
    for (let index = 0; index < 51; index += 1) more.push(await aLead(tenant))
    const read = (search: Record<string, unknown>) => listCooperations(team.ops.actor, cooperationList.parse(search))
    expect((await read({ status: 'SIGNED' })).rows.map(({ id }) => id)).toEqual([first])
    expect((await read({ kind: 'TALENT' })).rows).toEqual([])
    expect((await read({ q: '薄膜先锋' })).rows).toHaveLength(50)
    expect((await read({ q: '100%' })).rows).toEqual([])
    const { reference } = await database().cooperation.findUniqueOrThrow({ where: { id: first } })
    expect((await read({ q: ` ${reference.toLowerCase()} ` })).rows.map(({ id }) => id)).toEqual([first])
    const page = await read({})
    const rest = await read({ after: page.next })
    expect([...page.rows, ...rest.rows].map(({ id }) => id)).toEqual([...more.reverse(), first])
    expect(rest.next).toBeNull()
  })
})
