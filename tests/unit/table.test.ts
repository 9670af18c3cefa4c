import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { encodeCursor } from '@/lib/core/paging'
import {
  columnsOf,
  defineList,
  identity,
  listAddress,
  narrowing,
  PAGE,
  readPage,
  sortedBy,
  words,
} from '@/lib/core/table'

const list = defineList({
  path: '/admin/things',
  filters: { q: words, status: narrowing(z.enum(['OPEN', 'SHUT'])) },
  sorts: {
    newest: { kind: 'id', first: 'desc' },
    name: { kind: 'text', first: 'asc' },
    size: { kind: 'number', first: 'desc' },
  },
  sort: 'newest',
})
const ID = '01890000-0000-7000-8000-000000000001'
const past = (...parts: string[]) => encodeCursor(parts)

describe('an address of a list', () => {
  test('is read once: filters, sort, page and the record beside it', () => {
    const cursor = past('name.asc', 'some', 'yishitong', ID)
    expect(list.parse({ q: ' 材料 ', status: 'OPEN', sort: 'name.asc', after: cursor, peek: ID })).toEqual({
      q: '材料',
      status: 'OPEN',
      sort: 'name',
      direction: 'asc',
      after: { cursor, value: 'yishitong', id: ID },
      peek: ID,
    })
  })

  test.each([
    ['an unknown state', { status: 'DROP TABLE' }],
    ['an operator', { q: { contains: '' }, status: { not: 'OPEN' } }],
    ['two of one', { q: ['a', 'b'], status: ['OPEN', 'SHUT'], sort: ['name.asc', 'size.desc'], peek: [ID, ID] }],
    ['NUL and a lone surrogate', { q: 'a\0b', peek: '\ud800' }],
    ['too much', { q: 'a'.repeat(81) }],
    ['an unknown sort', { sort: 'password.asc' }],
    ['a name of every object', { sort: 'constructor.asc', ...JSON.parse('{"__proto__":{"q":"x"},"toString":"x"}') }],
    ['a forged cursor', { after: 'forged' }],
    ['no identity', { after: past('newest.desc', 'some', '', "1' OR 1=1") }],
    ['a peek at nothing', { peek: 'me' }],
  ])('leaves out %s', (_, search) => {
    expect(list.parse(search)).toEqual({ q: undefined, status: undefined, sort: 'newest', direction: 'desc' })
  })

  test.each([
    ['another sort', { sort: 'size.desc', after: past('name.asc', 'some', 'a', ID) }],
    ['the other direction', { sort: 'name.desc', after: past('name.asc', 'some', 'a', ID) }],
    ['a value of another kind', { sort: 'size.desc', after: past('size.desc', 'some', 'many', ID) }],
  ])('begins at the first row with a cursor of %s', (_, search) => {
    expect(list.parse(search).after).toBeUndefined()
  })
})

describe('an address that is built', () => {
  const state = list.parse({
    q: '新材',
    status: 'OPEN',
    sort: 'name.asc',
    after: past('name.asc', 'some', 'a', ID),
    peek: ID,
  })

  test('says the same when it is read again', () => {
    const search = Object.fromEntries(new URL(listAddress(list, state), 'http://here').searchParams)
    expect(list.parse(search)).toEqual(state)
  })
  test('says nothing of what is usual', () => {
    expect(listAddress(list, list.parse({}))).toBe('/admin/things')
    expect(listAddress(list, list.parse({ sort: 'newest.desc' }))).toBe('/admin/things')
  })
  test('begins at the first row where it is narrowed or sorted anew', () => {
    expect(listAddress(list, state, { status: undefined })).toBe('/admin/things?q=%E6%96%B0%E6%9D%90&sort=name.asc')
    expect(listAddress(list, state, { sort: 'size.desc' })).not.toMatch(/after|peek/)
  })
  test('leaves its page where another record is looked at, and the record where the page changes', () => {
    expect(listAddress(list, state, { peek: undefined })).toMatch(/after=/)
    expect(listAddress(list, state, { after: undefined })).not.toMatch(/after|peek/)
  })
  test('turns round with a second press on a head, and begins with its own direction', () => {
    expect(sortedBy(list, list.parse({}), 'size')).toBe('size.desc')
    expect(sortedBy(list, list.parse({ sort: 'size.desc' }), 'size')).toBe('size.asc')
  })
})

describe('a page', () => {
  type Row = { id: string; size: number | null }
  const by = columnsOf<object, object, Row>()
  const columns = {
    size: by.number({ value: ({ size }) => size, at: (size) => ({ size }), order: () => ({}), none: { size: null } }),
  }
  const asked = async (search: object, rows: Row[] = []) => {
    let conditions: unknown
    const page = await readPage<object, object, Row>(list.parse({ ...search }), columns, identity, async (given) => {
      conditions = given
      return rows
    })
    return { page, conditions }
  }
  const many = Array.from({ length: PAGE + 1 }, (_, index) => ({ id: ID, size: index === PAGE - 1 ? 7 : index }))

  test('goes on after its last row, by the sort it was read in', async () => {
    const { page } = await asked({ sort: 'size.desc' }, many)
    expect(page.rows).toHaveLength(PAGE)
    expect(list.parse({ sort: 'size.desc', after: page.next }).after).toMatchObject({ value: '7', id: ID })
    expect((await asked({}, many.slice(0, PAGE))).page.next).toBeNull()
  })
  test('asks in a form that an index answers, with what has no value last', async () => {
    const { conditions } = await asked({ sort: 'size.desc', after: past('size.desc', 'some', '7', ID) })
    expect(conditions).toMatchObject({
      after: [
        { OR: [{ size: { lte: 7 } }, { size: null }] },
        { OR: [{ size: { lt: 7 } }, { id: { lt: ID } }, { size: null }] },
      ],
      take: PAGE + 1,
    })
    const nothing = await asked({ sort: 'size.desc', after: past('size.desc', 'none', '', ID) })
    expect(nothing.conditions).toMatchObject({ after: [{ OR: [{ size: null }] }, { OR: [{ id: { lt: ID } }] }] })
  })
  test('goes on past what has no value where that stands first', async () => {
    const waiting = by.number({
      value: ({ size }) => size,
      at: (size) => ({ size }),
      order: () => ({}),
      some: { size: 'some' },
    })
    const beyond = async (after: string) => {
      let given: unknown
      await readPage<object, object, Row>(
        list.parse({ sort: 'size.desc', after }),
        { size: waiting },
        identity,
        async (page) => {
          given = page.after
          return []
        },
      )
      return given
    }
    expect(await beyond(past('size.desc', 'none', '', ID))).toEqual([{ OR: [{ size: 'some' }, { id: { lt: ID } }] }])
    expect(await beyond(past('size.desc', 'some', '7', ID))).toEqual([
      { OR: [{ size: { lte: 7 } }] },
      { OR: [{ size: { lt: 7 } }, { id: { lt: ID } }] },
    ])
  })
})
