import type { Actor } from '@/lib/core/auth/actor'
import { dayOfColumn, now } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import type { Direction } from '@/lib/core/db/generated/enums'
import { pinyinKeys } from '@/lib/core/pinyin'
import { type DirectoryFilter, FACETS, type FacetName, type FilterPart } from '@/lib/domains/organisations/schema'
import { ownOrganisations } from '@/lib/domains/profiles/policy'
import { shownOf } from '@/lib/domains/profiles/schema'

const names = { nameZh: true, nameEn: true } as const
const dated = { publishedOn: true, publishedNoteZh: true, publishedNoteEn: true } as const
const source = { select: { key: true, titleZh: true, titleEn: true, author: true, ...dated, url: true } } as const
const cities = { homeCityZh: true, homeCityEn: true, hostCityZh: true, hostCityEn: true } as const
const enclave = {
  select: { id: true, slug: true, ...names, shortNameZh: true, shortNameEn: true, ...cities },
} as const
const running = { status: { in: ['ACTIVE', 'NOTICE'] } } satisfies Prisma.TenancyWhereInput
const stay = { direction: true, startOn: true } as const
/** Resides somewhere, as a source states or by a tenancy that runs. */
const resident = {
  OR: [{ residencies: { some: {} } }, { tenancies: { some: running } }],
} satisfies Prisma.OrganisationWhereInput

type Stay<Place, Cited> = { direction: Direction; enteredOn: string | null; source: Cited | null; enclave: Place }
type Stated<Place, Cited> = {
  residencies: { direction: Direction; enteredOn: string | null; source: Cited; enclave: Place }[]
  tenancies: { direction: Direction; startOn: Date; enclave: Place }[]
}

/** Where an organisation resides, once an enclave: what a source states first, else by its tenancy, which has no source. */
function withStays<Place extends { id: string }, Cited, Row extends Stated<Place, Cited>>(
  row: Row & Stated<Place, Cited>,
): Omit<Row, 'tenancies' | 'residencies'> & { residencies: Stay<Place, Cited>[] } {
  const { tenancies, residencies, ...rest } = row
  const stays: Stay<Place, Cited>[] = [...residencies]
  for (const { direction, startOn, enclave: place } of tenancies)
    if (stays.every(({ enclave: known }) => known.id !== place.id))
      stays.push({ direction, enteredOn: dayOfColumn(startOn), source: null, enclave: place })
  return { ...rest, residencies: stays }
}

const named = {
  id: true,
  slug: true,
  nameZh: true,
  nameEn: true,
  kind: true,
  pinyin: true,
  factsZh: true,
  factsEn: true,
  industry: { select: { key: true, nameZh: true, nameEn: true } },
  homeDistrict: { select: { adcode: true, nameZh: true, nameEn: true } },
  profile: { select: { shown: true } },
} as const

/** With its own words, as long as they are published. */
const withWords = <Row extends { profile: { shown: unknown } | null }>({ profile, ...row }: Row) => ({
  ...row,
  words: shownOf(profile),
})

/** A search in the forms in which names are written: as typed, half-width, and with the full-width brackets of names. */
function spellings(q: string): string[] {
  const half = q.normalize('NFKC').toLowerCase()
  return [...new Set([q.toLowerCase(), half, half.replaceAll('(', '（').replaceAll(')', '）')])]
}

function matches(q: string): Prisma.Sql {
  if (!q) return Prisma.sql`TRUE`
  const names = spellings(q).map(
    (words) => Prisma.sql`strpos(lower(o."nameZh"), ${words}) > 0 OR strpos(lower(o."nameEn"), ${words}) > 0`,
  )
  const keys = pinyinKeys(q)
  // Characters alone are looked up as characters: other names that only sound alike are not meant.
  const typed = /[a-z0-9]/.test(keys.pinyin) && /[a-z0-9]/i.test(q.normalize('NFKC'))
  const sounds = typed
    ? [Prisma.sql`strpos(o.pinyin, ${keys.pinyin}) > 0 OR strpos(o.initials, ${keys.initials}) > 0`]
    : []
  return Prisma.sql`(${Prisma.join([...names, ...sounds], ' OR ')})`
}

const within = (column: Prisma.Sql, wanted: readonly string[]): Prisma.Sql =>
  wanted.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`coalesce(${column} IN (${Prisma.join([...wanted])}), FALSE)`

