import type { Actor } from '@/lib/core/auth/actor'
import { systemActor } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { Refusal, refuse } from '@/lib/core/errors'
import { newReference } from '@/lib/core/reference'
import { groupOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { tell } from '@/lib/domains/notifications/commands'
import { openContact, requireConsent } from '@/lib/domains/people/commands'
import { liveFor } from '@/lib/domains/people/policy'
import type { Contact } from '@/lib/domains/people/schema'
import { handledProject, moveProject, projectWhere, tellFounder } from '@/lib/domains/projects/commands'
import { capacitiesOn as projectCapacities } from '@/lib/domains/projects/policy'
import { capacitiesOn, isShown, LIVE_CONSENTS, referralsVisibleTo } from '@/lib/domains/referrals/policy'
import type {
  Acceptance,
  Declining,
  ProjectExit,
  ReferralDraft,
  ReferralMove,
  TalkInput,
  TalkMove,
} from '@/lib/domains/referrals/schema'
import {
  AWAITED,
  MOST_OPEN,
  OPEN,
  type ReferralBy,
  type ReferralEvent,
  referralWorkflow,
  SILENCE,
  TOLD,
} from '@/lib/domains/referrals/workflow'

const { noun } = referralWorkflow
const derived = systemActor('referrals')
const loaded = { district: true, project: { include: { founder: true, consents: LIVE_CONSENTS } } } as const
export type Referral = Prisma.ReferralGetPayload<{ include: typeof loaded }>

/** What follows for a project follows one move at a time: districts that answer together wait for one another. */
export const lockProject = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT id FROM "Project" WHERE id = ${id}::uuid FOR UPDATE`

/**
 * The referral, if the actor sees it, at the version they saw; its project is held until the transaction ends.
 * @throws Refusal not_found, stale
 */
export async function visibleReferral(tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }) {
  const where = { AND: [{ id }, referralsVisibleTo(actor)] }
  const { projectId } = (await tx.referral.findFirst({ where, select: { projectId: true } })) ?? refuse('not_found')
  await lockProject(tx, projectId)
  const record = await tx.referral.findUniqueOrThrow({ where: { id }, include: loaded })
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

type Along = {
  reason?: string | undefined
  /** Whether the reason is the park's own, and told to nobody. */
  isOwn?: boolean
  roles?: readonly ReferralBy[]
  data?: Prisma.ReferralUncheckedUpdateManyInput
}

/** The engine's door for a referral: moves it, and tells whom the move concerns. The project follows in `follow`. */
export async function stepReferral(
  tx: Tx,
  actor: Actor,
  record: Referral,
  event: ReferralEvent,
  along: Along = {},
): Promise<void> {
  const { reason, isOwn, roles = capacitiesOn(actor, record), data } = along
  await moveRecord(tx, actor, {
    workflow: referralWorkflow,
    event,
    roles,
    record: { id: record.id, status: record.status, enclaveId: record.project.enclaveId },
    reason,
    write: (status) => {
      // From each of its own moves, and from the sending, the district is awaited anew.
      const waitingSince = AWAITED.includes(status) ? momentOf(tx) : null
      return tx.referral.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { ...data, status, waitingSince, silentDays: 0, version: { increment: 1 } },
      })
    },
  })
  await tellOf(tx, record, event, { reason: isOwn ? undefined : reason })
}

/** Tells of a referral those whom its event concerns. */
async function tellOf(tx: Tx, record: Referral, event: ReferralEvent, { reason }: { reason?: string | undefined }) {
  const { project, districtId } = record
  const { enclaveId } = project
  const said = { event, enclaveId, reference: record.reference, name: project.nameZh, reason }
  if (TOLD[event].includes('district'))
    await tell(tx, await groupOf(tx, districtId), 'referral', { ...said, path: `/desk/referrals/${record.id}` })
  if (TOLD[event].includes('team'))
    await tell(tx, await teamOf(tx, enclaveId), 'referral', { ...said, path: `/admin/projects/${project.id}` })
  if (TOLD[event].includes('founder')) await tellFounder(tx, await projectWhere(tx, { id: project.id }), event)
}

/** Brings the project to where its referrals put it. */
async function follow(tx: Tx, projectId: string): Promise<void> {
  const record = await projectWhere(tx, { id: projectId })
  const open = record.referrals.filter(({ status }) => OPEN.includes(status))
  const accepted = open.filter(({ status }) => status === 'ACCEPTED')
  if (record.status === 'REFERRAL_READY' && open.length > 0) {
    const referred = await moveProject(tx, derived, record, 'refer')
    if (accepted.length > 0) await moveProject(tx, derived, referred, 'offerChoice')
  }
  if (record.status === 'REFERRED' && accepted.length > 0) await moveProject(tx, derived, record, 'offerChoice')
  if (record.status === 'REFERRED' && open.length === 0) await moveProject(tx, derived, record, 'release')
  if (record.status !== 'CHOOSING') return
  const fallen = record.choices.filter(({ referralId }) => !accepted.some(({ id }) => id === referralId))
  await tx.projectChoice.deleteMany({ where: { id: { in: fallen.map(({ id }) => id) } } })
  if (accepted.length === 0) await moveProject(tx, derived, record, open.length > 0 ? 'endChoice' : 'release')
}

const UNDECIDED: readonly string[] = ['REFERRAL_READY', 'REFERRED', 'CHOOSING']
/** @throws Refusal invalid_transition; consent_missing; too_many_referrals */
async function requireSendable(tx: Tx, { id, projectId, districtId }: Referral): Promise<void> {
  const project = await projectWhere(tx, { id: projectId })
  if (!UNDECIDED.includes(project.status)) refuse('invalid_transition')
  await requireConsent(tx, {
    projectId,
    personId: project.founderId ?? refuse('consent_missing'),
    ...liveFor(districtId),
  })
  const [, , last] = SILENCE
  const taking = project.referrals.filter(
    (other) => other.id !== id && OPEN.includes(other.status) && other.silentDays < last,
  )
  if (taking.length >= MOST_OPEN) refuse('too_many_referrals', { most: MOST_OPEN })
}

/**
 * What sending needs, too. A district is not told how many others have the project: for it, a project that takes no
 * further referral is one that cannot be taken up again. @throws Refusal invalid_transition; consent_missing
 */
async function requireReopenable(tx: Tx, actor: Actor, record: Referral): Promise<void> {
  const isPark = capacitiesOn(actor, record).includes('OPS')
  await requireSendable(tx, record).catch((error: unknown) => {
    const tells = error instanceof Refusal && error.code === 'too_many_referrals' && !isPark
    if (tells) refuse('invalid_transition')
    throw error
  })
}

/**
 * Drafts a referral to a district, and sends it where that is asked.
 * @throws Refusal not_found, stale; conflict where one to this district is open; what sending throws
 */
export async function draftReferral(actor: Actor, input: ReferralDraft): Promise<{ id: string }> {
  const { id: projectId, version, districtId, note, send } = input
  return transaction(async (tx) => {
    await lockProject(tx, projectId)
    const project = await handledProject(tx, actor, { id: projectId, version })
    if (!projectCapacities(actor, project).includes('OPS')) refuse('not_found')
    if (!UNDECIDED.includes(project.status)) refuse('invalid_transition')
    if ((await tx.district.count({ where: { id: districtId } })) === 0) refuse('not_found')
    const own = { reference: newReference(), note: note ?? null, createdById: actor.accountId, createdAt: momentOf(tx) }
    const record = await tx.referral.create({ data: { ...own, projectId, districtId }, include: loaded })
    const { id, status, reference, district } = record
    const { enclaveId } = project
    await logStatus(tx, actor, { noun, recordId: id, event: 'create', from: null, to: status })
    const details = { reference, district: district.adcode }
    await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details })
    if (send) await sendReferral(tx, actor, record)
    return { id }
  })
}

async function sendReferral(tx: Tx, actor: Actor, record: Referral): Promise<void> {
  if (record.status === 'DRAFT') await requireSendable(tx, record)
  await stepReferral(tx, actor, record, 'send')
  await follow(tx, record.projectId)
}

/**
 * Sends, acknowledges, reopens or recalls. @throws Refusal consent_missing, too_many_referrals; stale, reason_required
 */
export async function moveReferral(actor: Actor, { id, version, event, reason }: ReferralMove): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleReferral(tx, actor, { id, version })
    if (event === 'send') return sendReferral(tx, actor, record)
    if (event === 'reopen' && record.status === 'DECLINED') await requireReopenable(tx, actor, record)
    await stepReferral(tx, actor, record, event, { reason, ...(event === 'reopen' ? { data: { lack: null } } : {}) })
    await follow(tx, record.projectId)
  })
}

const keepTalk = (
  tx: Tx,
  actor: Actor,
  referralId: string,
  kind: TalkInput['kind'],
  said: { heldOn: string; note: string },
) =>
  tx.referralTalk.create({
    data: {
      referralId,
      kind,
      heldOn: columnOfDay(said.heldOn),
      note: said.note,
      authorId: actor.accountId ?? refuse('not_found'),
      createdAt: momentOf(tx),
    },
  })

/** The first visit, or the first talk: it moves the referral on. @throws Refusal stale, invalid_transition */
export async function moveByTalk(actor: Actor, { id, version, event, ...said }: TalkMove): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleReferral(tx, actor, { id, version })
    await stepReferral(tx, actor, record, event)
    await keepTalk(tx, actor, id, event === 'visit' ? 'VISIT' : 'TALK', said)
  })
}

/** A further visit or talk. @throws Refusal not_found; invalid_transition before the first and after the end */
export async function noteTalk(actor: Actor, { id, version, kind, ...said }: TalkInput): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleReferral(tx, actor, { id, version })
    if (!capacitiesOn(actor, record).includes('DISTRICT')) refuse('not_found')
    if (!['VISITING', 'NEGOTIATING', 'ACCEPTED'].includes(record.status)) refuse('invalid_transition')
    await keepTalk(tx, actor, id, kind, said)
    await appendAudit(tx, actor, {
      verb: 'note',
      noun,
      recordId: id,
      enclaveId: record.project.enclaveId,
      details: { kind },
    })
  })
}

/** The district accepts, with its terms: now there is something to choose. @throws Refusal stale, invalid_transition */
export async function acceptReferral(actor: Actor, { id, version, terms }: Acceptance): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleReferral(tx, actor, { id, version })
    await stepReferral(tx, actor, record, 'accept', { data: { terms } })
    await follow(tx, record.projectId)
  })
}

/** The district declines, and says by a code what is lacking. @throws Refusal stale, invalid_transition */
export async function declineReferral(actor: Actor, { id, version, lack, reason = lack }: Declining): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleReferral(tx, actor, { id, version })
    await stepReferral(tx, actor, record, 'decline', { reason, data: { lack } })
    await follow(tx, record.projectId)
  })
}

/** Closes a referral by another's right than the actor's own capacities: the founder's. */
export async function withdrawReferral(tx: Tx, founder: Actor, id: string): Promise<void> {
  const { projectId } = await tx.referral.findUniqueOrThrow({ where: { id }, select: { projectId: true } })
  await lockProject(tx, projectId)
  const record = await tx.referral.findUniqueOrThrow({ where: { id }, include: loaded })
  await stepReferral(tx, founder, record, 'withdraw', { roles: ['FOUNDER'] })
  await follow(tx, projectId)
}

/** The open referrals of a project. */
export const openReferrals = (tx: Tx, projectId: string) =>
  tx.referral.findMany({ where: { projectId, status: { in: [...OPEN] } }, orderBy: { id: 'asc' }, include: loaded })

/** A project leaves for good: its open referrals are recalled. @throws Refusal stale, forbidden, invalid_transition */
export async function leaveProject(actor: Actor, { id, version, event, lack, reason }: ProjectExit): Promise<void> {
  await transaction(async (tx) => {
    await lockProject(tx, id)
    const project = await handledProject(tx, actor, { id, version })
    await moveProject(tx, actor, project, event, { reason, data: { lack } })
    for (const record of await openReferrals(tx, id))
      await stepReferral(tx, actor, record, 'recall', { reason, isOwn: true })
  })
}

/** Who the founder is, for a district that may look into the project. It is kept who read it. @throws not_found */
export async function revealFounder(actor: Actor, { id }: { id: string }): Promise<Contact> {
  return transaction(async (tx) => {
    const record = await visibleReferral(tx, actor, { id })
    if (!capacitiesOn(actor, record).includes('DISTRICT') || !isShown(record)) refuse('not_found')
    const contact = openContact(record.project.founder ?? refuse('not_found'))
    await appendAudit(tx, actor, { verb: 'reveal', noun, recordId: id, enclaveId: record.project.enclaveId })
    return contact
  })
}
