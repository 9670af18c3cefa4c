import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { handOverVisits, moveVisit, planVisit, recordVisit } from '@/lib/domains/visits/commands'
import { findProspects, listVisits, visitSheet } from '@/lib/domains/visits/queries'
import { visitList } from '@/lib/domains/visits/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany, aPartner } from '@/tests/support/builders/talent'
import { aDoneVisit, aPlannedVisit, aProspect, aReport, visitAt } from '@/tests/support/builders/visits'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let slug = ''
let place: { enclaveId: string; desk: Desk }
let elsewhere: { enclaveId: string; desk: Desk }
beforeAll(async () => {
  const enclave = await anEnclave()
  slug = (await database().enclave.findUniqueOrThrow({ where: { id: enclave.id } })).slug
  place = { enclaveId: enclave.id, desk: await aDesk(enclave.id) }
  const { id } = await anEnclave()
  elsewhere = { enclaveId: id, desk: await aDesk(id) }
})

const told = async (accountId: string, id: string) =>
  (await database().notification.findMany({ where: { kind: 'visit', accountId } })).filter(({ inbox }) =>
    JSON.stringify(inbox).includes(id),
  ).length

describe('a visit', () => {
  test('is planned once however often its form is sent; who goes is told, but whoever planned it', async () => {
    const { desk, enclaveId } = place
    const plan = {
      ...{ key: randomUUID(), enclaveId, organisationId: await aProspect(), direction: 'OUTBOUND' as const },
      ...{ plannedOn: shiftDay(today(), 5), place: '温州', staff: [desk.ops.id, desk.lead.id] },
    }
    const made = await Promise.all([1, 2, 3].map(() => planVisit(desk.ops.actor, plan)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    const id = made[0]?.id ?? ''
    expect(await visitAt(id)).toMatchObject({ status: 'PLANNED', direction: 'OUTBOUND', authorId: desk.ops.id })
    expect(await told(desk.lead.id, id)).toBe(1)
    expect(await told(desk.ops.id, id)).toBe(0)
  })

  test('that is reported twice, even at once, is one, and is the report that came first', async () => {
    const report = aReport(place, { organisationId: await aProspect() })
    const { actor } = place.desk.ops
    const made = await Promise.all([1, 2, 3, 4].map(() => recordVisit(actor, report)))
    const again = await recordVisit(actor, { ...report, note: '后来改过' })
    expect(new Set([...made, again].map(({ id }) => id)).size).toBe(1)
    expect(await visitAt(again.id)).toMatchObject({ status: 'DONE', note: '看了中试线。', outcome: 'FOLLOW_UP' })
    expect(await database().statusLog.count({ where: { recordId: again.id } })).toBe(2)
  })

  test('that was planned is reported on by one of two who press at once', async () => {
    const id = await aPlannedVisit(place)
    const { ops, lead } = place.desk
    const codes = await Promise.all(
      [ops, lead].map(({ actor }) =>
        refusedWith(recordVisit(actor, aReport(place, { id, organisationId: undefined }))),
      ),
    )
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(codes.filter((code) => code !== null)).toEqual([expect.stringMatching(/^(stale|invalid_transition)$/)])
  })

  test('is not reported from tomorrow', async () => {
    const report = aReport(place, { organisationId: await aProspect(), visitedOn: shiftDay(today(), 1) })
    expect(await refusedWith(recordVisit(place.desk.ops.actor, report))).toBe('invalid_input')
  })

  test('is called off with a reason, which who goes is told', async () => {
    const id = await aPlannedVisit(place)
    const { lead, ops } = place.desk
    const move = { id, version: 0, event: 'cancel' as const }
    expect(await refusedWith(moveVisit(lead.actor, { ...move, reason: undefined }))).toBe('reason_required')
    await moveVisit(lead.actor, { ...move, reason: '对方改期' })
    expect((await visitAt(id)).status).toBe('CANCELLED')
    expect(await told(ops.id, id)).toBe(1)
    expect(await refusedWith(moveVisit(lead.actor, { ...move, reason: '对方改期' }))).toBe('stale')
  })

  test('exists for the team of its park alone: no page, no list and no command of anybody else knows it', async () => {
    const id = await aPlannedVisit(place)
    const company = await aCompany(place.enclaveId)
    const strangers: Actor[] = [visitor, company.actor, (await aPartner()).actor, elsewhere.desk.lead.actor]
    for (const actor of strangers) {
      expect(await visitSheet(actor, id)).toBeNull()
      expect((await listVisits(actor, visitList.parse({}))).rows.map((row) => row.id)).not.toContain(id)
      const report = aReport(place, { id, organisationId: undefined })
      expect(await refusedWith(recordVisit(actor, report))).toBe('not_found')
      expect(await refusedWith(moveVisit(actor, { id, version: 0, event: 'miss', reason: undefined }))).toBe(
        'not_found',
      )
    }
    for (const actor of [visitor, company.actor]) expect(await findProspects(actor, '走访')).toEqual([])
    expect((await visitSheet(place.desk.ops.actor, id))?.can.move).toEqual(['do', 'cancel', 'miss'])
  })

  test('goes to none but one of the team', async () => {
    const report = aReport(place, { organisationId: await aProspect(), staff: [elsewhere.desk.ops.id] })
    expect(await refusedWith(recordVisit(place.desk.ops.actor, report))).toBe('not_found')
  })
})

test('a lead hands a colleague’s planned visits over; what was done stays with who did it', async () => {
  const { desk, enclaveId } = elsewhere
  const [planned, done] = [await aPlannedVisit(elsewhere), await aDoneVisit(elsewhere, await aProspect(), today())]
  const handover = { enclaveId, fromId: desk.ops.id, toId: desk.lead.id }
  const by = (actor: Actor) => transaction((tx) => handOverVisits(tx, actor, handover))
  expect(await refusedWith(by(desk.ops.actor))).toBe('not_found')
  expect(await by(desk.lead.actor)).toBe(1)
  expect(await visitAt(planned)).toMatchObject({ authorId: desk.lead.id })
  expect(await visitAt(done)).toMatchObject({ authorId: desk.ops.id })
})

describe('the prospects visited', () => {
  test('count each company once a period by its first visit there; planned and missed ones never do', async () => {
    const { id } = await anEnclave({ slug: `visited-${randomUUID().slice(0, 8)}` })
    const here = { enclaveId: id, desk: await aDesk(id) }
    const { slug: enclaveSlug } = await database().enclave.findUniqueOrThrow({ where: { id } })
    const [twice, once] = [await aProspect(), await aProspect()]
    await aDoneVisit(here, twice, '2026-03-02')
    await aDoneVisit(here, twice, '2026-05-20')
    await aDoneVisit(here, once, '2026-05-21')
    await aPlannedVisit(here)
    const counted = async (from: string | null, to: string | null) => {
      const { figure, rows, hidden } = await figureRecords(here.desk.ops.actor, 'prospectsVisited', {
        enclaveSlug,
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
      })
      expect(rows.length + hidden).toBe(figure.value)
      return figure.value
    }
    expect(await counted('2026-01-01', '2026-12-31')).toBe(2)
    expect(await counted('2026-03-01', '2026-03-31')).toBe(1)
    expect(await counted('2026-05-20', '2026-05-21')).toBe(2)
    expect(await counted('2026-06-01', '2026-06-30')).toBe(0)
  })

  test('name no company to the public that did not agree to be named', async () => {
    const organisationId = await aProspect()
    await aDoneVisit(place, organisationId, today())
    const { rows, figure, hidden } = await figureRecords(visitor, 'prospectsVisited', { enclaveSlug: slug })
    expect(figure.value).toBeGreaterThan(0)
    expect(hidden).toBeGreaterThan(0)
    const { nameZh } = await database().organisation.findUniqueOrThrow({ where: { id: organisationId } })
    expect(JSON.stringify(rows)).not.toContain(nameZh)
  })
})
