import type { Actor } from '@/lib/core/auth/actor'
import { rolesOf } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { canManageEnclaves, spacesVisibleTo } from '@/lib/domains/enclaves/policy'
import type {
  BuildingInput,
  EnclaveEdit,
  EnclaveInput,
  FloorInput,
  PhaseEdit,
  PhaseInput,
  PhaseMove,
  RoomEdit,
  RoomInput,
} from '@/lib/domains/enclaves/schema'
import { phaseWorkflow } from '@/lib/domains/enclaves/workflow'

type Written = { noun: string; recordId: string; enclaveId: string; details: Record<string, string> }

/** What was written is audited with it. */
function writeAudited<W extends Written>(actor: Actor, verb: string, write: (tx: Tx) => Promise<W>): Promise<W> {
  return transaction(async (tx) => {
    const written = await write(tx)
    const { noun, recordId, enclaveId, details } = written
    await appendAudit(tx, actor, { verb, noun, recordId, enclaveId, details })
    return written
  })
}

/** An administrator's write: whoever may not manage finds nothing. */
async function manage(actor: Actor, verb: string, write: (tx: Tx) => Promise<Written>) {
  if (!canManageEnclaves(actor)) refuse('not_found')
  return { id: (await writeAudited(actor, verb, write)).recordId }
}

/** For what lies in a phase, found only as the actor sees it: the phase's id is where one goes back to. */
async function manageSpace(actor: Actor, verb: string, write: (tx: Tx) => Promise<Written & { phaseId: string }>) {
  const { recordId, phaseId } = await writeAudited(actor, verb, write)
  return { id: recordId, phaseId }
}

/** The names of the fields that an edit changes, for the audit. Dates and decimals are compared as they are stored. */
function changed(before: Record<string, unknown>, after: Record<string, unknown>): string {
  const same = (a: unknown, b: unknown) => (a === null || b === null ? a === b : plain(a) === plain(b))
  return Object.keys(after)
    .filter((key) => !same(before[key], after[key]))
    .join(', ')
}

const plain = (value: unknown): string =>
  value instanceof Date || Array.isArray(value)
    ? JSON.stringify(value)
    : String(value)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')

/** @throws Refusal conflict where the slug is taken; not_found to whoever may not manage */
export const createEnclave = (actor: Actor, input: EnclaveInput) =>
  manage(actor, 'create', async (tx) => {
    const { id, slug } = await tx.enclave.create({ data: input })
    return { noun: 'Enclave', recordId: id, enclaveId: id, details: { slug, nameZh: input.nameZh } }
  })

/** @throws Refusal stale where another was first; conflict where the slug is taken */
export const editEnclave = (actor: Actor, { id, version, ...data }: EnclaveEdit) =>
  manage(actor, 'edit', async (tx) => {
    const before = (await tx.enclave.findUnique({ where: { id } })) ?? refuse('not_found')
    const { count } = await tx.enclave.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count !== 1) refuse('stale')
    return { noun: 'Enclave', recordId: id, enclaveId: id, details: { changed: changed(before, data) } }
  })

/** A phase begins as planned. @throws Refusal conflict where the enclave has the key already */
export const createPhase = (actor: Actor, input: PhaseInput) =>
  manage(actor, 'create', async (tx) => {
    if ((await tx.enclave.count({ where: { id: input.enclaveId } })) === 0) refuse('not_found')
    const { id, status } = await tx.phase.create({ data: input })
    await logStatus(tx, actor, { noun: 'Phase', recordId: id, event: 'create', from: null, to: status })
    return { noun: 'Phase', recordId: id, enclaveId: input.enclaveId, details: { key: input.key } }
  })

/** @throws Refusal stale where another was first */
export const editPhase = (actor: Actor, { id, version, ...data }: PhaseEdit) =>
  manage(actor, 'edit', async (tx) => {
    const before = (await tx.phase.findUnique({ where: { id } })) ?? refuse('not_found')
    const { count } = await tx.phase.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count !== 1) refuse('stale')
    return { noun: 'Phase', recordId: id, enclaveId: before.enclaveId, details: { changed: changed(before, data) } }
  })

/** Tops a phase out or opens it, through the engine. @throws Refusal invalid_transition, stale */
export async function movePhase(actor: Actor, { id, version, event }: PhaseMove): Promise<void> {
  if (!canManageEnclaves(actor)) refuse('not_found')
  await transaction(async (tx) => {
    const record = (await tx.phase.findUnique({ where: { id } })) ?? refuse('not_found')
    const roles = rolesOf(actor).filter((role) => role === 'ADMIN')
    const write = (to: typeof record.status) =>
      tx.phase.updateMany({
        where: { id, version, status: record.status },
        data: { status: to, version: { increment: 1 } },
      })
    await moveRecord(tx, actor, { workflow: phaseWorkflow, event, roles, record, write })
  })
}

/** @throws Refusal conflict where the phase has the code already */
export const addBuilding = (actor: Actor, input: BuildingInput) =>
  manageSpace(actor, 'create', async (tx) => {
    const where = { id: input.phaseId, enclave: spacesVisibleTo(actor) }
    const { enclaveId } = (await tx.phase.findFirst({ where })) ?? refuse('not_found')
    const { id } = await tx.building.create({ data: input })
    return { noun: 'Building', recordId: id, enclaveId, phaseId: input.phaseId, details: { code: input.code } }
  })

/** @throws Refusal conflict where the building has the floor already */
export const addFloor = (actor: Actor, input: FloorInput) =>
  manageSpace(actor, 'create', async (tx) => {
    const where = { id: input.buildingId, phase: { enclave: spacesVisibleTo(actor) } }
    const { phase } = (await tx.building.findFirst({ where, include: { phase: true } })) ?? refuse('not_found')
    const { id } = await tx.floor.create({ data: input })
    const details = { level: String(input.level) }
    return { noun: 'Floor', recordId: id, enclaveId: phase.enclaveId, phaseId: phase.id, details }
  })

const withPhase = { building: { include: { phase: true } } } as const
const roomData = <Fields extends { availableFrom: string | null }>({ availableFrom, ...fields }: Fields) => ({
  ...fields,
  availableFrom: availableFrom === null ? null : columnOfDay(availableFrom),
})

/** @throws Refusal conflict where the floor has the code already */
export const addRoom = (actor: Actor, input: RoomInput) =>
  manageSpace(actor, 'create', async (tx) => {
    const where = { id: input.floorId, building: { phase: { enclave: spacesVisibleTo(actor) } } }
    const { building } = (await tx.floor.findFirst({ where, include: withPhase })) ?? refuse('not_found')
    const { id } = await tx.room.create({ data: roomData(input) })
    const details = { code: input.code, areaM2: input.areaM2 }
    const { enclaveId, id: phaseId } = building.phase
    return { noun: 'Room', recordId: id, enclaveId, phaseId, details }
  })

/** @throws Refusal stale where another was first; conflict where the floor has the code already */
export const editRoom = (actor: Actor, { id, version, ...input }: RoomEdit) =>
  manageSpace(actor, 'edit', async (tx) => {
    const where = { id, floor: { building: { phase: { enclave: spacesVisibleTo(actor) } } } }
    const found = await tx.room.findFirst({ where, include: { floor: { include: withPhase } } })
    const { floor, ...before } = found ?? refuse('not_found')
    const data = roomData(input)
    const { count } = await tx.room.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
    if (count !== 1) refuse('stale')
    const { enclaveId, id: phaseId } = floor.building.phase
    return { noun: 'Room', recordId: id, enclaveId, phaseId, details: { changed: changed(before, data) } }
  })
