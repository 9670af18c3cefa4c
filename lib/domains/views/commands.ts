import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { viewsOf } from '@/lib/domains/views/policy'
import { MOST_VIEWS, type ViewChosen, type ViewInput } from '@/lib/domains/views/schema'

/** A removed view can be brought back for a day; then it is gone. */
const KEPT_MS = 24 * 60 * 60_000

async function requireRoom(tx: Tx, accountId: string, list: string): Promise<void> {
  // One press after another: two at once would both find the last place free.
  await tx.$executeRaw`SELECT 1 FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`
  if ((await tx.savedView.count({ where: { accountId, list, removedAt: null } })) >= MOST_VIEWS)
    refuse('too_many_views', { count: MOST_VIEWS })
}

/** Keeps a list as it is narrowed and sorted. @throws Refusal too_many_views; conflict where one has that name */
export async function keepView(actor: Actor, { list, query, name }: ViewInput): Promise<void> {
  const accountId = actor.accountId ?? refuse('unauthenticated')
  await transaction(async (tx) => {
    await requireRoom(tx, accountId, list)
    await tx.savedView.deleteMany({ where: { accountId, removedAt: { lt: new Date(now().getTime() - KEPT_MS) } } })
    await tx.savedView.create({ data: { accountId, list, query, name, createdAt: now() } })
  })
}

/** Takes a view away; it can be brought back. @throws Refusal not_found */
export async function removeView(actor: Actor, { id }: ViewChosen) {
  return transaction(async (tx) => {
    const found = (await tx.savedView.findFirst({ where: { AND: [{ id }, viewsOf(actor)] } })) ?? refuse('not_found')
    await tx.savedView.updateMany({ where: { id, removedAt: null }, data: { removedAt: now() } })
    return found
  })
}

/** Brings back a view that was taken away. @throws Refusal not_found, too_many_views; conflict where another has its name by now */
export async function restoreView(actor: Actor, { id }: ViewChosen) {
  const accountId = actor.accountId ?? refuse('unauthenticated')
  return transaction(async (tx) => {
    const found = (await tx.savedView.findFirst({ where: { AND: [{ id }, viewsOf(actor)] } })) ?? refuse('not_found')
    if (!found.removedAt) return found
    await requireRoom(tx, accountId, found.list)
    await tx.savedView.updateMany({ where: { id }, data: { removedAt: null } })
    return found
  })
}
