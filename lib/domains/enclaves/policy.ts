import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'

/** Enclaves, their phases, buildings and rooms are settings of the portal: an administrator's, and the seed's. */
export const canManageEnclaves = (actor: Actor): boolean => actor.kind === 'system' || holds(actor, ['ADMIN'])

const NONE: { id: { in: string[] } } = { id: { in: [] } }

/** The buildings, floors and rooms of an enclave are kept by its team, too. */
export const spacesVisibleTo = (actor: Actor): Prisma.EnclaveWhereInput =>
  canManageEnclaves(actor) ? {} : { id: { in: teamOf(actor) } }

const teamOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )

/** The settings side of an enclave; what is published of it is for everyone, see queries. */
export const enclavesVisibleTo = (actor: Actor): Prisma.EnclaveWhereInput => (canManageEnclaves(actor) ? {} : NONE)
