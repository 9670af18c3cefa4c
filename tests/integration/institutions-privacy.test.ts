import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { removeContact, revealInstitutionContact } from '@/lib/domains/institutions/commands'
import { suggest } from '@/lib/domains/introductions/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aContact } from '@/tests/support/builders/institutions'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aDesk, aGroup, type Desk } from '@/tests/support/builders/projects'
import { aCompany, aNeed, aPartner, needAt, suggestionFields } from '@/tests/support/builders/talent'
import { asOwner } from '@/tests/support/database'
import { askAs, everyQuery } from '@/tests/support/everything'
import { refusedWith } from '@/tests/support/outcome'

/** Planted in what is kept of the contact, and nowhere else. */
const MARKS = { name: '毕方姑射印', email: 'cinnabar-mark-5527@example.org', phone: '+99 8830 2214 617' }
const people: Record<string, Actor> = { visitor }
let desk: Desk
let [id, institutionId] = ['', '']

beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  const { enclaveId } = desk
  const own = await aPartner('UNIVERSITY')
  institutionId = own.organisationId
  id = await aContact(desk.ops.actor, { institutionId, enclaveId }, MARKS)
  people['ops of this park'] = desk.ops.actor
  people['lead of this park'] = desk.lead.actor
  const other = await aDesk((await anEnclave()).id)
  people['ops of another park'] = other.ops.actor
  people['lead of another park'] = other.lead.actor
  people['somebody of the institution'] = own.actor
  people['another partner'] = (await aPartner()).actor
  people.company = (await aCompany(enclaveId)).actor
  people.district = (await aGroup(await aDistrict('990662'))).actor
  for (const grant of [{ role: 'ADMIN' }, { role: 'GOV', enclaveId }, { role: 'REVIEWER', enclaveId }] as const)
    people[grant.role] = actorWith([grant], (await anAccount([grant])).id)
})

/** Who may look, by asking each. */
async function whoMayLook(): Promise<string[]> {
  const found: string[] = []
  for (const [who, actor] of Object.entries(people)) {
    const code = await refusedWith(revealInstitutionContact(actor, { id }))
    expect([null, 'not_found'], who).toContain(code)
    if (code === null) found.push(who)
  }
  return found.sort()
}

/** Every table of every schema, and every file of the store, that holds one of these. */
async function whereItStands(marks: readonly string[]): Promise<string[]> {
  const tables = await asOwner<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )
  expect(tables.map(({ name }) => name)).toContain('public."InstitutionContact"')
  const places: string[] = []
  const patterns = marks.map((mark) => `%${mark}%`)
  for (const { name } of tables) {
    const found = await asOwner(`SELECT 1 FROM ${name} t WHERE t::text LIKE ANY($1) LIMIT 1`, [patterns])
    if (found.length > 0) places.push(name)
  }
  const folder = process.env.DATA_DIR ?? expect.fail('no store')
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    if (marks.some((mark) => bytes.includes(mark))) places.push(entry.name)
  }
  return places
}

test('no query tells who a contact is, whoever asks about whatever', async () => {
  const [person] = await database().person.findMany()
  const secrets = [...Object.values(MARKS), ...[person?.name, person?.email, person?.phone].flatMap((one) => one ?? [])]
  expect(secrets).toHaveLength(6)
  const about = {
    ids: [id, institutionId, desk.enclaveId],
    others: [{ enclaveId: desk.enclaveId }, 'institutionsIntoWenzhou'],
  }
  const told: string[] = []
  let answered = 0
  for (const query of await everyQuery())
    for (const { who, json } of await askAs(people, query, about)) {
      if (json.includes(id)) answered += 1
      if (secrets.some((secret) => json.includes(secret))) told.push(`${query.name} to ${who}`)
    }
  expect(answered).toBeGreaterThanOrEqual(2)
  expect(told).toEqual([])
}, 240_000)

test('the team that keeps the contact looks, nobody else, and it stands in the audit who did', async () => {
  const looks = () =>
    database().auditEntry.findMany({ where: { verb: 'reveal', recordId: id }, orderBy: { seq: 'asc' } })
  expect(await looks()).toEqual([])
  expect(await whoMayLook()).toEqual(['lead of this park', 'ops of this park'])
  expect(await revealInstitutionContact(desk.lead.actor, { id })).toEqual(MARKS)
  expect((await looks()).map(({ actorId }) => actorId)).toEqual([desk.ops.id, desk.lead.id, desk.lead.id])
})

test('no table and no file holds them in clear', async () => {
  expect(await whereItStands(Object.values(MARKS))).toEqual([])
})

test('who is suggested as a candidate by the same address is kept apart, and stays when the contact is forgotten', async () => {
  const needId = await aNeed(await aCompany(desk.enclaveId))
  await suggest(desk.ops.actor, { ...(await needAt(needId)), ...suggestionFields(MARKS) })
  expect(await database().person.count()).toBe(2)
  const { personId } = await database().institutionContact.findUniqueOrThrow({ where: { id } })
  const kept = await database().person.findUniqueOrThrow({ where: { id: personId } })
  for (const [who, actor] of Object.entries(people))
    if (!who.endsWith('of this park')) expect(await refusedWith(removeContact(actor, { id })), who).toBe('not_found')
  await removeContact(desk.ops.actor, { id })
  expect(await whoMayLook()).toEqual([])
  const sealed = [kept.name, kept.email, kept.phone ?? ''].filter(Boolean)
  expect(sealed).toHaveLength(3)
  expect(await whereItStands([...sealed, ...Object.values(MARKS)])).toEqual([])
  const [candidate] = await database().introduction.findMany({ include: { person: true } })
  expect(candidate?.person.erasedAt).toBeNull()
})
