import { beforeAll, describe, expect, test } from 'vitest'
import { updateColumns } from '@/components/updates/update-columns'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { startOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { translatorOf } from '@/lib/core/i18n/translator'
import { atMoment } from '@/lib/core/moment'
import { csv } from '@/lib/core/sheet'
import { moveUpdate, remindUpdates, saveUpdate } from '@/lib/domains/updates/commands'
import {
  exportUpdates,
  listUpdates,
  ownUpdateMoves,
  ownUpdates,
  updatePlaces,
  updateSheet,
} from '@/lib/domains/updates/queries'
import { dueOn, reminderOn, updateFilter, updateInput, yearsOf } from '@/lib/domains/updates/schema'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave, aRoom } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany, aPartner, type Company } from '@/tests/support/builders/talent'
import { aBareDraft, anOrganisation } from '@/tests/support/builders/tenancies'
import { aSavedUpdate, aSubmittedUpdate, lastYear, updateAt, WHOLE } from '@/tests/support/builders/updates'
import { asOwner } from '@/tests/support/database'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'

let enclaveId = ''
let desk: Desk
let company: Company
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  desk = await aDesk(enclaveId)
  company = await aCompany(enclaveId)
})

const move = async (actor: Actor, of: Company, event: 'submit' | 'verify' | 'return', reason?: string) =>
  moveUpdate(actor, { ...(await updateAt(of.organisationId)), event, reason })
const list = (actor: Actor, search: Record<string, unknown> = {}) => listUpdates(actor, updateFilter.parse(search))

describe('the figures of a year', () => {
  test('are saved in parts, handed in whole, returned with a reason, handed in again and verified', async () => {
    const own = await aCompany(enclaveId)
    await aSavedUpdate(own, { staff: 12 })
    expect(await refusedWith(move(own.actor, own, 'submit'))).toBe('incomplete')
    await aSavedUpdate(own)
    await move(own.actor, own, 'submit')
    expect(await refusedWith(aSavedUpdate(own))).toBe('invalid_transition')
    expect(await refusedWith(move(own.actor, own, 'submit'))).toBe('invalid_transition')
    expect(await refusedWith(move(desk.ops.actor, own, 'return'))).toBe('reason_required')
    await move(desk.ops.actor, own, 'return', '研发投入似少一位')
    await aSavedUpdate(own, { ...WHOLE, rdSpend: '2100' })
    await move(own.actor, own, 'submit')
    await move(desk.ops.actor, own, 'verify')
    const { id } = await updateAt(own.organisationId)
    const moves = await ownUpdateMoves(own.actor, id)
    expect(moves.map(({ to }) => to)).toEqual(['DRAFT', 'SUBMITTED', 'RETURNED', 'SUBMITTED', 'VERIFIED'])
    const kept = await database().yearlyUpdate.findUniqueOrThrow({ where: { id } })
    expect([Number(kept.rdSpend), Number(kept.revenue), kept.revenueBand]).toEqual([2100, 640.5, 'FROM_500'])
    const told = await database().notification.findMany({ where: { kind: 'update', accountId: own.id } })
    expect(told.map(({ inbox }) => JSON.stringify(inbox).match(/"event":"(\w+)"/)?.[1]).sort()).toEqual([
      'return',
      'verify',
    ])
    expect(JSON.stringify(told.map(({ inbox }) => inbox))).not.toContain('研发投入')
  })

  test('are read as people type them: grouped, in full width, and left out', () => {
    const of = { organisationId: crypto.randomUUID(), enclaveId: crypto.randomUUID(), year: '2025', version: '0' }
    const read = updateInput.parse({ ...of, staff: '１２', revenue: '1,640.50', rdSpend: '', patents: '0' })
    expect(read).toMatchObject({ staff: 12, revenue: '1640.50', rdSpend: undefined, patents: 0 })
  })

  test('do not stand in the audit', async () => {
    const own = await aCompany(enclaveId)
    await aSavedUpdate(own, { staff: 987_654, rdStaff: 1 })
    const { id } = await updateAt(own.organisationId)
    const entries = await database().auditEntry.findMany({ where: { recordId: id } })
    expect(entries.map(({ verb }) => verb)).toEqual(['create'])
    expect(JSON.stringify(entries.map(({ details }) => details))).not.toContain('987654')
  })

  test.each([
    [{ staff: '3', rdStaff: '4' }, 'rdStaff'],
    [{ staff: '-1' }, 'staff'],
    [{ staff: '1.5' }, 'staff'],
    [{ revenue: '1e9' }, 'revenue'],
    [{ rdSpend: '12.345' }, 'rdSpend'],
    [{ patents: '=1+1' }, 'patents'],
  ])('%j are no figures', (given, field) => {
    const of = { organisationId: crypto.randomUUID(), enclaveId: crypto.randomUUID(), year: '2025', version: '0' }
    expect(updateInput.safeParse({ ...of, ...given }).error?.issues.map(({ path }) => path)).toEqual([[field]])
  })

  test('are never kept half by the database once handed in, nor below zero', async () => {
    const own = await aCompany(enclaveId)
    const id = await aSubmittedUpdate(own)
    const set = (to: string) => asOwner(`UPDATE "YearlyUpdate" SET ${to} WHERE id = $1`, [id])
    await expect(set('staff = NULL')).rejects.toThrow(/YearlyUpdate_whole/)
    await expect(set('patents = -1')).rejects.toThrow(/not_negative/)
    await expect(set('"rdStaff" = 99')).rejects.toThrow(/research_staff/)
  })

  test('of two who save the same version, the second reads that it is stale', async () => {
    const own = await aCompany(enclaveId)
    await aSavedUpdate(own)
    const { organisationId } = own
    const old = updateInput.parse({ organisationId, enclaveId, year: lastYear(), version: 0, staff: '1' })
    expect(await refusedWith(saveUpdate(own.actor, old))).toBe('stale')
  })
})

