import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { unseal } from '@/lib/core/seal'
import { endAgreement } from '@/lib/domains/agreements/commands'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { acceptPatent, filePatent, grantPatent, proposeFiling, requestPatent } from '@/lib/domains/patents/commands'
import {
  deskPatents,
  listPatents,
  myPatent,
  myPatentYears,
  patentPartners,
  patentSheet,
  publishedGrants,
  publishedPatentYears,
} from '@/lib/domains/patents/queries'
import { filingProposal, patentFilter, patentList } from '@/lib/domains/patents/schema'
import { withdrawPublication } from '@/lib/domains/profiles/commands'
import { agreementAt, anAgreementWith } from '@/tests/support/builders/agreements'
import { anEnclave } from '@/tests/support/builders/enclaves'
import {
  type Attorney,
  aDraftedPatent,
  aFiledPatent,
  aNumber,
  anAttorney,
  aPatent,
  aReceipt,
  grantedOn,
  movedBy,
  patentAt,
} from '@/tests/support/builders/patents'
import { aProfile, publish } from '@/tests/support/builders/profiles'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany, aPartner, type Company } from '@/tests/support/builders/talent'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const enclaveSlug = 'patented'
let enclaveId = ''
let desk: Desk
let company: Company
let attorney: Attorney
beforeAll(async () => {
  enclaveId = (await anEnclave({ slug: enclaveSlug })).id
  desk = await aDesk(enclaveId)
  company = await aCompany(enclaveId)
  attorney = await anAttorney(desk)
})

const at = patentAt
const statusOf = async (id: string) => (await database().patentCase.findUniqueOrThrow({ where: { id } })).status
const propose = async (actor: Actor, id: string, number: string, filedOn = today()) =>
  proposeFiling(actor, { ...(await at(id)), number, filedOn })
const file = async (actor: Actor, id: string) => filePatent(actor, await at(id))
const accept = async (actor: Actor, id: string, assistedById?: string) =>
  acceptPatent(actor, { ...(await at(id)), assistedById })
const told = async (id: string, reference: string) =>
  (await database().notification.findMany({ where: { kind: 'patent' } })).filter(({ inbox }) => {
    const said = JSON.stringify(inbox)
    return said.includes(id) || said.includes(reference)
  })

