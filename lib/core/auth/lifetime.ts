import type { Role } from '@/lib/core/db/generated/enums'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const STAFF: readonly Role[] = ['OPS', 'OPS_LEAD', 'REVIEWER', 'GOV', 'ADMIN']

/** Minutes without a request after which a member of staff is signed out. */
export const STAFF_IDLE = 30 * MINUTE
/** How often a session notes that it is in use. */
export const SEEN_EVERY = MINUTE

export const isStaff = (roles: readonly Role[]): boolean => roles.some((role) => STAFF.includes(role))

/** How long a login lasts at most, in milliseconds: half a day for staff, a week for others. */
export const longest = (roles: readonly Role[]): number => (isStaff(roles) ? 12 * HOUR : 7 * 24 * HOUR)

type Times = { createdAt: Date; lastSeenAt: Date; expiresAt: Date }

/** Whether a login that was not revoked still holds for someone with these roles. */
export function isLive(session: Times, roles: readonly Role[], at: Date): boolean {
  const end = Math.min(session.expiresAt.getTime(), session.createdAt.getTime() + longest(roles))
  if (at.getTime() >= end) return false
  return !isStaff(roles) || at.getTime() - session.lastSeenAt.getTime() < STAFF_IDLE
}
