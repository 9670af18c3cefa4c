import type { Actor } from '@/lib/core/auth/actor'
import { dayOf, daysBetween, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { eventsIn } from '@/lib/core/workflow'
import { capacitiesOn, referralsHandledBy } from '@/lib/domains/referrals/policy'
import { OPEN, referralWorkflow } from '@/lib/domains/referrals/workflow'

const names = { nameZh: true, nameEn: true } as const
const { noun } = referralWorkflow

/**
 * The referrals of a project as the park follows them, the newest first: since when the district has it, for how long it
 * is awaited, what it noted, and what the park may do. @returns [] for a project that one does not work on
 */
export async function referralsOfProject(actor: Actor, projectId: string) {
  const found = await database().referral.findMany({
    where: { AND: [{ projectId }, referralsHandledBy(actor)] },
    orderBy: { id: 'desc' },
    include: {
      district: { select: { id: true, ...names } },
      project: { select: { enclaveId: true } },
      talks: {
        orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
        select: { id: true, kind: true, heldOn: true, note: true },
      },
      landings: { select: { id: true, reference: true, status: true } },
    },
  })
  const where = { noun, recordId: { in: found.map(({ id }) => id) } }
  const moves = await database().statusLog.findMany({ where, orderBy: { id: 'asc' } })
  return found.map((referral) => {
    const own = moves.filter(({ recordId }) => recordId === referral.id)
    const sentAt = own.find(({ event }) => event === 'send')?.at ?? null
    const isOpen = OPEN.some((state) => state === referral.status)
    // Somebody who works for the district too acts for it at its desk, not here.
    const capacities = capacitiesOn(actor, referral).filter((by) => by !== 'DISTRICT')
    return {
      ...referral,
      moves: own,
      sentAt,
      isOpen,
      daysWithThem: sentAt && isOpen ? daysBetween(dayOf(sentAt), today()) : null,
      daysAwaited: referral.waitingSince ? daysBetween(dayOf(referral.waitingSince), today()) : null,
      can: { move: eventsIn(referralWorkflow, referral.status, capacities) },
    }
  })
}
export type ProjectReferral = Awaited<ReturnType<typeof referralsOfProject>>[number]
