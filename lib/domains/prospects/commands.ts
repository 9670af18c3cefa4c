import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { nameKey } from '@/lib/core/name-key'
import { romanised } from '@/lib/core/pinyin'
import { type Limit, spend } from '@/lib/core/rate-limit'
import { newReference } from '@/lib/core/reference'
import { seal } from '@/lib/core/seal'
import { appendAudit } from '@/lib/domains/audit/commands'
import { tell } from '@/lib/domains/notifications/commands'
import { recordOrganisation, updateIdentity } from '@/lib/domains/organisations/commands'
import {
  canDecide,
  canFollow,
  canPassOn,
  followingEnclavesOf,
  organisationsSeenBy,
  prospectsVisibleTo,
} from '@/lib/domains/prospects/policy'
import { LOOK_MS, lookPlace } from '@/lib/domains/prospects/queries'
import type {
  FollowInput,
  ProspectChange,
  ProspectFacts,
  ProspectHandover,
  ProspectLook,
  ProspectRecord,
} from '@/lib/domains/prospects/schema'
import { handOverVisits } from '@/lib/domains/visits/commands'

const noun = 'Prospect'
/** More than anybody needs in an hour's work, and too few to read a register out by guessing. */
const LOOKS: Limit = { name: 'prospect-looks', points: 60, seconds: 3600, lock: 0 }

/**
 * Asks whether an organisation is known; that somebody asked, and for what, is kept.
 * @returns a ticket with which that person reads the answer for a quarter of an hour
 * @throws Refusal not_found for who follows nothing; rate_limited
 */
export async function lookFor(actor: Actor, input: ProspectLook): Promise<string> {
  const { accountId } = actor
  if (!accountId || followingEnclavesOf(actor).length === 0) return refuse('not_found')
  await spend(LOOKS, accountId)
  const { name = null, uscc = null } = input
  await transaction((tx) =>
    appendAudit(tx, actor, { verb: 'look', noun, recordId: accountId, details: { name, uscc } }),
  )
  return seal(JSON.stringify({ name, uscc, until: now().getTime() + LOOK_MS }), lookPlace(accountId))
}

