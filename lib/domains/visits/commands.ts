import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, today } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { databaseRefusal, refuse } from '@/lib/core/errors'
import { newReference } from '@/lib/core/reference'
import { teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { tell } from '@/lib/domains/notifications/commands'
import { isVisitTeam, visitableBy, visitCapacities, visitsVisibleTo } from '@/lib/domains/visits/policy'
import {
  MOST_VISIT_DOCUMENTS,
  type VisitAmendment,
  type VisitHandover,
  type VisitMove,
  type VisitPlan,
  type VisitRecord,
  type VisitReport,
} from '@/lib/domains/visits/schema'
import { type TOLD, type VisitEvent, visitWorkflow } from '@/lib/domains/visits/workflow'

const { noun } = visitWorkflow
const loaded = { organisation: { select: { nameZh: true } }, staff: { select: { accountId: true } } } as const
type Visit = Prisma.ProspectVisitGetPayload<{ include: typeof loaded }>
type Chosen = { id: string; version?: number }

/** The visit, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
export async function visibleVisit(tx: Tx, actor: Actor, { id, version }: Chosen): Promise<Visit> {
  const where = { AND: [{ id }, visitsVisibleTo(actor)] }
  const record = (await tx.prospectVisit.findFirst({ where, include: loaded })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

/** By what the same form of the same person, sent again, is known. */
const onceOf = (actor: Actor, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([actor.accountId ?? actor.name, key]))
    .digest('hex')

/** Plans a visit; those who go are told. The same form, sent again, plans nothing more. @throws Refusal not_found */
export const planVisit = (actor: Actor, input: VisitPlan): Promise<{ id: string }> =>
  transaction(async (tx) => {
    const { id, isNew } = await planIn(tx, actor, input)
    if (isNew) await tellPlanned(tx, actor, id)
    return { id }
  })

/** Tells those who go, but whoever planned it. */
export const tellPlanned = async (tx: Tx, actor: Actor, id: string): Promise<void> =>
  tellStaff(tx, actor, await visibleVisit(tx, actor, { id }), 'plan')

/** Of a visit that is brought in: who was of the team then, and what the log says of its moves. */
type BroughtIn = { team?: readonly string[]; remark?: string }
/** The same in the caller's transaction, telling nobody. @returns the visit, and whether it was made now */
export async function planIn(tx: Tx, actor: Actor, plan: VisitPlan, { team, remark }: BroughtIn = {}) {
  const { key, plannedOn, staff, place, ...input } = plan
  const { enclaveId, organisationId } = input
  if (!isVisitTeam(actor, enclaveId)) refuse('not_found')
  const prospect = { AND: [{ id: organisationId }, visitableBy(actor)] }
  if ((await tx.organisation.count({ where: prospect })) === 0) refuse('not_found')
  const onceKey = onceOf(actor, key)
  const own = { reference: newReference(), authorId: actor.accountId, createdAt: momentOf(tx), onceKey }
  const data = { ...input, ...own, plannedOn: columnOfDay(plannedOn), place: place ?? null }
  const [record] = await tx.prospectVisit.createManyAndReturn({ data: [data], skipDuplicates: true })
  if (!record)
    return { ...(await tx.prospectVisit.findUniqueOrThrow({ where: { onceKey }, select: { id: true } })), isNew: false }
  const { id, status, reference } = record
  await setStaff(tx, id, await staffOf(tx, enclaveId, staff, team))
  await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status, reason: remark })
  await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
  return { id, isNew: true }
}

/** Those who may go: of the team, or there before. @throws Refusal not_found */
async function staffOf(tx: Tx, enclaveId: string, wanted: readonly string[], before: readonly string[] = []) {
  const known = new Set([...(await teamOf(tx, enclaveId)).map(({ id }) => id), ...before])
  const ids = [...new Set(wanted)]
  if (ids.length === 0 || ids.some((id) => !known.has(id))) refuse('not_found')
  return ids
}

async function setStaff(tx: Tx, visitId: string, ids: readonly string[]): Promise<void> {
  await tx.visitStaff.deleteMany({ where: { visitId, accountId: { notIn: [...ids] } } })
  const data = ids.map((accountId) => ({ visitId, accountId }))
  await tx.visitStaff.createMany({ data, skipDuplicates: true })
}

async function tellStaff(
  tx: Tx,
  actor: Actor,
  visit: Visit,
  event: (typeof TOLD)[number],
  reason?: string,
): Promise<void> {
  const ids = visit.staff.flatMap(({ accountId }) => (accountId === actor.accountId ? [] : [accountId]))
  const people = await tx.account.findMany({ where: { id: { in: ids }, status: 'ACTIVE' }, orderBy: { id: 'asc' } })
  const { id, enclaveId, reference, organisation, plannedOn } = visit
  const said = { event, enclaveId, reference, name: organisation.nameZh, day: dayOfColumn(plannedOn), reason }
  await tell(tx, people, 'visit', { ...said, path: `/admin/visits/${id}` })
}