/** Who resides where: by a tenancy that runs, or as a source states; once an enclave, the older statement first. */
const stays = Prisma.sql`SELECT DISTINCT ON ("organisationId", "enclaveId") * FROM (
    SELECT "organisationId", "enclaveId", direction, 1 AS rank FROM "ReportedResidency" UNION ALL
    SELECT "organisationId", "enclaveId", direction, 2 FROM "Tenancy" WHERE status IN ('ACTIVE', 'NOTICE')
  ) stay ORDER BY "organisationId", "enclaveId", rank`

/** Every published resident of the enclave, with a mark for each part of the filter that it meets. */
const residents = (enclaveId: string, filter: DirectoryFilter): Prisma.Sql => Prisma.sql`
  SELECT o.id, o.pinyin, i.key AS industry, d.adcode AS district, o.kind::text AS kind, r.direction::text AS direction,
    CASE WHEN left(o.pinyin, 1) BETWEEN 'a' AND 'z' THEN left(o.pinyin, 1) ELSE '#' END AS letter,
    ${matches(filter.q)} AS in_q,
    ${within(Prisma.sql`i.key`, filter.industry)} AS in_industry,
    ${within(Prisma.sql`d.adcode`, filter.district)} AS in_district,
    ${within(Prisma.sql`o.kind::text`, filter.kind)} AS in_kind,
    ${within(Prisma.sql`r.direction::text`, filter.direction)} AS in_direction
  FROM (${stays}) r
  JOIN "Organisation" o ON o.id = r."organisationId"
  LEFT JOIN "DictionaryItem" i ON i.id = o."industryId"
  LEFT JOIN "District" d ON d.id = o."homeDistrictId"
  WHERE r."enclaveId" = ${enclaveId}::uuid AND o.published AND o."mergedIntoId" IS NULL`

const PARTS = ['q', ...FACETS] as const
const met = (except?: FilterPart): Prisma.Sql =>
  Prisma.join(
    PARTS.filter((part) => part !== except).map((part) => Prisma.raw(`in_${part}`)),
    ' AND ',
  )

export type DirectoryPlace = { after?: [pinyin: string, id: string] | undefined; letter?: string | undefined }

/**
 * A page of the published residents of an enclave in the order of their pinyin.
 * @param place after the last row of the page before, or from a letter on
 * @returns next: the place after the page's last row, null at the end
 */
