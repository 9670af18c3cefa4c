import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { readList } from '@/lib/core/listing'
import { containing, named, referenced } from '@/lib/core/lookup'
import { columnsOf, identity } from '@/lib/core/table'
import { eventsIn } from '@/lib/core/workflow'
import {
  capacitiesOn,
  cooperationEnclavesOf,
  cooperationsHandledBy,
  cooperationsOf,
  institutions,
  leadingFor,
  residentsOf,
} from '@/lib/domains/cooperation/policy'
import type { CooperationFilter } from '@/lib/domains/cooperation/schema'
import { cooperationWorkflow } from '@/lib/domains/cooperation/workflow'

type Place = { enclaveId: string }
const { noun } = cooperationWorkflow
const names = { nameZh: true, nameEn: true } as const
const inOrder = { orderBy: { pinyin: 'asc' }, take: 500, select: { id: true, ...names } } as const
const enclave = { select: { id: true, ...names, shortNameZh: true, shortNameEn: true } } as const
const listed = {
  id: true,
  reference: true,
  status: true,
  kind: true,
  title: true,
  signedOn: true,
  organisation: { select: { ...names, pinyin: true } },
  institution: { select: names },
  enclave,
} satisfies Prisma.CooperationSelect
type Listed = Prisma.CooperationGetPayload<{ select: typeof listed }>

/** By title, by the name of either side, its pinyin or initials, or by reference, a reference also as people type it. */
const matching = (q: CooperationFilter['q']): Prisma.CooperationWhereInput => {
  if (!q) return {}
  const sides = [{ organisation: named(q) }, { institution: named(q) }]
  return { OR: [{ title: containing(q) }, ...sides, ...referenced(q)] }
}

const by = columnsOf<Prisma.CooperationWhereInput, Prisma.CooperationOrderByWithRelationInput, Listed>()
const columns = {
  resident: by.text({
    value: ({ organisation }) => organisation.pinyin,
    at: (pinyin) => ({ organisation: { pinyin } }),
    order: (pinyin) => ({ organisation: { pinyin } }),
  }),
  signed: by.day({
    value: ({ signedOn }) => signedOn,
    at: (signedOn) => ({ signedOn }),
    order: (sort) => ({ signedOn: { sort, nulls: 'last' } }),
    none: { signedOn: null },
  }),
}

/** The cooperations that the team works on. @returns a page, as readList gives it */
export const listCooperations = (actor: Actor, filter: CooperationFilter) =>
  readList(filter, {
    seen: cooperationsHandledBy(actor),
    narrowed: [
      filter.status ? { status: filter.status } : {},
      filter.kind ? { kind: filter.kind } : {},
      matching(filter.q),
    ],
    columns,
    id: identity,
    find: (asked) => database().cooperation.findMany({ ...asked, select: listed }),
    count: (asked) => database().cooperation.count(asked),
  })
export type CooperationRow = Awaited<ReturnType<typeof listCooperations>>['rows'][number]

/** One's own organisation's cooperations, the newest first. */
export const myCooperations = (actor: Actor) =>
  database().cooperation.findMany({ where: cooperationsOf(actor), orderBy: { id: 'desc' }, take: 200, select: listed })

const whole = {
  organisation: { select: { id: true, ...names, slug: true, published: true } },
  institution: { select: { id: true, ...names } },
  enclave,
  documents: { orderBy: { id: 'asc' }, include: { file: true } },
} satisfies Prisma.CooperationInclude

async function sheet(actor: Actor, where: Prisma.CooperationWhereInput) {
  const found = await database().cooperation.findFirst({ where, include: whole })
  if (!found) return null
  const moves = await database().statusLog.findMany({ where: { noun, recordId: found.id }, orderBy: { id: 'asc' } })
  const capacities = capacitiesOn(actor, found)
  const can = { move: eventsIn(cooperationWorkflow, found.status, capacities), attach: capacities.includes('OPS') }
  return { ...found, moves, can }
}

