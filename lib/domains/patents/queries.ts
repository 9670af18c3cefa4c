import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { readList } from '@/lib/core/listing'
import { containing, named, referenced } from '@/lib/core/lookup'
import { encodeCursor } from '@/lib/core/paging'
import { unseal } from '@/lib/core/seal'
import { columnsOf, identity, PAGE } from '@/lib/core/table'
import { eventsIn } from '@/lib/core/workflow'
import {
  assisting,
  capacitiesOn,
  countedInPublic,
  patentsAssistedBy,
  patentsHandledBy,
  patentsOf,
} from '@/lib/domains/patents/policy'
import {
  FILED,
  numberWarnings,
  OFFICIAL,
  type PatentFilter,
  type PatentListed,
  patentNumber,
  sealedAt,
} from '@/lib/domains/patents/schema'
import { patentWorkflow } from '@/lib/domains/patents/workflow'

const { noun } = patentWorkflow
const names = { nameZh: true, nameEn: true } as const
const enclave = { select: { id: true, ...names, shortNameZh: true, shortNameEn: true } } as const
const listed = {
  id: true,
  reference: true,
  status: true,
  kind: true,
  title: true,
  applicationNumber: true,
  filedOn: true,
  createdAt: true,
  organisation: { select: { ...names, pinyin: true } },
  assistedBy: { select: names },
  enclave,
} satisfies Prisma.PatentCaseSelect
type Listed = Prisma.PatentCaseGetPayload<{ select: typeof listed }>

const opened = <Row extends { id: string; title: string }>(row: Row) => ({
  ...row,
  title: unseal(row.title, sealedAt('title', row.id)),
})

/** By number, reference or resident, also by pinyin or initials, as people type them. Titles are sealed, and are not searched. */
const matching = (q: PatentListed['q']): Prisma.PatentCaseWhereInput => {
  if (!q) return {}
  const number = containing(patentNumber(q)?.text ?? q)
  return {
    OR: [{ applicationNumber: number }, { proposedNumber: number }, { organisation: named(q) }, ...referenced(q)],
  }
}

const inYear = (year: number): Prisma.PatentCaseWhereInput => ({
  filedOn: { gte: columnOfDay(`${year}-01-01`), lte: columnOfDay(`${year}-12-31`) },
})

async function list(whose: Prisma.PatentCaseWhereInput, { after }: PatentFilter) {
  const beyond = after
    ? { createdAt: { lte: after[0] }, OR: [{ createdAt: { lt: after[0] } }, { id: { lt: after[1] } }] }
    : {}
  const found = await database().patentCase.findMany({
    where: { AND: [whose, beyond] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: listed,
  })
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  const next = last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null
  return { rows: found.slice(0, PAGE).map(opened), next }
}

const by = columnsOf<Prisma.PatentCaseWhereInput, Prisma.PatentCaseOrderByWithRelationInput, Listed>()
const columns = {
  newest: by.moment({
    value: ({ createdAt }) => createdAt,
    at: (createdAt) => ({ createdAt }),
    order: (createdAt) => ({ createdAt }),
  }),
  resident: by.text({
    value: ({ organisation }) => organisation.pinyin,
    at: (pinyin) => ({ organisation: { pinyin } }),
    order: (pinyin) => ({ organisation: { pinyin } }),
  }),
  filed: by.day({
    value: ({ filedOn }) => filedOn,
    at: (filedOn) => ({ filedOn }),
    order: (sort) => ({ filedOn: { sort, nulls: 'last' } }),
    none: { filedOn: null },
  }),
}

/** The cases that the team works on. @returns a page, as readList gives it */
export const listPatents = (actor: Actor, filter: PatentListed) =>
  readList(filter, {
    seen: patentsHandledBy(actor),
    narrowed: [
      filter.status ? { status: filter.status } : {},
      filter.kind ? { kind: filter.kind } : {},
      filter.year ? inYear(filter.year) : {},
      matching(filter.q),
    ],
    columns,
    id: identity,
    find: async (asked) => (await database().patentCase.findMany({ ...asked, select: listed })).map(opened),
    count: (asked) => database().patentCase.count(asked),
  })
export type PatentRow = Awaited<ReturnType<typeof listPatents>>['rows'][number]
/** One's own organisation's cases. */
export const myPatents = (actor: Actor, filter: PatentFilter) => list(patentsOf(actor), filter)
/** What one's partner helps with, or is asked to. */
export const deskPatents = (actor: Actor, filter: PatentFilter) => list(patentsAssistedBy(actor), filter)

const whole = {
  organisation: { select: { id: true, ...names, slug: true, published: true } },
  assistedBy: { select: { id: true, ...names } },
  proposedBy: { select: { name: true } },
  enclave,
  documents: { orderBy: { id: 'asc' }, include: { file: true } },
} satisfies Prisma.PatentCaseInclude
const dayIn = (column: Date | null) => column && dayOfColumn(column)

async function sheet(actor: Actor, where: Prisma.PatentCaseWhereInput, names: boolean) {
  const found = await database().patentCase.findFirst({ where, include: whole })
  if (!found) return null
  const { summary, proposedBy, proposedOn, filedOn, grantedOn, ...rest } = found
  const logs = await database().statusLog.findMany({ where: { noun, recordId: found.id }, orderBy: { id: 'asc' } })
  const capacities = capacitiesOn(actor, found)
  const worked = capacities.some((by) => by === 'OPS' || by === 'PARTNER')
  const days = { proposedOn: dayIn(proposedOn), filedOn: dayIn(filedOn), grantedOn: dayIn(grantedOn) }
  const [number, day] = [found.applicationNumber ?? found.proposedNumber, days.filedOn ?? days.proposedOn]
  return {
    ...opened(rest),
    ...days,
    summary: summary && unseal(summary, sealedAt('summary', found.id)),
    proposedBy: names ? (proposedBy?.name ?? null) : null,
    receiptAt: names ? found.receiptAt : null,
    warnings: number && day ? numberWarnings(found.kind, number, day) : [],
    moves: logs.map((move) => ({ ...move, actorName: names ? move.actorName : null })),
    can: {
      move: eventsIn(patentWorkflow, found.status, capacities),
      propose: worked && found.status === 'DRAFTING',
      attach: worked && found.status !== 'DECLINED' && found.status !== 'CANCELLED',
    },
  }
}

/** A case as the team works on it, with who did what. @returns null for nothing visible */
export const patentSheet = (actor: Actor, id: string) => sheet(actor, { AND: [{ id }, patentsHandledBy(actor)] }, true)
export type PatentSheet = NonNullable<Awaited<ReturnType<typeof sheet>>>
/** A case as its resident reads it. @returns null for nothing visible */
export const myPatent = (actor: Actor, id: string) => sheet(actor, { AND: [{ id }, patentsOf(actor)] }, false)
/** A case as the partner reads it that helps with it. @returns null for nothing visible */
export const deskPatent = (actor: Actor, id: string) => sheet(actor, { AND: [{ id }, patentsAssistedBy(actor)] }, false)

/** Who can help with a case: the team chooses among all partners of the enclave, a resident among those that are named. */
export function patentPartners(actor: Actor, enclaveId: string, isTeam: boolean) {
  const day = columnOfDay(today())
  const known = isTeam
    ? { enclaveId: { in: actor.grants.flatMap((grant) => grant.enclaveId ?? []) } }
    : { listed: true }
  return database().organisation.findMany({
    where: assisting(enclaveId, day, known),
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, ...names },
  })
}

