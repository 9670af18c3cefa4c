import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { endAgreement, listAgreement, recordAgreement } from '@/lib/domains/agreements/commands'
import {
  agreementPlaces,
  agreementSheet,
  listAgreements,
  partnersToAgree,
  publishedPartners,
} from '@/lib/domains/agreements/queries'
import { agreementInput, agreementList } from '@/lib/domains/agreements/schema'
import { figureRecords, publishedFigures } from '@/lib/domains/metrics/queries'
import { actorWith } from '@/tests/support/actors'
import { agreementAt, agreementFields, anAgreementWith } from '@/tests/support/builders/agreements'
import { anEnclave, enclaveFields } from '@/tests/support/builders/enclaves'
import { anOrganisation } from '@/tests/support/builders/organisations'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany, aPartner } from '@/tests/support/builders/talent'
import { aBaseline } from '@/tests/support/builders/transfers'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const KEY = 'partnerPlatforms'
const day = (n: number) => shiftDay(today(), n)
let desk: Desk
let enclaveSlug = ''
beforeEach(async () => {
  const fields = enclaveFields()
  enclaveSlug = fields.slug
  desk = await aDesk((await anEnclave(fields)).id)
})
const platform = async (nameZh = '知产桥') =>
  (await anOrganisation({ slug: `pl-${crypto.randomUUID()}`, kind: 'SERVICE_PLATFORM', nameZh })).id
const end = async (actor: Actor, id: string, validTo: string) =>
  endAgreement(actor, { ...(await agreementAt(id)), validTo })
const list = async (actor: Actor, id: string, listed: boolean) =>
  listAgreement(actor, { ...(await agreementAt(id)), listed: listed ? 'on' : undefined })
const figureOn = async (to?: string, actor: Actor = visitor) =>
  figureRecords(actor, KEY, { enclaveSlug, ...(to ? { to } : {}) })
const named = async () =>
  (await publishedPartners(desk.enclaveId)).map(({ organisation }) => organisation?.nameZh ?? null)

describe('an agreement', () => {
  test('is recorded, listed, and ended by the park’s team, and each stands in the audit', async () => {
    const id = await anAgreementWith(desk, await platform())
    await list(desk.lead.actor, id, true)
    await end(desk.ops.actor, id, today())
    const entries = await database().auditEntry.findMany({ where: { recordId: id }, orderBy: { seq: 'asc' } })
    expect(entries.map(({ verb }) => verb)).toEqual(['create', 'publish', 'end'])
    const sheet = await agreementSheet(desk.ops.actor, id)
    expect(sheet).toMatchObject({ kind: 'IP', listed: true, validFrom: day(-10), validTo: today(), state: 'inForce' })
  })

  test('with a platform that nobody knows records it along, by the name in pinyin where it has no English one', async () => {
    const fields = agreementFields(desk.enclaveId, { nameZh: '云桥检测' })
    const { id } = await recordAgreement(desk.ops.actor, fields)
    const { organisation } = await database().partnerAgreement.findUniqueOrThrow({
      where: { id },
      include: { organisation: true },
    })
    expect(organisation).toMatchObject({
      nameZh: '云桥检测',
      nameEn: 'Yun Qiao Jian Ce',
      kind: 'SERVICE_PLATFORM',
      published: false,
    })
    const nobody = agreementInput.safeParse({ ...fields, nameZh: ' ', organisationId: '', listed: 'on' })
    expect(nobody.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['nameZh', 'required']])
  })

  test('of one kind with one organisation covers a day once, also when two record it at once', async () => {
    const organisationId = await platform()
    const twice = await Promise.all(
      [0, 1].map(() => refusedWith(anAgreementWith(desk, organisationId, { validTo: day(30) }))),
    )
    expect(twice.sort()).toEqual(['conflict', null])
    expect(await refusedWith(anAgreementWith(desk, organisationId, { validFrom: day(30) }))).toBe('conflict')
    await anAgreementWith(desk, organisationId, { validFrom: day(31) })
    await anAgreementWith(desk, organisationId, { kind: 'LEGAL' })
    const elsewhere = await aDesk((await anEnclave()).id)
    await anAgreementWith(elsewhere, organisationId)
  })

  test('ends on no day before it began, and not once it has ended', async () => {
    const id = await anAgreementWith(desk, await platform())
    expect(await refusedWith(end(desk.ops.actor, id, day(-11)))).toBe('before_referral')
    const seen = await agreementAt(id)
    await endAgreement(desk.ops.actor, { ...seen, validTo: day(-1) })
    expect(await refusedWith(endAgreement(desk.ops.actor, { ...seen, validTo: today() }))).toBe('stale')
    expect(await refusedWith(end(desk.ops.actor, id, day(5)))).toBe('invalid_transition')
  })

  test('with a merged organisation, or with one that there is not, is none', async () => {
    const [gone, into] = [await platform(), await platform()]
    await database().organisation.update({ where: { id: gone }, data: { mergedIntoId: into } })
    expect(await refusedWith(anAgreementWith(desk, gone))).toBe('not_found')
    expect(await refusedWith(anAgreementWith(desk, crypto.randomUUID()))).toBe('not_found')
  })
})

