import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { AgreementState } from '@/lib/domains/agreements/schema'
import { needEnclavesOf } from '@/lib/domains/talent/policy'

/** What the team keeps. */
export const agreementsHandledBy = (actor: Actor): Prisma.PartnerAgreementWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: needEnclavesOf(actor) } }

export const canKeepAgreements = (actor: Actor, enclaveId: string): boolean =>
  actor.kind === 'system' || holds(actor, ['OPS', 'OPS_LEAD'], enclaveId)

/** In force on a day. @param day as a date column has it */
export const inForce = (day: Date): Prisma.PartnerAgreementWhereInput => ({
  validFrom: { lte: day },
  OR: [{ validTo: null }, { validTo: { gte: day } }],
})
/** Those of one state on a day. @param day as a date column has it */
export const standing = (state: AgreementState, day: Date): Prisma.PartnerAgreementWhereInput =>
  ({ inForce: inForce(day), ahead: { validFrom: { gt: day } }, ended: { validTo: { lt: day } } })[state]
