import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { headMac, linkMac } from '@/lib/core/chain'
import { type Checkpoint, readCheckpoint } from '@/lib/core/checkpoint'
import { now } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { mayReadAudit } from '@/lib/domains/audit/policy'
import type { AuditFilter } from '@/lib/domains/audit/schema'

const PAGE = 50
const TRAIL = 200
const BATCH = 2000
/** The worker writes a checkpoint every minute: an older chain without one has lost it. */
const CHECKPOINT_DUE_MS = 60 * 60_000

/**
 * One page of the audit, newest first.
 * @returns the entries, the number to go on after (null at the end), every noun that occurs, for the filter, and the
 * number of the latest entry
 */
export async function auditPage(actor: Actor, { noun, actor: name, record, after }: AuditFilter) {
  if (!mayReadAudit(actor)) refuse('not_found')
  const rows = await database().auditEntry.findMany({
    where: {
      ...(after ? { seq: { lt: BigInt(after) } } : {}),
      ...(noun ? { noun } : {}),
      ...(record ? { recordId: record } : {}),
      ...(name ? { actorName: { contains: name.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } } : {}),
    },
    orderBy: { seq: 'desc' },
    take: PAGE + 1,
    select: {
      seq: true,
      at: true,
      actorId: true,
      actorName: true,
      verb: true,
      noun: true,
      recordId: true,
      details: true,
    },
  })
  const entries = rows.slice(0, PAGE).map(({ details, seq, ...entry }) => ({
    ...entry,
    seq: seq.toString(),
    details: plainDetails.parse(details),
  }))
  const next = rows.length > PAGE ? (entries.at(-1)?.seq ?? null) : null
  return { entries, next, nouns: await nounsInUse(), last: await lastNumber() }
}

export type AuditRow = Awaited<ReturnType<typeof auditPage>>['entries'][number]

const plainDetails = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).catch({})

/** The audit of these records, the newest first. The caller has loaded them as the actor sees them. */
export async function auditOf(records: readonly { noun: string; recordId: string }[]) {
  const rows = await database().auditEntry.findMany({
    where: { OR: [...records] },
    orderBy: { seq: 'desc' },
    take: TRAIL,
    select: { seq: true, at: true, actorId: true, actorName: true, verb: true, noun: true, details: true },
  })
  return rows.map(({ seq, details, ...row }) => ({
    ...row,
    seq: seq.toString(),
    details: plainDetails.parse(details),
  }))
}
export type TrailRow = Awaited<ReturnType<typeof auditOf>>[number]

/** Jumps from noun to noun along the index, since the table grows and the list of nouns does not. */
async function nounsInUse(): Promise<string[]> {
  const rows = await database().$queryRaw`
    WITH RECURSIVE found AS (
      (SELECT noun FROM "AuditEntry" ORDER BY noun LIMIT 1) UNION ALL
      SELECT (SELECT e.noun FROM "AuditEntry" e WHERE e.noun > found.noun ORDER BY e.noun LIMIT 1)
      FROM found WHERE found.noun IS NOT NULL)
    SELECT noun FROM found WHERE noun IS NOT NULL`
  return z
    .array(z.object({ noun: z.string() }))
    .parse(rows)
    .map(({ noun }) => noun)
}

const lastNumber = async (): Promise<string> => ((await ends()).head?.seq ?? 0n).toString()

/** The head and the ends of the chain, as one moment saw them. */
async function ends() {
  const rows = await database().$queryRaw`
    SELECT h.seq, h.mac, (SELECT max(seq) FROM "AuditEntry") AS max FROM (SELECT 1) one LEFT JOIN "AuditHead" h ON h.id = 1`
  const [row] = z
    .array(z.object({ seq: z.bigint().nullable(), mac: z.string().nullable(), max: z.bigint().nullable() }))
    .parse(rows)
  const head = row?.seq != null && row.mac != null ? { seq: row.seq, mac: row.mac } : null
  return { head, max: row?.max ?? 0n }
}

