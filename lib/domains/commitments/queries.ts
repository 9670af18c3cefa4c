import type { Actor } from '@/lib/core/auth/actor'
import { dayOfColumn, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Side } from '@/lib/core/db/generated/enums'
import { commitmentWorkflow } from '@/lib/domains/commitments/workflow'
import { answersFor, landingsOfSide, otherSide, sidesOf } from '@/lib/domains/landings/policy'

const subject = { status: true, districtId: true, project: { select: { enclaveId: true } } } as const

/**
 * What both sides promised around a landing, by the day it is due, as one side reads it. Overdue is derived: a promise
 * that is still open after its day.
 * @returns nothing where that side does not see the landing
 */
export async function commitmentsOf(actor: Actor, landingId: string, side: Side) {
  const landing = await database().landing.findFirst({
    where: { AND: [{ id: landingId }, landingsOfSide(actor, side)] },
    select: { ...subject, commitments: { orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] } },
  })
  if (!landing) return { rows: [], can: { promise: false } }
  const where = {
    noun: commitmentWorkflow.noun,
    event: 'claim',
    recordId: { in: landing.commitments.map((c) => c.id) },
  }
  const claims = await database().statusLog.findMany({ where, orderBy: { id: 'desc' } })
  const live = landing.status === 'PROPOSED' || landing.status === 'CONFIRMED'
  const speaks = live && sidesOf(actor, landing).includes(side)
  const rows = landing.commitments.map((commitment) => {
    const { id, promisedBy, createdById, status } = commitment
    const claim = claims.find(({ recordId }) => recordId === id)
    const asked = speaks && status === 'CLAIMED_DONE' && side === otherSide(promisedBy)
    const answers =
      answersFor(actor, landing, side, createdById) && answersFor(actor, landing, side, claim?.actorId ?? null)
    const dueOn = dayOfColumn(commitment.dueOn)
    return {
      ...commitment,
      dueOn,
      claimedAt: status === 'OPEN' ? null : (claim?.at ?? null),
      overdue: status === 'OPEN' && dueOn < today(),
      can: {
        claim: speaks && status === 'OPEN' && side === promisedBy,
        answer: asked && answers,
        sameSide: asked && !answers,
      },
    }
  })
  return { rows, can: { promise: speaks } }
}
export type LandingCommitments = Awaited<ReturnType<typeof commitmentsOf>>
