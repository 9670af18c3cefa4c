import type { Actor } from '@/lib/core/auth/actor'
import { pathIn } from '@/lib/core/i18n/path'

const GUESTS = ['APPLICANT', 'TENANT_ADMIN', 'TENANT_MEMBER']

/**
 * The page where someone who has signed in begins, without the language's prefix: applicants and residents at the
 * portal, a district's recruiting group and a partner at their desks, whoever works here at the console. From a
 * partner's desk a way leads on to the portal. @param next where they meant to go
 */
export const startOf = (actor: Actor, next?: string): string => {
  if (next) return pathIn('zh-CN', next)
  if (actor.grants.every(({ role }) => GUESTS.includes(role))) return '/portal'
  if (actor.grants.every(({ role }) => role === 'PARTNER' || GUESTS.includes(role))) return '/desk/requests'
  return actor.grants.every(({ role }) => role === 'DISTRICT' || role === 'PARTNER') ? '/desk' : '/admin'
}
