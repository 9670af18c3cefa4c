import PgBoss from 'pg-boss'
import { pool, type Tx } from '@/lib/core/db/client'
import { log } from '@/lib/core/log'

/** Work that is queued in the transaction of its cause. Retries: about 15 s, 30 s, 1 min, … doubling, with jitter. */
const QUEUES = { mail: { retryLimit: 20, retryDelay: 15, retryBackoff: true, expireInSeconds: 120 } } as const
/** Timers by Shanghai time; each rings once for all processes together. */
const TICKS = { minute: '* * * * *', hour: '7 * * * *', night: '20 3 * * *' } as const
export type Queue = keyof typeof QUEUES
export type Tick = keyof typeof TICKS

// pg-boss makes this one by itself when its timers start, which the application's role may not.
const SCHEDULER = '__pgboss__send-it'
const TICK_RULES = { policy: 'short', retryLimit: 1, retryDelay: 5, expireInSeconds: 600 } as const

/** Creates or migrates the job tables and queues. Runs with the owner's connection, after migrate and before the grants. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false })
  boss.on('error', (error) => log().warn({ err: error }, 'job tables'))
  await boss.start()
  try {
    await boss.createQueue(SCHEDULER)
    for (const [name, rules] of Object.entries(QUEUES)) await makeQueue(boss, { name, ...rules })
    for (const name of Object.keys(TICKS)) await makeQueue(boss, { name, ...TICK_RULES })
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function makeQueue(boss: PgBoss, queue: PgBoss.Queue): Promise<void> {
  await boss.createQueue(queue.name, queue)
  await boss.updateQueue(queue.name, queue)
}

/** A boss that only queues: it opens nothing and speaks through the given transaction. */
const sender = new PgBoss({ db: { executeSql: async () => ({ rows: [] }) }, supervise: false, schedule: false })

/**
 * Queues a job in the caller's transaction: it exists if and only if the cause is committed.
 * @param id one job an id: queueing it again while the job is known changes nothing
 */
export async function enqueue(tx: Tx, queue: Queue, id: string): Promise<void> {
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map((value) => value ?? null)),
  })
  await sender.send(queue, { id }, { id, db: { executeSql } })
}
