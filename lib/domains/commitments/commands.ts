import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, shiftDay, today } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { groupOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import type { CommitmentInput, CommitmentMove } from '@/lib/domains/commitments/schema'
import { commitmentWorkflow } from '@/lib/domains/commitments/workflow'
import { type Landing, tellBothSides, visibleLanding } from '@/lib/domains/landings/commands'
import { answersFor, otherSide, sidesOf } from '@/lib/domains/landings/policy'
import { tell } from '@/lib/domains/notifications/commands'

const { noun } = commitmentWorkflow

/** A side promises something around a landing, by a day. @throws Refusal not_found, stale, invalid_transition */
export async function promise(actor: Actor, { id: landingId, version, side, ...said }: CommitmentInput): Promise<void> {
  await transaction(async (tx) => {
    const landing = await visibleLanding(tx, actor, { id: landingId, version })
    const createdById = actor.accountId ?? refuse('not_found')
    if (!sidesOf(actor, landing).includes(side)) refuse('not_found')
    if (landing.status !== 'PROPOSED' && landing.status !== 'CONFIRMED') refuse('invalid_transition')
    const own = { landingId, promisedBy: side, createdById, createdAt: momentOf(tx) }
    const dueOn = columnOfDay(said.dueOn)
    const { id, status } = await tx.commitment.create({ data: { ...own, promise: said.promise, dueOn } })
    const { enclaveId } = landing.project
    await logStatus(tx, actor, { noun, recordId: id, event: 'promise', from: null, to: status })
    await appendAudit(tx, actor, { verb: 'promise', noun, recordId: id, enclaveId, details: { side } })
    await tellBothSides(tx, landing, 'promise', { day: said.dueOn })
  })
}

/** The commitment with its landing, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
async function visibleCommitment(tx: Tx, actor: Actor, { id, version }: { id: string; version: number }) {
  const found = (await tx.commitment.findUnique({ where: { id }, select: { landingId: true } })) ?? refuse('not_found')
  const landing: Landing = await visibleLanding(tx, actor, { id: found.landingId })
  const commitment = await tx.commitment.findUniqueOrThrow({ where: { id } })
  if (commitment.version !== version) refuse('stale')
  return { commitment, landing }
}

/** Who claimed last that a promise was kept. */
const claimantOf = async (tx: Tx, recordId: string): Promise<string | null> =>
  (await tx.statusLog.findFirst({ where: { noun, recordId, event: 'claim' }, orderBy: { id: 'desc' } }))?.actorId ??
  null

/**
 * Claims, confirms or disputes; neither who promised nor who claimed answers it. @returns whose promise it is
 * @throws Refusal not_found, stale, forbidden, same_side, reason_required
 */
export async function moveCommitment(
  actor: Actor,
  { id, version, side, event, reason }: CommitmentMove,
): Promise<{ landingId: string }> {
  return transaction(async (tx) => {
    const { commitment, landing } = await visibleCommitment(tx, actor, { id, version })
    if (!sidesOf(actor, landing).includes(side)) refuse('not_found')
    const isOther = side === otherSide(commitment.promisedBy)
    if (isOther)
      for (const firstId of [commitment.createdById, await claimantOf(tx, id)])
        if (!answersFor(actor, landing, side, firstId)) refuse('same_side')
    await moveRecord(tx, actor, {
      workflow: commitmentWorkflow,
      event,
      roles: isOther ? ['OTHER'] : ['PROMISER'],
      record: { id, status: commitment.status, enclaveId: landing.project.enclaveId },
      reason,
      write: (status) =>
        tx.commitment.updateMany({
          where: { id, status: commitment.status, version },
          data: { status, version: { increment: 1 } },
        }),
    })
    await tellBothSides(tx, landing, `${event}Promise`, { reason })
    return { landingId: landing.id }
  })
}

const REMINDED_BEFORE = 7

/** Reminds the promising side a week before, and once more after the day has passed. @returns how many promises */
export async function remindPromises(): Promise<number> {
  const where = {
    status: 'OPEN',
    dueOn: { lte: columnOfDay(shiftDay(today(), REMINDED_BEFORE)) },
    landing: { status: 'CONFIRMED' },
  } as const
  const found = await database().commitment.findMany({
    where,
    take: 1000,
    orderBy: { id: 'asc' },
    include: { landing: { include: { project: true } } },
  })
  for (const { id, dueOn, promisedBy, landing } of found) {
    const dueDay = dayOfColumn(dueOn)
    const event = dueDay < today() ? 'promiseOverdue' : 'promiseDue'
    const { project, districtId } = landing
    const said = {
      event,
      enclaveId: project.enclaveId,
      reference: landing.reference ?? '',
      name: project.nameZh,
      day: dueDay,
    }
    await transaction(async (tx) => {
      const key = `${event} ${id}`
      if (promisedBy === 'PARK')
        await tell(
          tx,
          await teamOf(tx, project.enclaveId),
          'landing',
          { ...said, path: `/admin/landings/${landing.id}` },
          key,
        )
      else if (districtId)
        await tell(tx, await groupOf(tx, districtId), 'landing', { ...said, path: `/desk/landings/${landing.id}` }, key)
    })
  }
  return found.length
}
