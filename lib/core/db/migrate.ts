import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { appRole } from '@/lib/core/db/role'

// Any number will do as long as every deployer of this project takes the same one.
const LOCK = 7_270_111
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

type Migration = { name: string; sql: string; checksum: string }

/** The migrations in the folder, oldest first, with the checksum that Prisma records. */
export async function readMigrations(folder = join(process.cwd(), 'prisma/migrations')): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return {
        name,
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      }
    }),
  )
}

/** Creates the database if the server has none of that name, so that a bare PostgreSQL is enough. */
export async function ensureDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl)
  const name = decodeURIComponent(url.pathname.slice(1))
  const direct = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 5000,
  })
  try {
    await direct.connect()
    return
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === '3D000')) throw error
  } finally {
    await direct.end()
  }
  url.pathname = '/postgres'
  await withClient(url.href, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`))
}

/**
 * Applies what is missing, in Prisma's own history table: advisory lock, one transaction a file.
 * @returns the names applied now
 * @throws Error when an applied file was edited, or the database holds a migration this version does not know
 */
export async function migrate(ownerUrl: string, migrations?: Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations())
  return withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query(HISTORY)
    const { rows } = await client.query(
      'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL',
    )
    const applied = new Map(rows.map((row) => [String(row.migration_name), String(row.checksum)]))
    for (const name of applied.keys())
      if (!wanted.some((migration) => migration.name === name))
        throw new Error(`The database is newer than this program: it holds the migration ${name}.`)
    const done: string[] = []
    for (const migration of wanted) {
      const checksum = applied.get(migration.name)
      if (checksum === undefined) done.push(await apply(client, migration))
      else if (checksum !== migration.checksum)
        throw new Error(`The migration ${migration.name} was edited after it was applied.`)
    }
    return done
  })
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<string> {
  await client.query('BEGIN')
  await client.query(sql)
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksum, name],
  )
  await client.query('COMMIT')
  return name
}

/**
 * Creates the application's role and grants it rows, not shapes; the logs it may only extend.
 * @throws Error in words when the owner may not create roles
 */
export async function ensureAppRole(ownerUrl: string, key: string): Promise<void> {
  const role = appRole(ownerUrl, key)
  await withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const name = client.escapeIdentifier(role.name)
    const password = client.escapeLiteral(role.password)
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role.name])
    try {
      await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN NOSUPERUSER PASSWORD ${password}`)
    } catch (error) {
      throw new Error(
        'The database user may not create roles. Give DATABASE_OWNER_URL (the owner of the tables) and DATABASE_URL (a second, plain role).',
        { cause: error },
      )
    }
    await grant(client, name)
  })
}

/** Grants for a role that the operator made: run with the owner's connection. */
export async function grantTo(ownerUrl: string, role: string): Promise<void> {
  await withClient(ownerUrl, (client) => grant(client, client.escapeIdentifier(role)))
}

async function grant(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'pgboss'`)
  for (const schema of rowCount ? ['public', 'pgboss'] : ['public'])
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${name};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${name};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${name}`)
  await client.query(`REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEntry", "StatusLog" FROM ${name};
    REVOKE DELETE, TRUNCATE ON "AuditHead" FROM ${name};
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON "_prisma_migrations" FROM ${name}`)
}

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
  })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
