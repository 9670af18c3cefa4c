import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { mergeOrganisations } from '@/lib/domains/merges/commands'
import { duplicatesFor, mergedInto, mergeSheet } from '@/lib/domains/merges/queries'
import { BOUND, MOVED } from '@/lib/domains/merges/schema'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { publishedTenant } from '@/lib/domains/organisations/queries'
import { lookFor, recordProspect } from '@/lib/domains/prospects/commands'
import { listProspects, lookAnswer, prospectSheet } from '@/lib/domains/prospects/queries'
import { prospectFilter, prospectRecord } from '@/lib/domains/prospects/schema'
import { usccOf } from '@/prisma/seed/demonstration-subjects'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { anOrganisation, aResident } from '@/tests/support/builders/organisations'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aDoneVisit, aPlannedVisit, visitAt } from '@/tests/support/builders/visits'
import { asOwner } from '@/tests/support/database'
import { refusedWith } from '@/tests/support/outcome'

const admin = actorWith([{ role: 'ADMIN' }])
let here: { enclaveId: string; desk: Desk }
let there: { enclaveId: string; desk: Desk }
const slug = 'merging'
beforeAll(async () => {
  const [one, other] = [await anEnclave({ slug }), await anEnclave()]
  here = { enclaveId: one.id, desk: await aDesk(one.id) }
  there = { enclaveId: other.id, desk: await aDesk(other.id) }
})

const at = (id: string) => database().organisation.findUniqueOrThrow({ where: { id } })
const merge = async (actor: Actor, fromId: string, intoId: string) =>
  mergeOrganisations(actor, {
    ...{ fromId, fromVersion: (await at(fromId)).version },
    ...{ intoId, intoVersion: (await at(intoId)).version },
  })
const recorded = async ({ enclaveId, desk }: typeof here, nameZh: string, fields = {}) => {
  const typed = prospectRecord.parse({ enclaveId, kind: 'HOME_COMPANY', nameZh, another: 'on', ...fields })
  return (await recordProspect(desk.ops.actor, typed)).organisationId
}
const fresh = () => `合并试验${randomUUID().slice(0, 8)}有限公司`
const asked = async (actor: Actor, name: string) => lookAnswer(actor, await lookFor(actor, { name, uscc: undefined }))

test('every column that points at an organisation goes along, or keeps its record where it is', async () => {
  const keys = await asOwner<{ of: string; by: string }>(`SELECT c.conrelid::regclass::text AS of, a.attname AS by
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
    WHERE c.contype = 'f' AND c.confrelid = '"Organisation"'::regclass`)
  const known = [...MOVED, ...BOUND].map(([of, by]) => `"${of}" ${by}`)
  expect(keys.map(({ of, by }) => `${of} ${by}`).sort()).toEqual(known.sort())
})

describe('a look before recording', () => {
  test('says of another park’s record that it is there, since which month, and nothing of it', async () => {
    const name = fresh()
    const id = await recorded(there, name, { uscc: undefined, nameEn: 'Marked Secret Name' })
    const answer = await asked(here.desk.ops.actor, name.replace('有限公司', '股份有限公司'))
    expect(answer?.seen).toEqual([])
    expect(answer?.masked).toMatchObject([{ others: [{ enclave: { id: there.enclaveId } }] }])
    const said = JSON.stringify(answer)
    for (const mark of [id, 'Marked Secret Name', there.desk.ops.id]) expect(said).not.toContain(mark)
    expect(await prospectSheet(here.desk.ops.actor, id)).toBeNull()
    // Whoever looks there sees it.
    expect((await asked(there.desk.ops.actor, name))?.seen).toMatchObject([{ id }])
    // A ticket is its own owner's.
    const ticket = await lookFor(here.desk.ops.actor, { name, uscc: undefined })
    expect(await lookAnswer(there.desk.ops.actor, ticket)).toBeNull()
    expect(await refusedWith(lookFor(visitor, { name, uscc: undefined }))).toBe('not_found')
  })
})