describe('which years are owed', () => {
  const enclave = { id: 'e', updatesDue: '03-31' }
  const from = (day: string) => ({ tenancies: [{ startOn: new Date(day), enclave }], residencies: [], updates: [] })
  test.each([
    ['2020-05-01', '2026-11-29', [2025, 2024, 2023]],
    ['2024-12-31', '2026-01-01', [2025, 2024]],
    ['2026-01-01', '2026-11-29', []],
    ['2025-12-31', '2026-01-01', [2025]],
  ])('by who moved in on %s, on %s: %j', (start, day, years) => {
    expect(yearsOf(from(start), day).map(({ year }) => year)).toEqual(years)
  })

  test('a year is due on the day that the enclave sets in the next, and overdue after it', () => {
    expect(dueOn(2025, '03-31')).toBe('2026-03-31')
    const overdue = (day: string) => yearsOf(from('2025-06-01'), day)[0]?.isOverdue
    expect([overdue('2026-03-31'), overdue('2026-04-01')]).toEqual([false, true])
  })

  test('a year that is not owed is not taken', async () => {
    const own = await aCompany(enclaveId)
    for (const year of [lastYear() + 1, lastYear() - 1, lastYear() - 9])
      expect(await refusedWith(aSavedUpdate(own, WHOLE, year)), String(year)).toBe('not_found')
    const { id: elsewhere } = await anEnclave()
    expect(await refusedWith(aSavedUpdate({ ...own, enclaveId: elsewhere }))).toBe('not_found')
  })
})

