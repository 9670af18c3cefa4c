import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, today } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { newReference } from '@/lib/core/reference'
import { seal } from '@/lib/core/seal'
import { holdersOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { everResidentsOf, residentsOf } from '@/lib/domains/cooperation/policy'
import { tell } from '@/lib/domains/notifications/commands'
import { assisting, capacitiesOn, everAssisting, patentsVisibleTo } from '@/lib/domains/patents/policy'
import {
  FILED,
  type FilingProposal,
  fitsKind,
  type PatentAcceptance,
  type PatentCaseRecord,
  type PatentChosen,
  type PatentGrant,
  type PatentMove,
  type PatentRequest,
  sealedAt,
} from '@/lib/domains/patents/schema'
import { type PatentEvent, patentWorkflow, TOLD } from '@/lib/domains/patents/workflow'

const { noun } = patentWorkflow
const loaded = { organisation: true, documents: true } as const
export type PatentRecord = Prisma.PatentCaseGetPayload<{ include: typeof loaded }>

/** The case, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
export async function visiblePatent(tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }) {
  const where = { AND: [{ id }, patentsVisibleTo(actor)] }
  const record = (await tx.patentCase.findFirst({ where, include: loaded })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

/** The partner, if it serves the enclave in intellectual property today. @throws Refusal not_found */
async function partnerOf(tx: Tx, enclaveId: string, assistedById: string | undefined): Promise<string | null> {
  if (!assistedById) return null
  const where = { AND: [{ id: assistedById }, assisting(enclaveId, columnOfDay(today()))] }
  return (await tx.organisation.count({ where })) === 1 ? assistedById : refuse('not_found')
}

/**
 * A resident asks for help with a patent. What it is about is sealed before it is written.
 * @throws Refusal not_found for an organisation for which one does not speak, or a partner that serves no longer
 */
export async function requestPatent(actor: Actor, input: PatentRequest): Promise<{ id: string }> {
  const { enclaveId, organisationId, kind, title, summary } = input
  if (!capacitiesOn(actor, { enclaveId, organisationId, assistedById: null }).includes('TENANT')) refuse('not_found')
  return transaction(async (tx) => {
    const resident = { AND: [{ id: organisationId }, residentsOf(enclaveId)] }
    if ((await tx.organisation.count({ where: resident })) === 0) refuse('not_found')
    const assistedById = await partnerOf(tx, enclaveId, input.assistedById)
    const id = randomUUID()
    const record = await tx.patentCase.create({
      data: {
        ...{ id, enclaveId, organisationId, kind, assistedById, reference: newReference() },
        title: seal(title, sealedAt('title', id)),
        summary: summary ? seal(summary, sealedAt('summary', id)) : null,
        ...{ createdById: actor.accountId, createdAt: momentOf(tx) },
      },
      include: loaded,
    })
    const { status, reference } = record
    await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
    await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
    await tellOf(tx, record, 'create')
    return { id }
  })
}

type Along = {
  reason?: string | undefined
  data?: Prisma.PatentCaseUncheckedUpdateManyInput
  /** By whom it is assisted from now on. */
  assistedById?: string | null
}

/** The engine's door for a case. */
async function advance(
  tx: Tx,
  actor: Actor,
  record: PatentRecord,
  event: PatentEvent,
  along: Along = {},
): Promise<void> {
  const { reason, data, assistedById = record.assistedById } = along
  await moveRecord(tx, actor, {
    workflow: patentWorkflow,
    event,
    roles: capacitiesOn(actor, record),
    record,
    reason,
    write: (status) =>
      tx.patentCase.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { ...data, assistedById, status, version: { increment: 1 } },
      }),
  })
}

/** Moves it, and tells whom the move concerns, those whom it names too. */
async function move(tx: Tx, actor: Actor, record: PatentRecord, event: PatentEvent, along: Along = {}): Promise<void> {
  await advance(tx, actor, record, event, along)
  const { assistedById = record.assistedById, reason } = along
  await tellOf(tx, { ...record, assistedById }, event, reason)
}

const OVER: readonly string[] = ['decline', 'cancel', 'release']

