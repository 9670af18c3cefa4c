import { type Bound, type Column, countOf, type Direction, type Place, readPage } from '@/lib/core/table'

type Conditions<Where> = { AND: (Where | { OR: Where[] })[] }
type Source<Where, Order, Row> = {
  /** What the actor sees at all. */
  seen: Where
  narrowed: readonly Where[]
  /** Of each sort that is not by identity alone. */
  columns: Readonly<Record<string, Column<Where, Order, Row> | undefined>>
  id: {
    at: (bound: Bound<string>) => NoInfer<Where>
    order: (direction: Direction) => NoInfer<Order>
    is: (id: string) => NoInfer<Where>
  }
  find: (asked: { where: Conditions<NoInfer<Where>>; orderBy: NoInfer<Order>[]; take: number }) => Promise<Row[]>
  count: (asked: { where: Conditions<NoInfer<Where>>; take: number }) => Promise<number>
}

/**
 * A list as the console shows it. @returns a page, the cursor to go on after, how many rows there are, and the one beside
 * it: the filters do not hide that, but it is null to whoever may not see it
 */
export async function readList<Where, Order, Row extends { id: string }>(
  place: Place<string>,
  { seen, narrowed, columns, id, find, count }: Source<Where, Order, Row>,
) {
  const page = await readPage<Where, Order, Row>(place, columns, id, ({ after, orderBy, take }) =>
    find({ where: { AND: [seen, ...narrowed, ...after] }, orderBy, take }),
  )
  const one = place.peek && { where: { AND: [id.is(place.peek), seen] }, orderBy: [], take: 1 }
  const [total, [peeked = null]] = await Promise.all([
    countOf(page, !place.after, (take) => count({ where: { AND: [seen, ...narrowed] }, take })),
    one ? find(one) : [],
  ])
  return { ...page, count: total, peeked }
}
