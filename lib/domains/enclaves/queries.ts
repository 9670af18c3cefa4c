import type { Actor } from '@/lib/core/auth/actor'
import { rolesOf } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { eventsIn } from '@/lib/core/workflow'
import { canManageEnclaves, enclavesVisibleTo, spacesVisibleTo } from '@/lib/domains/enclaves/policy'
import { phaseWorkflow } from '@/lib/domains/enclaves/workflow'

const byPosition = [{ position: 'asc' }, { createdAt: 'asc' }] satisfies Prisma.EnclaveOrderByWithRelationInput[]

const facts = {
  source: true,
  phases: { orderBy: { key: 'asc' }, include: { source: true } },
} satisfies Prisma.EnclaveInclude

/** Every enclave, in the order the administrators gave them; the first is the site's own. */
export const listPublishedEnclaves = () => database().enclave.findMany({ orderBy: byPosition })

/**
 * One enclave with its phases and sources.
 * @param slug left out: the first enclave
 * @returns null where there is none
 */
export const publishedEnclave = (slug?: string) =>
  database().enclave.findFirst({ where: slug === undefined ? {} : { slug }, orderBy: byPosition, include: facts })

/** The names of one enclave, for whoever writes in its name. */
export const enclavePublishedAs = (id: string) =>
  database().enclave.findUnique({
    where: { id },
    select: { nameZh: true, nameEn: true, shortNameZh: true, shortNameEn: true },
  })

export type PublishedEnclave = NonNullable<Awaited<ReturnType<typeof publishedEnclave>>>
export type PublishedPhase = PublishedEnclave['phases'][number]

/** The enclaves that an administrator sets up, with the number of their phases. */
export const listEnclaves = (actor: Actor) =>
  database().enclave.findMany({
    where: enclavesVisibleTo(actor),
    orderBy: byPosition,
    include: { _count: { select: { phases: true } } },
  })

/** @returns one enclave to edit, null where the actor sees none */
export const enclaveToEdit = (actor: Actor, id: string) =>
  database().enclave.findFirst({
    where: { AND: [enclavesVisibleTo(actor), { id }] },
    include: { phases: { orderBy: { key: 'asc' } } },
  })

const rooms = {
  enclave: true,
  buildings: {
    orderBy: { code: 'asc' },
    include: { floors: { orderBy: { level: 'asc' }, include: { rooms: { orderBy: { code: 'asc' } } } } },
  },
} satisfies Prisma.PhaseInclude

/** @returns one phase with its buildings, floors and rooms, and the moves this actor may make; null where none is seen */
export async function phaseToEdit(actor: Actor, id: string) {
  const phase = await database().phase.findFirst({
    where: { id, enclave: spacesVisibleTo(actor) },
    include: rooms,
  })
  if (!phase) return null
  const roles = rolesOf(actor).filter((role) => role === 'ADMIN')
  return { ...phase, can: { move: eventsIn(phaseWorkflow, phase.status, roles) } }
}

export type PhaseToEdit = NonNullable<Awaited<ReturnType<typeof phaseToEdit>>>
export type BuildingToEdit = PhaseToEdit['buildings'][number]

/** @returns one room with the place it lies in, null where the actor sees none */
export const roomToEdit = (actor: Actor, id: string) =>
  database().room.findFirst({
    where: { id, floor: { building: { phase: { enclave: spacesVisibleTo(actor) } } } },
    include: { floor: { include: { building: { include: { phase: { include: { enclave: true } } } } } } },
  })

/** The publications that an enclave or phase may cite. */
export const listSources = (actor: Actor) =>
  database().source.findMany({ where: canManageEnclaves(actor) ? {} : { id: { in: [] } }, orderBy: { key: 'asc' } })