/** Tells by the reference and the resident's name; what the invention is stands in no mail and no inbox. */
async function tellOf(tx: Tx, record: PatentRecord, event: keyof typeof TOLD, reason?: string): Promise<void> {
  const { id, enclaveId, organisationId, reference, organisation } = record
  const said = { event, enclaveId, reference, name: organisation.nameZh, reason }
  const tenants = {
    organisationId,
    role: { in: ['TENANT_ADMIN', 'TENANT_MEMBER'] },
  } satisfies Prisma.MembershipWhereInput
  const whom = TOLD[event]
  if (whom.includes('tenant'))
    await tell(tx, await holdersOf(tx, tenants), 'patent', { ...said, path: `/portal/patents/${id}` })
  if (whom.includes('team'))
    await tell(tx, await teamOf(tx, enclaveId), 'patent', { ...said, path: `/admin/patents/${id}` })
  if (whom.includes('partner')) await tellPartner(tx, record, event)
}

/** A case that is the partner's no more is not shown to it: its list says what is left, and no reason is told. */
async function tellPartner(tx: Tx, record: PatentRecord, event: keyof typeof TOLD): Promise<void> {
  const { id, enclaveId, assistedById, reference, organisation } = record
  if (assistedById === null) return
  const path = OVER.includes(event) ? '/desk/patents' : `/desk/patents/${id}`
  const workers = { organisationId: assistedById, role: 'PARTNER' } satisfies Prisma.MembershipWhereInput
  const said = { event, enclaveId, reference, name: organisation.nameZh, path }
  await tell(tx, await holdersOf(tx, workers), 'patent', said)
}

/**
 * Accepts a case: the team says by whom it is assisted, a partner takes what it was asked for.
 * @throws Refusal not_found for a partner without an agreement in force; stale, invalid_transition, forbidden
 */
export async function acceptPatent(actor: Actor, { id, version, assistedById }: PatentAcceptance): Promise<void> {
  await transaction(async (tx) => {
    const record = await visiblePatent(tx, actor, { id, version })
    const isTeam = capacitiesOn(actor, record).includes('OPS')
    const by = isTeam ? assistedById : (record.assistedById ?? undefined)
    const chosen = await partnerOf(tx, record.enclaveId, by)
    await move(tx, actor, record, 'accept', { assistedById: chosen })
    if (chosen !== record.assistedById) await tellPartner(tx, record, 'release')
  })
}

/**
 * Proposes what the receipt says, in place of what was proposed before; the team verifies it.
 * @throws Refusal invalid_transition, forbidden; document_missing without a receipt; number_kind for the other form
 */
export async function proposeFiling(actor: Actor, { id, version, number, filedOn }: FilingProposal): Promise<void> {
  await transaction(async (tx) => {
    const record = await visiblePatent(tx, actor, { id, version })
    if (!capacitiesOn(actor, record).some((by) => by !== 'TENANT')) refuse('forbidden')
    if (record.status !== 'DRAFTING') refuse('invalid_transition')
    if (!fitsKind(record.kind, number)) refuse('number_kind')
    requireReceipt(record)
    const proposal = { proposedNumber: number, proposedOn: columnOfDay(filedOn), proposedById: actor.accountId }
    const { count } = await tx.patentCase.updateMany({
      where: { id, version: record.version, status: 'DRAFTING' },
      data: { ...proposal, version: { increment: 1 } },
    })
    if (count !== 1) refuse('stale')
    const { enclaveId } = record
    const details = { number, filedOn }
    await appendAudit(tx, actor, { verb: 'proposeFiling', noun, recordId: id, enclaveId, details })
    await tellOf(tx, record, 'propose')
  })
}

function requireReceipt({ documents }: PatentRecord): void {
  if (!documents.some(({ kind }) => kind === 'RECEIPT')) refuse('document_missing')
}

/**
 * The team has compared the proposal with its receipt: the application is filed, and counts.
 * @throws Refusal document_missing without receipt; incomplete without proposal; number_taken for one that counts already
 */
export async function filePatent(actor: Actor, { id, version }: PatentChosen): Promise<void> {
  await transaction(async (tx) => {
    const record = await visiblePatent(tx, actor, { id, version })
    const { status, proposedNumber, proposedOn } = record
    const data = { applicationNumber: proposedNumber, filedOn: proposedOn }
    if (status === 'DRAFTING' && capacitiesOn(actor, record).includes('OPS')) {
      requireReceipt(record)
      if (!proposedNumber || !proposedOn) refuse('incomplete')
      await requireFree(tx, proposedNumber)
    }
    await move(tx, actor, record, 'file', { data })
  })
}

