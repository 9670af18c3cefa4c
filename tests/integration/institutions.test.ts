import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { institutionsToMatch } from '@/lib/domains/cooperation/queries'
import { recordEntry, reportEntry, voidEntry } from '@/lib/domains/entries/commands'
import { entryRecord } from '@/lib/domains/entries/schema'
import {
  addMember,
  addPartnership,
  changeCapability,
  createInstitution,
  endPartnership,
} from '@/lib/domains/institutions/commands'
import {
  institutionChoices,
  institutionSheet,
  listInstitutions,
  publishedInstitutionsOf,
} from '@/lib/domains/institutions/queries'
import { institutionList, partnershipInput } from '@/lib/domains/institutions/schema'
import { actorWith } from '@/tests/support/actors'
import { aLead, anInstitution } from '@/tests/support/builders/cooperation'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aCapability, aContact, anEntry, aReportedEntry } from '@/tests/support/builders/institutions'
import { aDistrict, anIndustry, aSource } from '@/tests/support/builders/organisations'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany, aPartner, type Company } from '@/tests/support/builders/talent'
import { asOwner } from '@/tests/support/database'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'

let [enclaveId, elsewhere, district, site, sourceId] = ['', '', '', '', '']
let [desk, foreign]: Desk[] = []
let company: Company
const mine = () => desk ?? expect.fail('no desk')
const others = () => foreign ?? expect.fail('no desk')

beforeAll(async () => {
  ;[enclaveId, elsewhere] = [(await anEnclave()).id, (await anEnclave()).id]
  desk = await aDesk(enclaveId)
  foreign = await aDesk(elsewhere)
  company = await aCompany(enclaveId)
  district = await aDistrict('990771')
  const names = { nameZh: '甲谷', nameEn: 'Valley A' }
  site = (await database().landingSite.create({ data: { slug: 'valley-a', ...names, districtId: district } })).id
  sourceId = await aSource()
})

const at = (institutionId: string, park = enclaveId) => ({ institutionId, enclaveId: park })
const sheetOf = async (id: string, actor: Actor = mine().ops.actor) =>
  (await institutionSheet(actor, id)) ?? expect.fail('no sheet')
const joint = async () => {
  const id = await anInstitution('联合研究院')
  await database().organisation.update({ where: { id }, data: { kind: 'JOINT_INSTITUTE' } })
  return id
}
const tie = (institutionId: string, fields: Record<string, unknown> = {}) =>
  partnershipInput.parse({
    ...at(institutionId),
    kind: 'LONG_TERM_PARTNER',
    agreement: '框架协议',
    fromOn: '2024-03-01',
    ...fields,
  })
/** Those who have no business with what the team of this park keeps. */
const strangers = async (): Promise<Record<string, Actor>> => ({
  'the company': company.actor,
  'a partner': (await aPartner('UNIVERSITY')).actor,
  'a district': actorWith([{ role: 'DISTRICT', districtId: district }]),
  'the bureau': actorWith([{ role: 'GOV', enclaveId }]),
  'an administrator': actorWith([{ role: 'ADMIN' }]),
  'a visitor': visitor,
})

