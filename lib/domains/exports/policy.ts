import type { Actor } from '@/lib/core/auth/actor'
import type { Role } from '@/lib/core/db/generated/enums'

/** Who takes lists of the console along: the team. What stands in one is decided by its own query. */
const TEAM: readonly Role[] = ['OPS', 'OPS_LEAD']
export const canExport = (actor: Actor): boolean => actor.grants.some(({ role }) => TEAM.includes(role))