/**
 * Reports on a visit: of a planned one, or of one that is planned and done at once. The same report, sent again from a
 * device that did not hear the answer, is one.
 * @throws Refusal not_found, stale, invalid_transition
 */
export async function recordVisit(actor: Actor, input: VisitReport): Promise<{ id: string }> {
  const doneKey = onceOf(actor, input.key)
  const before = () => database().prospectVisit.findUnique({ where: { doneKey }, select: { id: true } })
  const known = await before()
  if (known) return known
  try {
    return await transaction((tx) => recordIn(tx, actor, input))
  } catch (error) {
    const first = databaseRefusal(error) && (await before())
    if (first) return first
    throw error
  }
}

/** The same in the caller's transaction. @throws Refusal conflict where the same report is there already */
export async function recordIn(tx: Tx, actor: Actor, input: VisitReport): Promise<{ id: string }> {
  const { key, id, enclaveId = '', organisationId = '', ...report } = input
  if (id) return { id: await reportOn(tx, actor, await visibleVisit(tx, actor, { id }), key, report) }
  const { visitedOn, staff } = report
  const plan = { key, enclaveId, organisationId, plannedOn: visitedOn, staff, place: undefined }
  const planned = await planIn(tx, actor, { ...plan, direction: 'OUTBOUND' })
  if (!planned.isNew) refuse('conflict')
  return { id: await reportOn(tx, actor, await visibleVisit(tx, actor, planned), key, report) }
}

type Report = Omit<VisitReport, 'key' | 'id' | 'enclaveId' | 'organisationId'>

const columnsOf = ({ visitedOn, outcome, note, nextAction, nextActionOn }: Report) => ({
  visitedOn: columnOfDay(visitedOn),
  outcome,
  note: note ?? null,
  nextAction: nextAction ?? null,
  nextActionOn: nextActionOn ? columnOfDay(nextActionOn) : null,
})

async function reportOn(tx: Tx, actor: Actor, visit: Visit, key: string, report: Report): Promise<string> {
  const before = visit.staff.map(({ accountId }) => accountId)
  const staff = await staffOf(tx, visit.enclaveId, report.staff, before)
  const { visitedOn, outcome } = report
  if (visitedOn > today()) refuse('invalid_input')
  await move(tx, actor, visit, 'do', {
    details: { visitedOn, outcome },
    data: { ...columnsOf(report), authorId: actor.accountId, closedAt: momentOf(tx), doneKey: onceOf(actor, key) },
  })
  await setStaff(tx, visit.id, staff)
  return visit.id
}

type Along = {
  reason?: string | undefined
  details?: Record<string, string | null>
  data?: Prisma.ProspectVisitUncheckedUpdateManyInput
}

/** The engine's door for a visit. */
async function move(tx: Tx, actor: Actor, record: Visit, event: VisitEvent, { reason, details, data }: Along) {
  const { id, status, version } = record
  await moveRecord(tx, actor, {
    workflow: visitWorkflow,
    event,
    roles: actor.kind === 'system' ? ['OPS'] : visitCapacities(actor, record, today()),
    record,
    reason,
    ...(details ? { details } : {}),
    write: (to) =>
      tx.prospectVisit.updateMany({
        where: { id, status, version },
        data: { ...data, status: to, version: { increment: 1 } },
      }),
  })
}

/** Mends a report: its author within seven days, later the lead with a reason. @throws Refusal not_found, stale, forbidden, reason_required */
export async function amendVisit(actor: Actor, { id, version, reason, ...report }: VisitAmendment): Promise<void> {
  await transaction(async (tx) => {
    const visit = await visibleVisit(tx, actor, { id, version })
    const before = visit.staff.map(({ accountId }) => accountId)
    const staff = await staffOf(tx, visit.enclaveId, report.staff, before)
    const { visitedOn, outcome } = report
    if (visitedOn > today()) refuse('invalid_input')
    const visitedBefore = visit.visitedOn ? dayOfColumn(visit.visitedOn) : null
    const details = { visitedBefore, visitedOn, outcomeBefore: visit.outcome, outcome }
    await move(tx, actor, visit, 'amend', { reason, details, data: columnsOf(report) })
    await setStaff(tx, id, staff)
  })
}

/** Calls a planned visit off, or notes that nobody came. @throws Refusal not_found, stale, reason_required */
export async function moveVisit(actor: Actor, { id, version, event, reason }: VisitMove): Promise<void> {
  await transaction(async (tx) => {
    const visit = await visibleVisit(tx, actor, { id, version })
    await move(tx, actor, visit, event, { reason, data: { closedAt: momentOf(tx) } })
    if (event === 'cancel') await tellStaff(tx, actor, visit, 'cancel', reason)
  })
}

/**
 * Brings in a visit as it stands: planned, and then moved to where it is; nobody is told.
 * @param remark what the log says of each move but the one that has its own reason
 * @throws Refusal not_found for another enclave, an organisation that one may not visit, or who never was of the team
 */
