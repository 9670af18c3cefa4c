import { databaseCheck, diskCheck, migrationsCheck, within } from '@/lib/core/ready'
import { outboxPublishedAge } from '@/lib/domains/notifications/queries'

export const dynamic = 'force-dynamic'

/** A mail that waits longer than its first retries means that nobody sends. */
const OUTBOX_SECONDS = 15 * 60

/** Whether requests may come: 200, or 503 with the check that says no, within five seconds whatever is frozen. */
export async function GET(): Promise<Response> {
  const [database, migrations, disk, outbox] = await Promise.all([
    within(databaseCheck),
    within(migrationsCheck),
    within(diskCheck),
    within(async () => {
      const age = await outboxPublishedAge()
      return { ok: age.oldestSeconds < OUTBOX_SECONDS, ...age }
    }),
  ])
  const checks = { database, migrations, disk, outbox }
  const ready = Object.values(checks).every(({ ok }) => ok)
  const headers = { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '5' }) }
  return Response.json({ status: ready ? 'ready' : 'not ready', checks }, { status: ready ? 200 : 503, headers })
}
