import { z } from 'zod'
import { cursor, encodeCursor } from '@/lib/core/paging'
import { optional, text } from '@/lib/core/text'

/** Rows of a page. */
export const PAGE = 50
/** Rows are counted up to here; beyond, there are more. */
export const MOST_COUNTED = 10_000

export type Direction = 'asc' | 'desc'
/** How a sort key is written into a cursor; `id`: by the identity alone, which follows the time of recording. */
type Kind = 'id' | 'text' | 'number' | 'day' | 'moment'
type Key = { readonly kind: Kind /** The direction of the first press. */; readonly first: Direction }

const VALUES: Record<Kind, z.ZodType<string>> = {
  id: z.literal(''),
  text: z.string(),
  number: z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/),
  day: z.iso.date(),
  moment: z.iso.datetime(),
}

/** A filter of a list: what is not understood narrows nothing. */
export const narrowing = <Schema extends z.ZodType>(schema: Schema) => optional(schema).catch(undefined)
/** What is typed into a list's search field. */
export const words = narrowing(text(80))

/** The row after which a page begins, by the sort that it was made for. */
export type After = { readonly cursor: string; readonly value: string | null; readonly id: string }
export type Place<Sort extends string> = {
  sort: Sort
  direction: Direction
  after: After | undefined
  /** The record whose key facts stand beside the list. */
  peek: string | undefined
}

type Definition<Filters extends z.ZodRawShape, Sort extends string> = {
  /** The list's own address, without a language; saved views are kept by it. */
  path: string
  /** By their names in the address; none is called sort, after or peek. */
  filters: Filters
  sorts: Readonly<Record<Sort, Key>>
  sort: NoInfer<Sort>
}
type Search = Record<string, unknown>

/**
 * Declares a list of the console: by what it is narrowed and sorted. `parse` reads an address once; whatever in it is
 * not understood, or belongs to another sort, is left out.
 */
export function defineList<const Filters extends z.ZodRawShape, const Sort extends string>(
  definition: Definition<Filters, Sort>,
) {
  const { filters, sorts, sort: usual } = definition
  const schema = z.object(filters)
  const isSort = (name: string): name is Sort => Object.hasOwn(sorts, name)
  function parse(search: Search) {
    const [name = '', way] = String(single(search.sort) ?? '').split('.')
    const sort = isSort(name) ? name : usual
    const direction: Direction = isSort(name) && (way === 'asc' || way === 'desc') ? way : sorts[sort].first
    const place: Place<Sort> = {
      sort,
      direction,
      after: afterOf(single(search.after), `${sort}.${direction}`, sorts[sort].kind),
      peek: z.uuid().safeParse(search.peek).data,
    }
    return { ...schema.parse(search), ...place }
  }
  return { ...definition, names: Object.keys(filters), parse }
}

const single = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function afterOf(given: string | undefined, order: string, kind: Kind): After | undefined {
  const [sorted, known, value = '', id = ''] = cursor(4).safeParse(given).data ?? []
  if (!given || sorted !== order || !z.uuid().safeParse(id).success) return undefined
  if (known === 'none') return kind === 'id' ? undefined : { cursor: given, value: null, id }
  return VALUES[kind].safeParse(value).success ? { cursor: given, value, id } : undefined
}

/** What an address needs to know of a list. */
export type ListShape = {
  readonly path: string
  readonly names: readonly string[]
  readonly sorts: Readonly<Record<string, Key>>
  readonly sort: string
}
export type ListState = Readonly<Record<string, unknown>> & Place<string>
type Changes = Readonly<Record<string, string | undefined>>

/**
 * What stands behind the list's address, in one order, without what is usual. Whoever narrows or sorts anew begins at the
 * first row; a record beside the list stays with its page.
 */
export function listQuery(list: ListShape, state: ListState, changes: Changes = {}): string {
  const given = new Map<string, unknown>(Object.entries({ ...state, ...changes }))
  const isMoved = Object.keys(changes).some((name) => name !== 'after' && name !== 'peek')
  const sort = changes.sort ?? `${state.sort}.${state.direction}`
  const usual = `${list.sort}.${list.sorts[list.sort]?.first}`
  const after = isMoved ? changes.after : 'after' in changes ? changes.after : state.after?.cursor
  const peek = isMoved || 'after' in changes ? changes.peek : given.get('peek')
  const entries = [
    ...list.names.map((name) => [name, given.get(name)] as const),
    ['sort', sort === usual ? undefined : sort] as const,
    ['after', after] as const,
    ['peek', peek] as const,
  ]
  const said = entries.flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return new URLSearchParams(said).toString()
}

/** The list's address, without a language. @param changes by name; undefined takes a filter away */
export function listAddress(list: ListShape, state: ListState, changes: Changes = {}): string {
  const query = listQuery(list, state, changes)
  return query ? `${list.path}?${query}` : list.path
}

/** What a press on a column's head asks for: its own first direction, then the other. */
export function sortedBy(list: ListShape, state: Place<string>, sort: string): string {
  const first = list.sorts[sort]?.first ?? 'asc'
  const direction = state.sort !== sort ? first : state.direction === 'asc' ? 'desc' : 'asc'
  return `${sort}.${direction}`
}

