import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { encodeCursor } from '@/lib/core/paging'
import { searchKey } from '@/lib/core/pinyin'
import { readReference } from '@/lib/core/reference'
import { eventsIn } from '@/lib/core/workflow'
import { visitableBy, visitCapacities, visitEnclavesOf, visitsVisibleTo } from '@/lib/domains/visits/policy'
import { MOST_VISIT_DOCUMENTS, type VisitFilter } from '@/lib/domains/visits/schema'
import { visitWorkflow } from '@/lib/domains/visits/workflow'

const PAGE = 50
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
  organisation: { select: { id: true, ...names } },
  enclave,
  staff,
} satisfies Prisma.ProspectVisitSelect

/** An organisation by its name, by pinyin or by initials. */
const named = (q: string): Prisma.OrganisationWhereInput => {
  const word = { contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const key = searchKey(q).replace(/[\\%_]/g, '\\$&')
  const read = key ? [{ pinyin: { contains: key } }, { initials: { contains: key } }] : []
  return { OR: [{ nameZh: word }, { nameEn: word }, ...read] }
}

const matching = (q: VisitFilter['q']): Prisma.ProspectVisitWhereInput => {
  if (!q) return {}
  const reference = readReference(q)
  return { OR: [{ organisation: named(q) }, ...(reference ? [{ reference }] : [])] }
}

/** What follows a row: first what is planned, by its day, then the rest, by when it was over. */
const following = (after: VisitFilter['after']): Prisma.ProspectVisitWhereInput => {
  if (!after) return {}
  const [closed, day, id] = after
  const plannedOn = columnOfDay(day)
  const later = { OR: [{ plannedOn: { gt: plannedOn } }, { plannedOn, id: { gt: id } }] }
  if (!closed) return { OR: [{ closedAt: null, ...later }, { closedAt: { not: null } }] }
  const closedAt = new Date(closed)
  return { OR: [{ closedAt: { lt: closedAt } }, { closedAt, ...later }] }
}

/** The team's visits: what is planned first, then the latest. @returns the rows, and the cursor to go on after or null */
export async function listVisits(actor: Actor, { status, outcome, q, after }: VisitFilter) {
  const narrowed = { ...(status ? { status } : {}), ...(outcome ? { outcome } : {}) }
  const found = await database().prospectVisit.findMany({
    where: { AND: [visitsVisibleTo(actor), narrowed, matching(q), following(after)] },
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { plannedOn: 'asc' }, { id: 'asc' }],
    take: PAGE + 1,
    select: listed,
  })
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  const next = last && encodeCursor([last.closedAt?.toISOString() ?? '', dayOfColumn(last.plannedOn), last.id])
  return { rows: found.slice(0, PAGE), next: next ?? null }
}
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
