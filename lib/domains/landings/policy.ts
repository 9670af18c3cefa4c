import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { Side } from '@/lib/core/db/generated/enums'
import type { LandingBy } from '@/lib/domains/landings/workflow'
import { projectsHandledBy } from '@/lib/domains/projects/policy'
import { districtsOf } from '@/lib/domains/referrals/policy'

/** What the team works on. */
export const landingsHandledBy = (actor: Actor): Prisma.LandingWhereInput => ({ project: projectsHandledBy(actor) })
/** What was proposed for one's district; what is only reported is no work of anybody's. */
export const landingsInDistrictsOf = (actor: Actor): Prisma.LandingWhereInput => ({
  districtId: { in: districtsOf(actor) },
  referralId: { not: null },
})
/** Both sides see a landing. */
export const landingsVisibleTo = (actor: Actor): Prisma.LandingWhereInput =>
  actor.kind === 'system' ? {} : { OR: [landingsHandledBy(actor), landingsInDistrictsOf(actor)] }

/** What one side works on; what is only reported has no keys. */
export const landingsOfSide = (actor: Actor, side: Side): Prisma.LandingWhereInput =>
  side === 'PARK' ? { AND: [landingsHandledBy(actor), { referralId: { not: null } }] } : landingsInDistrictsOf(actor)

type Subject = { districtId: string | null; project: { enclaveId: string } }

/** For which sides an actor may speak. */
export const sidesOf = (actor: Actor, { districtId, project }: Subject): Side[] => [
  ...(holds(actor, ['OPS', 'OPS_LEAD'], project.enclaveId) ? (['PARK'] as const) : []),
  ...(districtId && districtsOf(actor).includes(districtId) ? (['DISTRICT'] as const) : []),
]

/** As what an actor acts on a landing. */
export function capacitiesOn(actor: Actor, landing: Subject): LandingBy[] {
  if (actor.kind === 'system') return ['SYSTEM']
  return [
    ...(holds(actor, ['OPS_LEAD'], landing.project.enclaveId) ? (['LEAD'] as const) : []),
    ...(sidesOf(actor, landing).includes('DISTRICT') ? (['DISTRICT'] as const) : []),
  ]
}

/** As what an actor acts for one side of a landing. */
export const capacitiesOf = (actor: Actor, landing: Subject, side: Side): LandingBy[] =>
  capacitiesOn(actor, landing).filter((by) => by === (side === 'PARK' ? 'LEAD' : 'DISTRICT'))

export const otherSide = (side: Side): Side => (side === 'PARK' ? 'DISTRICT' : 'PARK')

/**
 * Whether somebody may answer for a side what another did for the other side: never the same person, nor anybody who
 * also belongs to that other side, since one organisation would then have both keys.
 */
export const answersFor = (actor: Actor, landing: Subject, side: Side, firstId: string | null): boolean =>
  sidesOf(actor, landing).includes(side) &&
  actor.accountId !== firstId &&
  !sidesOf(actor, landing).includes(otherSide(side))
