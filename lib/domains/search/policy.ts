import { type Actor, holds } from '@/lib/core/auth/actor'
import { SEARCHED, type Searched } from '@/lib/domains/search/schema'

/**
 * For what an actor's roles are looked at all; which records they see of it, the noun's own policy says. Applicants,
 * tenants, districts and partners have doors of their own, and nothing here.
 */
export const searchedBy = (actor: Actor): Searched[] =>
  SEARCHED.filter((noun) => {
    if (noun === 'accounts') return holds(actor, ['ADMIN'])
    return holds(actor, noun === 'reviews' ? ['REVIEWER'] : ['OPS', 'OPS_LEAD'])
  })
