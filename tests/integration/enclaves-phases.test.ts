import { describe, expect, test } from 'vitest'
import { database } from '@/lib/core/db/client'
import { Role } from '@/lib/core/db/generated/enums'
import { editPhase, movePhase } from '@/lib/domains/enclaves/commands'
import { phaseToEdit } from '@/lib/domains/enclaves/queries'
import { actorWith, admin } from '@/tests/support/actors'
import { anEnclave, aPhase, phaseFields } from '@/tests/support/builders/enclaves'

async function planned() {
  const { id: enclaveId } = await anEnclave()
  return { enclaveId, ...(await aPhase(enclaveId)) }
}
const log = (recordId: string) => database().statusLog.findMany({ where: { recordId }, orderBy: { id: 'asc' } })

describe('a phase moves by its workflow', () => {
  test('it is planned, tops out and opens; every step stands in the status log and in the audit', async () => {
    const { id } = await planned()
    await movePhase(admin(), { id, version: 0, event: 'topOut' })
    await movePhase(admin(), { id, version: 1, event: 'open' })
    expect(await phaseToEdit(admin(), id)).toMatchObject({ status: 'OPEN', version: 2, can: { move: [] } })
    expect((await log(id)).map(({ event, from, to }) => [event, from, to])).toEqual([
      ['create', null, 'PLANNED'],
      ['topOut', 'PLANNED', 'TOPPED_OUT'],
      ['open', 'TOPPED_OUT', 'OPEN'],
    ])
    const audit = await database().auditEntry.findMany({ where: { recordId: id }, orderBy: { seq: 'asc' } })
    expect(audit.map(({ verb }) => verb)).toEqual(['create', 'topOut', 'open'])
  })

  test('no step is skipped and none is taken back', async () => {
    const { id } = await planned()
    await expect(movePhase(admin(), { id, version: 0, event: 'open' })).rejects.toMatchObject({
      code: 'invalid_transition',
    })
    await movePhase(admin(), { id, version: 0, event: 'topOut' })
    await expect(movePhase(admin(), { id, version: 1, event: 'topOut' })).rejects.toMatchObject({
      code: 'invalid_transition',
    })
    expect(await log(id)).toHaveLength(2)
  })

  test('of two who press at once one moves it', async () => {
    const { id } = await planned()
    const press = () => movePhase(admin(), { id, version: 0, event: 'topOut' })
    const results = await Promise.allSettled([press(), press()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await log(id)).toHaveLength(2)
  })

  test('a move from an old page is stale', async () => {
    const { id, enclaveId } = await planned()
    const { enclaveId: _, ...fields } = phaseFields(enclaveId, { floorAreaM2: '9610' })
    await editPhase(admin(), { ...fields, id, version: 0 })
    await expect(movePhase(admin(), { id, version: 0, event: 'topOut' })).rejects.toMatchObject({ code: 'stale' })
    expect((await phaseToEdit(admin(), id))?.status).toBe('PLANNED')
  })

  test.each(Object.values(Role).filter((role) => role !== 'ADMIN'))('%s neither moves nor edits it', async (role) => {
    const { id, enclaveId } = await planned()
    const actor = actorWith([{ role, enclaveId }])
    const { enclaveId: _, ...fields } = phaseFields(enclaveId)
    await expect(movePhase(actor, { id, version: 0, event: 'topOut' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(editPhase(actor, { ...fields, id, version: 0 })).rejects.toMatchObject({ code: 'not_found' })
  })
})
