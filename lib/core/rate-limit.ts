import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/core/db/client'
import { env } from '@/lib/core/env'
import { databaseRefusal, refuse } from '@/lib/core/errors'

/** points within seconds; whoever asks for more is locked out for `lock` seconds. Counted in Postgres, for every process. */
export type Limit = { readonly name: string; readonly points: number; readonly seconds: number; readonly lock: number }

const limiters = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>()

function limiterOf({ name, points, seconds, lock }: Limit): RateLimiterPostgres {
  const mine = limiters.get(pool()) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(pool(), mine)
  const limiter =
    mine.get(name) ??
    new RateLimiterPostgres({
      storeClient: pool(),
      storeType: 'pool',
      tableName: 'RateLimit',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      blockDuration: lock,
    })
  mine.set(name, limiter)
  return limiter
}

/** What is counted stays unknown to a reader of the table: addresses of people and machines are keyed hashes there. */
const keyOf = (subject: string) => createHmac('sha256', env().SEAL_KEY).update(subject).digest('base64url')

async function ask<T>(question: Promise<T>): Promise<T> {
  try {
    return await question
  } catch (error) {
    if (error instanceof RateLimiterRes)
      return refuse('rate_limited', { minutes: Math.max(1, Math.ceil(error.msBeforeNext / 60_000)) })
    throw databaseRefusal(error) ?? error
  }
}

/** Takes one point, before the work, so that parallel attempts count too. @throws Refusal rate_limited with minutes */
export const spend = (limit: Limit, subject: string) => ask(limiterOf(limit).consume(keyOf(subject)))

/** Gives a point back: the attempt was a good one. */
export const giveBack = (limit: Limit, subject: string) => ask(limiterOf(limit).reward(keyOf(subject)))

/** Forgets every attempt. */
export const forgive = (limit: Limit, subject: string) => ask(limiterOf(limit).delete(keyOf(subject)))
