import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Prisma } from '@/lib/core/db/generated/client'
import { ensureAppRole, migrate, readMigrations } from '@/lib/core/db/migrate'
import { asOwner, ownerUrl } from '@/tests/support/database'

type Column = { table: string; column: string; type: string; nullable: boolean }

const TYPES: Record<string, string> = {
  String: 'text',
  Int: 'int4',
  BigInt: 'int8',
  Boolean: 'bool',
  Json: 'jsonb',
  Decimal: 'numeric',
  'DateTime@db.Date': 'date',
  'DateTime@db.Timestamptz(3)': 'timestamptz',
  'String@db.Uuid': 'uuid',
}

/** The columns that the Prisma model files ask for. */
function wantedColumns(): Column[] {
  const folder = join(process.cwd(), 'prisma/models')
  const text = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const models = [...text.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
    name,
    body,
  }))
  const relations = new Set(models.map((model) => model.name))
  return models.flatMap(({ name, body }) =>
    [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/gm)]
      .filter(([, , type = '']) => !relations.has(type))
      .map(([, column = '', type = '', list, optional, rest = '']) => {
        const native = rest.match(/@db\.(Date|Timestamptz\(3\)|Uuid)/)?.[0] ?? ''
        const base = TYPES[`${type}${native}`] ?? TYPES[type] ?? type
        return { table: name, column, type: list ? `_${base}` : base, nullable: Boolean(optional) || Boolean(list) }
      }),
  )
}

const byName = (a: Column, b: Column) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`)

test('the migrated database has exactly the columns, types and nullability of the Prisma models', async () => {
  const found = await asOwner<Column>(`
    SELECT table_name AS "table", column_name AS "column", udt_name AS "type", is_nullable = 'YES' AS "nullable"
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'`)
  expect(found.sort(byName)).toEqual(wantedColumns().sort(byName))
})

test('the generated client knows the same tables and columns', () => {
  const wanted = new Set(wantedColumns().map((column) => `${column.table}.${column.column}`))
  const enums: Record<string, unknown> = { ...Prisma }
  const known = Object.keys(Prisma.ModelName).flatMap((model) =>
    Object.keys(Object(enums[`${model}ScalarFieldEnum`])).map((field) => `${model}.${field}`),
  )
  expect(new Set(known)).toEqual(wanted)
})

test('the enums of the database and of the client are the same', async () => {
  const rows = await asOwner<{ name: string; label: string }>(
    `SELECT t.typname AS name, e.enumlabel AS label FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
     JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'public' ORDER BY 1, e.enumsortorder`,
  )
  const text = readFileSync(join(process.cwd(), 'lib/core/db/generated/enums.ts'), 'utf8')
  for (const { name, label } of rows)
    expect(text, `${name}.${label}`).toMatch(new RegExp(`${name} = \\{[^}]*'${label}'`))
})

test('deploying again applies nothing; an edited migration and a newer database are refused', async () => {
  const migrations = await readMigrations()
  expect(await migrate(ownerUrl)).toEqual([])
  const edited = migrations.map((migration, index) => (index === 0 ? { ...migration, checksum: 'other' } : migration))
  await expect(migrate(ownerUrl, edited)).rejects.toThrow(/edited after it was applied/)
  await expect(migrate(ownerUrl, migrations.slice(0, 1))).rejects.toThrow(/newer than this program/)
})

test('a migration that fails halfway leaves nothing behind', async () => {
  const broken = { name: '29990101000000_broken', sql: 'CREATE TABLE half (id int); SELECT 1/0;', checksum: 'x' }
  await expect(migrate(ownerUrl, [...(await readMigrations()), broken])).rejects.toThrow(/division by zero/)
  expect(await asOwner(`SELECT 1 FROM information_schema.tables WHERE table_name = 'half'`)).toEqual([])
  expect(await migrate(ownerUrl)).toEqual([])
})

test('the application role may not change the logs or the shape of any table', async () => {
  await ensureAppRole(ownerUrl, process.env.SEAL_KEY ?? '')
  const rows = await asOwner<{ table: string; privilege: string }>(`
    SELECT table_name AS "table", privilege_type AS privilege FROM information_schema.role_table_grants
    WHERE grantee = current_database() || '_app' AND table_name IN ('AuditEntry', 'StatusLog', '_prisma_migrations') ORDER BY table_name COLLATE "C", 2`)
  expect(rows).toEqual([
    { table: 'AuditEntry', privilege: 'INSERT' },
    { table: 'AuditEntry', privilege: 'SELECT' },
    { table: 'StatusLog', privilege: 'INSERT' },
    { table: 'StatusLog', privilege: 'SELECT' },
    { table: '_prisma_migrations', privilege: 'SELECT' },
  ])
})
