import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { LIVE, liveFor } from '@/lib/domains/people/policy'
import { projectsHandledBy } from '@/lib/domains/projects/policy'
import { OPEN, type ReferralBy } from '@/lib/domains/referrals/workflow'

/** The districts for which one works. */
export const districtsOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, districtId }) => (districtId && role === 'DISTRICT' ? [districtId] : []))

/** What the park referred, drafts too. */
export const referralsHandledBy = (actor: Actor): Prisma.ReferralWhereInput => ({ project: projectsHandledBy(actor) })

/** What one's district was sent. A draft is the park's alone. */
export const referralsSentTo = (actor: Actor): Prisma.ReferralWhereInput => ({
  districtId: { in: districtsOf(actor) },
  status: { not: 'DRAFT' },
})

export const referralsVisibleTo = (actor: Actor): Prisma.ReferralWhereInput =>
  actor.kind === 'system' ? {} : { OR: [referralsHandledBy(actor), referralsSentTo(actor)] }

/** What a district may look into: while its referral is open, under a live consent that names it. */
export const projectsShownTo = (actor: Actor): Prisma.ProjectWhereInput => {
  const own = { in: districtsOf(actor) }
  return {
    // Of somebody with several districts each referral must stand under a consent to its own.
    OR: own.in.map((districtId) => ({
      referrals: { some: { districtId, status: { in: [...OPEN] } } },
      consents: { some: liveFor(districtId) },
    })),
  }
}

type Shown = {
  status: string
  districtId: string
  project: { consents: readonly { purpose: string; districtId: string | null }[] }
}
/** Whether a referral still lets its district look into the project. @param consents of the project, the live ones */
export const isShown = ({ status, districtId, project }: Shown): boolean =>
  OPEN.some((open) => open === status) &&
  project.consents.some((consent) => consent.purpose === 'REFER_PROJECT' && consent.districtId === districtId)
export const LIVE_CONSENTS = { where: LIVE, select: { purpose: true, districtId: true } } as const

/** As what an actor acts on a referral. */
export function capacitiesOn(
  actor: Actor,
  { districtId, project }: { districtId: string; project: { enclaveId: string } },
): ReferralBy[] {
  if (actor.kind === 'system') return ['SYSTEM']
  return [
    ...(holds(actor, ['OPS', 'OPS_LEAD'], project.enclaveId) ? (['OPS'] as const) : []),
    ...(holds(actor, ['OPS_LEAD'], project.enclaveId) ? (['LEAD'] as const) : []),
    ...(districtsOf(actor).includes(districtId) ? (['DISTRICT'] as const) : []),
  ]
}
