import { inspect } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import {
  askForVisit,
  eraseOldVisitors,
  refuseVisit,
  revealVisitor,
  scheduleVisit,
} from '@/lib/domains/visitors/commands'
import { listVisitors, visitorSheet } from '@/lib/domains/visitors/queries'
import { NEW_ORGANISATION, visitorFilter } from '@/lib/domains/visitors/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany } from '@/tests/support/builders/talent'
import { aVisitRequest } from '@/tests/support/builders/visits'
import { whereInDump } from '@/tests/support/dump'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let enclaveId = ''
let desk: Desk
let foreign: Actor
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  desk = await aDesk(enclaveId)
  foreign = (await aDesk((await anEnclave()).id)).lead.actor
})

describe('a request to visit the park', () => {
  test('lands in the queue once, however often it is sent; the team is told, and who asked has one mail', async () => {
    const asked = {
      ...{ enclaveId, companyName: '澜石传感有限公司', purpose: '看看。', people: 3, wishedOn: shiftDay(today(), 9) },
      ...{ orElseOn: undefined, name: '陆知行', email: 'lu.zhixing@example.org', phone: '13800003579' },
      ...{ language: 'zh-CN' as const, agreed: 'on' as const, website: undefined },
    }
    const made = await Promise.all([1, 2, 3].map((n) => askForVisit(visitor, asked, `198.51.100.${n}`)))
    expect(new Set(made.map(({ reference }) => reference)).size).toBe(1)
    const found = await database().visitRequest.findMany({ where: { companyName: asked.companyName } })
    expect(found).toHaveLength(1)
    const { id = '', personId = null } = found[0] ?? {}
    expect(await database().notification.count({ where: { kind: 'visitor', personId } })).toBe(1)
    const rows = (await listVisitors(desk.ops.actor, visitorFilter.parse({}))).rows
    expect(rows.map((row) => row.id)).toContain(id)
    expect(inspect([rows, await visitorSheet(desk.ops.actor, id)], { depth: null })).not.toMatch(
      /陆知行|lu\.zhixing|13800003579/,
    )
    expect(await whereInDump(['陆知行', 'lu.zhixing@example.org', '13800003579'])).toEqual([])
  })

  test('is read and answered by the team of its park alone, and each look at the contact is kept', async () => {
    const { id, version } = await aVisitRequest(enclaveId)
    const company = await aCompany(enclaveId)
    for (const actor of [visitor, company.actor, foreign]) {
      expect(await visitorSheet(actor, id)).toBeNull()
      expect(await refusedWith(revealVisitor(actor, { id }))).toBe('not_found')
      expect(await refusedWith(refuseVisit(actor, { id, version, reason: '不行' }))).toBe('not_found')
    }
    expect(await revealVisitor(desk.ops.actor, { id })).toMatchObject({ name: '沈若溪', phone: '13800002468' })
    const looks = await database().auditEntry.count({ where: { recordId: id, verb: 'reveal', actorId: desk.ops.id } })
    expect(looks).toBe(1)
  })

  test('becomes the planned visit of an organisation that is recorded with it, once', async () => {
    const { id, version } = await aVisitRequest(enclaveId, { companyName: '岚桥光学有限公司' })
    const answer = {
      ...{ id, version, organisationId: NEW_ORGANISATION as typeof NEW_ORGANISATION, kind: 'HOST_COMPANY' as const },
      ...{ plannedOn: shiftDay(today(), 8), staff: [desk.ops.id] },
    }
    const codes = await Promise.all([1, 2].map(() => refusedWith(scheduleVisit(desk.ops.actor, answer))))
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(await database().organisation.count({ where: { nameZh: '岚桥光学有限公司' } })).toBe(1)
    const { visit, status } = await database().visitRequest.findUniqueOrThrow({
      where: { id },
      include: { visit: true },
    })
    expect(status).toBe('SCHEDULED')
    expect(visit).toMatchObject({ status: 'PLANNED', direction: 'INBOUND' })
  })

  test('is refused with a reason that who asked reads', async () => {
    const { id, version, personId } = await aVisitRequest(enclaveId)
    const answer = { id, version, reason: undefined }
    expect(await refusedWith(refuseVisit(desk.lead.actor, answer))).toBe('reason_required')
    await refuseVisit(desk.lead.actor, { ...answer, reason: '当天设备检修' })
    expect(await database().notification.count({ where: { kind: 'visitor', personId } })).toBe(2)
  })

  test('knows nobody any more 180 days after the day that was wished', async () => {
    const { id } = await aVisitRequest(enclaveId, { name: '凌未央', companyName: '未央试剂有限公司' })
    await eraseOldVisitors(systemActor('timer'))
    expect(await revealVisitor(desk.ops.actor, { id })).toMatchObject({ name: '凌未央' })
    await database().visitRequest.update({ where: { id }, data: { eraseOn: new Date(today()) } })
    await eraseOldVisitors(systemActor('timer'))
    expect(await refusedWith(revealVisitor(desk.ops.actor, { id }))).toBe('not_found')
    expect(await whereInDump(['凌未央', '未央试剂有限公司'])).toEqual([])
  })
})
