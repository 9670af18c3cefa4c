import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { dayOfColumn, today, ZONE } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { ServiceKind } from '@/lib/core/db/generated/enums'
import { refuse } from '@/lib/core/errors'
import { agreementRecords, agreementRows } from '@/lib/domains/agreements/queries'
import { cooperationRecords, cooperationRows } from '@/lib/domains/cooperation/queries'
import { listPublishedEnclaves } from '@/lib/domains/enclaves/queries'
import { entryRecords, entryRows } from '@/lib/domains/entries/queries'
import { eventRecords, eventRows } from '@/lib/domains/events/queries'
import { countedHires } from '@/lib/domains/introductions/queries'
import { canInspectFigures } from '@/lib/domains/metrics/policy'
import { excessOf, figureOf, METRICS, metricOf, type Period, partsOf, placeOf } from '@/lib/domains/metrics/schema'
import { patentRecords, patentRows } from '@/lib/domains/patents/queries'
import { namedInPublic } from '@/lib/domains/transfers/queries'
import { visitRecords, visitRows } from '@/lib/domains/visits/queries'

/** Nothing named: the first enclave, all time. Days are Shanghai days, both inclusive. */
export type FigureQuery = {
  readonly enclaveSlug?: string | undefined
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

export type FigureSheet = NonNullable<Awaited<ReturnType<typeof publishedFigures>>>
export type PublishedFigure = FigureSheet['figures'][number]
export type Baseline = NonNullable<PublishedFigure['baseline']>
export type FigureRecords = Awaited<ReturnType<typeof figureRecords>>
export type FigureRow = z.infer<typeof rowShape>

/**
 * Every published figure of an enclave.
 * @returns null where the portal has no enclave yet
 * @throws Refusal not_found for an enclave that there is not
 */
export async function publishedFigures(query: FigureQuery = {}) {
  const scope = await scopeOf(query)
  if (!scope) return null
  const { period, ...shown } = scope
  const found = await baselinesOf(scope.enclave.id)
  const figures = await Promise.all(METRICS.map((metric) => figureFor(metric, found, scope)))
  return { ...shown, from: period.from, to: period.to, asOf: today(), figures: figures.map(({ figure }) => figure) }
}

/**
 * One figure and the records behind it. The team sees every record and what does not add up; everyone else the
 * records that are published, and how many are not.
 * @throws Refusal not_found for a key or an enclave that there is not
 */
export async function figureRecords(actor: Actor, key: string, query: FigureQuery = {}) {
  const metric = metricOf(key)
  const scope = await scopeOf(query)
  if (!metric || !scope) return refuse('not_found')
  const { period, ...shown } = scope
  const { figure, records } = await figureFor(metric, await baselinesOf(scope.enclave.id), scope)
  const rows = records
    ? z.array(rowShape).parse(await database().$queryRaw`WITH RECURSIVE ${records.from} ${records.rows}`)
    : []
  const inspects = canInspectFigures(actor, scope.enclave.id)
  const visible = inspects ? rows : rows.filter((row) => row.published)
  return {
    ...shown,
    from: period.from,
    to: period.to,
    figure,
    rows: visible,
    hidden: rows.length - visible.length,
    /** Records above what the baseline counts; always 0 for those who cannot mend it. */
    excess: inspects ? excessOf(figure) : 0,
  }
}

async function scopeOf({ enclaveSlug, from, to }: FigureQuery) {
  const enclaves = await listPublishedEnclaves()
  const enclave = enclaveSlug === undefined ? enclaves[0] : enclaves.find(({ slug }) => slug === enclaveSlug)
  if (!enclave) return enclaveSlug === undefined ? null : refuse('not_found')
  return { enclave, enclaves, period: { from: from ?? null, to: to ?? null } }
}

type Scope = NonNullable<Awaited<ReturnType<typeof scopeOf>>>
type StoredBaseline = Awaited<ReturnType<typeof baselinesOf>>[number]

const day = (column: Date | null) => (column ? dayOfColumn(column) : null)

/** What was published before, the latest statement first. */
async function baselinesOf(enclaveId: string) {
  const stored = await database().metricBaseline.findMany({
    where: { enclaveId },
    include: { source: true },
    orderBy: [{ asOf: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  })
  return stored.map(({ periodFrom, periodTo, asOf, source, ...rest }) => ({
    ...rest,
    from: day(periodFrom),
    to: day(periodTo),
    asOf: day(asOf),
    source: { ...source, publishedOn: day(source.publishedOn) },
  }))
}

async function figureFor(metric: (typeof METRICS)[number], stored: StoredBaseline[], { enclave, period }: Scope) {
  const own = stored
    .filter((baseline) => baseline.metricKey === metric.key)
    .map((baseline) => ({ baseline, place: placeOf(metric.kind, baseline, period) }))
  const baseline = own.find(({ place }) => place === 'inside')?.baseline ?? null
  const apart = own.find(({ place }) => place === 'split' || place === 'unknownEnd')
  const kind = metric.records && RECORDS[metric.records]
  const records = kind && { from: kind.of(enclave.id, baseline?.id ?? null, period), rows: kind.rows }
  const counted = records ? await countsOf(records.from) : { itemised: 0, recorded: 0, past: 0 }
  const figure = {
    ...{ ...metric, ...counted, baseline, from: period.from, to: period.to, asOf: today() },
    ...figureOf(metric.kind, { baseline, ...counted }),
    parts: partsOf(metric.kind, { baseline, ...counted }),
    /** The statement that has no place in this period, and why. */
    leftOut: !baseline && apart ? apart : null,
  }
  return { figure, records }
}

const dayParameter = (value: string | null) => Prisma.sql`${value}::text::date`

/**
 * The one query behind the landed projects: number, rows and export all read it. A project counts once. What carries
 * the baseline's id explains the baseline; what is confirmed counts by its registration date, unless the baseline
 * holds that project already.
 */
const landings = (enclaveId: string, baselineId: string | null, { from, to }: Period) => Prisma.sql`
  own AS (
    SELECT l.* FROM "Landing" l JOIN "Project" p ON p.id = l."projectId" WHERE p."enclaveId" = ${enclaveId}::uuid
  ), itemised AS (
    SELECT DISTINCT ON ("projectId") *, 'itemised' AS part FROM own WHERE "baselineId" = ${baselineId}::text::uuid
      AND status IN ('REPORTED', 'CONFIRMED')
    ORDER BY "projectId", status DESC, id
  ), recorded AS (
    SELECT DISTINCT ON ("projectId") *, 'recorded' AS part FROM own WHERE status = 'CONFIRMED'
      AND "registeredOn" >= coalesce(${dayParameter(from)}, '-infinity')
      AND "registeredOn" <= coalesce(${dayParameter(to)}, 'infinity')
      AND "projectId" NOT IN (SELECT "projectId" FROM itemised)
    ORDER BY "projectId", "registeredOn", id
  ), records AS (SELECT * FROM itemised UNION ALL SELECT * FROM recorded)`

/**
 * The one query behind the recruited residents: organisations whose first tenancy in the enclave became active, on the
 * Shanghai day of that move, after an application to the operator. Whom a source states to reside there already was
 * recruited before the portal, and is no news.
 */
const residents = (enclaveId: string, _: string | null, { from, to }: Period) => Prisma.sql`
  first AS (
    SELECT DISTINCT ON (t."organisationId") t.id, t."organisationId", t."applicationId",
      (l.at AT TIME ZONE ${ZONE})::date AS "activeOn"
    FROM "Tenancy" t JOIN "StatusLog" l ON l.noun = 'Tenancy' AND l."recordId" = t.id AND l.event = 'activate'
    WHERE t."enclaveId" = ${enclaveId}::uuid ORDER BY t."organisationId", l.at, l.id
  ), records AS (
    SELECT first.*, 'recorded' AS part FROM first JOIN "ResidencyApplication" a ON a.id = first."applicationId"
    WHERE a.source = 'OPERATOR' AND "activeOn" >= coalesce(${dayParameter(from)}, '-infinity')
      AND "activeOn" <= coalesce(${dayParameter(to)}, 'infinity')
      AND NOT EXISTS (SELECT FROM "ReportedResidency" r
        WHERE r."organisationId" = first."organisationId" AND r."enclaveId" = ${enclaveId}::uuid)
  )`

/** The hires of lib/domains/introductions, by the day of the start. */
const hires = (enclaveId: string, _: string | null, { from, to }: Period) => Prisma.sql`${countedHires(enclaveId)},
  records AS (
    SELECT *, 'recorded' AS part FROM hires
    WHERE "onboardedOn" >= coalesce(${dayParameter(from)}, '-infinity')
      AND "onboardedOn" <= coalesce(${dayParameter(to)}, 'infinity')
  )`

const countShape = z.tuple([z.object({ itemised: z.number(), recorded: z.number(), past: z.number() })])

async function countsOf(records: Prisma.Sql) {
  const found = await database().$queryRaw`WITH RECURSIVE ${records} SELECT
    count(*) FILTER (WHERE part = 'itemised')::int AS itemised,
    count(*) FILTER (WHERE part = 'recorded')::int AS recorded,
    count(*) FILTER (WHERE part = 'past')::int AS past FROM records`
  return countShape.parse(found)[0]
}

const words = z.string().nullable().default(null)
const rowShape = z.object({
  id: z.string(),
  part: z.enum(['itemised', 'recorded']),
  /** The project that landed, the organisation that moved in, or what a cooperation is about. */
  subjectZh: z.string(),
  subjectEn: z.string(),
  /** What kind of organisation moved in; null for all else. */
  residentKind: words,
  cooperationKind: words,
  /** Of an application; its subject is empty while the office has not published it. */
  patentKind: words,
  /** What kind of institution entered the home city; null for all else. */
  institutionKind: words,
  /** The kind of an event, how many came to the session, and the event's public page; null for all else. */
  ...{ eventKind: words, attendance: z.number().nullable().default(null), event: words },
  /** The company that somebody started at, and the level of theirs; null for all else. */
  ...{ companyZh: words, companyEn: words, levelZh: words, levelEn: words },
  ...{ industryZh: words, industryEn: words, districtZh: words, districtEn: words, siteZh: words, siteEn: words },
  /** As the source words it; null where it says "landed" only. */
  stage: words,
  /** The Shanghai day by which it counts: of registration, of the first day in residence, or of the signature. */
  countedOn: words,
  ...{ sourceKey: words, sourceTitleZh: words, sourceTitleEn: words },
  /** The public profile of the organisation. */
  tenant: words,
  published: z.boolean(),
  /** In what a partner serves; null for all else. */
  serves: z.array(z.enum(ServiceKind)).nullable().default(null),
  /** The public page of the project. */
  transfer: words,
})

const landingRows = Prisma.sql`SELECT
      r.id::text, r.part, p."nameZh" AS "subjectZh", p."nameEn" AS "subjectEn",
      i."nameZh" AS "industryZh", i."nameEn" AS "industryEn",
      d."nameZh" AS "districtZh", d."nameEn" AS "districtEn", s."nameZh" AS "siteZh", s."nameEn" AS "siteEn",
      r."reportedStage" AS stage, to_char(r."registeredOn", 'YYYY-MM-DD') AS "countedOn",
      c.key AS "sourceKey", c."titleZh" AS "sourceTitleZh", c."titleEn" AS "sourceTitleEn",
      CASE WHEN o.published THEN o.slug END AS tenant,
      ${namedInPublic} AS published,
      CASE WHEN ${namedInPublic} THEN p.slug END AS transfer
    FROM records r
    JOIN "Project" p ON p.id = r."projectId"
    LEFT JOIN "Organisation" o ON o.id = p."organisationId"
    LEFT JOIN "DictionaryItem" i ON i.id = p."industryId"
    LEFT JOIN "District" d ON d.id = r."districtId"
    LEFT JOIN "LandingSite" s ON s.id = r."siteId"
    LEFT JOIN "Source" c ON c.id = r."sourceId"
    ORDER BY r.part, r."registeredOn" DESC NULLS LAST, r.id`

const residentRows = Prisma.sql`SELECT
      r.id::text, r.part, o."nameZh" AS "subjectZh", o."nameEn" AS "subjectEn", o.kind::text AS "residentKind",
      i."nameZh" AS "industryZh", i."nameEn" AS "industryEn",
      d."nameZh" AS "districtZh", d."nameEn" AS "districtEn", NULL AS "siteZh", NULL AS "siteEn",
      NULL AS stage, to_char(r."activeOn", 'YYYY-MM-DD') AS "countedOn",
      CASE WHEN o.published THEN o.slug END AS tenant, o.published, NULL AS transfer
    FROM records r
    JOIN "Organisation" o ON o.id = r."organisationId"
    LEFT JOIN "DictionaryItem" i ON i.id = o."industryId"
    LEFT JOIN "District" d ON d.id = o."homeDistrictId"
    ORDER BY r."activeOn" DESC, r.id`

/** The position and the company, never the person. */
const hireRows = Prisma.sql`SELECT
      r.id::text, r.part, n.title AS "subjectZh", n.title AS "subjectEn",
      o."nameZh" AS "companyZh", o."nameEn" AS "companyEn", l."nameZh" AS "levelZh", l."nameEn" AS "levelEn",
      i."nameZh" AS "industryZh", i."nameEn" AS "industryEn",
      to_char(r."onboardedOn", 'YYYY-MM-DD') AS "countedOn",
      CASE WHEN o.published THEN o.slug END AS tenant, o.published, NULL AS transfer
    FROM records r
    JOIN "TalentNeed" n ON n.id = r."needId"
    JOIN "Organisation" o ON o.id = r."organisationId"
    JOIN "DictionaryItem" l ON l.id = r."levelId"
    LEFT JOIN "DictionaryItem" i ON i.id = o."industryId"
    ORDER BY r."onboardedOn" DESC, r.id`

/** The records of a metric by kind: the query that they all come from, and how its rows are read. */
const RECORDS = {
  landings: { of: landings, rows: landingRows },
  residents: { of: residents, rows: residentRows },
  cooperations: { of: (id: string, _: string | null, at: Period) => cooperationRecords(id, at), rows: cooperationRows },
  hires: { of: hires, rows: hireRows },
  agreements: { of: (id: string, _: string | null, { to }: Period) => agreementRecords(id, to), rows: agreementRows },
  entries: { of: entryRecords, rows: entryRows },
  visits: { of: (id: string, _: string | null, at: Period) => visitRecords(id, at), rows: visitRows },
  patents: { of: (id: string, _: string | null, at: Period) => patentRecords(id, at), rows: patentRows },
  events: { of: (id: string, _: string | null, at: Period) => eventRecords(id, at), rows: eventRows },
} as const
