import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Import, Prisma } from '@/lib/core/db/generated/client'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import type { Verdict } from '@/lib/core/inspection/verdict'
import { scan } from '@/lib/core/inspection/virus'
import { enqueue } from '@/lib/core/jobs'
import { spend } from '@/lib/core/rate-limit'
import { seal } from '@/lib/core/seal'
import { readTable, SHEET_LIMIT, type Table } from '@/lib/core/sheet-file'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { cleanName } from '@/lib/domains/files/schema'
import { canImport, capacitiesOn, importsVisibleTo } from '@/lib/domains/imports/policy'
import {
  type ImportMove,
  type ImportUpload,
  importKindOf,
  KEPT_DAYS,
  mappingFaults,
  sheetOf,
} from '@/lib/domains/imports/schema'
import { type ImportEvent, importWorkflow } from '@/lib/domains/imports/workflow'
import type { Mapping } from '@/lib/domains/sheets/schema'

const { noun } = importWorkflow
const UPLOADS = { name: 'import', points: 30, seconds: 600, lock: 600 } as const
const DAY_MS = 86_400_000
const BATCH = 500
const refused = (why: Verdict): never => refuse('file_refused', { why })

/**
 * Takes a table in: reads it apart, and keeps its rows, sealed; the file itself is not kept. The same form, sent again, is
 * answered with the same import.
 * @throws Refusal not_found for another enclave; file_refused with `why`; rate_limited
 */
export async function uploadImport(
  actor: Actor,
  { enclaveId, kind, onceKey }: ImportUpload,
  upload: { name: string; body: Readable },
): Promise<{ id: string }> {
  const createdById = (canImport(actor, enclaveId) && actor.accountId) || refuse('not_found')
  const where = { createdById_onceKey: { createdById, onceKey } }
  await spend(UPLOADS, createdById)
  const { fileName, sha256, table } = await received(upload)
  return transaction(async (tx) => {
    const known = await tx.import.findUnique({ where, select: { id: true } })
    if (known) return known
    const own = { enclaveId, kind: importKindOf(kind), fileName, sha256, onceKey, createdById, createdAt: momentOf(tx) }
    const [made] = await tx.import.createManyAndReturn({ data: [{ ...own, head: '' }], skipDuplicates: true })
    if (!made) return tx.import.findUniqueOrThrow({ where, select: { id: true } })
    const { id, status } = made
    const [head = [], ...rows] = table
    await tx.import.update({ where: { id }, data: { head: seal(JSON.stringify(head), `Import.head ${id}`) } })
    await keepRows(tx, id, rows)
    await logStatus(tx, actor, { noun, recordId: id, event: 'upload', from: null, to: status })
    const details = { kind, file: fileName, sha256, rows: rows.length }
    await appendAudit(tx, actor, { verb: 'upload', noun, recordId: id, enclaveId, details })
    return { id }
  })
}

async function keepRows(tx: Tx, importId: string, rows: Table): Promise<void> {
  const sealed = rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return []
    const id = randomUUID()
    // The head is the first row of the file.
    return [{ id, importId, number: index + 2, cells: seal(JSON.stringify(cells), `ImportRow.cells ${id}`) }]
  })
  for (let at = 0; at < sealed.length; at += BATCH)
    await tx.importRow.createMany({ data: sealed.slice(at, at + BATCH) })
}

type Received = { fileName: string; sha256: string; table: Table }

async function received({ name: given, body }: { name: string; body: Readable }): Promise<Received> {
  const extension = given.match(/\.(xlsx|csv)$/i)?.[1]?.toLowerCase()
  const kind =
    extension === 'xlsx' || extension === 'csv' ? extension : refused(given === '' ? 'no_file' : 'table_extension')
  // Cleaned as a workbook's name is, whatever it ends in.
  const fileName = cleanName(`${given}.xlsx`)?.name.slice(0, -'.xlsx'.length) ?? refused('table_extension')
  const folder = join(resolve(env().DATA_DIR), 'incoming')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  try {
    const hash = createHash('sha256')
    let size = 0
    async function* measured(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        size += chunk.length
        if (size > SHEET_LIMIT) refused('table_too_large')
        hash.update(chunk)
        yield chunk
      }
    }
    await pipeline(body, measured, createWriteStream(path, { mode: 0o600 }))
    if (size === 0) refused('empty')
    const infected = await scan(path)
    if (infected) refused(infected)
    const table = await readTable(path, size, kind)
    return { fileName, sha256: hash.digest('hex'), table: typeof table === 'string' ? refused(table) : table }
  } finally {
    await rm(path, { force: true })
  }
}

