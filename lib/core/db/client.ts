import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { givenMoment, now } from '@/lib/core/clock'
import { PrismaClient } from '@/lib/core/db/generated/client'
import { env } from '@/lib/core/env'
import { databaseRefusal } from '@/lib/core/errors'

/** The pool's limits: a frozen database answers as unavailable within five seconds instead of hanging. */
const poolOf = (url: string, max: number) =>
  new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 2500,
    idleTimeoutMillis: 30_000,
    statement_timeout: 4000,
    query_timeout: 4500,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
  })

function connect() {
  const pool = poolOf(env().databaseUrl, env().DATABASE_POOL)
  // An idle connection that the server closes is no reason to end the process: the pool opens another.
  pool.on('error', () => {})
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
  })
  const db = client.$extends({
    query: {
      async $allOperations({ args, query }) {
        try {
          return await query(args)
        } catch (error) {
          throw databaseRefusal(error) ?? error
        }
      },
    },
  })
  return { pool, db }
}

type Connection = ReturnType<typeof connect>
declare global {
  var enclaveConnection: Connection | undefined
}

function connection(): Connection {
  globalThis.enclaveConnection ??= connect()
  return globalThis.enclaveConnection
}

/** The one Prisma client, opened at first use. Its errors are mapped to refusals where they are expected. */
export const database = () => connection().db
/** The same pool for what speaks SQL itself (rate limits). */
export const pool = () => connection().pool

export type Db = Connection['db']
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

/** Runs one unit of work: all of it or nothing. No mail, storage or network call belongs inside. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction(work, {
      timeout: 8000,
      maxWait: 2500,
    })
  } catch (error) {
    throw databaseRefusal(error) ?? error
  }
}

const moments = new WeakMap<Tx, Date>()

/**
 * The moment of a transaction: all that it tells of one cause, in log, audit and notices, happened at one time. A seed
 * that lays a whole history into one transaction names the moment of each act itself.
 */
export function momentOf(tx: Tx): Date {
  const moment = givenMoment() ?? moments.get(tx) ?? now()
  moments.set(tx, moment)
  return moment
}

/** Closes the pool, for programs that end. */
export async function disconnect(): Promise<void> {
  await globalThis.enclaveConnection?.db.$disconnect()
  globalThis.enclaveConnection = undefined
}
