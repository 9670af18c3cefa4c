import { now } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'

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
