import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { Role } from '@/lib/core/db/generated/enums'
import {
  addBuilding,
  addFloor,
  addRoom,
  createEnclave,
  createPhase,
  editEnclave,
  editRoom,
} from '@/lib/domains/enclaves/commands'
import {
  enclaveToEdit,
  listEnclaves,
  listPublishedEnclaves,
  phaseToEdit,
  publishedEnclave,
  roomToEdit,
} from '@/lib/domains/enclaves/queries'
import { actorWith, admin } from '@/tests/support/actors'
import { anEnclave, aPhase, enclaveFields, phaseFields } from '@/tests/support/builders/enclaves'

const lastAudit = (recordId: string) =>
  database().auditEntry.findFirst({ where: { recordId }, orderBy: { seq: 'desc' } })

describe('an administrator sets up enclaves', () => {
  test('a new enclave has a public page of its own, empty and in its place', async () => {
    const second = await createEnclave(admin(), enclaveFields({ slug: 'second', position: 900 }))
    const first = await createEnclave(admin(), enclaveFields({ slug: 'first', position: 0 }))
    expect(await publishedEnclave('second')).toMatchObject({
      id: second.id,
      phases: [],
      functionsZh: [],
      openedOn: null,
    })
    expect((await publishedEnclave())?.id).toBe(first.id)
    expect((await listPublishedEnclaves()).map(({ slug }) => slug)).toEqual(['first', 'second'])
    expect(await publishedEnclave('third')).toBeNull()
    expect(await lastAudit(second.id)).toMatchObject({ verb: 'create', noun: 'Enclave', enclaveId: second.id })
  })

  test('an edit changes what is named, clears what is emptied and says in the audit which fields changed', async () => {
    const fields = enclaveFields({ addressZh: '园区路 1 号', functionsZh: ['甲', '乙'] })
    const { id } = await createEnclave(admin(), fields)
    await editEnclave(admin(), { ...fields, id, version: 0, addressZh: null, icpNumber: '备 1 号' })
    expect(await enclaveToEdit(admin(), id)).toMatchObject({
      version: 1,
      addressZh: null,
      icpNumber: '备 1 号',
      functionsZh: ['甲', '乙'],
    })
    expect((await lastAudit(id))?.details).toEqual({ changed: 'addressZh, icpNumber' })
  })

  test('an edit from an old page is stale and changes nothing', async () => {
    const fields = enclaveFields()
    const { id } = await createEnclave(admin(), fields)
    await editEnclave(admin(), { ...fields, id, version: 0, nameEn: 'One' })
    const old = editEnclave(admin(), { ...fields, id, version: 0, nameEn: 'Two' })
    await expect(old).rejects.toMatchObject({ code: 'stale' })
    expect(await enclaveToEdit(admin(), id)).toMatchObject({ nameEn: 'One', version: 1 })
    expect(await database().auditEntry.count({ where: { recordId: id } })).toBe(2)
  })

  test('of two who save at once one wins, and the other is told', async () => {
    const fields = enclaveFields()
    const { id } = await createEnclave(admin(), fields)
    const both = ['One', 'Two'].map((nameEn) => editEnclave(admin(), { ...fields, id, version: 0, nameEn }))
    const results = await Promise.allSettled(both)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale' } })
    expect((await enclaveToEdit(admin(), id))?.version).toBe(1)
  })

  test('an address that is taken is a conflict, for a new enclave and for an edit', async () => {
    await anEnclave({ slug: 'taken' })
    await expect(createEnclave(admin(), enclaveFields({ slug: 'taken' }))).rejects.toMatchObject({ code: 'conflict' })
    const fields = enclaveFields()
    const { id } = await createEnclave(admin(), fields)
    const moved = editEnclave(admin(), { ...fields, id, version: 0, slug: 'taken' })
    await expect(moved).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a phase whose key its enclave has already is a conflict; another enclave may have it', async () => {
    const [one, two] = [await anEnclave(), await anEnclave()]
    await createPhase(admin(), phaseFields(one.id))
    await createPhase(admin(), phaseFields(two.id))
    await expect(createPhase(admin(), phaseFields(one.id))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('what belongs to a record that is not there is not found', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000000'
    await expect(createPhase(admin(), phaseFields(nowhere))).rejects.toMatchObject({ code: 'not_found' })
    await expect(addFloor(admin(), { buildingId: nowhere, level: 1 })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('rooms', () => {
  async function aFloor() {
    const { id: enclaveId } = await anEnclave()
    const { id: phaseId } = await aPhase(enclaveId)
    const building = await addBuilding(admin(), { phaseId, code: 'A', nameZh: 'A 楼', nameEn: 'Building A' })
    const floor = await addFloor(admin(), { buildingId: building.id, level: 3 })
    return { enclaveId, phaseId, buildingId: building.id, floorId: floor.id }
  }
  const office = { code: '301', areaM2: '120.50', use: 'OFFICE', lettable: true, availableFrom: '2027-03-01' } as const

  test('a room lies on a floor of a building of a phase, with its area and its day', async () => {
    const { enclaveId, phaseId, floorId } = await aFloor()
    const room = await addRoom(admin(), { ...office, floorId })
    const phase = await phaseToEdit(admin(), phaseId)
    const [shown] = phase?.buildings[0]?.floors[0]?.rooms ?? []
    expect(shown).toMatchObject({ code: '301', use: 'OFFICE', lettable: true })
    expect(shown?.areaM2.toString()).toBe('120.5')
    expect(shown?.availableFrom?.toISOString()).toBe('2027-03-01T00:00:00.000Z')
    expect(await lastAudit(room.id)).toMatchObject({ verb: 'create', noun: 'Room', enclaveId })
  })

  test('two rooms of a floor never share a code', async () => {
    const { floorId, buildingId } = await aFloor()
    await addRoom(admin(), { ...office, floorId })
    await expect(addRoom(admin(), { ...office, floorId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(addFloor(admin(), { buildingId, level: 3 })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('an edit of a room is audited with what changed, and stale from an old page', async () => {
    const { floorId } = await aFloor()
    const { id } = await addRoom(admin(), { ...office, floorId })
    await editRoom(admin(), { ...office, id, version: 0, areaM2: '130' })
    expect((await lastAudit(id))?.details).toEqual({ changed: 'areaM2' })
    await expect(editRoom(admin(), { ...office, id, version: 0 })).rejects.toMatchObject({ code: 'stale' })
  })
})

describe('nobody else', () => {
  const others = [...Object.values(Role).filter((role) => role !== 'ADMIN'), 'VISITOR'] as const

  test.each(others)('%s finds no enclave to set up', async (role) => {
    const { id } = await anEnclave()
    const { id: phaseId } = await aPhase(id)
    const actor = role === 'VISITOR' ? visitor : actorWith([{ role, enclaveId: id }])
    const writes = [
      () => createEnclave(actor, enclaveFields()),
      () => editEnclave(actor, { ...enclaveFields(), id, version: 0 }),
      () => createPhase(actor, phaseFields(id, { key: 'PHASE_9' })),
    ]
    // The rooms of an enclave are kept by its team, too: see rooms.test.ts.
    const team = role === 'OPS' || role === 'OPS_LEAD'
    if (!team) writes.push(() => addBuilding(actor, { phaseId, code: 'B', nameZh: 'B 楼', nameEn: 'B' }))
    const before = await database().auditEntry.count()
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'not_found' })
    expect(await listEnclaves(actor)).toEqual([])
    expect(await enclaveToEdit(actor, id)).toBeNull()
    expect((await phaseToEdit(actor, phaseId)) === null).toBe(!team)
    expect(await roomToEdit(actor, id)).toBeNull()
    expect(await database().auditEntry.count()).toBe(before)
  })
})
