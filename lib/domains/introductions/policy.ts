import type { Actor } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { type IntroductionBy, KNOWN, STEPPED_BACK } from '@/lib/domains/introductions/workflow'
import { LIVE } from '@/lib/domains/people/policy'
import { isTeamOf, needEnclavesOf, partnersOf, residentsOf } from '@/lib/domains/talent/policy'

/** What the team works on. */
export const introductionsHandledBy = (actor: Actor): Prisma.IntroductionWhereInput =>
  actor.kind === 'system' ? {} : { need: { enclaveId: { in: needEnclavesOf(actor) } } }
/** Candidates for one's own organisation's needs: what they can do, not who they are. */
export const introductionsFor = (actor: Actor): Prisma.IntroductionWhereInput => ({
  need: { organisationId: { in: residentsOf(actor) } },
})
/** Whom one's partner suggested itself. */
export const introductionsSuggestedBy = (actor: Actor): Prisma.IntroductionWhereInput => ({
  suggestedForId: { in: partnersOf(actor) },
})
export const introductionsVisibleTo = (actor: Actor): Prisma.IntroductionWhereInput =>
  actor.kind === 'system'
    ? {}
    : { OR: [introductionsHandledBy(actor), introductionsFor(actor), introductionsSuggestedBy(actor)] }

/** A candidate's live consent to be known to a company. */
export const consentFor = (personId: string, organisationId: string) =>
  ({ ...LIVE, purpose: 'INTRODUCE_CANDIDATE', personId, organisationId }) satisfies Prisma.ConsentWhereInput

type Subject = { need: { enclaveId: string; organisationId: string } }

/** As what an actor acts on an introduction. */
export function capacitiesOn(actor: Actor, { need }: Subject): IntroductionBy[] {
  const admin = actor.grants.some(
    (grant) => grant.role === 'TENANT_ADMIN' && grant.organisationId === need.organisationId,
  )
  return [...(admin ? (['TENANT'] as const) : []), ...(isTeamOf(actor, need.enclaveId) ? (['OPS'] as const) : [])]
}

/** Whether the company may know who the candidate is: introduced, and the consent lives. */
export const isKnown = (status: string, isConsented: boolean): boolean =>
  isConsented && KNOWN.some((known) => known === status)

/** Whether the candidate took themselves back: declined, or withdrew the consent. */
export const steppedBack = (status: string): boolean => STEPPED_BACK.some((state) => state === status)
