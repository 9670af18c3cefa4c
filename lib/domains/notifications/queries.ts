import { cache } from 'react'
import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { encodeCursor } from '@/lib/core/paging'
import { inboxVisibleTo } from '@/lib/domains/notifications/policy'
import { type InboxPage, inboxEntry, MOST_COUNTED } from '@/lib/domains/notifications/schema'

const PAGE = 30

const DAY_MS = 24 * 60 * 60_000

/** How the outbox stands: seconds since the oldest message that waits, and how many failed within a day. No content. */
export async function outboxPublishedAge(): Promise<{ oldestSeconds: number; failed: number }> {
  const [oldest, failed] = await Promise.all([
    database().notification.findFirst({
      where: { status: 'PENDING' },
      orderBy: { createdAt: 'asc' },
      select: { createdAt: true },
    }),
    database().notification.count({
      where: { status: 'FAILED', createdAt: { gte: new Date(now().getTime() - DAY_MS) } },
    }),
  ])
  const age = oldest ? now().getTime() - oldest.createdAt.getTime() : 0
  return { oldestSeconds: Math.max(0, Math.round(age / 1000)), failed }
}

/** How much one has not read yet, counted up to MOST_COUNTED and one. */
export const unreadCount = (actor: Actor): Promise<number> =>
  database().notification.count({ where: { AND: [inboxVisibleTo(actor), { readAt: null }] }, take: MOST_COUNTED + 1 })
/** The same, counted once a request for the navigation and the page. */
export const unreadOnce = cache(unreadCount)

/** One's own inbox, the newest first. @returns the entries, how many of all are unread, the cursor to go on after */
export async function inboxOf(actor: Actor, { after }: InboxPage) {
  const [at, id] = after ?? []
  const earlier = at && id ? [{ createdAt: { lte: at } }, { OR: [{ createdAt: { lt: at } }, { id: { lt: id } }] }] : []
  const [found, unread] = await Promise.all([
    database().notification.findMany({
      where: { AND: [inboxVisibleTo(actor), ...earlier] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true, createdAt: true, readAt: true, inbox: true },
      take: PAGE + 1,
    }),
    unreadCount(actor),
  ])
  const rows = found.slice(0, PAGE)
  const last = found.length > PAGE ? rows.at(-1) : undefined
  return {
    entries: rows.map(({ inbox, readAt, ...row }) => ({ ...row, ...inboxEntry.parse(inbox), isRead: readAt !== null })),
    unread,
    next: last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  }
}
export type Inbox = Awaited<ReturnType<typeof inboxOf>>