export type Op = 'lt' | 'lte' | 'gt' | 'gte'
export type Bound<Value> = { lt: Value } | { lte: Value } | { gt: Value } | { gte: Value }
function bound<Value>(op: Op, value: Value): Bound<Value> {
  if (op === 'lt') return { lt: value }
  if (op === 'lte') return { lte: value }
  return op === 'gt' ? { gt: value } : { gte: value }
}

/** A column by which a list is sorted. `none`: the rows without a value, which stand last in either direction. */
export type Column<Where, Order, Row> = {
  order: (direction: Direction) => Order
  /** What settles the order of those that are equal in it, before their identity does; part of their value. */
  then?: (direction: Direction) => Order
  value: (row: Row) => string | null
  at: (op: Op, value: string) => Where
  none?: Where
  /** The rows with a value, where those without one stand first in either direction. */
  some?: Where
}
type Of<Where, Order, Value, Row> = {
  value: (row: Row) => Value | null
  at: (bound: Bound<Value>) => Where
  order: (direction: Direction) => Order
  none?: Where
  some?: Where
}

/** The columns by which one list is sorted, each made of how it is read, bounded and ordered. */
export function columnsOf<Where, Order, Row>() {
  // How a cursor keeps a value, and how the database takes it.
  const made =
    <Value>(write: (value: Value) => string, read: (value: string) => Value) =>
    ({ value, at, ...rest }: Of<Where, Order, Value, Row>): Column<Where, Order, Row> => ({
      ...rest,
      at: (op, given) => at(bound(op, read(given))),
      value: (row) => {
        const own = value(row)
        return own === null ? null : write(own)
      },
    })
  return {
    text: made<string>(String, String),
    number: made<number>(String, Number),
    moment: made<Date>(
      (value) => value.toISOString(),
      (value) => new Date(value),
    ),
    day: made<Date>(
      (value) => value.toISOString().slice(0, 10),
      (value) => new Date(`${value}T00:00:00Z`),
    ),
  }
}

/** The identity of a record, which settles the order of what is equal. */
export const identity = {
  at: (id: Bound<string>) => ({ id }),
  order: (direction: Direction) => ({ id: direction }),
  is: (id: string) => ({ id }),
}

/** Reads one page. `after` are conditions that all hold, each a choice of several; to be joined with the list's own. */
type Reading<Where, Order, Row> = {
  after: { OR: Where[] }[]
  orderBy: Order[]
  take: number
} & { readonly row?: Row }

/**
 * One page by the keys of its last row: `value <= $1 AND (value < $1 OR id < $2)`, which an index answers at any depth. No row
 * is shown twice or left out where others are added meanwhile.
 * @param columns of each sort that is not by identity alone @returns the rows, and the cursor to go on after or null
 */
export async function readPage<Where, Order, Row extends { id: string }>(
  { sort, direction, after }: Place<string>,
  columns: Readonly<Record<string, Column<Where, Order, Row> | undefined>>,
  id: { at: (bound: Bound<string>) => NoInfer<Where>; order: (direction: Direction) => NoInfer<Order> },
  find: (page: Reading<Where, Order, Row>) => Promise<Row[]>,
): Promise<{ rows: Row[]; next: string | null }> {
  const column = columns[sort]
  const own = column ? [column.order(direction), ...(column.then ? [column.then(direction)] : [])] : []
  const orderBy = [...own, id.order(direction)]
  const found = await find({ after: after ? beyond(after, direction, column, id.at) : [], orderBy, take: PAGE + 1 })
  const rows = found.slice(0, PAGE)
  const last = found.length > PAGE ? rows.at(-1) : undefined
  if (!last) return { rows, next: null }
  const value = column ? column.value(last) : ''
  return { rows, next: encodeCursor([`${sort}.${direction}`, value === null ? 'none' : 'some', value ?? '', last.id]) }
}

function beyond<Where, Order, Row>(
  { value, id }: After,
  direction: Direction,
  column: Column<Where, Order, Row> | undefined,
  at: (bound: Bound<string>) => Where,
): { OR: Where[] }[] {
  const op = direction === 'asc' ? 'gt' : 'lt'
  const further = at(bound(op, id))
  if (!column) return [{ OR: [further] }]
  const last = column.none ? [column.none] : []
  if (value === null && column.some) return [{ OR: [column.some, further] }]
  if (value === null) return [{ OR: last }, { OR: [further] }]
  return [{ OR: [column.at(`${op}e`, value), ...last] }, { OR: [column.at(op, value), further, ...last] }]
}

/** How many rows there are, up to MOST_COUNTED and one: a page that is whole needs no counting. */
export const countOf = async (
  page: { rows: readonly unknown[]; next: string | null },
  isFirst: boolean,
  count: (take: number) => Promise<number>,
): Promise<number> => (isFirst && page.next === null ? page.rows.length : count(MOST_COUNTED + 1))