async function yearsOf(where: Prisma.PatentCaseWhereInput) {
  const found = await database().patentCase.groupBy({ by: ['kind', 'filedOn'], where, _count: true })
  const filed = found.flatMap(({ kind, filedOn, _count: count }) =>
    filedOn ? [{ year: dayOfColumn(filedOn).slice(0, 4), kind, count }] : [],
  )
  const years = [...new Set(filed.map(({ year }) => year))].sort()
  return years.map((year) => {
    const own = filed.filter((one) => one.year === year)
    const of = (kind: string) => own.reduce((sum, one) => sum + (one.kind === kind ? one.count : 0), 0)
    const counts = {
      INVENTION: of('INVENTION'),
      UTILITY_MODEL: of('UTILITY_MODEL'),
      DESIGN: of('DESIGN'),
      PCT: of('PCT'),
    }
    return { year, counts, total: own.reduce((sum, { count }) => sum + count, 0) }
  })
}

/** How many applications one's own organisation filed, by year and kind. */
export const myPatentYears = (actor: Actor) => yearsOf({ AND: [patentsOf(actor), { status: { in: [...FILED] } }] })
export type PatentYear = Awaited<ReturnType<typeof yearsOf>>[number]
/** The same of a resident that agreed to be read about: numbers alone, and nothing where it did not. */
export const publishedPatentYears = (organisationId: string) => yearsOf(countedInPublic(organisationId))

type Period = { readonly from: string | null; readonly to: string | null }
const dayParameter = (value: string | null) => Prisma.sql`${value}::text::date`
const within = (column: Prisma.Sql, { from, to }: Period) => Prisma.sql`
  ${column} >= coalesce(${dayParameter(from)}, '-infinity') AND ${column} <= coalesce(${dayParameter(to)}, 'infinity')`
const statuses = (of: readonly string[]) => Prisma.sql`status::text IN (${Prisma.join([...of])})`

/**
 * The one query behind the assisted patents: each application number counts once, whatever stands behind its dot, by the
 * day of filing, whatever came of it later.
 */
export const patentRecords = (enclaveId: string, period: Period) => Prisma.sql`
  records AS (
    SELECT DISTINCT ON (split_part("applicationNumber", '.', 1)) *, 'recorded' AS part FROM "PatentCase"
    WHERE "enclaveId" = ${enclaveId}::uuid AND ${statuses(FILED)} AND ${within(Prisma.sql`"filedOn"`, period)}
    ORDER BY split_part("applicationNumber", '.', 1), "filedOn", id
  )`
/** Every application with kind and day; number and applicant only once the office has published it. */
export const patentRows = Prisma.sql`SELECT
      r.id::text, r.part, r.kind::text AS "patentKind", to_char(r."filedOn", 'YYYY-MM-DD') AS "countedOn",
      CASE WHEN ${statuses(OFFICIAL)} THEN r."applicationNumber" ELSE '' END AS "subjectZh",
      CASE WHEN ${statuses(OFFICIAL)} THEN r."applicationNumber" ELSE '' END AS "subjectEn",
      CASE WHEN ${statuses(OFFICIAL)} AND o.published THEN o."nameZh" END AS "companyZh",
      CASE WHEN ${statuses(OFFICIAL)} AND o.published THEN o."nameEn" END AS "companyEn",
      CASE WHEN ${statuses(OFFICIAL)} AND o.published THEN o.slug END AS tenant, true AS published
    FROM records r JOIN "Organisation" o ON o.id = r."organisationId"
    ORDER BY r."filedOn" DESC, r.id`

/** How many patents were granted in a period, by the day of the grant: beside the applications, and no part of them. */
export const publishedGrants = (enclaveId: string, { from, to }: Period) =>
  database().patentCase.count({
    where: {
      enclaveId,
      status: { in: ['GRANTED', 'LAPSED'] },
      grantedOn: { ...(from ? { gte: columnOfDay(from) } : {}), ...(to ? { lte: columnOfDay(to) } : {}) },
    },
  })
