import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, today } from '@/lib/core/clock'
import { database, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { Refusal, refuse } from '@/lib/core/errors'
import { pinyinKeys, romanised } from '@/lib/core/pinyin'
import { newReference } from '@/lib/core/reference'
import { addRole } from '@/lib/domains/accounts/commands'
import { teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { notify } from '@/lib/domains/notifications/commands'
import { localeOf } from '@/lib/domains/notifications/schema'
import { agreeToListing } from '@/lib/domains/profiles/commands'
import { type Application, moveApplication, openAnswers, visibleApplication } from '@/lib/domains/residency/commands'
import { capacitiesOn, tenanciesVisibleTo } from '@/lib/domains/tenancies/policy'
import type { Checkout, TenancyDraft, TenancyEdit, TenancyMove } from '@/lib/domains/tenancies/schema'
import { BLOCKING, type TenancyEvent, TOLD, tenancyWorkflow } from '@/lib/domains/tenancies/workflow'

const loaded = { organisation: true, application: true, rooms: true, documents: true } as const
export type Tenancy = Prisma.TenancyGetPayload<{ include: typeof loaded }>

/** The tenancy, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
export async function visibleTenancy(tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }) {
  const where = { AND: [{ id }, tenanciesVisibleTo(actor)] }
  const record = (await tx.tenancy.findFirst({ where, include: loaded })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

const column = (day: string | undefined) => (day ? columnOfDay(day) : null)

/** The rooms that may be let, for the days of the tenancy. @throws Refusal not_found for a room of another enclave */
async function roomsFor(tx: Tx, enclaveId: string, { rooms, startOn, endOn }: TenancyDraft | TenancyEdit) {
  const ids = [...new Set(rooms)]
  const where = { id: { in: ids }, lettable: true, floor: { building: { phase: { enclaveId } } } }
  if ((await tx.room.count({ where })) !== ids.length) refuse('not_found')
  return ids.map((roomId) => ({ roomId, fromOn: columnOfDay(startOn), toOn: column(endOn) }))
}

/** The organisation that an applicant is, by its code; one without a code, or not known yet, is recorded now. */
async function organisationFor(tx: Tx, actor: Actor, record: Application): Promise<string> {
  const { uscc, nameZh, industryId } = record
  const kind = record.kind ?? refuse('incomplete')
  const known = uscc && (await tx.organisation.findUnique({ where: { uscc } }))
  if (known) return known.mergedIntoId ?? known.id
  const given = openAnswers(record).organisation ?? {}
  const district = given.district && (await tx.district.findUnique({ where: { adcode: given.district } }))
  const nameEn = given.nameEn?.trim() || romanised(nameZh)
  const slug = `t-${(record.reference ?? record.id).toLowerCase()}`
  const homeDistrictId = district ? district.id : null
  const fields = { slug, uscc, nameZh, nameEn, kind, industryId, homeDistrictId, ...pinyinKeys(nameZh) }
  const { id } = await tx.organisation.create({ data: fields })
  const details = { slug, nameZh, kind }
  await appendAudit(tx, actor, { verb: 'create', noun: 'Organisation', recordId: id, details })
  return id
}

/**
 * Makes a draft tenancy of an accepted application, and the organisation where it is not known yet.
 * @throws Refusal not_found, stale, invalid_transition
 */
export async function createTenancy(actor: Actor, input: TenancyDraft): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const record = await visibleApplication(tx, actor, input)
    const rooms = await roomsFor(tx, record.enclaveId, input)
    // The move asks first whether the actor may; what is made along with it falls with it.
    const organisationId =
      record.status === 'ACCEPTED' ? await organisationFor(tx, actor, record) : record.organisationId
    await moveApplication(tx, actor, record, 'createTenancy', { data: { organisationId } })
    const tenancy = await tx.tenancy.create({
      data: {
        enclaveId: record.enclaveId,
        organisationId: organisationId ?? refuse('invalid_transition'),
        applicationId: record.id,
        reference: newReference(),
        direction: record.direction ?? refuse('incomplete'),
        startOn: columnOfDay(input.startOn),
        endOn: column(input.endOn),
        terms: input.terms ?? null,
        rooms: { create: rooms },
      },
    })
    const { id, enclaveId, reference, status } = tenancy
    const noun = tenancyWorkflow.noun
    await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
    await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
    return { id }
  })
}