describe('the course', () => {
  test('goes from the request by way of a partner to the grant; each side is told, and reads what was verified', async () => {
    const id = await aPatent(company, { assistedById: attorney.organisationId })
    await accept(attorney.actor, id)
    await movedBy(attorney.actor, id, 'draft')
    await aReceipt(id, attorney.id)
    const number = aNumber(`${today().slice(0, 4)}1`)
    await propose(attorney.actor, id, number)
    expect(await refusedWith(file(attorney.actor, id))).toBe('forbidden')
    expect(await statusOf(id)).toBe('DRAFTING')
    await file(desk.ops.actor, id)
    await movedBy(desk.ops.actor, id, 'publish')
    await grantedOn(desk, id, today())
    await movedBy(desk.ops.actor, id, 'lapse')
    const own = await myPatent(company.actor, id)
    expect(own).toMatchObject({ status: 'LAPSED', applicationNumber: number, filedOn: today(), warnings: [] })
    expect(own?.moves.map(({ event }) => event)).toEqual([
      ...['create', 'accept', 'draft', 'file', 'publish', 'grant', 'lapse'],
    ])
    // Who it was at the partner or the park, the team alone reads.
    expect(own?.moves.filter(({ actorName }) => actorName)).toEqual([])
    expect(own?.proposedBy).toBeNull()
    expect((await patentSheet(desk.ops.actor, id))?.proposedBy).not.toBeNull()
    const entries = await told(id, own?.reference ?? '?')
    const events = (email: string) => entries.filter((one) => one.email === email).length
    expect([events(company.email), events(attorney.email)]).toEqual([6, 7])
    expect(entries.filter(({ inbox }) => JSON.stringify(inbox).includes(`/admin/patents/${id}`)).length).toBe(2 * 5)
  })

  test('is accepted for the team itself, or for a partner with an agreement on patents in force', async () => {
    const [ended, other, foreign] = [await aPartner(), await aPartner(), await aPartner()]
    const agreement = await anAgreementWith(desk, ended.organisationId)
    await endAgreement(desk.ops.actor, { ...(await agreementAt(agreement)), validTo: shiftDay(today(), -1) })
    await anAgreementWith(desk, other.organisationId, { kind: 'LEGAL' })
    await anAgreementWith(await aDesk((await anEnclave()).id), foreign.organisationId)
    const id = await aPatent(company)
    for (const { organisationId } of [ended, other, foreign, company])
      expect(await refusedWith(accept(desk.ops.actor, id, organisationId))).toBe('not_found')
    expect(await refusedWith(aPatent(company, { assistedById: ended.organisationId }))).toBe('not_found')
    await accept(desk.ops.actor, id)
    expect(await patentSheet(desk.ops.actor, id)).toMatchObject({ status: 'ACCEPTED', assistedBy: null })
    const offered = async (actor: Actor, isTeam: boolean) =>
      (await patentPartners(actor, enclaveId, isTeam)).map((partner) => partner.id)
    expect(await offered(desk.ops.actor, true)).toEqual([attorney.organisationId])
    // A resident chooses among those that agreed to be named, by an agreement that is in force.
    expect(await offered(company.actor, false)).toEqual([])
    const past = { validFrom: new Date('2020-01-01'), validTo: new Date('2020-12-31'), createdAt: new Date() }
    const { organisationId } = attorney
    await database().partnerAgreement.create({ data: { enclaveId, organisationId, kind: 'IP', listed: true, ...past } })
    expect(await offered(company.actor, false)).toEqual([])
    const named = await aPartner()
    await anAgreementWith(desk, named.organisationId, { listed: 'on' })
    expect(await offered(company.actor, false)).toEqual([named.organisationId])
  })

  test('that goes to another partner than was asked says so to the first, and shows it nothing more', async () => {
    const first = await anAttorney(desk)
    const id = await aPatent(company, { assistedById: first.organisationId })
    await accept(desk.ops.actor, id, attorney.organisationId)
    const { reference } = await database().patentCase.findUniqueOrThrow({ where: { id } })
    const said = (await told(id, reference)).filter(({ email }) => email === first.email).map(({ inbox }) => inbox)
    expect(said).toMatchObject([{ event: 'create' }, { event: 'release', path: '/desk/patents' }])
    expect((await deskPatents(first.actor, patentFilter.parse({}))).rows).toEqual([])
    // Why it ends concerns the resident and the team, and its own partner reads no more of it than that it did.
    await movedBy(company.actor, id, 'cancel', '改由集团统一申请')
    const letters = await database().notification.findMany({ where: { accountId: { not: null }, kind: 'patent' } })
    const ended = letters.filter(({ inbox }) => JSON.stringify(inbox).includes(reference))
    const read = (email: string) =>
      ended
        .filter((one) => one.email === email)
        .map((one) => unseal(one.payload ?? '', `Notification.payload ${one.id}`))
    expect(read(attorney.email).at(-1)).toContain('"cancel"')
    expect(read(attorney.email).join()).not.toContain('改由集团统一申请')
    expect(read(desk.ops.email).join()).toContain('改由集团统一申请')
  })

  test('is asked for by the resident’s admin alone, for themselves, where they reside', async () => {
    const { id: elsewhere } = await anEnclave()
    const rival = await aCompany(enclaveId)
    const ask = (actor: Actor, change = {}) =>
      requestPatent(actor, {
        ...{ enclaveId, organisationId: company.organisationId, kind: 'DESIGN', title: '手柄', summary: undefined },
        ...{ assistedById: undefined, ...change },
      })
    expect(await refusedWith(ask(company.actor))).toBeNull()
    for (const actor of [rival.actor, desk.ops.actor, desk.lead.actor, attorney.actor, visitor])
      expect(await refusedWith(ask(actor))).toBe('not_found')
    expect(await refusedWith(ask(company.actor, { enclaveId: elsewhere }))).toBe('not_found')
  })

  test('ends before the filing with a reason only; what was filed is not cancelled', async () => {
    const [first, second] = [await aPatent(company), await aPatent(company)]
    expect(await refusedWith(movedBy(desk.ops.actor, first, 'decline'))).toBe('reason_required')
    expect(await refusedWith(movedBy(company.actor, first, 'decline', '不'))).toBe('forbidden')
    await movedBy(desk.ops.actor, first, 'decline', '不在协助范围内')
    expect(await refusedWith(movedBy(company.actor, second, 'cancel'))).toBe('reason_required')
    await movedBy(company.actor, second, 'cancel', '改为技术秘密')
    expect([await statusOf(first), await statusOf(second)]).toEqual(['DECLINED', 'CANCELLED'])
    const filed = await aFiledPatent(desk, company)
    expect(await refusedWith(movedBy(company.actor, filed, 'cancel', '不'))).toBe('invalid_transition')
  })

  test('of two who move the same version, the second reads that it is stale', async () => {
    const id = await aPatent(company)
    const seen = await at(id)
    await acceptPatent(desk.ops.actor, { ...seen, assistedById: undefined })
    expect(await refusedWith(acceptPatent(desk.lead.actor, { ...seen, assistedById: undefined }))).toBe('stale')
  })
})