/** The import, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
async function visibleImport(tx: Tx, actor: Actor, { id, version }: ImportMove): Promise<Import> {
  const found =
    (await tx.import.findFirst({ where: { AND: [{ id }, importsVisibleTo(actor)] } })) ?? refuse('not_found')
  if (found.version !== version) refuse('stale')
  return found
}

type Along = { data?: Prisma.ImportUncheckedUpdateManyInput; details?: Record<string, number> }

/** The engine's door for an import. */
export async function moveImport(tx: Tx, actor: Actor, record: Import, event: ImportEvent, along: Along = {}) {
  const { data, details } = along
  await moveRecord(tx, actor, {
    workflow: importWorkflow,
    event,
    roles: capacitiesOn(actor, record),
    record,
    ...(details ? { details } : {}),
    write: (status) =>
      tx.import.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { ...data, status, version: { increment: 1 } },
      }),
  })
}

/** Moves it to where a job goes on, in the name of whoever asked, and queues that job with it. */
async function beginWork(tx: Tx, actor: Actor, record: Import, event: ImportEvent, data: Along['data'] = {}) {
  const job = randomUUID()
  const asked = { runById: actor.accountId, job, workedAt: momentOf(tx) }
  await moveImport(tx, actor, record, event, { data: { ...data, ...asked } })
  await enqueue(tx, 'imports', job)
}

/** Says which heading each column is read from; every row is then looked at. @throws Refusal not_ready, stale */
export async function mapImport(actor: Actor, input: ImportMove & { mapping: Mapping }): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleImport(tx, actor, input)
    if (mappingFaults(sheetOf(record.kind), input.mapping).length > 0) refuse('mapping_faulty')
    await beginWork(tx, actor, record, 'map', { mapping: input.mapping })
    await tx.importRow.updateMany({ where: { importId: record.id }, data: { state: 'OPEN' } })
  })
}

/** Has every good row become a record. @throws Refusal stale for who presses second, nothing_to_commit */
export async function commitImport(actor: Actor, input: ImportMove): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleImport(tx, actor, input)
    if (
      record.status === 'CHECKED' &&
      (await tx.importRow.count({ where: { importId: record.id, state: 'GOOD' } })) === 0
    )
      refuse('nothing_to_commit')
    await beginWork(tx, actor, record, 'commit')
  })
}

/** Has every record go again that nobody changed since. @throws Refusal stale, forbidden */
export async function revertImport(actor: Actor, input: ImportMove): Promise<void> {
  await transaction(async (tx) => beginWork(tx, actor, await visibleImport(tx, actor, input), 'revert'))
}

/** Gives an import up; what was typed goes at once. @throws Refusal stale, forbidden */
export async function discardImport(actor: Actor, input: ImportMove): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleImport(tx, actor, input)
    await moveImport(tx, actor, record, 'discard', { data: { job: null } })
    await tx.importRow.updateMany({ where: { importId: record.id }, data: { cells: null } })
  })
}

/** Notes that somebody takes the rejected rows along, as they were typed. */
export async function noteRejected(
  actor: Actor,
  { id, enclaveId, rows }: { id: string; enclaveId: string; rows: number },
) {
  await transaction((tx) =>
    appendAudit(tx, actor, { verb: 'download', noun, recordId: id, enclaveId, details: { rows } }),
  )
}

/** Forgets what was typed in rows that became no record in time. @returns in how many */
export async function forgetRows(): Promise<number> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS)
  const where = { cells: { not: null }, import: { createdAt: { lt: before }, status: { not: 'COMMITTING' } } } as const
  return (await database().importRow.updateMany({ where, data: { cells: null } })).count
}