/** Two at once meet here: who records one name waits for who records the same. */
const lockName = (tx: Tx, name: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${nameKey(name)}, 53))::text`

/**
 * Records an organisation that nobody knows yet, followed by who recorded it.
 * @throws Refusal not_found for another enclave; conflict where the code is known, or the name unless it is another's
 */
export async function recordProspect(actor: Actor, input: ProspectRecord): Promise<{ organisationId: string }> {
  const { enclaveId, another, nameEn, ...fields } = input
  const handlerId = (canFollow(actor, enclaveId) && actor.accountId) || refuse('not_found')
  return transaction(async (tx) => {
    await lockName(tx, fields.nameZh)
    const known = { OR: [...(fields.uscc ? [{ uscc: fields.uscc }] : []), { nameKey: nameKey(fields.nameZh) }] }
    if (!another && (await tx.organisation.count({ where: known })) > 0) refuse('conflict')
    const slug = `o-${newReference().toLowerCase()}`
    const named = { ...fields, slug, nameEn: nameEn ?? romanised(fields.nameZh) }
    const { id: organisationId } = await recordOrganisation(tx, actor, named)
    await begin(tx, actor, 'record', { enclaveId, organisationId, handlerId })
    return { organisationId }
  })
}

type Begun = { enclaveId: string; organisationId: string; handlerId: string }

/** From now on somebody follows an organisation; the database lets it be one at a time. @throws Refusal conflict */
async function begin(tx: Tx, actor: Actor, verb: string, begun: Begun): Promise<void> {
  const { id } = await tx.prospect.create({ data: { ...begun, since: momentOf(tx) } })
  const { enclaveId, organisationId, handlerId } = begun
  await appendAudit(tx, actor, { verb, noun, recordId: id, enclaveId, details: { organisationId, handlerId } })
}

const loaded = { organisation: { select: { nameZh: true } }, handler: true } as const
type Prospect = Prisma.ProspectGetPayload<{ include: typeof loaded }>

/** Ends what somebody follows, at the version that was seen; the row stays. @throws Refusal stale */
async function end(tx: Tx, { id, version }: Pick<Prospect, 'id' | 'version'>): Promise<void> {
  const { count } = await tx.prospect.updateMany({
    where: { id, version, until: null },
    data: { until: momentOf(tx), version: { increment: 1 } },
  })
  if (count !== 1) refuse('stale')
}

/** Begins to follow an organisation that the team sees. @throws Refusal not_found; conflict where a colleague follows it */
export async function follow(actor: Actor, { organisationId, enclaveId }: FollowInput): Promise<void> {
  const handlerId = (canFollow(actor, enclaveId) && actor.accountId) || refuse('not_found')
  await transaction(async (tx) => {
    const seen = { AND: [{ id: organisationId, mergedIntoId: null }, organisationsSeenBy(actor)] }
    if ((await tx.organisation.count({ where: seen })) === 0) refuse('not_found')
    await begin(tx, actor, 'follow', { enclaveId, organisationId, handlerId })
  })
}

/**
 * Lets go of an organisation, or takes it over from a colleague, who is told.
 * @throws Refusal not_found, stale; forbidden for who neither follows it nor leads the team
 */
export async function changeProspect(actor: Actor, input: ProspectChange): Promise<{ organisationId: string }> {
  const { id, version, event } = input
  return transaction(async (tx) => {
    const where = { AND: [{ id }, prospectsVisibleTo(actor)] }
    const record = (await tx.prospect.findFirst({ where, include: loaded })) ?? refuse('not_found')
    const { enclaveId, organisationId } = record
    if (record.version !== version || record.until) refuse('stale')
    if (!(event === 'letGo' ? canPassOn : canDecide)(actor, record)) refuse('forbidden')
    await end(tx, record)
    if (event === 'letGo') {
      await appendAudit(tx, actor, { verb: event, noun, recordId: id, enclaveId, details: { organisationId } })
      return { organisationId }
    }
    const handlerId = actor.accountId ?? refuse('forbidden')
    if (handlerId === record.handlerId) refuse('conflict')
    await begin(tx, actor, event, { enclaveId, organisationId, handlerId })
    await tellOf(tx, [record.handler], record, 'takeOver')
    return { organisationId }
  })
}

const tellOf = (tx: Tx, people: Prospect['handler'][], record: Prospect, event: string) =>
  tell(tx, people, 'prospect', {
    event,
    enclaveId: record.enclaveId,
    reference: '1',
    name: record.organisation.nameZh,
    path: `/admin/prospects/${record.organisationId}`,
  })

/** Corrects the facts of an organisation. @throws Refusal not_found, stale; conflict where the code is another's */
export async function correctFacts(actor: Actor, { nameEn, ...fields }: ProspectFacts): Promise<void> {
  const named = { ...fields, nameEn: nameEn ?? romanised(fields.nameZh) }
  await transaction((tx) => updateIdentity(tx, actor, named))
}

/**
 * Gives what a colleague follows and has planned to another of the team; what was done stays theirs. Both are told.
 * @throws Refusal not_found for who does not lead the enclave, or where the other is not of its team
 */
export async function handOver(actor: Actor, input: ProspectHandover): Promise<void> {
  const { enclaveId, fromId, toId } = input
  if (!canDecide(actor, { enclaveId })) refuse('not_found')
  await transaction(async (tx) => {
    // The visits first: they ask whether the other is of the team.
    const visits = await handOverVisits(tx, actor, input)
    const followed = await passProspects(tx, actor, input)
    if (visits + followed === 0) refuse('nothing_to_hand_over')
    const said = { enclaveId, reference: String(followed), name: String(followed), path: '/admin/prospects' }
    for (const [id, event] of [
      [toId, 'handOver'],
      [fromId, 'handedOver'],
    ] as const) {
      const people = await tx.account.findMany({ where: { id, status: 'ACTIVE' } })
      if (followed > 0) await tell(tx, people, 'prospect', { ...said, event })
    }
  })
}

type HandedOver = { enclaveId: string; fromId: string; toId: string; ids?: readonly string[] | undefined }

/**
 * One colleague's prospects become another's, each as a record of its own; the caller has asked whether that may be.
 * @param ids all of them without
 * @returns how many; @throws Refusal stale where one was no longer theirs
 */
async function passProspects(tx: Tx, actor: Actor, { enclaveId, fromId, toId, ids }: HandedOver) {
  const theirs = { enclaveId, handlerId: fromId, until: null }
  const where = ids ? { ...theirs, id: { in: [...ids] } } : theirs
  const records = await tx.prospect.findMany({ where, orderBy: { id: 'asc' } })
  if (ids && records.length !== new Set(ids).size) refuse('stale')
  for (const record of records) {
    await end(tx, record)
    await begin(tx, actor, 'handOver', { enclaveId, organisationId: record.organisationId, handlerId: toId })
  }
  return records.length
}
