import { randomUUID } from 'node:crypto'
import { type Actor, systemActor } from '@/lib/core/auth/actor'
import { actorOfAccount } from '@/lib/core/auth/login'
import { now } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { type Import, type ImportRow, type ImportRowState, Prisma } from '@/lib/core/db/generated/client'
import { Refusal, refuse } from '@/lib/core/errors'
import { enqueue } from '@/lib/core/jobs'
import { log } from '@/lib/core/log'
import { unseal } from '@/lib/core/seal'
import { moveImport } from '@/lib/domains/imports/commands'
import { capacitiesOn } from '@/lib/domains/imports/policy'
import { sheetOf, storedCells, storedMapping } from '@/lib/domains/imports/schema'
import { isWorking, WORKING } from '@/lib/domains/imports/workflow'
import { recordRow, remarkOf, unrecordRow } from '@/lib/domains/sheets/commands'
import { knownKeys, termsOf } from '@/lib/domains/sheets/queries'
import {
  cellsOf,
  keysOf,
  type Problem,
  type Reading,
  readRow,
  type SheetRow,
  type Terms,
} from '@/lib/domains/sheets/schema'

const portal = systemActor('import')
/** Rows that are looked at and written at once in a dry run. */
const BATCH = 250
/** Rows fetched for one transaction, and how long it goes on: others wait for the audit meanwhile. */
const CHUNK = 40
const PATIENCE_MS = 300
/** After this long without a sign of work a job is taken to be dead. */
const SILENT_MS = 45_000

/**
 * Does the work that an import waits for: the dry run, the commit or the way back, in small transactions, each of which
 * marks its rows. A job that another has replaced ends by itself; one that died is taken up where it stood.
 */
export async function runImport(job: string): Promise<void> {
  const found = await database().import.findUnique({ where: { job } })
  if (!found || !isWorking(found.status)) return
  if (found.status === 'MAPPED') await check(found, job)
  else if (found.status === 'COMMITTING') await commit(found, job)
  else await revert(found, job)
}

/** Takes up again what a dead worker left. @returns how many */
export async function resumeImports(): Promise<number> {
  const silentSince = new Date(now().getTime() - SILENT_MS)
  const left = await database().import.findMany({
    where: { status: { in: [...WORKING] }, job: { not: null }, workedAt: { lt: silentSince } },
    select: { id: true, job: true },
  })
  for (const { id, job } of left)
    await transaction(async (tx) => {
      const next = randomUUID()
      const data = { job: next, workedAt: momentOf(tx) }
      const { count } = await tx.import.updateMany({ where: { id, job }, data })
      if (count === 1) await enqueue(tx, 'imports', next)
    })
  return left.length
}

/** The import, held for this job until the end of the transaction. @returns null where the job is no longer the one */
async function held(tx: Tx, { id }: Import, job: string): Promise<Import | null> {
  const { count } = await tx.import.updateMany({ where: { id, job }, data: { workedAt: momentOf(tx) } })
  return count === 1 ? tx.import.findUniqueOrThrow({ where: { id } }) : null
}

const rowsIn = (tx: Tx, importId: string, state: ImportRowState, take: number) =>
  tx.importRow.findMany({ where: { importId, state }, orderBy: { number: 'asc' }, take })

const FORGOTTEN: Reading = { row: null, problems: [{ column: null, code: 'forgotten' }] }
function typedIn(record: Import, { id, cells }: ImportRow): Record<string, string | null> | null {
  if (cells === null) return null
  return cellsOf(
    storedCells.parse(JSON.parse(unseal(cells, `ImportRow.cells ${id}`))),
    storedMapping.parse(record.mapping),
  )
}
function readingOf(record: Import, row: ImportRow, terms: Terms): Reading {
  const typed = typedIn(record, row)
  return typed ? readRow(sheetOf(record.kind), typed, { terms, enclaveId: record.enclaveId }) : FORGOTTEN
}
const termsFor = (record: Import, rows: readonly ImportRow[]): Promise<Terms> =>
  termsOf(
    sheetOf(record.kind),
    record.enclaveId,
    rows.map((row) => typedIn(record, row) ?? {}),
  )

const setRow = (tx: Tx, id: string, state: ImportRowState, problems: readonly Problem[] = []) =>
  tx.importRow.update({
    where: { id },
    data: { state, problems: problems.length > 0 ? problems.map((problem) => ({ ...problem })) : Prisma.DbNull },
  })

/** The dry run: every row is read as it would be committed, and compared with what there is and with the rows before it. */
async function check(record: Import, job: string): Promise<void> {
  const all = await database().importRow.findMany({ where: { importId: record.id }, orderBy: { number: 'asc' } })
  const terms = await termsFor(record, all)
  const readings = all.map((row) => ({ row, reading: readingOf(record, row, terms) }))
  const good = readings.flatMap(({ reading }) => (reading.row ? [reading.row] : []))
  const known = new Set<string>()
  for (let at = 0; at < good.length; at += BATCH)
    for (const key of await knownKeys(good.slice(at, at + BATCH), record.enclaveId)) known.add(key)
  const seen = new Set<string>()
  const verdicts = readings.map(({ row, reading }) => {
    const problems: Problem[] = reading.row ? repeated(reading.row, known, seen) : reading.problems
    if (reading.row && problems.length === 0) for (const { key } of keysOf(reading.row)) seen.add(key)
    return { id: row.id, problems }
  })
  for (let at = 0; at < verdicts.length; at += BATCH) {
    const part = verdicts.slice(at, at + BATCH)
    const goes = await transaction(async (tx) => {
      if (!(await held(tx, record, job))) return false
      const clean = part.filter(({ problems }) => problems.length === 0).map(({ id }) => id)
      await tx.importRow.updateMany({ where: { id: { in: clean } }, data: { state: 'GOOD', problems: Prisma.DbNull } })
      for (const { id, problems } of part) if (problems.length > 0) await setRow(tx, id, 'BAD', problems)
      return true
    })
    if (!goes) return
  }
  await end(record, job, 'check')
}