/** Chooses rooms and days anew while it is a draft. @throws Refusal not_found, stale, invalid_transition */
export async function editTenancy(actor: Actor, input: TenancyEdit): Promise<void> {
  const { id, version } = input
  await transaction(async (tx) => {
    const record = await visibleTenancy(tx, actor, { id, version })
    if (!capacitiesOn(actor, record).includes('OPS')) refuse('not_found')
    if (record.status !== 'DRAFT') refuse('invalid_transition')
    const rooms = await roomsFor(tx, record.enclaveId, input)
    const days = { startOn: columnOfDay(input.startOn), endOn: column(input.endOn) }
    const data = { ...days, terms: input.terms ?? null, version: { increment: 1 } }
    const { count } = await tx.tenancy.updateMany({ where: { id, version, status: 'DRAFT' }, data })
    if (count !== 1) refuse('stale')
    await tx.tenancyRoom.deleteMany({ where: { tenancyId: id } })
    await tx.tenancyRoom.createMany({ data: rooms.map((room) => ({ ...room, tenancyId: id })) })
    const { enclaveId } = record
    await appendAudit(tx, actor, { verb: 'edit', noun: tenancyWorkflow.noun, recordId: id, enclaveId })
  })
}

/** The blocking ranges that meet these days. */
export const overlapping = ({ from, to }: { from: Date; to: Date | null }): Prisma.TenancyRoomWhereInput => ({
  blocking: true,
  OR: [{ toOn: null }, { toOn: { gte: from } }],
  ...(to ? { fromOn: { lte: to } } : {}),
})

/** The first room of a tenancy that another holds on its days, as the refusal words it. */
async function takenRoom(db: Tx, { id, startOn, endOn, rooms }: Tenancy) {
  const others = { tenancyId: { not: id }, roomId: { in: rooms.map(({ roomId }) => roomId) } }
  const taken = await db.tenancyRoom.findFirst({
    where: { ...others, ...overlapping({ from: startOn, to: endOn }) },
    orderBy: { fromOn: 'asc' },
    include: { room: true },
  })
  if (!taken) return null
  const { fromOn, toOn, room } = taken
  return { room: room.code, period: `${dayOfColumn(fromOn)} – ${toOn ? dayOfColumn(toOn) : ''}`.trim() }
}

/** Says which room is taken, before the database refuses it without a word. @throws Refusal room_taken */
async function requireFree(tx: Tx, record: Tenancy): Promise<void> {
  const taken = await takenRoom(tx, record)
  if (taken) refuse('room_taken', taken)
}

type Along = { reason?: string | undefined; details?: Record<string, string> }

/** The engine's door for a tenancy: moves it, blocks or frees its rooms, and tells whom it concerns. */
async function move(tx: Tx, actor: Actor, record: Tenancy, event: TenancyEvent, { reason, details }: Along = {}) {
  const to = await moveRecord(tx, actor, {
    workflow: tenancyWorkflow,
    event,
    roles: capacitiesOn(actor, record),
    record,
    reason,
    ...(details ? { details } : {}),
    write: (status) =>
      tx.tenancy.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { status, version: { increment: 1 } },
      }),
  })
  const blocking = BLOCKING.includes(to)
  // Who is second to a room is refused here by the exclusion constraint, whatever was read before.
  await tx.tenancyRoom.updateMany({ where: { tenancyId: record.id, blocking: !blocking }, data: { blocking } })
  await tell(tx, record, event, reason)
}

