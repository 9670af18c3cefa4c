import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { rowMark } from '@/lib/core/bulk'
import { database } from '@/lib/core/db/client'
import { createProject, moveByStaff, moveEachByStaff } from '@/lib/domains/projects/commands'
import { projectsMove } from '@/lib/domains/projects/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aDesk, aReadyProject, type Desk, projectAt, projectFields } from '@/tests/support/builders/projects'
import { expectOneTrail } from '@/tests/support/outcome'
import '@/tests/support/database'

let [desk, other]: Desk[] = []
const ground = () => {
  if (!desk || !other) throw new Error('no desks')
  return { desk, other }
}
beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
  other = await aDesk((await anEnclave()).id)
})

const registered = async ({ ops, enclaveId }: Desk, nameZh: string) =>
  (await createProject(ops.actor, await projectFields(enclaveId, { nameZh, nameEn: 'Named' }))).id
const markOf = async (id: string) => rowMark(await projectAt(id))
const move = (actor: Actor, row: string[], event: string, reason?: string) =>
  moveEachByStaff(actor, projectsMove.parse({ row, event, reason }))
const statusOf = async (id: string) => (await database().project.findUniqueOrThrow({ where: { id } })).status

describe('a move of several projects', () => {
  test('is each one’s own: done where it can be, refused by name and reason where it cannot, with nothing skipped', async () => {
    const { desk, other } = ground()
    const [fresh, seen, begun] = [
      await registered(desk, '甲项目'),
      await registered(desk, '乙项目'),
      await registered(desk, '丙项目'),
    ]
    const foreign = await registered(other, '外园项目')
    const stale = await markOf(seen)
    await moveByStaff(desk.lead.actor, { ...(await projectAt(seen)), event: 'incubate' })
    await moveByStaff(desk.lead.actor, { ...(await projectAt(begun)), event: 'incubate' })
    const rows = [await markOf(fresh), stale, await markOf(begun), await markOf(foreign)]
    const outcome = await move(desk.ops.actor, rows, 'incubate')
    expect(outcome.done).toEqual([await markOf(fresh)])
    expect(outcome.refused).toEqual([
      { id: seen, name: { nameZh: '乙项目', nameEn: 'Named' }, code: 'stale' },
      { id: begun, name: { nameZh: '丙项目', nameEn: 'Named' }, code: 'invalid_transition' },
      { id: foreign, name: null, code: 'not_found' },
    ])
    expect(await statusOf(foreign)).toBe('REGISTERED')
    for (const id of [fresh, seen, begun]) await expectOneTrail('Project', id, ['REGISTERED', 'INCUBATING'])
  })

  test('asks of each what it asks of one: the checklist, and a reason', async () => {
    const { desk } = ground()
    const [bare, { id: ready }] = [
      await registered(desk, '丁项目'),
      await aReadyProject(desk, [await aDistrict('990302')]),
    ]
    await moveByStaff(desk.ops.actor, { ...(await projectAt(bare)), event: 'incubate' })
    const first = await move(desk.ops.actor, [await markOf(ready)], 'unready')
    expect(first.refused).toMatchObject([{ id: ready, code: 'reason_required' }])
    await move(desk.ops.actor, [await markOf(ready)], 'unready', '待补材料')
    const second = await move(desk.ops.actor, [await markOf(bare), await markOf(ready)], 'makeReady')
    expect(second).toMatchObject({ done: [await markOf(ready)], refused: [{ id: bare, code: 'not_ready' }] })
  })

  test('is taken back by the move that leads back, except where somebody went on meanwhile', async () => {
    const { desk } = ground()
    const district = await aDistrict('990303')
    const ids = [(await aReadyProject(desk, [district])).id, (await aReadyProject(desk, [district])).id]
    const [kept = '', moved = ''] = ids
    const { done } = await move(desk.ops.actor, await Promise.all(ids.map(markOf)), 'unready', '待补材料')
    await moveByStaff(desk.lead.actor, { ...(await projectAt(moved)), event: 'makeReady' })
    const outcome = await move(desk.ops.actor, done, 'makeReady')
    expect(outcome).toMatchObject({ done: [await markOf(kept)], refused: [{ id: moved, code: 'stale' }] })
    expect(await Promise.all(ids.map(statusOf))).toEqual(['REFERRAL_READY', 'REFERRAL_READY'])
  })
})
