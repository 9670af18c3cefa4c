import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/core/auth/actor'
import { database, transaction } from '@/lib/core/db/client'
import { moveRecord } from '@/lib/domains/audit/commands'
import { verifyAudit } from '@/lib/domains/audit/queries'
import type { AuditFact } from '@/lib/domains/audit/schema'
import { phaseWorkflow } from '@/lib/domains/enclaves/workflow'
import { admin } from '@/tests/support/actors'
import { append, appendMany } from '@/tests/support/builders/audit'
import { anEnclave, aPhase } from '@/tests/support/builders/enclaves'

const verified = () => verifyAudit(systemActor('test'))

describe('the audit', () => {
  test('chains entries of every kind, so that what the database gives back verifies', async () => {
    const facts: Partial<AuditFact>[] = [
      { details: {} },
      { details: { zh: '温州（嘉定）', emoji: '🏞', quote: '"\\\n', empty: '' } },
      { details: { z: 1, a: -0, big: 1e21, small: 5e-324, third: 0.1 + 0.2, yes: true, none: null, '': 1 } },
      { details: { ['__proto__']: 'x', constructor: 'y' } },
      { enclaveId: randomUUID() },
      { enclaveId: randomUUID().toUpperCase() },
    ]
    for (const fact of facts) await append(fact)
    expect((await verified()).findings).toEqual([])
  })

  test('numbers fifty parallel appends without a gap', async () => {
    const before = Number((await verified()).last)
    // As many at a time as the pool has connections: more would only wait for one, and be refused on a busy machine.
    const lane = () => appendMany(5)
    await Promise.all(Array.from({ length: 10 }, lane))
    expect(await verified()).toEqual({ entries: before + 50, last: String(before + 50), findings: [] })
  })

  test('says what the database cannot keep, without a fault', async () => {
    await expect(append({ details: { note: 'a\0b' } })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(append({ details: { note: 'a\ud800' } })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  test.each(['AuditEntry', 'StatusLog'])('%s: the application can neither edit nor remove', async (name) => {
    await planned()
    const attempts = [
      () => database().$executeRawUnsafe(`UPDATE "${name}" SET noun = 'none'`),
      () => database().$executeRawUnsafe(`DELETE FROM "${name}"`),
      () => database().$executeRawUnsafe(`TRUNCATE "${name}"`),
      () => database().$executeRawUnsafe(`ALTER TABLE "${name}" DISABLE TRIGGER ALL`),
      () => database().$executeRawUnsafe(`DROP TABLE "${name}"`),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/permission denied|must be owner/)
  })

  test('keeps its head: the application cannot remove it', async () => {
    await append()
    await expect(database().auditHead.deleteMany()).rejects.toThrow(/permission denied/)
  })
})

/** A phase that is about to top out. */
async function planned() {
  const { id: enclaveId } = await anEnclave()
  return { enclaveId, id: (await aPhase(enclaveId)).id }
}

/** Has the engine top a phase out in a transaction that then does something else. */
const topOut = ({ id, enclaveId }: { id: string; enclaveId: string }, then = async () => {}) =>
  transaction(async (tx) => {
    const to = await moveRecord(tx, admin(), {
      workflow: phaseWorkflow,
      event: 'topOut',
      roles: ['ADMIN'],
      record: { id, status: 'PLANNED', enclaveId },
      reason: 'roof closed',
      write: (status) => tx.phase.updateMany({ where: { id, status: 'PLANNED' }, data: { status } }),
    })
    await then()
    return to
  })

const written = async (recordId: string) => ({
  status: (await database().phase.findUniqueOrThrow({ where: { id: recordId } })).status,
  log: await database().statusLog.findMany({ where: { recordId, event: 'topOut' } }),
  audit: await database().auditEntry.findMany({ where: { recordId, verb: 'topOut' } }),
})

describe('the engine', () => {
  test('writes status log and audit with the move: who, from, to and why', async () => {
    const phase = await planned()
    expect(await topOut(phase)).toBe('TOPPED_OUT')
    const said = { from: 'PLANNED', to: 'TOPPED_OUT', reason: 'roof closed' }
    expect(await written(phase.id)).toMatchObject({
      status: 'TOPPED_OUT',
      log: [{ ...said, noun: 'Phase', actorName: 'ADMIN' }],
      audit: [{ noun: 'Phase', actorName: 'ADMIN', enclaveId: phase.enclaveId, details: said }],
    })
  })

  test('leaves neither when the transaction fails, and the number goes to the next entry', async () => {
    const phase = await planned()
    const before = await verified()
    const failing = topOut(phase, () => Promise.reject(new Error('power cut')))
    await expect(failing).rejects.toThrow('power cut')
    expect(await written(phase.id)).toEqual({ status: 'PLANNED', log: [], audit: [] })
    await append()
    const entries = before.entries + 1
    expect(await verified()).toEqual({ entries, last: String(entries), findings: [] })
  })

  test('of two movers lets one through; the other reads stale and leaves nothing', async () => {
    const phase = await planned()
    const both = await Promise.allSettled([topOut(phase), topOut(phase)])
    const refused = both.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(refused).toEqual(['stale'])
    const { log, audit } = await written(phase.id)
    expect([log.length, audit.length]).toEqual([1, 1])
  })
})
