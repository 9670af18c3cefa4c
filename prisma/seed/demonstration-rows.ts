import type { Actor } from '@/lib/core/auth/actor'
import { headMac, linkMac } from '@/lib/core/chain'
import type { Tx } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { env } from '@/lib/core/env'
import { longAgo } from '@/lib/core/moment'
import { planMove, type Workflow } from '@/lib/core/workflow'
import { appendAudit } from '@/lib/domains/audit/commands'
import { type AuditFact, auditFact } from '@/lib/domains/audit/schema'
import { momentOf } from '@/prisma/seed/demonstration-course'

/** What a record leaves in the audit, and when. */
export type Entry = { at: Date; actor: Actor; fact: AuditFact }
type Details = AuditFact['details']

/**
 * Collects what a record that is laid down leaves in log and audit, its states by the engine's own table. Each step has a
 * moment of its own, as in a course that is played. @param mark of this record and of no other, in milliseconds
 */
export function trail<S extends string, E extends string, B extends string>(
  workflow: Workflow<S, E, B>,
  { recordId, enclaveId, mark, state }: { recordId: string; enclaveId: string; mark: number; state: S },
) {
  const { noun } = workflow
  const logs: Prisma.StatusLogCreateManyInput[] = []
  const entries: Entry[] = []
  const roles = workflow.moves.flatMap(({ by }) => by)
  let current = state
  const note = (verb: string, actor: Actor, on: string, details: Details) => {
    const at = momentOf(mark, on, entries.length)
    entries.push({ at, actor, fact: { verb, noun, recordId, enclaveId, details } })
    return at
  }
  const log = (event: string, { accountId: actorId, name: actorName }: Actor, at: Date, from: S | null, to: S) =>
    logs.push({ noun, recordId, event, from, to, reason: null, actorId, actorName, at })
  return {
    logs,
    entries,
    note,
    log,
    create(actor: Actor, on: string, details: Details) {
      log('create', actor, note('create', actor, on, details), null, state)
    },
    move(event: E, actor: Actor, on: string, details: Details = {}) {
      const from = current
      current = planMove(workflow, { state: from, event, roles }).to
      const at = note(event, actor, on, { ...details, from, to: current })
      log(event, actor, at, from, current)
      return at
    },
    state: () => current,
  }
}

/** Chains many entries at once, as appendAudit does one after another: the first is its own, and holds the head. */
export async function appendEntries(tx: Tx, [first, ...others]: readonly Entry[]): Promise<void> {
  if (!first) return
  await longAgo(first.at, () => appendAudit(tx, first.actor, first.fact))
  const key = env().AUDIT_KEY
  const head = await tx.auditHead.findUniqueOrThrow({ where: { id: 1 } })
  let { seq } = head
  let { mac } = await tx.auditEntry.findUniqueOrThrow({ where: { seq } })
  const rows = others.map(({ at, actor: { accountId, name, sessionId, requestId }, fact }) => {
    seq += 1n
    const link = { ...auditFact.parse(fact), seq, at, actorId: accountId, actorName: name, sessionId, requestId }
    mac = linkMac(key, mac, link)
    return { ...link, mac }
  })
  await tx.auditEntry.createMany({ data: rows })
  await tx.auditHead.update({ where: { id: 1 }, data: { seq, mac: headMac(key, seq, mac) } })
}
