import type { Actor } from '@/lib/core/auth/actor'
import { dayOfColumn } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Side } from '@/lib/core/db/generated/enums'
import { answersFor, landingsOfSide, otherSide, sidesOf } from '@/lib/domains/landings/policy'
import { MILESTONES } from '@/lib/domains/milestones/schema'
import { COMES_AFTER } from '@/lib/domains/milestones/workflow'

const subject = { status: true, districtId: true, project: { select: { enclaveId: true, status: true } } } as const

/**
 * What a landing has reached, as one side reads it: which ones it may answer, and which it may propose next.
 * @returns nothing where that side does not see the landing
 */
export async function milestonesOf(actor: Actor, landingId: string, side: Side) {
  const landing = await database().landing.findFirst({
    where: { AND: [{ id: landingId }, landingsOfSide(actor, side)] },
    select: { ...subject, milestones: { orderBy: { id: 'asc' }, include: { proposedBy: { select: { name: true } } } } },
  })
  if (!landing) return { rows: [], next: null }
  const confirmed = landing.status === 'CONFIRMED'
  const rows = landing.milestones.map(({ proposedBy, ...milestone }) => {
    const asked = confirmed && milestone.status === 'PROPOSED' && side === otherSide(milestone.proposedSide)
    const answers = answersFor(actor, landing, side, milestone.proposedById)
    return {
      ...milestone,
      reachedOn: dayOfColumn(milestone.reachedOn),
      proposer: proposedBy.name,
      can: { answer: asked && answers, sameSide: asked && !answers },
    }
  })
  const kind = MILESTONES.find((each) => COMES_AFTER[each] === landing.project.status)
  const open = rows.some((row) => row.kind === kind && row.status === 'PROPOSED')
  const speaks = confirmed && sidesOf(actor, landing).includes(side)
  return { rows, next: kind && speaks && !open ? kind : null }
}
export type LandingMilestones = Awaited<ReturnType<typeof milestonesOf>>
