import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { visitor } from '@/lib/core/auth/actor'
import { createProject } from '@/lib/domains/projects/commands'
import { listProjects } from '@/lib/domains/projects/queries'
import { projectList } from '@/lib/domains/projects/schema'
import { keepView, removeView, restoreView } from '@/lib/domains/views/commands'
import { savedViews } from '@/lib/domains/views/queries'
import { MOST_VIEWS, viewInput } from '@/lib/domains/views/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, type Desk, projectFields } from '@/tests/support/builders/projects'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const list = '/admin/projects'
let desk: Desk
beforeAll(async () => {
  desk = await aDesk((await anEnclave()).id)
})
const keep = (actor: Actor, name: string, query = 'status=REGISTERED') =>
  keepView(actor, viewInput.parse({ list, query, name }))
const namesOf = async (actor: Actor) => (await savedViews(actor, list, {})).views.map(({ name }) => name)
async function idOf(actor: Actor, name: string): Promise<string> {
  return (await savedViews(actor, list, {})).views.find((view) => view.name === name)?.id ?? ''
}

describe('a saved view', () => {
  test('is one account’s own: another reads nothing of it, and can neither remove nor restore it', async () => {
    const [mine, theirs] = [desk.ops.actor, desk.lead.actor]
    await keep(mine, '待孵化')
    const id = await idOf(mine, '待孵化')
    for (const actor of [theirs, visitor]) {
      expect(await namesOf(actor)).toEqual([])
      expect(await refusedWith(removeView(actor, { id }))).toBe('not_found')
    }
    await removeView(mine, { id })
    expect((await savedViews(theirs, list, { noted: id })).removed).toBeNull()
    expect(await refusedWith(restoreView(theirs, { id }))).toBe('not_found')
    expect((await savedViews(mine, list, { noted: id })).removed).toMatchObject({ name: '待孵化' })
  })

  test('that was removed comes back as it was; where its name was given again, it does not', async () => {
    const { actor } = desk.ops
    await keep(actor, '本季', 'origin=OVERSEAS')
    const id = await idOf(actor, '本季')
    await removeView(actor, { id })
    expect(await namesOf(actor)).not.toContain('本季')
    await restoreView(actor, { id })
    await restoreView(actor, { id })
    expect((await savedViews(actor, list, {})).views).toContainEqual({
      id,
      list,
      name: '本季',
      query: 'origin=OVERSEAS',
    })
    expect(await refusedWith(keep(actor, '本季'))).toBe('conflict')
    await removeView(actor, { id })
    await keep(actor, '本季')
    expect(await refusedWith(restoreView(actor, { id }))).toBe('conflict')
  })

  test('keeps neither a page nor the record beside it, and belongs to a list of the console alone', () => {
    const query = 'status=REGISTERED&after=abc&peek=def&noted=kept'
    expect(viewInput.parse({ list, query, name: 'x' }).query).toBe('status=REGISTERED')
    for (const foreign of ['//evil.example', 'https://evil.example', '/admin/../x', '/admin/projects?x=1', '/tenants'])
      expect(viewInput.safeParse({ list: foreign, query: '', name: 'x' }).success, foreign).toBe(false)
  })

  test('is one of a few, also where the last two are kept at once', async () => {
    const { actor } = desk.lead
    for (let index = 1; index < MOST_VIEWS; index += 1) await keep(actor, `视图${index}`)
    const both = await Promise.all([refusedWith(keep(actor, '甲')), refusedWith(keep(actor, '乙'))])
    expect(both.filter((code) => code === 'too_many_views')).toHaveLength(1)
    expect(await namesOf(actor)).toHaveLength(MOST_VIEWS)
  })
})

test('no row is shown twice or left out by name while others arrive between two pages', async () => {
  const park = await aDesk((await anEnclave()).id)
  const make = async (nameZh: string) =>
    (await createProject(park.ops.actor, await projectFields(park.enclaveId, { nameZh }))).id
  const made: string[] = []
  for (let index = 0; index < 60; index += 1) made.push(await make(`${index % 2 ? '波形' : '材料'}测试${index % 7}`))
  const read = (search: object) => listProjects(park.ops.actor, projectList.parse({ sort: 'name.asc', ...search }))
  const first = await read({})
  await make('阿尔法')
  const late = await make('左旋')
  const second = await read({ after: first.next })
  const seen = [...first.rows, ...second.rows].map(({ id }) => id)
  expect(first.count).toBe(60)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.toSorted()).toEqual([...made, late].toSorted())
  const sorted = [...first.rows, ...second.rows].map(({ pinyin }) => pinyin)
  expect(sorted).toEqual(sorted.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
  expect((await read({ q: 'blcs' })).rows.length + (await read({ q: 'bxcs' })).rows.length).toBe(30)
  const foreign = await listProjects(desk.ops.actor, projectList.parse({ peek: late }))
  expect(foreign.peeked).toBeNull()
  expect((await read({ peek: late })).peeked?.nameZh).toBe('左旋')
})
