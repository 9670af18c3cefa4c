import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { RegistrationBy } from '@/lib/domains/registrations/workflow'

/** The enclaves whose registrations one works on. */
export const registrationEnclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )

/** The events whose registrations the team works on. */
export const eventsHandledBy = (actor: Actor): Prisma.EventWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: registrationEnclavesOf(actor) } }
/** What the team works on. */
export const registrationsHandledBy = (actor: Actor): Prisma.RegistrationWhereInput =>
  actor.kind === 'system' ? {} : { session: { event: eventsHandledBy(actor) } }

/** As what an actor acts on a registration of an enclave; a registrant acts by their own link alone. */
export const capacitiesOn = (actor: Actor, enclaveId: string): RegistrationBy[] => [
  ...(actor.kind === 'system' ? (['SYSTEM'] as const) : []),
  ...(holds(actor, ['OPS', 'OPS_LEAD'], enclaveId) ? (['OPS'] as const) : []),
]

/** An event for which the public may register. */
export const publiclyOpen = { status: 'PUBLISHED', publishedAt: { not: null } } satisfies Prisma.EventWhereInput
