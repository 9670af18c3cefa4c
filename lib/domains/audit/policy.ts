import { type Actor, holds } from '@/lib/core/auth/actor'

/** The audit is for administrators, and for the portal's own verifier. */
export const mayReadAudit = (actor: Actor): boolean => actor.kind === 'system' || holds(actor, ['ADMIN'])