export async function publishedResidents(
  enclaveId: string,
  filter: DirectoryFilter,
  place: DirectoryPlace,
  limit: number,
) {
  const { after, letter } = place
  const from = after
    ? Prisma.sql`AND (pinyin, id) > (${after[0]}, ${after[1]}::uuid)`
    : letter
      ? Prisma.sql`AND pinyin >= ${letter}`
      : Prisma.empty
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM (${residents(enclaveId, filter)}) resident
    WHERE ${met()} ${from} ORDER BY pinyin, id LIMIT ${limit + 1}`
  const found = await database().organisation.findMany({
    where: { id: { in: rows.slice(0, limit).map(({ id }) => id) } },
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    select: {
      ...named,
      residencies: { where: { enclaveId }, select: { direction: true, enteredOn: true, source, enclave } },
      tenancies: { where: { ...running, enclaveId }, orderBy: { startOn: 'asc' }, select: { ...stay, enclave } },
    },
  })
  const entries = found.map((row) => withWords(withStays(row)))
  const last = entries.at(-1)
  const next: DirectoryPlace['after'] = rows.length > limit && last ? [last.pinyin, last.id] : undefined
  return { entries, next: next ?? null }
}

export type DirectoryEntry = Awaited<ReturnType<typeof publishedResidents>>['entries'][number]

type Count = { part: FacetName | 'letter' | 'without' | 'all'; value: string | null; n: number }

/**
 * How many residents each choice would show. The counts of a facet ignore its own selection, so that they tell what
 * ticking another box adds; `without` tells what removing a part of the filter would show.
 */
export async function publishedResidentCounts(enclaveId: string, filter: DirectoryFilter) {
  const facets = FACETS.map(
    (
      part,
    ) => Prisma.sql`SELECT ${part} AS part, ${Prisma.raw(part)} AS value, (count(*) FILTER (WHERE ${met(part)}))::int AS n
      FROM resident WHERE ${Prisma.raw(part)} IS NOT NULL GROUP BY ${Prisma.raw(part)}`,
  )
  const without = PARTS.map(
    (part) => Prisma.sql`SELECT 'without', ${part}, (count(*) FILTER (WHERE ${met(part)}))::int FROM resident`,
  )
  const rows = await database().$queryRaw<Count[]>`
    WITH resident AS MATERIALIZED (${residents(enclaveId, filter)})
    ${Prisma.join(facets, ' UNION ALL ')} UNION ALL ${Prisma.join(without, ' UNION ALL ')}
    UNION ALL SELECT 'letter', letter, count(*)::int FROM resident WHERE ${met()} GROUP BY letter
    UNION ALL SELECT 'all', NULL, count(*)::int FROM resident`
  const of = (part: Count['part']) =>
    new Map(rows.flatMap((row) => (row.part === part && row.value !== null ? [[row.value, row.n] as const] : [])))
  const letters = of('letter')
  return {
    industry: of('industry'),
    district: of('district'),
    kind: of('kind'),
    direction: of('direction'),
    without: of('without'),
    letters,
    found: [...letters.values()].reduce((sum, n) => sum + n, 0),
    all: rows.find(({ part }) => part === 'all')?.n ?? 0,
  }
}

/** The words for industries and districts, in the order in which lists show them. */
export async function publishedFacetNames() {
  const [industries, districts] = await Promise.all([
    database().dictionaryItem.findMany({
      where: { dictionary: { key: 'industry' } },
      orderBy: { position: 'asc' },
      select: { key: true, groupKey: true, nameZh: true, nameEn: true },
    }),
    database().district.findMany({
      orderBy: { adcode: 'asc' },
      select: { adcode: true, nameZh: true, nameEn: true },
    }),
  ])
  return { industries, districts }
}

const HOPS = 8

/**
 * The public profile behind a slug.
 * @returns the tenant; or where it went, if it was merged; or null for what is not public
 */
export async function publishedTenant(slug: string) {
  const found = await profile(slug)
  if (!found) return null
  if (!found.mergedIntoId) return found.published && found.residencies.length > 0 ? { tenant: found } : null
  let target = found.mergedIntoId
  for (let hop = 0; hop < HOPS; hop += 1) {
    const next = await database().organisation.findUnique({
      where: { id: target },
      select: { slug: true, mergedIntoId: true },
    })
    if (!next) return null
    if (!next.mergedIntoId) {
      const shown = await database().organisation.count({ where: { id: target, published: true, ...resident } })
      return shown > 0 ? { movedTo: next.slug } : null
    }
    target = next.mergedIntoId
  }
  return null
}

const whole = {
  ...named,
  published: true,
  mergedIntoId: true,
  honoursZh: true,
  honoursEn: true,
  source,
  residencies: {
    orderBy: { enclave: { position: 'asc' } },
    select: { direction: true, enteredOn: true, source, enclave },
  },
  tenancies: { where: running, orderBy: { startOn: 'asc' }, select: { ...stay, enclave } },
  relations: {
    where: { to: { published: true, mergedIntoId: null } },
    select: { kind: true, to: { select: { nameZh: true, nameEn: true } } },
  },
} satisfies Prisma.OrganisationSelect

async function profile(slug: string) {
  const found = await database().organisation.findUnique({ where: { slug }, select: whole })
  return found && withWords(withStays(found))
}

export type TenantProfile = NonNullable<Awaited<ReturnType<typeof profile>>>

/** One's own organisation as the public would read it with the words that were saved last. @returns null for nobody's own */
export async function ownTenant(actor: Actor, id: string): Promise<TenantProfile | null> {
  const found = await database().organisation.findFirst({
    where: { AND: [{ id }, ownOrganisations(actor)] },
    select: { ...whole, profile: true },
  })
  if (!found) return null
  const { profile: saved, ...rest } = found
  return withWords(withStays({ ...rest, profile: { shown: { ...saved, publishedAt: now().toISOString() } } }))
}

/** Universities, institutes and the joint institute that a source names, with what they belong to. */
export const publishedInstitutions = () =>
  database().organisation.findMany({
    where: {
      kind: { in: ['UNIVERSITY', 'INSTITUTE', 'TRANSFER_OFFICE', 'JOINT_INSTITUTE'] },
      sourceId: { not: null },
      mergedIntoId: null,
    },
    orderBy: [{ kind: 'asc' }, { pinyin: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      nameZh: true,
      nameEn: true,
      source: { select: { titleZh: true, titleEn: true, publishedOn: true } },
      relations: { where: { kind: 'MEMBER_OF' }, select: { to: { select: { nameZh: true, nameEn: true } } } },
    },
  })