async function tell(tx: Tx, record: Tenancy, event: TenancyEvent, reason: string | undefined): Promise<void> {
  const { id, organisationId, enclaveId, application } = record
  const held = {
    role: { in: ['TENANT_ADMIN', 'TENANT_MEMBER'] },
    organisationId,
    endedAt: null,
  } satisfies Prisma.MembershipWhereInput
  const tenants = { OR: [{ memberships: { some: held } }, ...(application ? [{ id: application.applicantId }] : [])] }
  const said = { event, enclaveId, reference: record.reference, name: record.organisation.nameZh, reason }
  const send = async (to: { id: string; email: string; locale: string }, path: string) =>
    notify(tx, { kind: 'tenancy', accountId: to.id, email: to.email, locale: localeOf(to), payload: { ...said, path } })
  if (TOLD[event].includes('tenant'))
    for (const account of await tx.account.findMany({
      where: { status: 'ACTIVE', ...tenants },
      orderBy: { id: 'asc' },
    }))
      await send(account, `/portal/tenancies/${id}`)
  if (TOLD[event].includes('team'))
    for (const account of await teamOf(tx, enclaveId)) await send(account, `/admin/tenancies/${id}`)
}

/**
 * Moves a tenancy. Approving blocks its rooms; activating makes the organisation a resident: it enters the directory
 * where the applicant consented, and the applicant becomes its admin.
 * @throws Refusal room_taken with room and period; document_missing, stale, reason_required, invalid_transition
 */
export async function moveTenancy(actor: Actor, { id, version, event, reason }: TenancyMove): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleTenancy(tx, actor, { id, version })
    const signed = record.documents.some(({ kind }) => kind === 'CONTRACT')
    if (event === 'sign' && record.status === 'PENDING_SIGNATURE' && !signed) refuse('document_missing')
    if (event === 'approve' && capacitiesOn(actor, record).includes('LEAD')) await requireFree(tx, record)
    await move(tx, actor, record, event, { reason })
    if (event === 'activate') await settle(tx, actor, record)
  }).catch(async (error: unknown) => {
    if (event !== 'approve' || !(error instanceof Refusal) || error.code !== 'conflict') throw error
    // Another was approved at the same moment, so it is there to be read now.
    await transaction(async (tx) => requireFree(tx, await visibleTenancy(tx, actor, { id })))
    throw error
  })
}

/** What a resident gets: a place in the directory under their consent, and an admin. */
async function settle(tx: Tx, actor: Actor, { application, organisationId }: Tenancy): Promise<void> {
  if (!application) return
  if (openAnswers(application).declarations?.publish === 'on')
    await agreeToListing(tx, actor, {
      organisationId,
      declaredById: application.applicantId,
      declaredAt: application.savedAt,
    })
  const post = { role: 'TENANT_ADMIN', organisationId, enclaveId: null, districtId: null } as const
  const held = { accountId: application.applicantId, role: post.role, organisationId, endedAt: null }
  if ((await tx.membership.count({ where: held })) === 0) await addRole(tx, actor, application.applicantId, post)
}

/** The tenant has left and the list is done. @throws Refusal stale, invalid_transition */
export async function checkoutTenancy(actor: Actor, { id, version, ...list }: Checkout): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleTenancy(tx, actor, { id, version })
    await move(tx, actor, record, 'checkout', { details: { done: Object.keys(list).join(', ') } })
  })
}

/** Activates the signed tenancies whose first day has come. @returns how many */
export async function activateDue(actor: Actor): Promise<number> {
  const due = { status: 'SIGNED', startOn: { lte: columnOfDay(today()) } } as const
  const found = await database().tenancy.findMany({ where: due, select: { id: true, version: true }, take: 500 })
  for (const { id, version } of found) await moveTenancy(actor, { id, version, event: 'activate' })
  return found.length
}
