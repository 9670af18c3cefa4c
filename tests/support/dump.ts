import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { unseal } from '@/lib/core/seal'
import { asOwner } from '@/tests/support/database'

type Row = { table: string; text: string }

/** Every row of every table of every schema, the queue's too, as text: what a dump of the database holds. */
async function everyRow(): Promise<Row[]> {
  const tables = await asOwner<{ table: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS table FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )
  const names = tables.map(({ table }) => table)
  expect(names).toEqual(expect.arrayContaining(['public."Person"', 'public."AuditEntry"', 'pgboss.job']))
  return asOwner<Row>(
    names.map((table) => `SELECT '${table}' AS table, t::text AS text FROM ${table} t`).join(' UNION ALL '),
  )
}

/** Every file of the store but mails, which stand there in place of their receivers' own mailboxes. */
function everyFile(): Row[] {
  const folder = process.env.DATA_DIR ?? expect.fail('no store')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.eml'))
    .map((entry) => ({ table: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))
}

/** Where one of these texts stands, in the database and on the disk. */
export async function whereInDump(marks: readonly string[]): Promise<string[]> {
  const all = [...(await everyRow()), ...everyFile()]
  return all.filter(({ text }) => marks.some((mark) => text.includes(mark))).map(({ table }) => table)
}

/** Everything sealed that the key opens, by the place where it stands. */
export async function openedDump(): Promise<{ place: string; plain: string }[]> {
  const columns = await asOwner<{ table: string; column: string }>(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
     JOIN information_schema.columns k ON k.table_schema = 'public' AND k.table_name = c.table_name AND k.column_name = 'id'
     WHERE c.table_schema = 'public' AND c.data_type = 'text'`,
  )
  const found = await asOwner<{ place: string; sealed: string }>(
    columns
      .map(
        ({ table, column }) =>
          `SELECT '${table}.${column} ' || id AS place, "${column}" AS sealed FROM "${table}"
           WHERE "${column}" ~ '^[\\w-]{8}[.][\\w-]{16}[.][\\w-]*[.][\\w-]{22}$'`,
      )
      .join(' UNION ALL '),
  )
  return found.map(({ place, sealed }) => ({ place, plain: unseal(sealed, place) }))
}
