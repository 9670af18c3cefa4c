import type { Actor } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { districtsOf } from '@/lib/domains/referrals/policy'

/** The sites of one's own district: whose criteria one words. Another's are not there to be worded. */
export const sitesOf = (actor: Actor): Prisma.LandingSiteWhereInput => ({ districtId: { in: districtsOf(actor) } })

/** Whether one may add a site to a district. */
export const canAddSite = (actor: Actor, districtId: string): boolean => districtsOf(actor).includes(districtId)