describe('a filing', () => {
  test('is proposed with its receipt, and verified with both', async () => {
    const id = await aDraftedPatent(desk, company)
    expect(await refusedWith(propose(desk.ops.actor, id, aNumber()))).toBe('document_missing')
    expect(await refusedWith(file(desk.ops.actor, id))).toBe('document_missing')
    const other = await aDraftedPatent(desk, company)
    await aReceipt(other, desk.ops.id)
    expect(await refusedWith(propose(desk.ops.actor, id, aNumber()))).toBe('document_missing')
    await aReceipt(id, desk.ops.id)
    expect(await refusedWith(file(desk.ops.actor, id))).toBe('incomplete')
    expect(await refusedWith(propose(company.actor, id, aNumber()))).toBe('forbidden')
    expect(await refusedWith(propose(attorney.actor, id, aNumber()))).toBe('not_found')
    await propose(desk.ops.actor, id, aNumber())
    await file(desk.ops.actor, id)
    expect(await statusOf(id)).toBe('FILED')
    expect(await refusedWith(propose(desk.ops.actor, id, aNumber()))).toBe('invalid_transition')
  })

  test('lies not ahead of today, has the form of its kind, and is not granted before', async () => {
    const id = await aDraftedPatent(desk, company, { kind: 'PCT' })
    const ahead = { id, version: 0, number: aNumber(), filedOn: shiftDay(today(), 1) }
    expect(filingProposal.safeParse(ahead).error?.issues.map(({ message }) => message)).toEqual(['date_future'])
    await aReceipt(id, desk.ops.id)
    expect(await refusedWith(propose(desk.ops.actor, id, aNumber()))).toBe('number_kind')
    await propose(desk.ops.actor, id, 'PCT/CN2021/075891', shiftDay(today(), -3))
    await file(desk.ops.actor, id)
    const grant = async (day: string) =>
      grantPatent(desk.ops.actor, { ...(await at(id)), grantNumber: 'X1', grantedOn: day })
    expect(await refusedWith(grant(shiftDay(today(), -4)))).toBe('before_filing')
    await grant(shiftDay(today(), -3))
  })

  test('with a check digit that does not fit is kept as it is, and warned about to all who read it', async () => {
    const printed = '201420279132.2'
    const id = await aFiledPatent(desk, company, { number: printed, kind: 'UTILITY_MODEL', filedOn: '2014-05-28' })
    for (const sheet of [await patentSheet(desk.ops.actor, id), await myPatent(company.actor, id)])
      expect(sheet).toMatchObject({ applicationNumber: printed, warnings: ['check'] })
  })

  test('counts once a number: a second case with it is refused, also with another check digit, and by the database', async () => {
    const number = aNumber()
    await aFiledPatent(desk, company, { number })
    const rival = await aCompany(enclaveId)
    const again = await aDraftedPatent(desk, rival)
    await aReceipt(again, desk.ops.id)
    const wrong = number.slice(0, -1) + (number.endsWith('0') ? '1' : '0')
    for (const typed of [number, wrong]) {
      await propose(desk.ops.actor, again, typed)
      expect(await refusedWith(file(desk.ops.actor, again))).toBe('number_taken')
      const stolen = database().patentCase.update({
        where: { id: again },
        data: { status: 'FILED', applicationNumber: typed, filedOn: new Date('2021-01-01') },
      })
      expect(await refusedWith(stolen)).toBe('conflict')
    }
    expect(await statusOf(again)).toBe('DRAFTING')
  })

  test('of one number verified in two cases at one moment is counted once', async () => {
    const number = aNumber()
    const ids = await Promise.all([aDraftedPatent(desk, company), aDraftedPatent(desk, company)])
    for (const id of ids) {
      await aReceipt(id, desk.ops.id)
      await propose(desk.ops.actor, id, number)
    }
    const codes = await Promise.all(ids.map(async (id) => refusedWith(file(desk.ops.actor, id))))
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(['conflict', 'number_taken']).toContain(codes.find((code) => code !== null))
  })
})

