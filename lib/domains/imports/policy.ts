import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { ImportBy } from '@/lib/domains/imports/workflow'

/** The enclaves into which one may bring tables. */
export const importEnclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )

export const canImport = (actor: Actor, enclaveId: string): boolean => holds(actor, ['OPS', 'OPS_LEAD'], enclaveId)

/** Of one's own enclaves, everybody's. */
export const importsVisibleTo = (actor: Actor): Prisma.ImportWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: importEnclavesOf(actor) } }

/** As what an actor acts on an import; its author only as long as they are of the team. */
export function capacitiesOn(
  actor: Actor,
  { enclaveId, createdById }: { enclaveId: string; createdById: string },
): ImportBy[] {
  if (actor.kind === 'system') return ['SYSTEM']
  const isTeam = canImport(actor, enclaveId)
  return [
    ...(isTeam ? (['OPS'] as const) : []),
    ...(isTeam && actor.accountId === createdById ? (['AUTHOR'] as const) : []),
    ...(holds(actor, ['OPS_LEAD'], enclaveId) ? (['LEAD'] as const) : []),
  ]
}
