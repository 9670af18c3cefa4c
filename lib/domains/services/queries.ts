import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { readList } from '@/lib/core/listing'
import { containing, named, referenced } from '@/lib/core/lookup'
import { columnsOf, identity, PAGE } from '@/lib/core/table'
import { inForce } from '@/lib/domains/agreements/policy'
import { answerers, isTeamOf, requestsHandledBy, requestsOf } from '@/lib/domains/services/policy'
import type { RequestFilter } from '@/lib/domains/services/schema'

const OPEN = ['SENT', 'TAKING_CARE'] as const
const names = { nameZh: true, nameEn: true } as const
const enclave = { select: { id: true, ...names, shortNameZh: true, shortNameEn: true } } as const
const listed = {
  id: true,
  reference: true,
  kind: true,
  title: true,
  createdAt: true,
  routedAt: true,
  withdrawnAt: true,
  companyName: true,
  organisation: { select: { id: true, ...names } },
  enclave,
  matches: { select: { status: true } },
} satisfies Prisma.ServiceRequestSelect
type Listed = Prisma.ServiceRequestGetPayload<{ select: typeof listed }>

/** By title, by who asks, a resident also by pinyin or initials, or by reference, a reference also as people type it. */
const matching = (q: RequestFilter['q']): Prisma.ServiceRequestWhereInput => {
  if (!q) return {}
  const asked = [{ title: containing(q) }, { companyName: containing(q) }, { organisation: named(q) }]
  return { OR: [...asked, ...referenced(q)] }
}

const PARTS: Record<NonNullable<RequestFilter['part']>, Prisma.ServiceRequestWhereInput> = {
  unrouted: { routedAt: null, withdrawnAt: null },
  open: { matches: { some: { status: { in: [...OPEN] } } } },
  closed: {
    OR: [{ routedAt: { not: null } }, { withdrawnAt: { not: null } }],
    matches: { none: { status: { in: [...OPEN] } } },
  },
}

const by = columnsOf<Prisma.ServiceRequestWhereInput, Prisma.ServiceRequestOrderByWithRelationInput, Listed>()
const columns = {
  sent: by.moment({
    value: (row) => row.routedAt,
    at: (routedAt) => ({ routedAt }),
    order: (sort) => ({ routedAt: { sort, nulls: 'first' } }),
    some: { routedAt: { not: null } },
  }),
  asked: by.moment({
    value: (row) => row.createdAt,
    at: (createdAt) => ({ createdAt }),
    order: (createdAt) => ({ createdAt }),
  }),
}

/** The requests that the team works on, those with no partner first. @returns a page, as readList gives it */
export const listRequests = (actor: Actor, filter: RequestFilter) =>
  readList(filter, {
    seen: requestsHandledBy(actor),
    narrowed: [filter.kind ? { kind: filter.kind } : {}, filter.part ? PARTS[filter.part] : {}, matching(filter.q)],
    columns,
    id: identity,
    find: (asked) => database().serviceRequest.findMany({ ...asked, select: listed }),
    count: (asked) => database().serviceRequest.count(asked),
  })
export type RequestRow = Awaited<ReturnType<typeof listRequests>>['rows'][number]

/** What one's own organisation asked, the newest first. @returns the rows, and the cursor to go on after or null */
export async function myRequests(actor: Actor, { before }: { before?: string | undefined }) {
  const found = await database().serviceRequest.findMany({
    where: { AND: [requestsOf(actor), before ? { id: { lt: before } } : {}] },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: listed,
  })
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  return { rows: found.slice(0, PAGE), next: last?.id ?? null }
}

const whole = { ...listed, body: true, version: true, enclaveId: true, organisationId: true, personId: true } as const

async function sheet(actor: Actor, where: Prisma.ServiceRequestWhereInput) {
  const found = await database().serviceRequest.findFirst({ where, select: whole })
  if (!found) return null
  const { personId, organisationId, matches, ...request } = found
  const isTeam = isTeamOf(actor, found.enclaveId)
  return { ...request, can: { route: isTeam && !request.withdrawnAt, reveal: isTeam && personId !== null } }
}
export type RequestSheet = NonNullable<Awaited<ReturnType<typeof sheet>>>

/** A request as the team works on it. @returns null for nothing visible */
export const requestSheet = (actor: Actor, id: string) => sheet(actor, { AND: [{ id }, requestsHandledBy(actor)] })
/** A request as its own organisation reads it. @returns null for nothing visible */
export const myRequest = (actor: Actor, id: string) => sheet(actor, { AND: [{ id }, requestsOf(actor)] })

/**
 * To whom the team may yet send a request: everyone with somebody who answers, but the asker. `suits`: has an agreement
 * on this kind of service with the park today.
 */
export async function partnersFor(actor: Actor, id: string) {
  const where = { AND: [{ id }, requestsHandledBy(actor)] }
  const request = await database().serviceRequest.findFirst({ where, include: { matches: true } })
  if (!request || !isTeamOf(actor, request.enclaveId)) return []
  const { enclaveId, kind, organisationId, matches } = request
  const taken = [...(organisationId ? [organisationId] : []), ...matches.map(({ partnerId }) => partnerId)]
  const agreements = { AND: [{ enclaveId, kind }, inForce(columnOfDay(today()))] }
  const found = await database().organisation.findMany({
    where: { AND: [{ id: { notIn: taken } }, answerers] },
    orderBy: { pinyin: 'asc' },
    take: 500,
    select: { id: true, ...names, kind: true, agreements: { where: agreements, take: 1, select: { id: true } } },
  })
  return found.map(({ agreements: inAgreement, ...one }) => ({ ...one, suits: inAgreement.length > 0 }))
}
export type AskedPartner = Awaited<ReturnType<typeof partnersFor>>[number]