describe('a merge', () => {
  test('keeps what was done, fills what is missing, and leads from the old record to the one that stays', async () => {
    const name = fresh()
    const [first, second] = [await recorded(there, name), await recorded(here, name)]
    const visited = await aDoneVisit(here, second, '2026-03-04')
    const planned = await aPlannedVisit(here, second)
    await aDoneVisit(there, first, '2026-02-03')
    await database().organisation.update({ where: { id: second }, data: { uscc: '91990200MA00530001' } })
    // Of another park's record neither team knows: only an administrator has both.
    for (const { desk } of [here, there]) {
      expect(await mergeSheet(desk.lead.actor, first, second)).toBeNull()
      expect(await refusedWith(merge(desk.lead.actor, second, first))).toBe('not_found')
    }
    const pairs = await duplicatesFor(admin)
    expect(pairs.map(({ first: a, second: b }) => [a.id, b.id])).toContainEqual([first, second])
    expect(
      (await duplicatesFor(here.desk.lead.actor)).flatMap((pair) => [pair.first.id, pair.second.id]),
    ).not.toContain(second)
    await merge(admin, second, first)
    expect((await visitAt(visited)).organisationId).toBe(first)
    expect((await visitAt(planned)).organisationId).toBe(first)
    expect(await at(first)).toMatchObject({ uscc: '91990200MA00530001', mergedIntoId: null })
    expect(await at(second)).toMatchObject({ uscc: null, mergedIntoId: first, nameZh: name })
    expect(await mergedInto(second)).toBe(first)
    // Both teams follow the one that stays, and each reads it now.
    for (const { desk } of [here, there]) {
      const { rows } = await listProspects(desk.ops.actor, prospectFilter.parse({ q: name }))
      expect(rows.map(({ organisation }) => organisation.id)).toEqual([first])
      expect((await prospectSheet(desk.ops.actor, first))?.mergedFrom).toMatchObject([{ id: second }])
    }
    const audit = await database().auditEntry.findMany({ where: { verb: 'merge', recordId: { in: [first, second] } } })
    expect(audit.length).toBe(2)
    const { figure } = await figureRecords(visitor, 'prospectsVisited', { from: null, to: null, enclaveSlug: slug })
    expect(figure.recorded).toBe(1)
  })

  test('goes only towards the one that is bound by contract, and never of two credit codes', async () => {
    const { id: resident } = await aResident(here.enclaveId, { slug: `m-${randomUUID()}`, nameZh: fresh() })
    const courted = await recorded(here, fresh())
    expect(await refusedWith(merge(here.desk.lead.actor, resident, courted))).toBe('merge_bound')
    await merge(here.desk.lead.actor, courted, resident)
    const codes = [usccOf('990200', 1), usccOf('990200', 2)]
    const [one, other] = await Promise.all(
      codes.map(async (uscc) => (await anOrganisation({ slug: `m-${randomUUID()}`, nameZh: fresh(), uscc })).id),
    )
    expect(await refusedWith(merge(admin, one ?? '', other ?? ''))).toBe('merge_codes')
  })

  test('of two at once, also the other way round, is done once', async () => {
    const name = fresh()
    const [one, other] = [await recorded(here, name), await recorded(here, name)]
    const outcomes = await Promise.all(
      [merge(admin, one, other), merge(admin, other, one), merge(admin, one, other)].map(refusedWith),
    )
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
    const merged = await database().organisation.count({ where: { id: { in: [one, other] }, mergedIntoId: null } })
    expect(merged).toBe(1)
    const open = await database().prospect.findMany({ where: { organisationId: { in: [one, other] }, until: null } })
    expect(open).toHaveLength(1)
  })

  test('makes the public address of the old one lead to the new one', async () => {
    const { id: resident } = await aResident(here.enclaveId, { slug: `m-${randomUUID()}`, nameZh: fresh() })
    const old = `m-${randomUUID()}`
    const { id: courted } = await anOrganisation({ slug: old, nameZh: fresh() })
    await merge(here.desk.ops.actor, courted, resident)
    const shown = await at(resident)
    expect(shown.published).toBe(true)
    expect(await publishedTenant(old)).toEqual({ movedTo: shown.slug })
  })
})

test('two who record one name at once: one is recorded, the other reads that it is known', async () => {
  const name = fresh()
  const once = ({ enclaveId, desk }: typeof here) =>
    recordProspect(desk.ops.actor, prospectRecord.parse({ enclaveId, kind: 'TEAM', nameZh: name }))
  const outcomes = await Promise.all([once(here), once(there), once(here)].map(refusedWith))
  expect(outcomes.sort()).toEqual(['conflict', 'conflict', null])
})
