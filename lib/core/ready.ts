import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { pool } from '@/lib/core/db/client'
import { readMigrations } from '@/lib/core/db/migrate'
import { env } from '@/lib/core/env'

/** One thing that must be well, with what was measured. */
export type Check = { ok: boolean } & Record<string, string | number | boolean | null>

const LIMIT_MS = 3500

/** Runs a check within its time: one that hangs or throws has failed. */
export async function within(check: () => Promise<Check>): Promise<Check> {
  const limit = new AbortController()
  const late = wait(LIMIT_MS, { ok: false, reason: 'timeout' }, { signal: limit.signal })
  late.catch(() => {})
  try {
    return await Promise.race([check(), late])
  } catch {
    return { ok: false, reason: 'failed' }
  } finally {
    limit.abort()
  }
}

export async function databaseCheck(): Promise<Check> {
  await pool().query('SELECT 1')
  return { ok: true }
}

/** The database is at this program's migrations: none is missing, and none is unknown. */
export async function migrationsCheck(): Promise<Check> {
  const wanted = new Set((await readMigrations()).map(({ name }) => name))
  const { rows } = await pool().query(
    'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL',
  )
  const applied = new Set(
    z
      .array(z.object({ name: z.string() }))
      .parse(rows)
      .map(({ name }) => name),
  )
  const pending = [...wanted].filter((name) => !applied.has(name)).length
  const unknown = [...applied].filter((name) => !wanted.has(name)).length
  return { ok: pending === 0 && unknown === 0, pending, unknown }
}

/** The data folder takes a file. */
export async function diskCheck(): Promise<Check> {
  const probe = join(resolve(env().DATA_DIR), `.probe-${randomUUID()}`)
  try {
    await writeFile(probe, 'x', { flag: 'wx' })
    return { ok: true }
  } finally {
    await rm(probe, { force: true })
  }
}