describe('the list of the team', () => {
  test('has who handed in and who did not, and its export is exactly its rows', async () => {
    const { id: park } = await anEnclave()
    const team = await aDesk(park)
    const [first, second] = [await aCompany(park, '=危险公式公司'), await aCompany(park, '按时公司')]
    const third = await anOrganisation(`late-${crypto.randomUUID()}`)
    const day = { startOn: `${lastYear()}-12-31` }
    const draft = await aBareDraft({ enclaveId: park, organisationId: third, roomId: await aRoom(park), ...day })
    await database().tenancy.update({ where: { id: draft }, data: { status: 'ACTIVE' } })
    const fresh = await anOrganisation(`fresh-${crypto.randomUUID()}`)
    const later = await aBareDraft({
      enclaveId: park,
      organisationId: fresh,
      roomId: await aRoom(park),
      startOn: `${lastYear() + 1}-01-01`,
    })
    await database().tenancy.update({ where: { id: later }, data: { status: 'ACTIVE' } })
    await aSubmittedUpdate(second)
    await aSavedUpdate(first, { staff: 5 })
    const all = await list(team.ops.actor)
    expect(all).toMatchObject({ total: 3, counts: { MISSING: 2, SUBMITTED: 1, RETURNED: 0, VERIFIED: 0 } })
    expect(new Map(all.rows.map(({ id, state }) => [id, state]))).toEqual(
      new Map<string, string>([
        [first.organisationId, 'MISSING'],
        [second.organisationId, 'SUBMITTED'],
        [third, 'MISSING'],
      ]),
    )
    expect(all.rows.find(({ id }) => id === first.organisationId)?.figures).toBeNull()
    const narrowed = await list(team.ops.actor, { state: 'MISSING', q: '危险' })
    expect(narrowed.rows.map(({ id }) => id)).toEqual([first.organisationId])
    for (const search of [{}, { state: 'SUBMITTED' }, { q: '公司' }, { year: lastYear() - 1 }]) {
      const { rows } = await exportUpdates(team.ops.actor, updateFilter.parse(search))
      expect(rows).toEqual((await list(team.ops.actor, search)).rows)
    }
    const columns = updateColumns('zh-CN', await translatorOf('zh-CN', 'updates'))
    const sheet = csv(all.rows.map((row) => columns.map(({ text }) => text(row))))
    expect(sheet).toContain("'=危险公式公司")
    expect(sheet).toContain('按时公司,,待核实,12,7,500 万元至 2000 万元,640.5,210,3,')
  })

  test('goes on page by page without a gap', async () => {
    const { id: park } = await anEnclave()
    const team = await aDesk(park)
    const made = new Set<string>()
    for (let index = 0; index < 52; index += 1) made.add((await aCompany(park)).organisationId)
    const page = await list(team.ops.actor)
    const rest = await list(team.ops.actor, { after: page.next })
    const ids = [...page.rows, ...rest.rows].map(({ id }) => id)
    expect([ids.length, new Set(ids)]).toEqual([52, made])
    expect(rest.next).toBeNull()
  }, 60_000)

  test('shows nothing of what was returned until it is handed in again', async () => {
    const own = await aCompany(enclaveId)
    const id = await aSubmittedUpdate(own)
    expect((await updateSheet(desk.ops.actor, id))?.figures).toMatchObject({ staff: 12 })
    await move(desk.ops.actor, own, 'return', '请核对')
    await aSavedUpdate(own, { ...WHOLE, staff: 77 })
    expect((await updateSheet(desk.ops.actor, id))?.figures).toBeNull()
    const row = (await list(desk.ops.actor)).rows.find((one) => one.id === own.organisationId)
    expect(row).toMatchObject({ state: 'RETURNED', figures: null })
  })
})

