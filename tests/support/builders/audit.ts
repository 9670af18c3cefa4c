import { randomUUID } from 'node:crypto'
import { systemActor } from '@/lib/core/auth/actor'
import { transaction } from '@/lib/core/db/client'
import { appendAudit } from '@/lib/domains/audit/commands'
import type { AuditFact } from '@/lib/domains/audit/schema'
import { asOwner } from '@/tests/support/database'

const actor = systemActor('test')

export const append = (fact: Partial<AuditFact> = {}): Promise<void> =>
  transaction((tx) => appendAudit(tx, actor, { verb: 'edit', noun: 'Sample', recordId: randomUUID(), ...fact }))

/** Appends n entries, one after the other. */
export async function appendMany(n: number): Promise<void> {
  for (let count = 0; count < n; count++) await append({ details: { count } })
}

/** What somebody could do who has the owner's password: SQL past the triggers that stop a careless owner. */
export const asIntruder = (sql: string) =>
  asOwner(`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER; ${sql}; ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`)

/** An audit without entries, as on the first day. */
export const clearAudit = () => asIntruder('TRUNCATE "AuditEntry", "AuditHead"')