describe('an institution', () => {
  test('is recorded once a name, by the team of a park alone, and found by characters, pinyin and what it offers', async () => {
    const input = { nameZh: '临江理工大学', nameEn: 'Linjiang University', kind: 'UNIVERSITY' } as const
    for (const [who, actor] of Object.entries(await strangers()))
      expect(await refusedWith(createInstitution(actor, input)), who).toBe('not_found')
    const { id } = await createInstitution(mine().ops.actor, input)
    expect(await refusedWith(createInstitution(others().lead.actor, input))).toBe('conflict')
    await aCapability(mine().ops.actor, at(id), { kind: 'JOINT_LAB' })
    const read = async (search: Record<string, unknown>, actor: Actor = mine().ops.actor) =>
      (await listInstitutions(actor, institutionList.parse(search))).rows.map((row) => row.id)
    for (const q of ['临江理工', 'LINJIANG u', 'linjianglig', 'ljlgdx']) expect(await read({ q }), q).toContain(id)
    expect(await read({ q: '100%' })).toEqual([])
    expect(await read({ offers: 'JOINT_LAB' })).toEqual([id])
    expect(await read({ offers: 'JOINT_LAB' }, others().ops.actor)).toEqual([])
    expect(await read({ kind: 'INSTITUTE', q: '临江理工' })).toEqual([])
  })

  test('the list goes on page by page without a gap', async () => {
    const made: string[] = []
    for (let index = 0; index < 52; index += 1) made.push(await anInstitution('页页研究大学'))
    const first = await listInstitutions(mine().ops.actor, institutionList.parse({ q: '页页研究' }))
    const rest = await listInstitutions(mine().ops.actor, institutionList.parse({ q: '页页研究', after: first.next }))
    expect([first.rows.length, rest.rows.length, rest.next]).toEqual([50, 2, null])
    expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id))).toEqual(new Set(made))
  })

  test('what the team keeps of it is that team’s alone; nobody else finds its page or changes anything', async () => {
    const id = await anInstitution()
    const capability = await aCapability(mine().ops.actor, at(id))
    await aContact(mine().ops.actor, at(id))
    await addPartnership(mine().ops.actor, tie(id))
    const entry = await anEntry(mine(), id, `district:${district}`)
    const kept = await sheetOf(id)
    expect([kept.capabilities, kept.contacts, kept.partnerships, kept.entries].map(({ length }) => length)).toEqual([
      1, 1, 1, 1,
    ])
    const theirs = await sheetOf(id, others().lead.actor)
    expect([theirs.capabilities, theirs.contacts, theirs.partnerships, theirs.entries]).toEqual([[], [], [], []])
    for (const [who, actor] of Object.entries(await strangers())) {
      expect(await institutionSheet(actor, id), who).toBeNull()
      expect((await listInstitutions(actor, institutionList.parse({}))).rows, who).toEqual([])
      expect(Object.values(await institutionChoices(actor)).flat(), who).toEqual([])
    }
    const all = { ...(await strangers()), 'the lead of another park': others().lead.actor }
    const [partnership] = kept.partnerships
    for (const [who, actor] of Object.entries(all)) {
      const tried = [
        changeCapability(actor, { ...capability, event: 'publish' }),
        endPartnership(actor, { id: partnership?.id ?? '', untilOn: today() }),
        voidEntry(actor, { id: entry, version: 0, reason: '登记有误' }),
        addPartnership(actor, tie(id, { fromOn: '2025-01-01' })),
        recordEntry(actor, { ...at(id), at: `site:${site}`, enteredOn: today(), evidence: '…' }),
        reportEntry(actor, { ...at(id), at: undefined, enteredOn: undefined, sourceId }),
        aCapability(actor, at(id)),
        aContact(actor, at(id)),
      ]
      expect(await Promise.all(tried.map(refusedWith)), who).toEqual(tried.map(() => 'not_found'))
    }
    expect(await sheetOf(id)).toEqual(kept)
  })

  test('a company is none, and neither is one that was merged into another', async () => {
    const merged = await anInstitution()
    const other = await anInstitution()
    await database().organisation.update({ where: { id: merged }, data: { mergedIntoId: other } })
    for (const id of [company.organisationId, merged, randomUUID()]) {
      expect(await institutionSheet(mine().ops.actor, id)).toBeNull()
      expect(await refusedWith(aCapability(mine().ops.actor, at(id)))).toBe('not_found')
    }
  })
})