/** What is wrong and where: entries from–to. `npm run audit:verify` prints the codes. */
export type Finding = { code: FindingCode; from: string; to: string }
export type FindingCode =
  | 'missing'
  | 'changed'
  | 'tailCut'
  | 'headMissing'
  | 'headChanged'
  | 'headSetBack'
  | 'checkpointMissing'
  | 'checkpointDamaged'
  | 'checkpointAhead'
  | 'checkpointDiffers'

const finding = (code: FindingCode, from: bigint = 0n, to: bigint = from): Finding => ({
  code,
  from: from.toString(),
  to: to.toString(),
})

/**
 * Reads the whole chain: numbers without a gap, the mac of every entry, the head, and the checkpoint outside the
 * database, by which a tail that was cut off together with an older head is found.
 */
export async function verifyAudit(actor: Actor): Promise<{ entries: number; last: string; findings: Finding[] }> {
  if (!mayReadAudit(actor)) refuse('not_found')
  // Read before the head, which only moves on: a checkpoint that is ahead of the head is none of a parallel append.
  const checkpoint = await readCheckpoint()
  const { head, max } = await ends()
  const walk = await walkChain(max, checkpoint)
  const findings = [
    ...walk.findings,
    ...headFindings(head, max, walk.lastMac),
    ...checkpointFindings(checkpoint, max, walk),
  ]
  if (!head && (walk.entries > 0 || checkpoint !== null)) findings.push(finding('headMissing'))
  return { entries: walk.entries, last: max.toString(), findings }
}

type Walk = {
  entries: number
  lastMac: string
  firstAt: Date | null
  macAtCheckpoint: string | null
  findings: Finding[]
}

async function walkChain(max: bigint, checkpoint: Checkpoint | 'damaged' | null): Promise<Walk> {
  const walk: Walk = { entries: 0, lastMac: '', firstAt: null, macAtCheckpoint: null, findings: [] }
  const marked = checkpoint && checkpoint !== 'damaged' ? checkpoint.seq : null
  let expected = 1n
  for await (const { mac, ...link } of everyEntry(max)) {
    if (link.seq !== expected) walk.findings.push(gap(expected, link.seq))
    else if (linkMac(env().AUDIT_KEY, walk.lastMac, link) !== mac) walk.findings.push(finding('changed', link.seq))
    if (link.seq === marked) walk.macAtCheckpoint = mac
    walk.entries += 1
    walk.lastMac = mac
    walk.firstAt ??= link.at
    expected = link.seq + 1n
  }
  return walk
}

const gap = (expected: bigint, found: bigint): Finding =>
  found > expected ? finding('missing', expected, found - 1n) : finding('changed', found)

async function* everyEntry(max: bigint) {
  let last: bigint | undefined
  for (;;) {
    const batch = await database().auditEntry.findMany({
      where: { seq: { lte: max, ...(last === undefined ? {} : { gt: last }) } },
      orderBy: { seq: 'asc' },
      take: BATCH,
    })
    yield* batch
    if (batch.length < BATCH) return
    last = batch.at(-1)?.seq
  }
}

function headFindings(head: Checkpoint | null, max: bigint, lastMac: string): Finding[] {
  if (!head) return []
  if (max < head.seq) return [finding('tailCut', max + 1n, head.seq)]
  if (max > head.seq) return [finding('headSetBack', head.seq + 1n, max)]
  return headMac(env().AUDIT_KEY, head.seq, lastMac) === head.mac ? [] : [finding('headChanged', head.seq)]
}

function checkpointFindings(checkpoint: Checkpoint | 'damaged' | null, max: bigint, walk: Walk): Finding[] {
  if (checkpoint === 'damaged') return [finding('checkpointDamaged')]
  if (checkpoint === null) {
    const due = walk.firstAt !== null && now().getTime() - walk.firstAt.getTime() > CHECKPOINT_DUE_MS
    return due ? [finding('checkpointMissing')] : []
  }
  if (checkpoint.seq > max) return [finding('checkpointAhead', max + 1n, checkpoint.seq)]
  const differs = checkpoint.seq > 0n && walk.macAtCheckpoint !== null && walk.macAtCheckpoint !== checkpoint.mac
  return differs ? [finding('checkpointDiffers', checkpoint.seq)] : []
}
