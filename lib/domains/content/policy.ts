import { type Actor, rolesOf } from '@/lib/core/auth/actor'

const EDITORS = ['OPS', 'OPS_LEAD', 'SYSTEM'] as const

/** The roles by which an actor edits articles; empty for who does not. */
export const editingRoles = (actor: Actor) => EDITORS.filter((role) => rolesOf(actor).includes(role))
