import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { ImportRowState, Prisma } from '@/lib/core/db/generated/client'
import type { Locale } from '@/lib/core/i18n/path'
import { translatorOf } from '@/lib/core/i18n/translator'
import { encodeCursor } from '@/lib/core/paging'
import { unseal } from '@/lib/core/seal'
import { eventsIn } from '@/lib/core/workflow'
import { capacitiesOn, importEnclavesOf, importsVisibleTo } from '@/lib/domains/imports/policy'
import {
  type ImportFilter,
  SHOWN_PROBLEMS,
  sheetOf,
  storedCells,
  storedHead,
  storedMapping,
  storedProblems,
} from '@/lib/domains/imports/schema'
import { importWorkflow } from '@/lib/domains/imports/workflow'
import { allHeadingsOf, headingsOf } from '@/lib/domains/sheets/queries'
import { columnsOf, suggestMapping } from '@/lib/domains/sheets/schema'

const PAGE = 50
const { noun } = importWorkflow
const enclave = { select: { id: true, nameZh: true, nameEn: true, shortNameZh: true, shortNameEn: true } } as const
const listed = {
  id: true,
  kind: true,
  status: true,
  fileName: true,
  createdAt: true,
  enclave,
  createdBy: { select: { name: true } },
  _count: { select: { rows: true } },
} satisfies Prisma.ImportSelect

/** The imports of one's parks, the newest first. @returns the rows, and the cursor to go on after or null */
export async function listImports(actor: Actor, { after }: ImportFilter) {
  const found = await database().import.findMany({
    where: { AND: [importsVisibleTo(actor), after ? { id: { lt: after[0] } } : {}] },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: listed,
  })
  const rows = found.slice(0, PAGE).map((row) => ({ ...row, sheet: sheetOf(row.kind) }))
  const last = found.length > PAGE ? rows.at(-1) : undefined
  return { rows, next: last ? encodeCursor([last.id]) : null }
}
export type ImportListRow = Awaited<ReturnType<typeof listImports>>['rows'][number]

/** The parks into which one may bring tables, in their order. */
export const importPlaces = (actor: Actor) =>
  database().enclave.findMany({
    where: { id: { in: importEnclavesOf(actor) } },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: enclave.select,
  })

export type ImportCounts = Record<ImportRowState, number>
const NONE: ImportCounts = { OPEN: 0, GOOD: 0, BAD: 0, DONE: 0, REFUSED: 0, REVERTED: 0, KEPT: 0 }
const BAD: ImportRowState[] = ['BAD', 'REFUSED']

type Row = Prisma.ImportRowGetPayload<object>
const typedIn = ({ id, cells }: Row) =>
  cells === null ? null : storedCells.parse(JSON.parse(unseal(cells, `ImportRow.cells ${id}`)))

/** An import with what stands in its way: how many rows stand where, the first bad ones, what one may do. */
export async function importSheet(actor: Actor, id: string, locale: Locale) {
  const where = { AND: [{ id }, importsVisibleTo(actor)] }
  const found = await database().import.findFirst({
    where,
    include: { enclave, createdBy: { select: { name: true } } },
  })
  if (!found) return null
  const kind = sheetOf(found.kind)
  const shownStates: ImportRowState[] = found.status === 'REVERTED' ? ['KEPT'] : BAD
  const [states, bad, moves, heads, headings] = await Promise.all([
    database().importRow.groupBy({ by: ['state'], where: { importId: id }, _count: true }),
    database().importRow.findMany({
      where: { importId: id, state: { in: shownStates } },
      orderBy: { number: 'asc' },
      take: SHOWN_PROBLEMS,
    }),
    database().statusLog.findMany({ where: { noun, recordId: id }, orderBy: { id: 'asc' } }),
    headingsOf(kind, locale),
    allHeadingsOf(kind),
  ])
  const counts: ImportCounts = { ...NONE, ...Object.fromEntries(states.map(({ state, _count }) => [state, _count])) }
  const head = storedHead.parse(JSON.parse(unseal(found.head, `Import.head ${id}`)))
  const mapping = found.mapping === null ? suggestMapping(kind, head, headings) : storedMapping.parse(found.mapping)
  const problems = bad.map((row) => {
    const typed = typedIn(row)
    const cell = (column: string | null) => {
      const index = column === null ? undefined : mapping[column]
      return index === undefined ? null : (typed?.[index] ?? null)
    }
    const { number, recordId } = row
    return {
      number,
      recordId,
      told: storedProblems.parse(row.problems).map((one) => ({ ...one, cell: cell(one.column) })),
    }
  })
  const { fileName, status, version, createdAt, createdBy, enclave: place } = found
  const columns = columnsOf(kind)
    .filter(({ told }) => !told)
    .map(({ key, required = false }) => ({ key, label: heads[key] ?? key, required }))
  const can = eventsIn(importWorkflow, status, capacitiesOn(actor, found))
  return {
    id,
    kind,
    fileName,
    status,
    version,
    createdAt,
    createdBy,
    place,
    counts,
    head,
    mapping,
    columns,
    problems,
    moves,
    can,
  }
}
export type ImportSheet = NonNullable<Awaited<ReturnType<typeof importSheet>>>

/**
 * The rows that became no record, as they were typed, with the reasons in a last column that an import passes over.
 * @returns null for nothing visible
 */
export async function rejectedRows(actor: Actor, id: string, locale: Locale) {
  const found = await database().import.findFirst({ where: { AND: [{ id }, importsVisibleTo(actor)] } })
  if (!found) return null
  const kind = sheetOf(found.kind)
  const [rows, heads, t] = await Promise.all([
    database().importRow.findMany({
      where: { importId: id, state: { in: BAD }, cells: { not: null } },
      orderBy: { number: 'asc' },
    }),
    headingsOf(kind, locale),
    translatorOf(locale, 'imports'),
  ])
  const head = storedHead.parse(JSON.parse(unseal(found.head, `Import.head ${id}`)))
  const why = (row: Row) =>
    storedProblems
      .parse(row.problems)
      .map(({ column, code }) => `${column ? `${heads[column] ?? column}${t('colon')}` : ''}${t(`problem.${code}`)}`)
      .join('\n')
  const { enclaveId, fileName } = found
  // A file that comes back has the column already.
  const last = head.indexOf(t('why'))
  const kept = head.flatMap((_, index) => (index === last ? [] : [index]))
  return {
    id,
    enclaveId,
    fileName,
    head: [...kept.map((index) => head[index] ?? ''), t('why')],
    rows: rows.map((row) => {
      const typed = typedIn(row) ?? []
      return [...kept.map((index) => typed[index] ?? ''), why(row)]
    }),
  }
}
