import type { Actor } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'

/** One's own views, and nobody else's: whom they are sent to reads the address. */
export const viewsOf = ({ accountId }: Actor): Prisma.SavedViewWhereInput =>
  accountId ? { accountId } : { id: { in: [] } }
