import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { EventBy } from '@/lib/domains/events/workflow'

/** The enclaves whose events one works on. */
export const eventEnclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )

/** The events that the team works on, whatever their state. */
export const eventsVisibleTo = (actor: Actor): Prisma.EventWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: eventEnclavesOf(actor) } }

/** What anyone reads: all that was published once, also what was cancelled since. */
export const publishedEvents = {
  publishedAt: { not: null },
  status: { not: 'DRAFT' },
} satisfies Prisma.EventWhereInput

/** As what an actor acts on an event. */
export const capacitiesOn = (actor: Actor, { enclaveId }: { enclaveId: string }): EventBy[] =>
  holds(actor, ['OPS', 'OPS_LEAD'], enclaveId) ? ['OPS'] : []

/** In these its words may still be changed, and its sessions in those but the last. */
export const EDITABLE: readonly string[] = ['DRAFT', 'PUBLISHED', 'POSTPONED']
export const OPEN: readonly string[] = ['DRAFT', 'PUBLISHED']
