import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { draftNeed, editNeed, moveNeed, routeNeed } from '@/lib/domains/talent/commands'
import {
  deskNeed,
  deskNeeds,
  listNeeds,
  myNeed,
  needPlaces,
  needSheet,
  publishedNeeds,
} from '@/lib/domains/talent/queries'
import { needList } from '@/lib/domains/talent/schema'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany, aHire, aNeed, aPartner, needAt } from '@/tests/support/builders/talent'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let desk: Desk
let enclaveId = ''
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  desk = await aDesk(enclaveId)
})

const words = { title: '光学设计师', description: undefined, levelId: undefined, headcount: 1 }
const moves = async (
  actor: Actor,
  id: string,
  event: 'open' | 'pause' | 'resume' | 'close' | 'cancel',
  reason?: string,
) => moveNeed(actor, { ...(await needAt(id)), event, reason })
const statusOf = async (id: string) => (await database().talentNeed.findUniqueOrThrow({ where: { id } })).status

describe('a need', () => {
  test('is the resident’s alone until it is opened, then the park’s too', async () => {
    const company = await aCompany(enclaveId)
    const { organisationId } = company
    const { id } = await draftNeed(company.actor, { enclaveId, organisationId, ...words })
    expect(await needSheet(desk.ops.actor, id)).toBeNull()
    expect((await myNeed(company.actor, id))?.can.move).toEqual(['open'])
    await moves(company.actor, id, 'open')
    expect((await needSheet(desk.ops.actor, id))?.title).toBe('光学设计师')
    expect((await listNeeds(desk.ops.actor, needList.parse({}))).rows.map((row) => row.id)).toContain(id)
  })

  test('is drafted for one’s own company where it resides, by an admin', async () => {
    const company = await aCompany(enclaveId)
    const other = await anEnclave()
    const { organisationId } = company
    const member = actorWith([{ role: 'TENANT_MEMBER', organisationId }], company.id)
    const draft = (actor: Actor, at = enclaveId) => draftNeed(actor, { enclaveId: at, organisationId, ...words })
    const rival = (await aCompany(enclaveId)).actor
    for (const [actor, at] of [
      [company.actor, other.id],
      [member, enclaveId],
      [rival, enclaveId],
      [desk.ops.actor, enclaveId],
      [visitor, enclaveId],
    ] as const)
      expect(await refusedWith(draft(actor, at))).toBe('not_found')
    expect((await needPlaces(company.actor)).map((place) => place.enclave.id)).toEqual([enclaveId])
    expect(await needPlaces(member)).toEqual([])
  })

  test('is filled once as many were confirmed as were looked for, and when it is resumed at the latest', async () => {
    const company = await aCompany(enclaveId)
    const id = await aNeed(company, 2)
    await aHire(desk, company, id)
    expect(await statusOf(id)).toBe('OPEN')
    await aHire(desk, company, id)
    expect(await statusOf(id)).toBe('FILLED')
    const other = await aNeed(company, 1)
    await moves(company.actor, other, 'pause')
    expect(await statusOf(other)).toBe('PAUSED')
    await moves(company.actor, other, 'resume')
    expect(await statusOf(other)).toBe('OPEN')
  })

  test('is closed with a reason, and changed no more', async () => {
    const company = await aCompany(enclaveId)
    const id = await aNeed(company)
    expect(await refusedWith(moves(company.actor, id, 'close'))).toBe('reason_required')
    await moves(company.actor, id, 'close', '预算取消')
    expect(await statusOf(id)).toBe('CLOSED_UNFILLED')
    expect(await refusedWith(editNeed(company.actor, { ...(await needAt(id)), ...words }))).toBe('invalid_transition')
  })

  test('is seen by a partner while it is routed to it and somebody is looked for', async () => {
    const [mine, other] = [await aPartner(), await aPartner()]
    const company = await aCompany(enclaveId)
    const id = await aNeed(company)
    expect(await deskNeed(mine.actor, id)).toBeNull()
    await routeNeed(desk.ops.actor, { ...(await needAt(id)), organisationId: mine.organisationId })
    expect((await deskNeeds(mine.actor)).map((row) => row.id)).toEqual([id])
    expect(await deskNeeds(other.actor)).toEqual([])
    expect(await deskNeed(other.actor, id)).toBeNull()
    await moves(company.actor, id, 'cancel')
    expect(await deskNeed(mine.actor, id)).toBeNull()
  })

  test('is public while it is open and its company is', async () => {
    const company = await aCompany(enclaveId)
    const { organisationId } = company
    const id = await aNeed(company)
    const shown = async () => (await publishedNeeds(enclaveId)).some((row) => row.id === id)
    const publish = (published: boolean) =>
      database().organisation.update({ where: { id: organisationId }, data: { published } })
    await publish(true)
    expect(await shown()).toBe(true)
    await publish(false)
    expect(await shown()).toBe(false)
    await publish(true)
    await moves(company.actor, id, 'pause')
    expect(await shown()).toBe(false)
  })
})
