import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './postgres.mjs'
import { isAlive } from './processes.mjs'

const PREFIX = 'enclave-test-'
/** Settings of the portal that a developer's shell may hold, and that must not reach the tests. */
const FOREIGN = ['APP_MODE', 'APP_URL', 'AUDIT_KEY', 'AUTH_SECRET', 'DATA_DIR', 'DATABASE_OWNER_URL', 'DATABASE_URL']
const ALSO = ['NODE_ENV', 'PORT', 'SEAL_KEY', 'SEAL_KEYS_OLD', 'SMTP_URL']

export function testEnvironment() {
  const kept = Object.entries(process.env).filter(([key]) => !FOREIGN.includes(key) && !ALSO.includes(key))
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: '1' }
}

/** A folder for reports and a database, to be removed with what runs in it. */
export function makeScratch() {
  const dir = mkdtempSync(join(tmpdir(), PREFIX))
  chmodSync(dir, 0o711) // the database's own user passes through
  writeFileSync(join(dir, 'owner'), String(process.pid))
  return dir
}

/** A PostgreSQL for the tests alone, or the one given by TEST_DATABASE_URL. */
export async function testDatabase(scratch) {
  if (process.env.TEST_DATABASE_URL) return { ownerUrl: process.env.TEST_DATABASE_URL, remove: async () => {} }
  const postgres = await startPostgres({ dataDir: join(scratch, 'postgres'), log: () => {} })
  return {
    ownerUrl: postgres.ownerUrl('postgres'),
    async remove() {
      await postgres.stop()
      for (const path of [postgres.dataDir, `${postgres.dataDir}.password`])
        rmSync(path, { recursive: true, force: true })
    },
  }
}

/** Removes what test runs left behind that were killed. */
export async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dir = join(tmpdir(), name)
    try {
      if (isAlive(Number(readFileSync(join(dir, 'owner'), 'utf8')))) continue
      if (existsSync(join(dir, 'postgres'))) await (await testDatabase(dir)).remove()
      rmSync(dir, { recursive: true, force: true })
    } catch {
      // another user's, or not wholly made: it harms nobody
    }
  }
}