/** A record that is there already, or a row before this one, is told at the column that shows it. */
function repeated(row: SheetRow, known: ReadonlySet<string>, seen: ReadonlySet<string>): Problem[] {
  const there = keysOf(row).find(({ key }) => known.has(key))
  if (there) return [{ column: there.column, code: 'known' }]
  const before = keysOf(row).find(({ key }) => seen.has(key))
  return before ? [{ column: before.column, code: 'twice' }] : []
}

async function end(record: Import, job: string, event: 'check' | 'complete' | 'fail' | 'finish'): Promise<void> {
  await transaction(async (tx) => {
    const present = await held(tx, record, job)
    if (!present) return
    const states = await tx.importRow.groupBy({ by: ['state'], where: { importId: record.id }, _count: true })
    const details = Object.fromEntries(states.map(({ state, _count }) => [state.toLowerCase(), _count]))
    await moveImport(tx, portal, present, event, { data: { job: null }, details })
  })
}

/** For whom the work goes on: they may have lost their post since. */
async function inWhoseName(record: Import): Promise<Actor | null> {
  const actor = record.runById ? await actorOfAccount(record.runById) : null
  return actor && capacitiesOn(actor, record).includes('OPS') ? actor : null
}

type Work = (tx: Tx, actor: Actor, row: ImportRow) => Promise<void>

/**
 * Works on all rows of a state, a few in each transaction, together with their marks. Where one fails, its transaction is
 * as if it had never been; the row is marked, and the others are taken up again.
 * @returns whether the work is at its end; false where another job took over; null where nobody stands behind it any more
 */
async function throughRows(record: Import, job: string, state: ImportRowState, work: Work): Promise<boolean | null> {
  for (;;) {
    const actor = await inWhoseName(record)
    if (!actor) return null
    // Known outside, since what fails ends its transaction.
    let current: string | null = null
    try {
      const left = await transaction(async (tx) => {
        if (!(await held(tx, record, job))) return null
        const begun = performance.now()
        const rows = await rowsIn(tx, record.id, state, CHUNK)
        for (const [index, row] of rows.entries()) {
          if (index > 0 && performance.now() - begun > PATIENCE_MS) break
          current = row.id
          await work(tx, actor, row)
          current = null
        }
        return rows.length
      })
      if (left === null) return false
      if (left === 0) return true
    } catch (error) {
      if (current === null) throw error
      await failRow(record, job, state, { rowId: current, cause: error })
    }
  }
}

/** @throws what is no matter of the row: an absent database, a conflict with somebody who was first */
async function failRow(
  record: Import,
  job: string,
  state: ImportRowState,
  { rowId, cause }: { rowId: string; cause: unknown },
): Promise<void> {
  const code = cause instanceof Refusal ? cause.code : 'unexpected'
  if (code === 'unavailable' || code === 'stale') throw cause
  if (code === 'unexpected') log().error({ err: cause, importId: record.id, rowId }, 'a row of an import failed')
  await transaction(async (tx) => {
    if (!(await held(tx, record, job))) return
    await setRow(tx, rowId, state === 'GOOD' ? 'REFUSED' : 'KEPT', [{ column: null, code }])
  })
}

async function commit(record: Import, job: string): Promise<void> {
  const good = await database().importRow.findMany({ where: { importId: record.id, state: 'GOOD' } })
  const [terms, remark] = await Promise.all([termsFor(record, good), remarkOf()])
  const done = await throughRows(record, job, 'GOOD', async (tx, actor, row) => {
    const reading = readingOf(record, row, terms)
    // What was good in the dry run may have lost what it names since then.
    const problem = reading.problems[0]
    if (!reading.row) return void (problem ? await setRow(tx, row.id, 'REFUSED', reading.problems) : refuse('conflict'))
    const { id, version } = await recordRow(tx, actor, reading.row, remark)
    const data = { state: 'DONE', cells: null, recordId: id, recordVersion: version } as const
    await tx.importRow.update({ where: { id: row.id }, data })
  })
  if (done !== false) await end(record, job, done ? 'complete' : 'fail')
}

async function revert(record: Import, job: string): Promise<void> {
  const kind = sheetOf(record.kind)
  const done = await throughRows(record, job, 'DONE', async (tx, actor, row) => {
    const [id, version] = [row.recordId ?? refuse('not_found'), row.recordVersion ?? refuse('not_found')]
    const isGone = await unrecordRow(tx, actor, kind, { id, version })
    await setRow(tx, row.id, isGone ? 'REVERTED' : 'KEPT', isGone ? [] : [{ column: null, code: 'changed' }])
  })
  if (done === null) await keepAll(record, job)
  if (done !== false) await end(record, job, 'finish')
}

/** Nobody may take them away any more: what is left stays. */
async function keepAll(record: Import, job: string): Promise<void> {
  await transaction(async (tx) => {
    if (!(await held(tx, record, job))) return
    const problems = [{ column: null, code: 'forbidden' }]
    await tx.importRow.updateMany({ where: { importId: record.id, state: 'DONE' }, data: { state: 'KEPT', problems } })
  })
}