/** A cooperation as the team works on it. @returns null for nothing visible */
export const cooperationSheet = (actor: Actor, id: string) =>
  sheet(actor, { AND: [{ id }, cooperationsHandledBy(actor)] })
export type CooperationSheet = NonNullable<Awaited<ReturnType<typeof cooperationSheet>>>

/** A cooperation as its resident reads it. @returns null for nothing visible */
export const myCooperation = (actor: Actor, id: string) => sheet(actor, { AND: [{ id }, cooperationsOf(actor)] })

/** The parks whose cooperations one works on, in their order. */
export const cooperationPlaces = (actor: Actor) =>
  database().enclave.findMany({
    where: { id: { in: cooperationEnclavesOf(actor) } },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: enclave.select,
  })

/** The residents of one's parks, for whom the team may begin a cooperation. */
export const cooperationResidents = (actor: Actor) =>
  database().organisation.findMany({
    where: { OR: [{ id: { in: [] } }, ...cooperationEnclavesOf(actor).map(residentsOf)] },
    ...inOrder,
  })

/**
 * The institutions with which the team may match a lead; nobody else chooses among them.
 * @returns of each in which fields it offers that kind of cooperation, as the park's team noted it
 */
export async function institutionsToMatch(actor: Actor, { enclaveId, kind }: Pick<CooperationRow, 'kind'> & Place) {
  if (!cooperationEnclavesOf(actor).includes(enclaveId)) return []
  const found = await database().organisation.findMany({
    where: institutions,
    ...inOrder,
    select: {
      ...inOrder.select,
      capabilities: { where: { enclaveId, kind }, distinct: ['industryId'], select: { industry: { select: names } } },
    },
  })
  return found.map(({ capabilities, ...one }) => ({ ...one, fields: capabilities.map(({ industry }) => industry) }))
}
export type InstitutionToMatch = Awaited<ReturnType<typeof institutionsToMatch>>[number]

/** For whom and where an admin of a resident may begin a cooperation. */
export async function ownLeadPlaces(actor: Actor) {
  const led = leadingFor(actor)
  const [organisations, places] = await Promise.all([
    database().organisation.findMany({ where: led, ...inOrder }),
    database().enclave.findMany({
      where: {
        OR: [
          { tenancies: { some: { status: { in: ['ACTIVE', 'NOTICE'] }, organisation: led } } },
          { residencies: { some: { organisation: led } } },
        ],
      },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
      select: enclave.select,
    }),
  ])
  return { organisations, places }
}

const dayParameter = (value: string | null) => Prisma.sql`${value}::text::date`

/**
 * The one query behind the cooperation projects: what was signed counts once, by the day of its signature, whatever came
 * of it later. What was dropped before never did.
 */
export const cooperationRecords = (
  enclaveId: string,
  { from, to }: { from: string | null; to: string | null },
) => Prisma.sql`
  records AS (
    SELECT *, 'recorded' AS part FROM "Cooperation" WHERE "enclaveId" = ${enclaveId}::uuid
      AND status IN ('SIGNED', 'RUNNING', 'COMPLETED', 'TERMINATED')
      AND "signedOn" >= coalesce(${dayParameter(from)}, '-infinity')
      AND "signedOn" <= coalesce(${dayParameter(to)}, 'infinity')
  )`
export const cooperationRows = Prisma.sql`SELECT
      r.id::text, r.part, r.title AS "subjectZh", r.title AS "subjectEn", r.kind::text AS "cooperationKind",
      i."nameZh" AS "industryZh", i."nameEn" AS "industryEn", to_char(r."signedOn", 'YYYY-MM-DD') AS "countedOn",
      CASE WHEN o.published THEN o.slug END AS tenant, o.published
    FROM records r
    JOIN "Organisation" o ON o.id = r."organisationId"
    LEFT JOIN "DictionaryItem" i ON i.id = o."industryId"
    ORDER BY r."signedOn" DESC, r.id`