describe('reminders', () => {
  test.each([
    ['2026-02-28', null],
    ['2026-03-01', '30'],
    ['2026-03-23', '30'],
    ['2026-03-24', '7'],
    ['2026-03-31', '7'],
    ['2026-04-01', 'overdue'],
    ['2026-04-30', 'overdue'],
    ['2026-05-01', null],
  ])('on %s: %s', (day, rung) => {
    expect(reminderOn(day, '2026-03-31')?.rung ?? null).toBe(rung)
  })

  test('go once a rung to the admins of those who have not handed in, and to nobody else', async () => {
    const { id: park } = await anEnclave()
    const [late, begun, done] = [await aCompany(park), await aCompany(park), await aCompany(park)]
    const { organisationId } = late
    const member = await anAccount([{ role: 'TENANT_MEMBER', organisationId }])
    await aSavedUpdate(begun, { staff: 1 })
    await aSubmittedUpdate(done)
    const told = async (accountId: string) =>
      (await database().notification.findMany({ where: { kind: 'update', accountId } })).map(({ inbox }) =>
        JSON.stringify(inbox),
      )
    const at = (monthDay: string) => atMoment(startOfDay(`${today().slice(0, 4)}-${monthDay}`), () => remindUpdates())
    await at('03-25')
    await at('03-26')
    await at('04-02')
    await at('04-03')
    for (const { id } of [late, begun]) {
      const news = await told(id)
      expect(news).toHaveLength(2)
      expect(news.join()).toContain('"event":"remind"')
      expect(news.join()).toContain('"event":"overdue"')
      expect(news.join()).toContain(`${today().slice(0, 4)}-03-31`)
    }
    expect([await told(done.id), await told(member.id)]).toEqual([[], []])
  })
})

describe('who may', () => {
  test('a member reads the figures of their own organisation and changes nothing', async () => {
    const own = await aCompany(enclaveId)
    await aSavedUpdate(own)
    const { organisationId } = own
    const account = await anAccount([{ role: 'TENANT_MEMBER', organisationId }])
    const member = actorWith([{ role: 'TENANT_MEMBER', organisationId }], account.id)
    const seen = await ownUpdates(member, organisationId)
    expect(seen).toMatchObject({ years: [{ year: lastYear(), update: { staff: 12 } }], can: { edit: false } })
    expect(await refusedWith(aSavedUpdate({ ...own, actor: member }))).toBe('forbidden')
    expect(await refusedWith(move(member, own, 'submit'))).toBe('forbidden')
  })

  test('the team reads no draft, and hands nothing in for anybody', async () => {
    const own = await aCompany(enclaveId)
    await aSavedUpdate(own)
    const { id } = await updateAt(own.organisationId)
    expect(await updateSheet(desk.lead.actor, id)).toBeNull()
    expect(await refusedWith(move(desk.lead.actor, own, 'verify'))).toBe('not_found')
    await move(own.actor, own, 'submit')
    expect(await refusedWith(move(own.actor, own, 'verify'))).toBe('forbidden')
    expect(await refusedWith(move(own.actor, own, 'return', '因为'))).toBe('forbidden')
  })

  test('nobody else finds what was handed in: another resident, another park, a partner, the bureau, an administrator, a visitor', async () => {
    const id = await aSubmittedUpdate(company)
    const { organisationId } = company
    const strangers: Record<string, Actor> = {
      'another resident': (await aCompany(enclaveId)).actor,
      'another park’s team': (await aDesk((await anEnclave()).id)).lead.actor,
      'a partner': (await aPartner()).actor,
      'the bureau': actorWith([{ role: 'GOV', enclaveId }]),
      'an administrator': actorWith([{ role: 'ADMIN' }]),
      'a visitor': visitor,
    }
    for (const [who, actor] of Object.entries(strangers)) {
      expect(await ownUpdates(actor, organisationId), who).toBeNull()
      expect(await ownUpdateMoves(actor, id), who).toEqual([])
      expect(await updateSheet(actor, id), who).toBeNull()
      expect(
        (await updatePlaces(actor)).map((place) => place.id),
        who,
      ).not.toContain(enclaveId)
      expect(await refusedWith(list(actor, { enclave: enclaveId })), who).toBe('not_found')
      expect(await refusedWith(exportUpdates(actor, updateFilter.parse({ enclave: enclaveId }))), who).toBe('not_found')
      for (const event of ['submit', 'verify', 'return'] as const)
        expect(await refusedWith(move(actor, company, event, '因为')), who).toBe('not_found')
      expect(await refusedWith(aSavedUpdate({ ...company, actor })), who).toBe('not_found')
    }
    await expectOneTrail('YearlyUpdate', id, ['DRAFT', 'SUBMITTED'])
  })
})
