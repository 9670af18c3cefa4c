import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { Role } from '@/lib/core/db/generated/enums'
import { verifyAudit } from '@/lib/domains/audit/queries'
import { actorWith, admin } from '@/tests/support/actors'
import { appendMany, asIntruder, clearAudit } from '@/tests/support/builders/audit'
import { asOwner } from '@/tests/support/database'

const OTHER = '00000000-0000-4000-8000-000000000001'

/** The findings as "code from" or "code from-to". */
async function findings() {
  const { findings } = await verifyAudit(systemActor('test'))
  return findings.map(({ code, from, to }) => (from === to ? `${code} ${from}` : `${code} ${from}-${to}`))
}

beforeEach(async () => {
  await clearAudit()
  await appendMany(6)
})

test('a whole chain gives no finding, and neither does an empty one', async () => {
  expect(await verifyAudit(admin())).toEqual({ entries: 6, last: '6', findings: [] })
  await clearAudit()
  expect(await verifyAudit(admin())).toEqual({ entries: 0, last: '0', findings: [] })
})

test.each([...Object.values(Role).filter((role) => role !== 'ADMIN'), 'VISITOR' as const])(
  '%s does not verify it',
  async (role) => {
    const actor = role === 'VISITOR' ? visitor : actorWith([{ role }])
    await expect(verifyAudit(actor)).rejects.toMatchObject({ code: 'not_found' })
  },
)

describe('whoever changes a column is found', () => {
  const COLUMNS = {
    seq: '60',
    at: `at + interval '1 ms'`,
    actorId: `'${OTHER}'`,
    actorName: `'somebody'`,
    sessionId: `'${OTHER}'`,
    requestId: `'r-1'`,
    verb: `'create'`,
    noun: `'Account'`,
    recordId: `'${OTHER}'`,
    enclaveId: `'${OTHER}'`,
    details: `'{"count": 3.5}'`,
    mac: `reverse(mac)`,
  }

  test('every column is tried', async () => {
    const columns = await asOwner<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'AuditEntry'`,
    )
    expect(columns.map(({ column_name }) => column_name).sort()).toEqual(Object.keys(COLUMNS).sort())
  })

  test.each(Object.entries(COLUMNS).filter(([column]) => column !== 'seq' && column !== 'mac'))(
    'in %s: the entry is changed',
    async (column, value) => {
      await asIntruder(`UPDATE "AuditEntry" SET "${column}" = ${value} WHERE seq = 4`)
      expect(await findings()).toEqual(['changed 4'])
    },
  )

  test('in mac: the entry and the one that is chained to it', async () => {
    await asIntruder(`UPDATE "AuditEntry" SET mac = ${COLUMNS.mac} WHERE seq = 4`)
    expect(await findings()).toEqual(['changed 4', 'changed 5'])
  })

  test('in the number: it is missing where it was and ahead of the head where it is', async () => {
    await asIntruder(`UPDATE "AuditEntry" SET seq = ${COLUMNS.seq} WHERE seq = 4`)
    expect(await findings()).toEqual(['missing 4', 'missing 7-59', 'headSetBack 7-60'])
  })
})

describe('whoever removes or moves entries is found', () => {
  test('entries of the middle and of the beginning are missing', async () => {
    await asIntruder('DELETE FROM "AuditEntry" WHERE seq IN (1, 3, 4)')
    expect(await findings()).toEqual(['missing 1', 'missing 3-4'])
  })

  test('closing the gap by new numbers changes every entry after it', async () => {
    await asIntruder('DELETE FROM "AuditEntry" WHERE seq = 3; UPDATE "AuditEntry" SET seq = seq - 1 WHERE seq = 4')
    await asIntruder('UPDATE "AuditEntry" SET seq = seq - 1 WHERE seq > 4')
    expect(await findings()).toEqual(['changed 3', 'changed 4', 'changed 5', 'tailCut 6'])
  })

  test('two entries that changed places are changed', async () => {
    await asIntruder(
      'UPDATE "AuditEntry" SET seq = -3 WHERE seq = 3; UPDATE "AuditEntry" SET seq = 3 WHERE seq = 4; UPDATE "AuditEntry" SET seq = 4 WHERE seq = -3',
    )
    expect(await findings()).toEqual(['changed 3', 'changed 4', 'changed 5'])
  })

  test('a tail that was cut off is named by the head', async () => {
    await asIntruder('DELETE FROM "AuditEntry" WHERE seq > 4')
    expect(await findings()).toEqual(['tailCut 5-6'])
  })

  test('a tail that was cut off with a head that names the new end: the head has no key for it', async () => {
    await asIntruder('DELETE FROM "AuditEntry" WHERE seq > 4; UPDATE "AuditHead" SET seq = 4')
    expect(await findings()).toEqual(['headChanged 4'])
  })

  test('everything but the head, and the head alone', async () => {
    await asIntruder('DELETE FROM "AuditHead"')
    expect(await findings()).toEqual(['headMissing 0'])
    await clearAudit()
    await appendMany(2)
    await asIntruder('TRUNCATE "AuditEntry"')
    expect(await findings()).toEqual(['tailCut 1-2'])
  })

  test('an entry that was slipped in after the end', async () => {
    await asIntruder(
      `INSERT INTO "AuditEntry" SELECT 7, at, "actorId", "actorName", "sessionId", "requestId", verb, noun, "recordId", "enclaveId", details, mac FROM "AuditEntry" WHERE seq = 6`,
    )
    expect(await findings()).toEqual(['changed 7', 'headSetBack 7'])
  })
})