describe('what it offers', () => {
  test('is public once it is published, and no more once it is taken back or removed', async () => {
    const id = await anInstitution()
    const { id: offer } = await aCapability(mine().ops.actor, at(id))
    const shown = async (park = enclaveId) =>
      (await publishedInstitutionsOf(park)).capabilities.filter(({ institution }) => institution.id === id).length
    expect(await shown()).toBe(0)
    await changeCapability(mine().ops.actor, { id: offer, version: 0, event: 'publish' })
    expect([await shown(), await shown(elsewhere)]).toEqual([1, 0])
    const late = changeCapability(mine().lead.actor, { id: offer, version: 0, event: 'remove' })
    expect(await refusedWith(late)).toBe('stale')
    await changeCapability(mine().ops.actor, { id: offer, version: 1, event: 'hide' })
    expect(await shown()).toBe(0)
    await changeCapability(mine().ops.actor, { id: offer, version: 2, event: 'publish' })
    await changeCapability(mine().ops.actor, { id: offer, version: 3, event: 'remove' })
    expect(await shown()).toBe(0)
  })

  test('is hinted at where a cooperation of that kind is matched, in that park alone', async () => {
    const id = await anInstitution()
    const industryId = await anIndustry('PHOTONICS')
    await aCapability(mine().ops.actor, at(id), { kind: 'TALENT', industryId })
    const fields = async (actor: Actor, park: string, kind: 'TALENT' | 'RESEARCH') =>
      (await institutionsToMatch(actor, { enclaveId: park, kind }))
        .find((one) => one.id === id)
        ?.fields.map(({ nameZh }) => nameZh)
    expect(await fields(mine().ops.actor, enclaveId, 'TALENT')).toEqual(['PHOTONICS'])
    expect(await fields(mine().ops.actor, enclaveId, 'RESEARCH')).toEqual([])
    expect(await fields(others().ops.actor, elsewhere, 'TALENT')).toEqual([])
    expect(await fields(others().ops.actor, enclaveId, 'TALENT')).toBeUndefined()
  })
})

