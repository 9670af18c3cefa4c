import type { Actor } from '@/lib/core/auth/actor'
import { dayOfColumn, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { readList } from '@/lib/core/listing'
import { named, referenced } from '@/lib/core/lookup'
import { columnsOf, type Direction, identity, type Op } from '@/lib/core/table'
import { eventsIn } from '@/lib/core/workflow'
import { visitableBy, visitCapacities, visitEnclavesOf, visitsVisibleTo } from '@/lib/domains/visits/policy'
import { MOST_VISIT_DOCUMENTS, type VisitFilter } from '@/lib/domains/visits/schema'
import { visitWorkflow } from '@/lib/domains/visits/workflow'

const FOUND = 20
const { noun } = visitWorkflow
const names = { nameZh: true, nameEn: true } as const
const enclave = { select: { id: true, ...names, shortNameZh: true, shortNameEn: true } } as const
const staff = {
  orderBy: { account: { name: 'asc' } },
  select: { account: { select: { id: true, name: true } } },
} as const
const listed = {
  id: true,
  reference: true,
  status: true,
  direction: true,
  plannedOn: true,
  visitedOn: true,
  closedAt: true,
  outcome: true,
  nextAction: true,
  nextActionOn: true,
  organisation: { select: { id: true, ...names, pinyin: true } },
  enclave,
  staff,
} satisfies Prisma.ProspectVisitSelect
type Listed = Prisma.ProspectVisitGetPayload<{ select: typeof listed }>

/** By the company, or by a reference, as people type it. */
const matching = (q: VisitFilter['q']): Prisma.ProspectVisitWhereInput =>
  q ? { OR: [{ organisation: named(q) }, ...referenced(q)] } : {}

const by = columnsOf<Prisma.ProspectVisitWhereInput, Prisma.ProspectVisitOrderByWithRelationInput, Listed>()
const columns = {
  standing: {
    value: ({ closedAt, plannedOn }: Listed) => `${closedAt?.toISOString() ?? 'open'} ${dayOfColumn(plannedOn)}`,
    at: beside,
    order: (direction: Direction): Prisma.ProspectVisitOrderByWithRelationInput => ({
      closedAt: direction === 'asc' ? { sort: 'desc', nulls: 'first' } : { sort: 'asc', nulls: 'last' },
    }),
    // biome-ignore lint/suspicious/noThenProperty: no promise
    then: (plannedOn: Direction): Prisma.ProspectVisitOrderByWithRelationInput => ({ plannedOn }),
  },
  name: by.text({
    value: ({ organisation }) => organisation.pinyin,
    at: (pinyin) => ({ organisation: { pinyin } }),
    order: (pinyin) => ({ organisation: { pinyin } }),
  }),
}

const EVERY = { NOT: { id: { in: [] } } } satisfies Prisma.ProspectVisitWhereInput
const STANDING = /^(open|\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) (\d{4}-\d\d-\d\d)$/
/** What stands before or after a row: first what is planned, by its day, then the rest, by when it was over. */
function beside(op: Op, value: string): Prisma.ProspectVisitWhereInput {
  const [, closed = '', day = ''] = value.match(STANDING) ?? []
  const [closedAt, plannedOn] = [new Date(closed), new Date(`${day}T00:00:00Z`)]
  const isOpen = closed === 'open'
  // A cursor that somebody made up begins at the first row.
  if (Number.isNaN(plannedOn.getTime()) || (!isOpen && Number.isNaN(closedAt.getTime()))) return EVERY
  const isAfter = op === 'gt' || op === 'gte'
  const equal = { closedAt: isOpen ? null : closedAt, plannedOn: { [op]: plannedOn } }
  if (isOpen) return isAfter ? { OR: [equal, { closedAt: { not: null } }] } : equal
  return isAfter
    ? { OR: [equal, { closedAt: { lt: closedAt } }] }
    : { OR: [equal, { closedAt: { gt: closedAt } }, { closedAt: null }] }
}

/** The team's visits: what is planned first, then the latest. @returns a page, as readList gives it */
export const listVisits = (actor: Actor, filter: VisitFilter) =>
  readList(filter, {
    seen: visitsVisibleTo(actor),
    narrowed: [
      filter.status ? { status: filter.status } : {},
      filter.outcome ? { outcome: filter.outcome } : {},
      matching(filter.q),
    ],
    columns,
    id: identity,
    find: (asked) => database().prospectVisit.findMany({ ...asked, select: listed }),
    count: (asked) => database().prospectVisit.count(asked),
  })
export type VisitRow = Awaited<ReturnType<typeof listVisits>>['rows'][number]

const whole = {
  ...listed,
  version: true,
  enclaveId: true,
  authorId: true,
  author: { select: { name: true } },
  place: true,
  note: true,
  createdAt: true,
  request: { select: { id: true, reference: true } },
  documents: { orderBy: { id: 'asc' }, include: { file: true } },
} satisfies Prisma.ProspectVisitSelect

/** A visit as the team works on it, with its moves and what one may do. @returns null for nothing visible */
export async function visitSheet(actor: Actor, id: string) {
  const where = { AND: [{ id }, visitsVisibleTo(actor)] }
  const found = await database().prospectVisit.findFirst({ where, select: whole })
  if (!found) return null
  const moves = await database().statusLog.findMany({ where: { noun, recordId: id }, orderBy: { id: 'asc' } })
  const capacities = visitCapacities(actor, found, today())
  const isOpen = found.status === 'PLANNED' || found.status === 'DONE'
  const can = {
    move: eventsIn(visitWorkflow, found.status, capacities),
    /** Whoever is not the author any more says why. */
    needsReason: !capacities.includes('AUTHOR'),
    attach: capacities.includes('OPS') && isOpen && found.documents.length < MOST_VISIT_DOCUMENTS,
  }
  return { ...found, moves, can }
}
export type VisitSheet = NonNullable<Awaited<ReturnType<typeof visitSheet>>>

/** The organisations that one may visit, by name, pinyin or initials; each with how the team stands to it. */
export async function findProspects(actor: Actor, q: string | undefined) {
  if (!q) return []
  return database().organisation.findMany({
    where: { AND: [visitableBy(actor), named(q)] },
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    take: FOUND,
    select: { id: true, ...names, kind: true },
  })
}
export type Prospect = Awaited<ReturnType<typeof findProspects>>[number]

/** The organisation for which a form is opened. @returns null for one that one may not visit */
export const prospectNamed = (actor: Actor, id: string) =>
  database().organisation.findFirst({
    where: { AND: [{ id }, visitableBy(actor)] },
    select: { id: true, ...names, kind: true },
  })

/** The parks for which one plans visits, each with its team; no address of anybody. */
export async function visitPlaces(actor: Actor) {
  const found = await database().enclave.findMany({
    where: { id: { in: visitEnclavesOf(actor) } },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: enclave.select,
  })
  const team = await database().account.findMany({
    where: { status: 'ACTIVE', memberships: { some: teamIn(found.map(({ id }) => id)) } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, memberships: { where: teamIn(found.map(({ id }) => id)) } },
  })
  return found.map((place) => ({
    ...place,
    team: team.flatMap(({ memberships, id, name }) =>
      memberships.some(({ enclaveId }) => enclaveId === place.id) ? [{ id, name }] : [],
    ),
  }))
}
export type VisitPlace = Awaited<ReturnType<typeof visitPlaces>>[number]
const teamIn = (ids: string[]): Prisma.MembershipWhereInput => ({
  enclaveId: { in: ids },
  role: { in: ['OPS', 'OPS_LEAD'] },
  endedAt: null,
})

/** How one's own team stands to an organisation: how often it met it, the last day, the next planned one. */
export async function visitsOf(actor: Actor, organisationId: string) {
  const own = { AND: [{ organisationId }, visitsVisibleTo(actor)] }
  const [done, next] = await Promise.all([
    database().prospectVisit.aggregate({
      where: { AND: [own, { status: 'DONE' }] },
      _count: { _all: true },
      _max: { visitedOn: true },
    }),
    database().prospectVisit.findFirst({
      where: { AND: [own, { status: 'PLANNED' }] },
      orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }],
      select: { id: true, plannedOn: true },
    }),
  ])
  const last = done._max.visitedOn
  return {
    count: done._count._all,
    lastOn: last ? dayOfColumn(last) : null,
    next: next ? { id: next.id, plannedOn: dayOfColumn(next.plannedOn) } : null,
  }
}

