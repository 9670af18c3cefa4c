import PgBoss from 'pg-boss'
import { ZONE } from '@/lib/core/clock'
import { pool, type Tx } from '@/lib/core/db/client'
import { log } from '@/lib/core/log'

/** Work that is queued in the transaction of its cause. Retries: about 15 s, 30 s, 1 min, … doubling, with jitter. */
const QUEUES = {
  mail: { retryLimit: 20, retryDelay: 15, retryBackoff: true, expireInSeconds: 120 },
  // What a dead worker left is taken up by the next minute's look, not by a retry.
  imports: { retryLimit: 2, retryDelay: 5, retryBackoff: true, expireInSeconds: 600 },
} as const
/** Timers by Shanghai time; each rings once for all processes together. */
const TICKS = { minute: '* * * * *', hour: '7 * * * *', night: '20 3 * * *' } as const
export type Queue = keyof typeof QUEUES
export type Tick = keyof typeof TICKS

// pg-boss makes this one by itself when its timers start, which the application's role may not.
const SCHEDULER = '__pgboss__send-it'
const DRAIN_MS = 20_000
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
 * @param first whether it goes before what already waits
 */
export async function enqueue(tx: Tx, queue: Queue, id: string, first = false): Promise<void> {
  await sender.send(queue, { id }, { id, priority: first ? 1 : 0, db: through(tx) })
}

/** Takes jobs out of their queue, in the caller's transaction. */
export async function dequeue(tx: Tx, queue: Queue, ids: string[]): Promise<void> {
  if (ids.length > 0) await sender.deleteJob(queue, ids, { db: through(tx) })
}

const through = (tx: Tx) => ({
  executeSql: async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map((value) => value ?? null)),
  }),
})

export type Handlers = {
  queues: Record<Queue, (id: string) => Promise<void>>
  /** What is done at each tick, by name; one that fails does not hold up the others. */
  ticks: Record<Tick, Record<string, () => Promise<void>>>
}

/**
 * Begins to work: fetches queued jobs and rings the timers, over the application's pool, until stop drains it.
 * @throws Error while the database is down or has no job tables of this version yet
 */
export async function startJobs({ queues, ticks }: Handlers): Promise<{ stop: () => Promise<void> }> {
  const executeSql = async (text: string, values?: unknown[]) => ({ rows: (await pool().query(text, values)).rows })
  const boss = new PgBoss({ db: { executeSql }, migrate: false, maintenanceIntervalSeconds: 30 })
  boss.on('error', (error) => log().warn({ err: error }, 'jobs'))
  await boss.start()
  for (const name of keysOf(queues))
    await boss.work<{ id: string }>(name, { batchSize: 10, pollingIntervalSeconds: 1 }, async (jobs) => {
      await Promise.all(jobs.map((job) => settle(boss, job, () => queues[name](job.data.id))))
    })
  for (const name of keysOf(ticks)) {
    await boss.schedule(name, TICKS[name], {}, { tz: ZONE })
    await boss.work(name, { pollingIntervalSeconds: 2 }, async (jobs) => {
      for (const job of jobs) await settle(boss, job, () => ring(ticks[name]))
    })
  }
  return { stop: () => boss.stop({ timeout: DRAIN_MS }) }
}

/** Each job ends by itself: a failed one of a batch is tried again, and the others are not. */
async function settle(boss: PgBoss, job: PgBoss.Job<unknown>, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    await boss.complete(job.name, job.id)
  } catch (error) {
    log().warn({ err: error, queue: job.name, jobId: job.id }, 'job failed')
    await boss.fail(job.name, job.id)
  }
}

async function ring(works: Record<string, () => Promise<void>>): Promise<void> {
  const results = await Promise.allSettled(Object.values(works).map((work) => work()))
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  if (failures.length > 0) throw new AggregateError(failures, 'timed work failed')
}

const keysOf = <K extends string>(record: Record<K, unknown>): K[] => {
  const isKey = (name: string): name is K => Object.hasOwn(record, name)
  return Object.keys(record).filter(isKey)
}
