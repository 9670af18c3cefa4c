import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { newReference } from '@/lib/core/reference'
import { addBuilding, addFloor, addRoom, editRoom } from '@/lib/domains/enclaves/commands'
import { phaseToEdit, roomToEdit } from '@/lib/domains/enclaves/queries'
import { moveTenancy } from '@/lib/domains/tenancies/commands'
import { anEnclave, aRoom } from '@/tests/support/builders/enclaves'
import { someone } from '@/tests/support/builders/residency'
import { anOrganisation } from '@/tests/support/builders/tenancies'
import { asOwner } from '@/tests/support/database'
import { refusedWith } from '@/tests/support/outcome'

const AT_ONCE = 200
const DAYS = { startOn: columnOfDay('2027-01-01'), endOn: columnOfDay('2027-12-31') }

/** So many tenancies of one organisation that wait for approval, all on one room and the same days. */
async function crowd(enclaveId: string, roomId: string): Promise<string[]> {
  const organisationId = await anOrganisation(`crowd-${randomUUID()}`)
  const ids = Array.from({ length: AT_ONCE }, () => randomUUID())
  const waiting = { enclaveId, organisationId, status: 'PENDING_APPROVAL', direction: 'BRINGING_IN', ...DAYS } as const
  await database().tenancy.createMany({ data: ids.map((id) => ({ id, reference: newReference(), ...waiting })) })
  const range = { roomId, fromOn: DAYS.startOn, toOn: DAYS.endOn }
  await database().tenancyRoom.createMany({ data: ids.map((tenancyId) => ({ tenancyId, ...range })) })
  return ids
}

/** Who is told to come back later comes back, as a person would: the pool has room for ten at a time. */
async function approveAll(lead: Actor, ids: readonly string[]): Promise<Record<string, number>> {
  const approve = async (id: string): Promise<string> => {
    const code = await refusedWith(moveTenancy(lead, { id, version: 0, event: 'approve' }))
    return code === 'unavailable' ? approve(id) : (code ?? 'approved')
  }
  const codes = await Promise.all(ids.map(approve))
  return Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((each) => each === code).length]))
}

const holdersOf = (roomId: string) => database().tenancyRoom.count({ where: { roomId, blocking: true } })

describe('200 approvals of one room at once', () => {
  test.each([1, 2])(
    'exactly one is made (round %i)',
    async () => {
      const { id: enclaveId } = await anEnclave()
      const room = await aRoom(enclaveId)
      const lead = await someone('OPS_LEAD', enclaveId)
      const ids = await crowd(enclaveId, room)
      expect(await approveAll(lead.actor, ids)).toEqual({ approved: 1, room_taken: AT_ONCE - 1 })
      expect(await holdersOf(room)).toBe(1)
      const states = await database().tenancy.groupBy({ by: ['status'], where: { id: { in: ids } }, _count: true })
      expect(Object.fromEntries(states.map(({ status, _count }) => [status, _count]))).toEqual({
        PENDING_SIGNATURE: 1,
        PENDING_APPROVAL: AT_ONCE - 1,
      })
      expect(await database().statusLog.count({ where: { recordId: { in: ids } } })).toBe(1)
      expect(await database().auditEntry.count({ where: { recordId: { in: ids } } })).toBe(1)
    },
    120_000,
  )

  test('without the constraint of the database the room is let many times: the control', async () => {
    const { id: enclaveId } = await anEnclave()
    const room = await aRoom(enclaveId)
    const lead = await someone('OPS_LEAD', enclaveId)
    const ids = await crowd(enclaveId, room)
    await asOwner('ALTER TABLE "TenancyRoom" DROP CONSTRAINT "TenancyRoom_never_twice"')
    expect((await approveAll(lead.actor, ids)).approved).toBeGreaterThan(1)
    expect(await holdersOf(room)).toBeGreaterThan(1)
  }, 120_000)
})

describe('the space of an enclave', () => {
  const ROOM = { areaM2: '80', use: 'OFFICE', lettable: true, availableFrom: null } as const

  /** Every write of one who tries it, on the space of an enclave. */
  async function writesOn(enclaveId: string) {
    const room = await aRoom(enclaveId)
    const where = { id: room }
    const include = { floor: { include: { building: true } } }
    const found = await database().room.findUniqueOrThrow({ where, include })
    const { floorId, version, floor } = found
    const { buildingId, building } = floor
    const writes = [
      (actor: Actor) => addBuilding(actor, { phaseId: building.phaseId, code: 'N1', nameZh: '新楼', nameEn: 'New' }),
      (actor: Actor) => addFloor(actor, { buildingId, level: 7 }),
      (actor: Actor) => addRoom(actor, { ...ROOM, floorId, code: 'N-701' }),
      (actor: Actor) => editRoom(actor, { ...ROOM, id: room, version, code: 'N-702' }),
    ]
    return { room, phaseId: building.phaseId, writes }
  }

  test.each(['OPS', 'OPS_LEAD'] as const)('is kept by %s of the enclave, and audited', async (role) => {
    const { id: enclaveId } = await anEnclave()
    const { room, phaseId, writes } = await writesOn(enclaveId)
    const { actor } = await someone(role, enclaveId)
    const audited = () => database().auditEntry.count({ where: { enclaveId, actorId: actor.accountId } })
    for (const write of writes) await write(actor)
    expect(await audited()).toBe(writes.length)
    expect(await roomToEdit(actor, room)).toMatchObject({ code: 'N-702', lettable: true })
    const phase = await phaseToEdit(actor, phaseId)
    expect(phase?.buildings.map(({ code }) => code)).toContain('N1')
    expect(phase?.can.move).toEqual([])
  })

  test('of another enclave is not found, nor is any by those who are not of a team', async () => {
    const { id: enclaveId } = await anEnclave()
    const { id: elsewhere } = await anEnclave()
    const { room, phaseId, writes } = await writesOn(enclaveId)
    const strangers = [
      await someone('OPS', elsewhere),
      await someone('OPS_LEAD', elsewhere),
      await someone('REVIEWER', enclaveId),
    ]
    for (const { actor } of strangers) {
      for (const write of writes) expect(await refusedWith(write(actor))).toBe('not_found')
      expect(await roomToEdit(actor, room)).toBeNull()
      expect(await phaseToEdit(actor, phaseId)).toBeNull()
    }
    expect(await database().building.count({ where: { phase: { enclaveId } } })).toBe(1)
    expect(await database().room.findUniqueOrThrow({ where: { id: room } })).toMatchObject({ version: 0 })
  })
})