describe('the figure', () => {
  test('counts what was filed by its day, whatever came of it later; grants stand beside it', async () => {
    const slug = 'patents-counted'
    const park = (await anEnclave({ slug })).id
    const [team, shown, unnamed] = [await aDesk(park), await aCompany(park), await aCompany(park)]
    await database().organisation.update({ where: { id: unnamed.organisationId }, data: { published: false } })
    const on = (filedOn: string, one = shown) => aFiledPatent(team, one, { filedOn, number: aNumber('20211') })
    const published = await on('2021-03-01')
    await movedBy(team.ops.actor, published, 'publish')
    const granted = await on('2021-03-02', unnamed)
    await grantedOn(team, granted, '2022-05-01')
    const rejected = await on('2021-03-03')
    await movedBy(team.ops.actor, rejected, 'reject')
    const secret = await on('2021-03-04')
    await aDraftedPatent(team, shown)
    const read = (actor: Actor, period = {}) =>
      figureRecords(actor, 'patentsAssisted', { enclaveSlug: slug, ...period })
    const all = await read(visitor)
    expect(all.figure).toMatchObject({ value: 4, recorded: 4, baseline: null })
    expect(all.hidden).toBe(0)
    const { applicationNumber } = await database().patentCase.findUniqueOrThrow({ where: { id: published } })
    const number = async (id: string) => (await patentSheet(team.ops.actor, id))?.applicationNumber
    expect(all.rows.map(({ subjectZh, countedOn, patentKind }) => [subjectZh, countedOn, patentKind])).toEqual([
      ['', '2021-03-04', 'INVENTION'],
      ['', '2021-03-03', 'INVENTION'],
      [await number(granted), '2021-03-02', 'INVENTION'],
      [applicationNumber, '2021-03-01', 'INVENTION'],
    ])
    // Whose it is, is said of what the office has published, and of residents that are public.
    expect(all.rows.map(({ companyZh }) => companyZh !== null)).toEqual([false, false, false, true])
    expect(JSON.stringify(all.rows)).not.toContain(await number(secret))
    const day = await read(visitor, { from: '2021-03-02', to: '2021-03-03' })
    expect(day.figure.value).toBe(2)
    expect(await publishedGrants(park, { from: null, to: null })).toBe(1)
    expect(await publishedGrants(park, { from: null, to: '2022-04-30' })).toBe(0)
  })

  test('of a resident is read in public by year and kind while it agreed to be read about, and by itself always', async () => {
    const own = await aCompany(enclaveId)
    await aFiledPatent(desk, own, { filedOn: '2021-05-01', number: aNumber('20211') })
    await aFiledPatent(desk, own, { filedOn: '2021-06-01', number: aNumber('20213'), kind: 'DESIGN' })
    await aFiledPatent(desk, own, { filedOn: '2022-01-01', number: aNumber('20221') })
    await aDraftedPatent(desk, own)
    const counts = (INVENTION: number, DESIGN: number) => ({ INVENTION, UTILITY_MODEL: 0, DESIGN, PCT: 0 })
    const years = [
      { year: '2021', counts: counts(1, 1), total: 2 },
      { year: '2022', counts: counts(1, 0), total: 1 },
    ]
    expect(await myPatentYears(own.actor)).toEqual(years)
    expect(await publishedPatentYears(own.organisationId)).toEqual([])
    await aProfile(own, { aboutZh: '做薄膜的公司。' })
    await publish(own)
    expect(await publishedPatentYears(own.organisationId)).toEqual(years)
    await withdrawPublication(own.actor, { organisationId: own.organisationId })
    expect(await publishedPatentYears(own.organisationId)).toEqual([])
  })
})