describe('strangers', () => {
  test('neither see nor change an agreement, nor the organisations that one could agree with', async () => {
    const organisationId = await platform('隐山平台')
    const id = await anAgreementWith(desk, organisationId)
    const { enclaveId } = desk
    const strangers: Actor[] = [
      visitor,
      (await aDesk((await anEnclave()).id)).lead.actor,
      (await aPartner()).actor,
      (await aCompany(enclaveId)).actor,
      actorWith([{ role: 'ADMIN' }]),
      actorWith([{ role: 'GOV', enclaveId }]),
      actorWith([{ role: 'REVIEWER', enclaveId }]),
    ]
    for (const actor of strangers) {
      expect(await agreementSheet(actor, id)).toBeNull()
      expect((await listAgreements(actor, agreementList.parse({}))).rows).toEqual([])
      expect(await refusedWith(end(actor, id, today()))).toBe('not_found')
      expect(await refusedWith(list(actor, id, true))).toBe('not_found')
      const own = agreementFields(enclaveId, { organisationId, kind: 'LEGAL' })
      expect(await refusedWith(recordAgreement(actor, own))).toBe('not_found')
    }
    const without = strangers.filter((_, index) => index !== 1)
    for (const actor of without) {
      expect(await partnersToAgree(actor, { q: '隐山' })).toEqual([])
      expect(await agreementPlaces(actor)).toEqual([])
    }
    expect((await partnersToAgree(desk.ops.actor, { q: '隐山' })).map(({ id: found }) => found)).toEqual([
      organisationId,
    ])
    expect((await figureOn()).figure.value).toBe(1)
  })
})

test('the list is narrowed by state, kind and name, and goes on after 50', async () => {
  const ended = await anAgreementWith(desk, await platform('甲平台'), { validTo: day(-1) })
  const ahead = await anAgreementWith(desk, await platform('乙平台'), { validFrom: day(1), kind: 'FINANCE' })
  const open = await anAgreementWith(desk, await platform('丙平台'), { validTo: today(), kind: 'LEGAL' })
  const ids = async (filter: Record<string, unknown>) =>
    (await listAgreements(desk.ops.actor, agreementList.parse(filter))).rows.map(({ id }) => id)
  expect(await ids({})).toEqual([open, ahead, ended])
  expect(await ids({ state: 'ended' })).toEqual([ended])
  expect(await ids({ state: 'ahead' })).toEqual([ahead])
  expect(await ids({ state: 'inForce' })).toEqual([open])
  expect(await ids({ kind: 'FINANCE' })).toEqual([ahead])
  expect(await ids({ q: '丙平' })).toEqual([open])
  expect(await ids({ q: '%' })).toEqual([])
  expect(await ids({ state: 'nonsense', kind: ['IP'] })).toHaveLength(3)
  for (let n = 0; n < 50; n += 1) await anAgreementWith(desk, await platform())
  const first = await listAgreements(desk.ops.actor, agreementList.parse({}))
  expect(first.rows).toHaveLength(50)
  expect(await ids({ after: first.next })).toEqual([open, ahead, ended])
})

describe('the figure of partner platforms', () => {
  test('counts each organisation once by the day, and names in public those who agreed', async () => {
    const [both, quiet] = [await platform('双桥'), await platform('静水')]
    await anAgreementWith(desk, both, { listed: 'on', validTo: day(2) })
    await anAgreementWith(desk, both, { kind: 'LEGAL', validFrom: day(-5) })
    await anAgreementWith(desk, quiet, { validFrom: today() })
    const { figure, rows, hidden } = await figureOn()
    expect(figure).toMatchObject({ value: 2, isLowerBound: false, recorded: 2, itemised: 0 })
    expect(rows.map(({ subjectZh, serves, countedOn }) => [subjectZh, serves?.toSorted(), countedOn])).toEqual([
      ['双桥', ['IP', 'LEGAL'], day(-10)],
    ])
    expect(hidden).toBe(1)
    expect((await figureOn(undefined, desk.ops.actor)).rows).toHaveLength(2)
    expect((await figureOn(day(-1))).figure.value).toBe(1)
    expect((await named()).sort()).toEqual(['双桥', null, null].sort())
    expect(JSON.stringify(await publishedPartners(desk.enclaveId))).not.toContain('静水')
  })

  test('is in force on its last day and gone on the next', async () => {
    await anAgreementWith(desk, await platform(), { listed: 'on', validTo: day(-1) })
    expect((await figureOn(day(-1))).figure.value).toBe(1)
    expect((await figureOn()).figure.value).toBe(0)
    expect(await named()).toEqual([])
  })

  test('is what was reported until the first agreement, then what is in force, which may be none', async () => {
    await aBaseline(desk.enclaveId, { metricKey: KEY, value: 30, isLowerBound: true, to: day(-400) })
    expect((await figureOn()).figure).toMatchObject({ value: 30, isLowerBound: true })
    const id = await anAgreementWith(desk, await platform())
    expect((await figureOn()).figure).toMatchObject({ value: 1, isLowerBound: false })
    expect((await figureOn(day(-20))).figure).toMatchObject({ value: 30, isLowerBound: true })
    await end(desk.ops.actor, id, day(-1))
    const { figure, rows, hidden } = await figureOn()
    expect([figure.value, figure.isLowerBound, figure.parts, rows, hidden]).toEqual([0, false, [], [], 0])
    const published = await publishedFigures({ enclaveSlug })
    expect(published?.figures.find(({ key }) => key === KEY)?.value).toBe(0)
  })

  test('is not moved by what another park agreed', async () => {
    const elsewhere = await aDesk((await anEnclave()).id)
    await anAgreementWith(elsewhere, await platform())
    expect((await figureOn()).figure.value).toBeNull()
  })
})