export async function bringVisit(tx: Tx, actor: Actor, input: VisitRecord, remark: string) {
  const { enclaveId, organisationId, direction, status, plannedOn, place, staff, reason, ...report } = input
  const ever = { enclaveId, role: { in: ['OPS', 'OPS_LEAD'] } } satisfies Prisma.MembershipWhereInput
  const team = (await tx.membership.findMany({ where: ever, select: { accountId: true } })).map((one) => one.accountId)
  const plan = { key: randomUUID(), enclaveId, organisationId, direction, plannedOn, place, staff }
  const { id } = await planIn(tx, actor, plan, { team, remark })
  const visit = await visibleVisit(tx, actor, { id })
  const { visitedOn, outcome } = report
  const closed = { authorId: actor.accountId, closedAt: momentOf(tx) }
  if (status === 'DONE' && visitedOn && outcome) {
    const data = { ...columnsOf({ ...report, visitedOn, outcome, staff }), ...closed }
    await move(tx, actor, visit, 'do', { reason: remark, details: { visitedOn, outcome }, data })
  }
  if (status === 'CANCELLED') await move(tx, actor, visit, 'cancel', { reason, data: { closedAt: closed.closedAt } })
  if (status === 'NO_SHOW')
    await move(tx, actor, visit, 'miss', { reason: remark, data: { closedAt: closed.closedAt } })
  return visibleVisit(tx, actor, { id })
}

/**
 * Gives a colleague's planned visits to another of the team, in the caller's transaction; what was done stays theirs.
 * @returns how many @throws Refusal not_found for who does not lead the enclave, or where the other is not of its team
 */
export async function handOverVisits(
  tx: Tx,
  actor: Actor,
  { enclaveId, fromId, toId }: VisitHandover,
): Promise<number> {
  const leads = actor.grants.some((grant) => grant.role === 'OPS_LEAD' && grant.enclaveId === enclaveId)
  if (actor.kind !== 'system' && !leads) refuse('not_found')
  await staffOf(tx, enclaveId, [toId])
  const theirs = { OR: [{ authorId: fromId }, { staff: { some: { accountId: fromId } } }] }
  const found = await tx.prospectVisit.findMany({
    where: { enclaveId, status: 'PLANNED', ...theirs },
    orderBy: { id: 'asc' },
    include: loaded,
  })
  for (const visit of found) {
    const { id, version, authorId } = visit
    const data = { authorId: authorId === fromId ? toId : authorId, version: { increment: 1 } }
    const { count } = await tx.prospectVisit.updateMany({ where: { id, version, status: 'PLANNED' }, data })
    if (count !== 1) refuse('stale')
    const goes = visit.staff.map(({ accountId }) => (accountId === fromId ? toId : accountId))
    await setStaff(tx, id, [...new Set(goes)])
    await appendAudit(tx, actor, { verb: 'handOver', noun, recordId: id, enclaveId, details: { fromId, toId } })
    await tellStaff(tx, actor, { ...visit, staff: [{ accountId: toId }] }, 'handOver')
  }
  return found.length
}

type Photo = { id: string; kind: 'PHOTO' | 'OTHER'; key?: string | undefined }
/** Whether the team may add a photo to a visit. @throws Refusal not_found; invalid_transition; file_refused for too many */
async function openVisit(tx: Tx, actor: Actor, { id }: Photo): Promise<Visit> {
  const visit = await visibleVisit(tx, actor, { id })
  if (visit.status !== 'PLANNED' && visit.status !== 'DONE') refuse('invalid_transition')
  if ((await tx.visitDocument.count({ where: { visitId: id } })) >= MOST_VISIT_DOCUMENTS)
    refuse('file_refused', { why: 'visit_full' })
  return visit
}

/** The photo of that key, where the device that sends it did not hear the answer; null where it may come. @throws as above */
export async function knownPhoto(tx: Tx, actor: Actor, photo: Photo) {
  await visibleVisit(tx, actor, photo)
  const where = { visitId: photo.id, onceKey: onceOf(actor, photo.key ?? '') }
  const known = photo.key && (await tx.visitDocument.findFirst({ where, select: { file: true } }))
  if (!known) await openVisit(tx, actor, photo)
  return known ? { id: known.file.id, name: known.file.name, size: known.file.size } : null
}

/** Adds a photo, in the transaction that keeps its file. @throws as above; conflict where it came twice at once */
export async function keepPhoto(
  tx: Tx,
  actor: Actor,
  photo: Photo,
  { id: fileId, name, sha256 }: { id: string; name: string; sha256: string },
): Promise<void> {
  const { id, enclaveId } = await openVisit(tx, actor, photo)
  const onceKey = photo.key ? onceOf(actor, photo.key) : null
  await tx.visitDocument.create({ data: { visitId: id, kind: photo.kind, fileId, onceKey } })
  const details = { kind: photo.kind, name, sha256 }
  await appendAudit(tx, actor, { verb: 'attachDocument', noun, recordId: id, enclaveId, details })
}
