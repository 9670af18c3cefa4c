import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'

export const canInvite = (actor: Actor): boolean => actor.kind === 'system' || holds(actor, ['ADMIN'])

const NONE: { id: { in: string[] } } = { id: { in: [] } }

/** Invitations to join; links for a new password concern nobody but their holder. */
export const invitationsVisibleTo = (actor: Actor): Prisma.InvitationWhereInput =>
  canInvite(actor) ? { purpose: 'JOIN' } : NONE
