import type { Actor } from '@/lib/core/auth/actor'
import { headMac, linkMac } from '@/lib/core/chain'
import { readCheckpoint, writeCheckpoint } from '@/lib/core/checkpoint'
import { database, momentOf, type Tx } from '@/lib/core/db/client'
import { env } from '@/lib/core/env'
import { refuse } from '@/lib/core/errors'
import { planMove, type Workflow } from '@/lib/core/workflow'
import { type AuditFact, auditFact } from '@/lib/domains/audit/schema'

/**
 * Appends to the audit in the caller's transaction. The head row is locked, so entries of parallel transactions are
 * chained in the order of their commits and numbered without a gap.
 */
export async function appendAudit(tx: Tx, actor: Actor, fact: AuditFact): Promise<void> {
  const key = env().AUDIT_KEY
  const locked = () => tx.$queryRaw<unknown[]>`SELECT id FROM "AuditHead" WHERE id = 1 FOR UPDATE`
  if ((await locked()).length === 0) {
    // The first entry ever makes the head; parallel firsts meet on the primary key and wait for one another.
    await tx.$executeRaw`INSERT INTO "AuditHead" (id, seq, mac) VALUES (1, 0, ${headMac(key, 0n, '')}) ON CONFLICT DO NOTHING`
    await locked()
  }
  // Read behind the lock, and so after whoever held it before.
  const [head] = await tx.$queryRaw<{ seq: bigint; mac: string | null }[]>`
    SELECT h.seq, e.mac FROM "AuditHead" h LEFT JOIN "AuditEntry" e ON e.seq = h.seq WHERE h.id = 1`
  if (!head) throw new Error('the audit has no head')
  const link = {
    ...auditFact.parse(fact),
    seq: head.seq + 1n,
    at: momentOf(tx),
    actorId: actor.accountId,
    actorName: actor.name,
    sessionId: actor.sessionId,
    requestId: actor.requestId,
  }
  const mac = linkMac(key, head.mac ?? '', link)
  await tx.auditEntry.create({ data: { ...link, mac } })
  await tx.auditHead.update({
    where: { id: 1 },
    data: { seq: link.seq, mac: headMac(key, link.seq, mac) },
  })
}

type Attempt<S extends string, E extends string, B extends string> = {
  workflow: Workflow<S, E, B>
  event: E
  roles: readonly B[]
  record: { id: string; status: S; enclaveId?: string | null }
  reason?: string | undefined
  details?: AuditFact['details']
  /** Writes the new status where the record still has the old one. @returns the number of rows, 0 when another was first */
  write: (to: S) => Promise<{ count: number }>
}

/**
 * The engine: the one function that moves a record from state to state, with its status log and audit entry.
 * @throws Refusal invalid_transition, forbidden, reason_required; stale when the record moved meanwhile
 */
export async function moveRecord<S extends string, E extends string, B extends string>(
  tx: Tx,
  actor: Actor,
  attempt: Attempt<S, E, B>,
): Promise<S> {
  const { workflow, event, record, reason } = attempt
  const move = planMove(workflow, {
    state: record.status,
    event,
    roles: attempt.roles,
    reason,
  })
  const told = workflow.reasonsApart ? undefined : reason
  const { count } = await attempt.write(move.to)
  if (count !== 1) refuse('stale')
  // The audit first: the moment is then taken behind its lock, and times follow the numbers.
  await appendAudit(tx, actor, {
    verb: event,
    noun: workflow.noun,
    recordId: record.id,
    enclaveId: record.enclaveId ?? null,
    details: {
      ...attempt.details,
      from: record.status,
      to: move.to,
      ...(told ? { reason: told } : {}),
    },
  })
  await logStatus(tx, actor, {
    noun: workflow.noun,
    recordId: record.id,
    event,
    from: record.status,
    to: move.to,
    reason: told,
  })
  return move.to
}

type Step = {
  noun: string
  recordId: string
  event: string
  from: string | null
  to: string
  reason?: string | undefined
}

/** The status log of a record that is created: from nothing to its first state. */
export const logStatus = (tx: Tx, actor: Actor, { reason, ...step }: Step) =>
  tx.statusLog.create({
    data: {
      ...step,
      reason: reason ?? null,
      actorId: actor.accountId,
      actorName: actor.name,
      at: momentOf(tx),
    },
  })

/**
 * Notes the end of the chain outside the database. Never overwrites a note that the chain contradicts: one that is now
 * shorter, has another entry at that number, or a head that does not fit, keeps the note that proves it.
 * @throws Error when the chain contradicts its head or the note
 */
export async function checkpointAudit(): Promise<void> {
  const noted = await readCheckpoint()
  const head = await database().auditHead.findUnique({ where: { id: 1 } })
  if (!head && noted === null) return
  const macAt = async (seq: bigint) => (await database().auditEntry.findUnique({ where: { seq } }))?.mac
  const last = head ? await macAt(head.seq) : undefined
  const fits = head && last !== undefined && head.mac === headMac(env().AUDIT_KEY, head.seq, last)
  if (!fits || noted === 'damaged' || (noted && (await macAt(noted.seq)) !== noted.mac))
    throw new Error('The audit chain does not fit its head or its checkpoint: run npm run audit:verify.')
  if (noted?.seq !== head.seq) await writeCheckpoint({ seq: head.seq, mac: last })
}