describe('what it is to the park', () => {
  test('stands in public from its first day to its last, by an agreement or by a source, which may state no day', async () => {
    const [agreed, stated, coming, ended] = [
      await anInstitution(),
      await anInstitution(),
      await anInstitution(),
      await anInstitution(),
    ]
    await addPartnership(mine().ops.actor, tie(agreed, { fromOn: today() }))
    await addPartnership(mine().ops.actor, tie(stated, { agreement: '', fromOn: '', sourceId }))
    await addPartnership(mine().ops.actor, tie(coming, { fromOn: shiftDay(today(), 1) }))
    await addPartnership(mine().ops.actor, tie(ended))
    const [{ id: toEnd = '' } = {}] = (await sheetOf(ended)).partnerships
    const last = shiftDay(today(), -1)
    await endPartnership(mine().ops.actor, { id: toEnd, untilOn: last })
    expect(await refusedWith(endPartnership(mine().ops.actor, { id: toEnd, untilOn: last }))).toBe('conflict')
    const shown = (await publishedInstitutionsOf(enclaveId)).partnerships.map(({ institution }) => institution.id)
    expect([agreed, stated, coming, ended].map((id) => shown.includes(id))).toEqual([true, true, false, false])
    expect((await publishedInstitutionsOf(elsewhere)).partnerships).toEqual([])
  })

  test.each([
    ['neither source nor agreement', { agreement: '' }, 'agreement'],
    ['an agreement without its first day', { fromOn: '' }, 'fromOn'],
    ['an end before its beginning', { untilOn: '2024-02-29' }, 'untilOn'],
  ])('is refused with %s', async (_, fields, path) => {
    const input = { ...at(randomUUID()), kind: 'LONG_TERM_PARTNER', agreement: '框架协议', fromOn: '2024-03-01' }
    const found = partnershipInput.safeParse({ ...input, ...fields })
    expect(found.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })

  test('is known once a day, and a joint institute is what others join, never a member', async () => {
    const [host, other] = [await joint(), await joint()]
    const member = await anInstitution('加盟大学')
    await addPartnership(mine().ops.actor, tie(member))
    expect(await refusedWith(addPartnership(mine().ops.actor, tie(member)))).toBe('conflict')
    const wrong = addPartnership(mine().ops.actor, tie(member, { kind: 'JOINT_INSTITUTE' }))
    expect(await refusedWith(wrong)).toBe('not_found')
    await addPartnership(mine().ops.actor, tie(host, { kind: 'JOINT_INSTITUTE' }))
    const join = (institutionId: string, hostId: string, actor: Actor = mine().ops.actor) =>
      refusedWith(addMember(actor, { institutionId, hostId, joinedOn: '2025-06-01' }))
    expect(await join(member, host, company.actor)).toBe('not_found')
    expect([await join(member, member), await join(other, host)]).toEqual(['not_found', 'not_found'])
    expect([await join(member, host), await join(member, host)]).toEqual([null, 'conflict'])
    const found = (await publishedInstitutionsOf(enclaveId)).partnerships.find(
      ({ institution }) => institution.id === host,
    )
    expect(found?.institution.relatedBy.map(({ from }) => from.nameZh)).toEqual(['加盟大学'])
    expect((await sheetOf(member)).hosts.map(({ id }) => id)).toEqual([host])
    expect((await sheetOf(host)).members.map(({ id }) => id)).toEqual([member])
  })
})

describe('an entry', () => {
  test('is recorded with its day, place and proof; the proof is not public, and neither is a void one', async () => {
    const id = await anInstitution()
    const entry = await anEntry(mine(), id, `site:${site}`)
    const published = async () =>
      (await publishedInstitutionsOf(enclaveId)).entries.filter(({ institution }) => institution.id === id)
    const [shown] = await published()
    expect(shown).toMatchObject({ status: 'RECORDED', district: { nameZh: '990771' }, site: { nameZh: '甲谷' } })
    expect(JSON.stringify(shown)).not.toContain('法人证书')
    const again = recordEntry(mine().ops.actor, { ...at(id), at: `site:${site}`, enteredOn: today(), evidence: '…' })
    expect(await refusedWith(again)).toBe('conflict')
    const end = (actor: Actor, reason?: string) => refusedWith(voidEntry(actor, { id: entry, version: 0, reason }))
    expect(await end(mine().ops.actor, '登记有误')).toBe('forbidden')
    expect(await end(mine().lead.actor)).toBe('reason_required')
    expect((await sheetOf(id)).entries.map(({ can }) => can.void)).toEqual([false])
    expect((await sheetOf(id, mine().lead.actor)).entries.map(({ can }) => can.void)).toEqual([true])
    expect(await end(mine().lead.actor, '登记有误')).toBeNull()
    expect(await published()).toEqual([])
    await expectOneTrail('InstitutionEntry', entry, ['RECORDED', 'VOIDED'])
    await anEntry(mine(), id, `site:${site}`)
    expect(await published()).toHaveLength(1)
  })

  test('that is only reported cites its source, and nobody moves it', async () => {
    const id = await anInstitution()
    const entry = await aReportedEntry(mine(), id, sourceId)
    const moved = voidEntry(mine().lead.actor, { id: entry, version: 0, reason: '登记有误' })
    expect(await refusedWith(moved)).toBe('invalid_transition')
    const [shown] = (await publishedInstitutionsOf(enclaveId)).entries.filter(
      ({ institution }) => institution.id === id,
    )
    expect(shown).toMatchObject({ status: 'REPORTED', source: { titleZh: '测试报道' }, enteredOn: null, site: null })
    const unknown = { ...at(id), at: undefined, enteredOn: undefined, sourceId: randomUUID() }
    expect(await refusedWith(reportEntry(mine().ops.actor, unknown))).toBe('not_found')
  })

  test.each([
    ['a day to come', { enteredOn: shiftDay(today(), 1) }],
    ['no place', { at: '' }],
    ['a place that is none', { at: `room:${randomUUID()}` }],
    ['no proof', { evidence: ' ' }],
  ])('is refused with %s', (_, fields) => {
    const input = {
      ...at(randomUUID()),
      at: `district:${district || randomUUID()}`,
      enteredOn: today(),
      evidence: '证书',
    }
    expect(entryRecord.safeParse(input).success).toBe(true)
    expect(entryRecord.safeParse({ ...input, ...fields }).success).toBe(false)
  })

  test('without proof, place or source the database itself takes none', async () => {
    const id = await anInstitution()
    const columns = `INSERT INTO "InstitutionEntry" (id, "enclaveId", "institutionId", status, "enteredOn", evidence, "createdAt")`
    const values = (status: string) =>
      `VALUES (gen_random_uuid(), '${enclaveId}', '${id}', '${status}', now(), 'x', now())`
    await expect(asOwner(`${columns} ${values('RECORDED')}`)).rejects.toThrow('InstitutionEntry_recorded_proven')
    await expect(asOwner(`${columns} ${values('REPORTED')}`)).rejects.toThrow('InstitutionEntry_reported_cites')
  })
})

test('the page of an institution lists its cooperations with residents of one’s own park', async () => {
  const id = await anInstitution()
  const lead = await aLead(company)
  await database().cooperation.update({ where: { id: lead }, data: { institutionId: id, status: 'MATCHED' } })
  expect((await sheetOf(id)).cooperations.map((row) => row.id)).toEqual([lead])
  expect((await sheetOf(id, others().ops.actor)).cooperations).toEqual([])
})