/** Two that are verified at one moment are told apart by the database: the second reads of a conflict. @throws Refusal number_taken */
async function requireFree(tx: Tx, number: string): Promise<void> {
  const [digits = ''] = number.split('.')
  const same = { OR: [{ applicationNumber: digits }, { applicationNumber: { startsWith: `${digits}.` } }] }
  if ((await tx.patentCase.count({ where: { ...same, status: { in: [...FILED] } } })) > 0) refuse('number_taken')
}

/** Records the grant. @throws Refusal before_filing for a day before the filing; stale, invalid_transition, forbidden */
export async function grantPatent(actor: Actor, { id, version, grantNumber, grantedOn }: PatentGrant): Promise<void> {
  await transaction(async (tx) => {
    const record = await visiblePatent(tx, actor, { id, version })
    const day = record.filedOn && dayOfColumn(record.filedOn)
    if (day && grantedOn < day) refuse('before_filing', { day })
    await move(tx, actor, record, 'grant', { data: { grantNumber, grantedOn: columnOfDay(grantedOn) } })
  })
}

/** The moves that bring nothing along but a reason. @throws Refusal stale, forbidden, reason_required */
export async function movePatent(actor: Actor, { id, version, event, reason }: PatentMove): Promise<void> {
  await transaction(async (tx) => {
    const record = await visiblePatent(tx, actor, { id, version })
    await move(tx, actor, record, event, { reason })
  })
}

/** By which moves a case comes to a state. */
const COURSES: Record<PatentCaseRecord['status'], readonly PatentEvent[]> = {
  REQUESTED: [],
  ACCEPTED: ['accept'],
  DRAFTING: ['accept', 'draft'],
  FILED: ['accept', 'draft', 'file'],
  PUBLISHED: ['accept', 'draft', 'file', 'publish'],
  GRANTED: ['accept', 'draft', 'file', 'grant'],
  REJECTED: ['accept', 'draft', 'file', 'reject'],
  WITHDRAWN: ['accept', 'draft', 'file', 'withdraw'],
  LAPSED: ['accept', 'draft', 'file', 'grant', 'lapse'],
  DECLINED: ['decline'],
  CANCELLED: ['cancel'],
}

/**
 * Brings in a case as it stands: one move after another up to its state, each logged with the same remark; nobody is told.
 * @param remark what the log says of each move but the one that has its own reason
 * @throws Refusal not_found for another enclave, who was never its resident, or a partner that never served it; number_taken
 */
export async function bringPatent(tx: Tx, actor: Actor, input: PatentCaseRecord, remark: string) {
  const { enclaveId, organisationId, assistedById = null, kind, status, title, summary, number, reason } = input
  if (!capacitiesOn(actor, { enclaveId, organisationId, assistedById }).includes('OPS')) refuse('not_found')
  const resident = { AND: [{ id: organisationId }, everResidentsOf(enclaveId)] }
  if ((await tx.organisation.count({ where: resident })) === 0) refuse('not_found')
  const partner = assistedById === null ? null : { AND: [{ id: assistedById }, everAssisting(enclaveId)] }
  if (partner && (await tx.organisation.count({ where: partner })) === 0) refuse('not_found')
  if (number) await requireFree(tx, number)
  const id = randomUUID()
  const { status: first, reference } = await tx.patentCase.create({
    data: {
      ...{ id, enclaveId, organisationId, kind, assistedById, reference: newReference() },
      title: seal(title, sealedAt('title', id)),
      summary: summary ? seal(summary, sealedAt('summary', id)) : null,
      ...{ createdById: actor.accountId, createdAt: momentOf(tx) },
    },
  })
  await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
  await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: first, reason: remark })
  const { receiptAt = null, grantNumber = null } = input
  const [filedOn, grantedOn] = [input.filedOn, input.grantedOn].map((day) => (day ? columnOfDay(day) : null))
  const proposed = { proposedNumber: number ?? null, proposedOn: filedOn ?? null, proposedById: actor.accountId }
  const given: Partial<Record<PatentEvent, Prisma.PatentCaseUncheckedUpdateManyInput>> = {
    file: { ...proposed, applicationNumber: number ?? null, filedOn: filedOn ?? null, receiptAt },
    grant: { grantNumber, grantedOn: grantedOn ?? null },
  }
  for (const event of COURSES[status])
    await advance(tx, actor, await visiblePatent(tx, actor, { id }), event, {
      reason: reason ?? remark,
      ...(given[event] ? { data: given[event] } : {}),
    })
  return visiblePatent(tx, actor, { id })
}
