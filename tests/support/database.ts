import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { disconnect } from '@/lib/core/db/client'
import { ensureAppRole } from '@/lib/core/db/migrate'
import { databaseUrl, TEMPLATE } from '@/tests/support/template'

// One database a test file, copied from the migrated template; the program connects as the application's role.
const server = process.env.TEST_DATABASE_OWNER_URL ?? ''
const name = `enclave_test_${randomUUID().slice(0, 8)}`

export const ownerUrl = databaseUrl(server || 'postgresql://127.0.0.1:1', name)
process.env.DATABASE_OWNER_URL = ownerUrl

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** Runs SQL as the owner of the tables, who may do what the application may not. */
export async function asOwner<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'enclave-test-'))
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  await ensureAppRole(ownerUrl, process.env.SEAL_KEY ?? '')
})

afterAll(async () => {
  await disconnect()
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
  await onServer(`DROP ROLE "${name}_app"`)
  await rm(process.env.DATA_DIR ?? '', { recursive: true, force: true })
})