describe('the lists', () => {
  test('are narrowed by number as people type it, by reference, resident, kind, state and year', async () => {
    const park = (await anEnclave()).id
    const team = await aDesk(park)
    const own = await aCompany(park, '寻找薄膜公司')
    const number = aNumber('20201')
    const filed = await aFiledPatent(team, own, { number, filedOn: '2020-07-01' })
    const open = await aPatent(own, { kind: 'DESIGN' })
    const found = async (given: Record<string, unknown>) =>
      (await listPatents(team.ops.actor, patentList.parse(given))).rows.map(({ id }) => id)
    const { reference } = await database().patentCase.findUniqueOrThrow({ where: { id: open } })
    expect(await found({})).toEqual([open, filed])
    expect(await found({ q: `ZL ${number.slice(0, 4)} ${number.slice(4)}` })).toEqual([filed])
    expect(await found({ q: reference.toLowerCase().replaceAll('-', ' ') })).toEqual([open])
    expect(await found({ q: '寻找薄膜' })).toEqual([open, filed])
    expect(await found({ q: '薄膜沉积' })).toEqual([])
    expect(await found({ kind: 'DESIGN' })).toEqual([open])
    expect(await found({ status: 'FILED' })).toEqual([filed])
    expect([await found({ year: '2020' }), await found({ year: '2021' })]).toEqual([[filed], []])
    expect(await found({ status: 'nonsense', year: 'x' })).toEqual([open, filed])
  })

  test('go on page by page, and miss none', async () => {
    const park = (await anEnclave()).id
    const [team, own] = [await aDesk(park), await aCompany(park)]
    for (let turn = 0; turn < 53; turn += 1) await aPatent(own)
    const first = await listPatents(team.ops.actor, patentList.parse({}))
    const second = await listPatents(team.ops.actor, patentList.parse({ after: first.next }))
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(53)
  })

  test('of a partner hold what it is asked to help with until it comes to nothing', async () => {
    const partner = await anAttorney(desk)
    const shown = async () => (await deskPatents(partner.actor, patentFilter.parse({}))).rows.map(({ id }) => id)
    const id = await aPatent(company, { assistedById: partner.organisationId })
    expect(await shown()).toEqual([id])
    const elsewhere = await aPatent(company, { assistedById: partner.organisationId })
    await accept(desk.ops.actor, elsewhere)
    expect(await shown()).toEqual([id])
    await movedBy(company.actor, id, 'cancel', '不再需要')
    expect(await shown()).toEqual([])
  })
})
