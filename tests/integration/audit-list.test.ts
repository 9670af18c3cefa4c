import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { transaction } from '@/lib/core/db/client'
import { appendAudit } from '@/lib/domains/audit/commands'
import { auditPage } from '@/lib/domains/audit/queries'
import { actorWith, admin } from '@/tests/support/actors'

const note = (noun: string, recordId: string, name = 'teller') =>
  transaction((tx) => appendAudit(tx, systemActor(name), { verb: 'edit', noun, recordId }))

describe('the list of the audit', () => {
  test('shows what happened to one record, newest first', async () => {
    const [mine, other] = [randomUUID(), randomUUID()]
    for (const id of [mine, other, mine]) await note('Room', id)
    const { entries, last } = await auditPage(admin(), { record: mine })
    expect(entries.map(({ recordId }) => recordId)).toEqual([mine, mine])
    expect(entries[0]?.seq).toBe(last)
    expect(entries[0]).toMatchObject({ actorName: 'system:teller', actorId: null, verb: 'edit', noun: 'Room' })
  })

  test('narrows to a noun and to a part of a name; a % in the name is a character', async () => {
    await note('Floor', randomUUID(), 'fifty')
    await note('Phase', randomUUID(), 'fifty')
    await note('Phase', randomUUID(), '50%off')
    const nounsBy = async (filter: Parameters<typeof auditPage>[1]) =>
      (await auditPage(admin(), filter)).entries.map(({ noun, actorName }) => `${noun} ${actorName}`)
    expect(await nounsBy({ noun: 'Floor', actor: 'FIFTY' })).toEqual(['Floor system:fifty'])
    expect(await nounsBy({ actor: '0%o' })).toEqual(['Phase system:50%off'])
    expect(await nounsBy({ actor: 'f%y' })).toEqual([])
  })

  test('goes on page by page through every entry once, also while new ones arrive', async () => {
    const record = randomUUID()
    for (let n = 0; n < 51; n += 1) await note('Building', record)
    const first = await auditPage(admin(), { noun: 'Building', record })
    expect(first.entries).toHaveLength(50)
    await note('Building', record)
    const second = await auditPage(admin(), { noun: 'Building', record, after: first.next ?? '' })
    expect(second.entries).toHaveLength(1)
    expect(second.next).toBeNull()
    expect(new Set([...first.entries, ...second.entries].map(({ seq }) => seq)).size).toBe(51)
  })

  test('is not there for anyone but administrators', async () => {
    for (const actor of [visitor, actorWith([{ role: 'OPS_LEAD' }]), actorWith([{ role: 'GOV' }])])
      await expect(auditPage(actor, {})).rejects.toThrow('not_found')
  })
})
