import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { encodeCursor } from '@/lib/core/paging'
import { readReference } from '@/lib/core/reference'
import { eventsIn } from '@/lib/core/workflow'
import { requestCapacities, requestsVisibleTo } from '@/lib/domains/visitors/policy'
import type { VisitorFilter } from '@/lib/domains/visitors/schema'
import { visitorWorkflow } from '@/lib/domains/visitors/workflow'

const PAGE = 50
const { noun } = visitorWorkflow
const enclave = {
  select: { id: true, nameZh: true, nameEn: true, shortNameZh: true, shortNameEn: true },
} as const
const listed = {
  id: true,
  reference: true,
  status: true,
  companyName: true,
  people: true,
  wishedOn: true,
  orElseOn: true,
  closedAt: true,
  createdAt: true,
  enclave,
} satisfies Prisma.VisitRequestSelect

/** By company or by reference, a reference also as people type it. */
const matching = (q: VisitorFilter['q']): Prisma.VisitRequestWhereInput => {
  if (!q) return {}
  const reference = readReference(q)
  const companyName = { contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  return { OR: [{ companyName }, ...(reference ? [{ reference }] : [])] }
}

/** What follows a row: first those that wait, in the order in which they came, then by when they were answered. */
const following = (after: VisitorFilter['after']): Prisma.VisitRequestWhereInput => {
  if (!after) return {}
  const [closed, id] = after
  if (!closed) return { OR: [{ closedAt: null, id: { gt: id } }, { closedAt: { not: null } }] }
  const closedAt = new Date(closed)
  return { OR: [{ closedAt: { lt: closedAt } }, { closedAt, id: { gt: id } }] }
}

/** Who wants to come, those that wait first; nobody's name or contact. @returns the rows, and the cursor to go on after or null */
export async function listVisitors(actor: Actor, { status, q, after }: VisitorFilter) {
  const found = await database().visitRequest.findMany({
    where: { AND: [requestsVisibleTo(actor), status ? { status } : {}, matching(q), following(after)] },
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    take: PAGE + 1,
    select: listed,
  })
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  const next = last ? encodeCursor([last.closedAt?.toISOString() ?? '', last.id]) : null
  return { rows: found.slice(0, PAGE), next }
}
export type VisitorRow = Awaited<ReturnType<typeof listVisitors>>['rows'][number]

/** How many wait for an answer. */
export const waitingVisitors = (actor: Actor): Promise<number> =>
  database().visitRequest.count({ where: { AND: [requestsVisibleTo(actor), { status: 'RECEIVED' }] } })

const whole = {
  ...listed,
  purpose: true,
  version: true,
  enclaveId: true,
  personId: true,
  eraseOn: true,
  visit: {
    select: { id: true, reference: true, plannedOn: true, organisation: { select: { nameZh: true, nameEn: true } } },
  },
} satisfies Prisma.VisitRequestSelect

/** A request as the team works on it; who asked stays masked. @returns null for nothing visible */
export async function visitorSheet(actor: Actor, id: string) {
  const found = await database().visitRequest.findFirst({
    where: { AND: [{ id }, requestsVisibleTo(actor)] },
    select: whole,
  })
  if (!found) return null
  const { personId, ...request } = found
  const moves = await database().statusLog.findMany({ where: { noun, recordId: id }, orderBy: { id: 'asc' } })
  const can = {
    move: eventsIn(visitorWorkflow, found.status, requestCapacities(actor, found)),
    reveal: personId !== null,
  }
  return { ...request, moves, can }
}
export type VisitorSheet = NonNullable<Awaited<ReturnType<typeof visitorSheet>>>
