import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import { database, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { longAgo } from '@/lib/core/moment'
import { newReference } from '@/lib/core/reference'
import { seal } from '@/lib/core/seal'
import { sealedAt } from '@/lib/domains/patents/schema'
import { patentWorkflow } from '@/lib/domains/patents/workflow'
import { momentOf } from '@/prisma/seed/demonstration-course'
import { fileRow, keepFiles } from '@/prisma/seed/demonstration-files'
import { idOf } from '@/prisma/seed/demonstration-history'
import { type FiledCase, grantNumberOf } from '@/prisma/seed/demonstration-patent-cases'
import type { Cast } from '@/prisma/seed/demonstration-people'
import { appendEntries, type Entry, trail } from '@/prisma/seed/demonstration-rows'

const MARKS = 210_000
const AT_ONCE = 90

type Laid = {
  row: Prisma.PatentCaseCreateManyInput & { id: string }
  logs: Prisma.StatusLogCreateManyInput[]
  entries: Entry[]
  file: Prisma.FileCreateManyInput & { id: string }
}

/**
 * Lays down the history of cases that all went the same way: row, status log, audit and receipt as the commands write
 * them, many in one transaction. Those whose number is there already were laid down before a start was cut off.
 */
export async function layDown(
  cast: Cast,
  cases: readonly FiledCase[],
  admins: ReadonlyMap<string, Actor>,
): Promise<void> {
  const numbers = cases.map(({ number }) => number)
  const known = await database().patentCase.findMany({
    where: { applicationNumber: { in: numbers } },
    select: { applicationNumber: true },
  })
  const there = new Set(known.map(({ applicationNumber }) => applicationNumber))
  const wanted = cases.map((one, index) => ({ one, index })).filter(({ one }) => !there.has(one.number))
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const part = wanted.slice(from, from + AT_ONCE)
    await Promise.all(part.map(({ index }) => keepFiles(keyOf(index), ['RECEIPT'])))
    const laid = part.flatMap(({ one, index }) => {
      const admin = admins.get(one.tenant.organisationId)
      return admin ? [history(cast, one, index, admin)] : []
    })
    await transaction((tx) => write(tx, laid))
  }
}

const keyOf = (index: number) => `patent-filed-${index}`

async function write(tx: Tx, laid: readonly Laid[]): Promise<void> {
  await tx.patentCase.createMany({ data: laid.map(({ row }) => row) })
  await tx.file.createMany({ data: laid.map(({ file }) => file) })
  await tx.patentDocument.createMany({
    data: laid.map(({ row, file }) => ({ patentId: row.id, kind: 'RECEIPT', fileId: file.id })),
  })
  await tx.statusLog.createMany({ data: laid.flatMap(({ logs }) => logs) })
  await appendEntries(
    tx,
    laid.flatMap(({ entries }) => entries),
  )
}

/** One case from its request to its end, each step at its moment and by whoever made it. */
function history({ enclaveId, ops }: Cast, one: FiledCase, index: number, admin: Actor): Laid {
  const { tenant, kind, attorney, number, filedOn, requestedOn, ends } = one
  const [id, reference] = [randomUUID(), newReference()]
  const worker = attorney?.actor ?? ops
  const assistedById = attorney?.organisationId ?? null
  const at = { recordId: id, enclaveId, mark: MARKS + index, state: 'REQUESTED' } as const
  const { logs, entries, note, create, move, state } = trail(patentWorkflow, at)
  create(admin, requestedOn, { reference })
  move('accept', worker, one.acceptedOn)
  move('draft', worker, one.draftedOn)
  const attachedAt = note('attachDocument', worker, one.verifiedOn, {})
  const file = {
    id: randomUUID(),
    ...longAgo(attachedAt, () => fileRow(keyOf(index), 'RECEIPT', idOf(worker), reference)),
  }
  const attached = entries.at(-1)
  if (attached) attached.fact.details = { kind: 'RECEIPT', name: file.name, sha256: file.sha256 }
  note('proposeFiling', worker, one.verifiedOn, { number, filedOn })
  move('file', ops, one.verifiedOn)
  for (const { event, on } of ends) move(event, ops, on)
  const granted = ends.find(({ event }) => event === 'grant')
  const row = {
    ...{ id, enclaveId, organisationId: tenant.organisationId, reference, kind, assistedById, status: state() },
    title: seal(one.title, sealedAt('title', id)),
    ...{ proposedNumber: number, proposedOn: columnOfDay(filedOn), proposedById: worker.accountId },
    ...{ applicationNumber: number, filedOn: columnOfDay(filedOn) },
    ...(granted ? { grantNumber: grantNumberOf(number), grantedOn: columnOfDay(granted.on) } : {}),
    ...{ createdById: admin.accountId, createdAt: momentOf(MARKS + index, requestedOn, 0) },
    // Every step after the first one is a new version.
    version: entries.length - 1,
  }
  return { row, logs, entries, file }
}
