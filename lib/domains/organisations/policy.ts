import type { Actor } from '@/lib/core/auth/actor'
import { holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'

const enclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )

/**
 * The organisations that an actor may change: administrators and the portal itself all of them; the operations team
 * those of its enclave, those that it follows while they reside nowhere, and those that nobody has or follows yet.
 * @returns undefined for everyone else
 */
export function manageableBy(actor: Actor): Prisma.OrganisationWhereInput | undefined {
  if (actor.kind === 'system' || holds(actor, ['ADMIN'])) return {}
  const enclaves = enclavesOf(actor)
  return enclaves.length === 0 ? undefined : manageableIn(enclaves)
}

/** Those that the team of these enclaves may change. */
export function manageableIn(enclaves: string[]): Prisma.OrganisationWhereInput {
  const here = { some: { enclaveId: { in: enclaves } } }
  const nowhere = { residencies: { none: {} }, tenancies: { none: {} } }
  const followed = { prospects: { some: { enclaveId: { in: enclaves }, until: null } } }
  const alone = { prospects: { none: { until: null } } }
  return { OR: [{ residencies: here }, { tenancies: here }, { AND: [nowhere, { OR: [followed, alone] }] }] }
}

/** Whether an actor may state that someone resides in an enclave. */
export const canReportResidency = (actor: Actor, enclaveId: string): boolean =>
  actor.kind === 'system' || holds(actor, ['ADMIN']) || holds(actor, ['OPS', 'OPS_LEAD'], enclaveId)
