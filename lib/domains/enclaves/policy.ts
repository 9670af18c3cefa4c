import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'

/** Enclaves, their phases, buildings and rooms are settings of the portal: an administrator's, and the seed's. */
export const canManageEnclaves = (actor: Actor): boolean => actor.kind === 'system' || holds(actor, ['ADMIN'])

const NONE: { id: { in: string[] } } = { id: { in: [] } }

/** The settings side of an enclave; what is published of it is for everyone, see queries. */
export const enclavesVisibleTo = (actor: Actor): Prisma.EnclaveWhereInput => (canManageEnclaves(actor) ? {} : NONE)
