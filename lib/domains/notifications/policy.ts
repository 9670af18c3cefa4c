import type { Actor } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { INBOX_KINDS } from '@/lib/domains/notifications/schema'

const NONE: { id: { in: string[] } } = { id: { in: [] } }

/** One's own inbox: what one's account was told of records. Nobody reads another's, whatever their roles. */
export const inboxVisibleTo = ({ accountId }: Actor): Prisma.NotificationWhereInput =>
  accountId ? { accountId, kind: { in: [...INBOX_KINDS] } } : NONE
