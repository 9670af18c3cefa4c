import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Locale } from '@/lib/core/i18n/path'
import { csv } from '@/lib/core/sheet'
import { cellText, workbook } from '@/lib/core/workbook'
import { exportedList } from '@/lib/domains/exports/queries'
import type { ListName } from '@/lib/domains/exports/schema'
import { commitImport, mapImport, revertImport, uploadImport } from '@/lib/domains/imports/commands'
import { importSheet } from '@/lib/domains/imports/queries'
import { runImport } from '@/lib/domains/runs/commands'
import type { SheetKind } from '@/lib/domains/sheets/schema'
import { aCode } from '@/tests/support/builders/codes'

type Rows = readonly (readonly string[])[]

/** A table as a file somebody uploads. */
export const aCsv = (rows: Rows, name = 'table.csv') => ({ name, body: Readable.from(Buffer.from(csv(rows))) })
export async function aWorkbook([head = [], ...rows]: Rows, name = 'table.xlsx') {
  const bytes = await buffer(workbook([{ name: 'a', head, rows }]))
  return { name, body: Readable.from(bytes) }
}

/** Uploads a table. @returns its id and version */
export async function anImport(
  actor: Actor,
  enclaveId: string,
  rows: Rows,
  kind: SheetKind = 'organisations',
): Promise<string> {
  return (await uploadImport(actor, { enclaveId, kind, onceKey: randomUUID() }, aCsv(rows))).id
}

export const importAt = async (id: string) => ({
  id,
  version: (await database().import.findUniqueOrThrow({ where: { id } })).version,
})

/** Does the work that an import waits for, as the worker does. */
export async function work(id: string): Promise<void> {
  const { job } = await database().import.findUniqueOrThrow({ where: { id } })
  if (job) await runImport(job)
}

/** A list as a CSV of it reads, the head first. */
export async function exported(
  actor: Actor,
  list: ListName,
  query: Record<string, unknown> = {},
  locale: Locale = 'zh-CN',
) {
  const table = await exportedList(actor, list, query, locale)
  if (!table) throw new Error('there is no such list')
  const rows: string[][] = [[...table.head]]
  for await (const cells of table.rows) rows.push(cells.map(cellText))
  return rows
}

/** Uploads and tries a table. */
export async function importedInto(enclaveId: string, actor: Actor, rows: string[][], kind: SheetKind) {
  const id = await anImport(actor, enclaveId, rows, kind)
  return { id, counts: await tried(actor, id) }
}

/** Brings in a table of which every row is good. @returns the import */
export async function committedInto(enclaveId: string, actor: Actor, rows: string[][], kind: SheetKind) {
  const { id, counts } = await importedInto(enclaveId, actor, rows, kind)
  expect(counts, await problemsOf(id)).toEqual({ GOOD: rows.length - 1 })
  await commitImport(actor, await importAt(id))
  await work(id)
  expect(await countsOf(id), await problemsOf(id)).toEqual({ DONE: rows.length - 1 })
  return id
}

export const problemsOf = async (importId: string) =>
  JSON.stringify(
    (await database().importRow.findMany({ where: { importId }, orderBy: { number: 'asc' } })).map(
      ({ problems }) => problems,
    ),
  )

export async function reverted(actor: Actor, id: string) {
  await revertImport(actor, await importAt(id))
  await work(id)
}

/** Maps an import as it is suggested, and tries it. */
export async function tried(actor: Actor, id: string) {
  const seen = await importSheet(actor, id, 'zh-CN')
  if (!seen) throw new Error('there is no such import')
  await mapImport(actor, { id, version: seen.version, mapping: seen.mapping })
  await work(id)
  return countsOf(id)
}

/** How many rows stand where; only those states where there are some. */
export async function countsOf(id: string): Promise<Record<string, number>> {
  const found = await database().importRow.groupBy({ by: ['state'], where: { importId: id }, _count: true })
  return Object.fromEntries(found.map(({ state, _count }) => [state, _count]))
}

export const ORGANISATION_HEAD = ['单位名称', '英文名称', '单位类型', '统一社会信用代码', '简况']
/**
 * A thousand companies of which every twentieth has something wrong, each in one of five ways.
 * @param from where their codes begin
 */
export function aThousand(mark: string, from = 0): string[][] {
  return Array.from({ length: 1000 }, (_, index) => {
    const name = `${mark}第${index}号科技有限公司`
    const code = index % 2 === 0 ? aCode('330304', from + index) : ''
    const good = [name, `${mark} No. ${index}`, '来源城市企业', code, `成立于第 ${index} 年。\n有员工。`]
    return index % 20 === 7 ? (WRONG[Math.floor(index / 20) % WRONG.length]?.(good) ?? good) : good
  })
}
const WRONG: ((row: string[]) => string[])[] = [
  ([, ...rest]) => ['', ...rest],
  ([name = '', en = '', , code = '', facts = '']) => [name, en, '商号', code, facts],
  ([name = '', en = '', kind = '', , facts = '']) => [name, en, kind, '913303000000000000', facts],
  ([name = '', ...rest]) => [`${name}${'长'.repeat(120)}`, ...rest],
  ([name = '', en = '', kind = '', code = '']) => [name, en, kind, code, `隐\u202e藏`],
]