const dayParameter = (value: string | null) => Prisma.sql`${value}::text::date`

/**
 * The one query behind the prospects visited: an organisation whom the team went out to counts once in a period, by the
 * first day of a visit in it that was done. Those that were merged are one.
 */
export const visitRecords = (enclaveId: string, { from, to }: { from: string | null; to: string | null }) => Prisma.sql`
  records AS (
    SELECT DISTINCT ON ("prospectId") *, 'recorded' AS part FROM (
      SELECT v.*, coalesce(o."mergedIntoId", o.id) AS "prospectId"
      FROM "ProspectVisit" v JOIN "Organisation" o ON o.id = v."organisationId"
      WHERE v."enclaveId" = ${enclaveId}::uuid AND v.status = 'DONE' AND v.direction = 'OUTBOUND'
        AND v."visitedOn" >= coalesce(${dayParameter(from)}, '-infinity')
        AND v."visitedOn" <= coalesce(${dayParameter(to)}, 'infinity')
    ) visits ORDER BY "prospectId", "visitedOn", id
  )`
export const visitRows = Prisma.sql`SELECT
      r.id::text, r.part, o."nameZh" AS "subjectZh", o."nameEn" AS "subjectEn",
      i."nameZh" AS "industryZh", i."nameEn" AS "industryEn",
      d."nameZh" AS "districtZh", d."nameEn" AS "districtEn", to_char(r."visitedOn", 'YYYY-MM-DD') AS "countedOn",
      CASE WHEN o.published THEN o.slug END AS tenant, o.published
    FROM records r
    JOIN "Organisation" o ON o.id = r."prospectId"
    LEFT JOIN "DictionaryItem" i ON i.id = o."industryId"
    LEFT JOIN "District" d ON d.id = o."homeDistrictId"
    ORDER BY r."visitedOn" DESC, r.id`
