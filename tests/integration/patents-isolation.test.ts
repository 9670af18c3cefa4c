import { beforeAll, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { unseal } from '@/lib/core/seal'
import { filesVisibleTo } from '@/lib/domains/documents/policy'
import { acceptPatent, filePatent, grantPatent, proposeFiling } from '@/lib/domains/patents/commands'
import { deskPatent, myPatent, patentSheet } from '@/lib/domains/patents/queries'
import { PLAIN_EVENTS } from '@/lib/domains/patents/schema'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import { type Attorney, aNumber, anAttorney, aPatent, movedBy, patentAt } from '@/tests/support/builders/patents'
import { aDesk, aGroup, type Desk } from '@/tests/support/builders/projects'
import { aCompany, aPartner, type Company } from '@/tests/support/builders/talent'
import { attach } from '@/tests/support/builders/uploads'
import { openedDump, whereInDump } from '@/tests/support/dump'
import { askAs, everyQuery } from '@/tests/support/everything'
import { refusedWith } from '@/tests/support/outcome'

/** What the invention is; typed into the request, and into the name of a file. */
const MARKS = ['穷奇号镀膜机密', '饕餮号配方机密']
const [TITLE = '', SUMMARY = ''] = MARKS
const QUERIES = await everyQuery()
const strangers: Record<string, Actor> = { visitor }
const known: Record<string, Actor> = {}
const number = aNumber(`${today().slice(0, 4)}1`)
let desk: Desk
let company: Company
let attorney: Attorney
let id = ''
let fileId = ''

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  const { enclaveId } = desk
  company = await aCompany(enclaveId)
  attorney = await anAttorney(desk)
  id = await aPatent(company, { title: TITLE, summary: SUMMARY, assistedById: attorney.organisationId })
  await acceptPatent(attorney.actor, { ...(await patentAt(id)), assistedById: undefined })
  await movedBy(attorney.actor, id, 'draft')
  const receipt = { noun: 'patent', kind: 'RECEIPT', ...(await patentAt(id)) } as const
  fileId = (await attach(attorney.actor, receipt, `${TITLE}.pdf`)).id
  await proposeFiling(attorney.actor, { ...(await patentAt(id)), number, filedOn: today() })
  await filePatent(desk.ops.actor, await patentAt(id))

  known['ops of this park'] = desk.ops.actor
  known['lead of this park'] = desk.lead.actor
  known['the resident'] = company.actor
  const member = [{ role: 'TENANT_MEMBER', organisationId: company.organisationId }] as const
  known['its member'] = actorWith([...member], (await anAccount([...member])).id)
  known['the partner'] = attorney.actor
  strangers['another partner for patents'] = (await anAttorney(desk)).actor
  strangers['a partner without any'] = (await aPartner()).actor
  strangers['another resident'] = (await aCompany(enclaveId)).actor
  strangers['the team of another park'] = (await aDesk((await anEnclave()).id)).lead.actor
  strangers['a district'] = (await aGroup(await aDistrict('990663'))).actor
  for (const grant of [{ role: 'GOV', enclaveId }, { role: 'REVIEWER', enclaveId }, { role: 'ADMIN' }] as const)
    strangers[grant.role] = actorWith([grant], (await anAccount([grant])).id)
  const worker = [{ role: 'TENANT_MEMBER', organisationId: attorney.organisationId }] as const
  strangers['one at the partner who does not work on cases'] = actorWith([...worker], (await anAccount([...worker])).id)
}, 60_000)

test('no query tells anybody else what the invention is, nor its number before the office does', async () => {
  const about = { ids: [id, fileId, desk.enclaveId, company.organisationId], others: [{ enclaveId: desk.enclaveId }] }
  const secrets = [...MARKS, number]
  const told: string[] = []
  const reached = new Set<string>()
  for (const query of QUERIES) {
    for (const { who, json } of await askAs(strangers, query, about)) {
      // The administrator reads in the audit which number was proposed; nothing of the invention.
      const kept = who === 'ADMIN' && query.name.startsWith('audit.') ? MARKS : secrets
      if (kept.some((mark) => json.includes(mark))) told.push(`${query.name} to ${who}`)
    }
    for (const { who, json } of await askAs(known, query, about)) if (json.includes(TITLE)) reached.add(who)
  }
  expect(told).toEqual([])
  // The marks are where they should be found, so that their absence means something.
  expect([...reached].sort()).toEqual(Object.keys(known).sort())
}, 240_000)

test('nobody else opens the case or its papers, or moves it', async () => {
  for (const [who, actor] of Object.entries(strangers)) {
    for (const sheet of [patentSheet, myPatent, deskPatent]) expect(await sheet(actor, id), who).toBeNull()
    expect(await database().file.count({ where: { AND: [{ id: fileId }, filesVisibleTo(actor)] } }), who).toBe(0)
    const at = await patentAt(id)
    const attempts = [
      ...PLAIN_EVENTS.map((event) => () => movedBy(actor, id, event, '因为')),
      () => acceptPatent(actor, { ...at, assistedById: undefined }),
      () => proposeFiling(actor, { ...at, number: aNumber(), filedOn: today() }),
      () => filePatent(actor, at),
      () => grantPatent(actor, { ...at, grantNumber: 'X1', grantedOn: today() }),
    ]
    for (const attempt of attempts) expect(await refusedWith(attempt()), who).toBe('not_found')
    const receipt = { noun: 'patent', kind: 'OTHER', ...at } as const
    expect(await refusedWith(attach(actor, receipt)), who).toBe('not_found')
  }
  for (const [who, actor] of Object.entries(known))
    expect(await database().file.count({ where: { AND: [{ id: fileId }, filesVisibleTo(actor)] } }), who).toBe(1)
})

test('a dump of the database and the store says nothing of the invention, and the key opens it at its place alone', async () => {
  expect(await whereInDump(MARKS)).toEqual([])
  const opened = (await openedDump()).filter(({ plain }) => MARKS.some((mark) => plain.includes(mark)))
  expect(opened.map(({ place }) => place).sort()).toEqual([`PatentCase.summary ${id}`, `PatentCase.title ${id}`])
  const { title } = await database().patentCase.findUniqueOrThrow({ where: { id } })
  expect(() => unseal(title, `PatentCase.summary ${id}`)).toThrow()
})

test('mails and inboxes tell of it by its reference, to those whom it concerns alone', async () => {
  const { reference } = await database().patentCase.findUniqueOrThrow({ where: { id } })
  const mails = await database().notification.findMany({ where: { kind: 'patent' } })
  expect(mails.length).toBeGreaterThan(8)
  const people = [company.id, attorney.id, desk.ops.id, desk.lead.id]
  const members = await database().membership.findMany({ where: { organisationId: company.organisationId } })
  for (const { id: mail, payload, inbox, accountId } of mails) {
    const said = (payload ? unseal(payload, `Notification.payload ${mail}`) : '') + JSON.stringify(inbox)
    expect(said).toContain(reference)
    for (const mark of [...MARKS, number]) expect(said).not.toContain(mark)
    expect([...people, ...members.map((member) => member.accountId)]).toContain(accountId)
  }
})
