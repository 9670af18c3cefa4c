import { randomUUID } from 'node:crypto'
import { now } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db/client'
import { enqueue } from '@/lib/core/jobs'
import { seal } from '@/lib/core/seal'
import { type Notice, notice } from '@/lib/domains/notifications/schema'

const place = (id: string) => `Notification.payload ${id}`

/**
 * Puts a message into the outbox, in the transaction of its cause; the worker sends it after the commit.
 * A second notice with the same dedupeKey is none.
 */
export async function notify(tx: Tx, input: Notice): Promise<void> {
  const { payload, dedupeKey = null, accountId = null, ...rest } = notice.parse(input)
  const id = randomUUID()
  const { count } = await tx.notification.createMany({
    data: { ...rest, id, dedupeKey, accountId, payload: seal(JSON.stringify(payload), place(id)), createdAt: now() },
    skipDuplicates: true,
  })
  if (count === 1) await enqueue(tx, 'mail', id)
}
