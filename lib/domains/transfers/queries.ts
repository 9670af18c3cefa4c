import { dayOf, dayOfColumn } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import type { Direction } from '@/lib/core/db/generated/enums'
import { isNamedInPublic, PUBLISHING } from '@/lib/domains/transfers/policy'
import { type Origin, stageOf, type Transfer } from '@/lib/domains/transfers/schema'

const COUNTED = ['REPORTED', 'CONFIRMED'] as const
/** A voided landing is shown as a correction. */
const SHOWN = [...COUNTED, 'VOIDED'] as const
/** Incubating or on its way; whether and to whom a project was referred is nobody's but theirs. */
const ON_THE_WAY = ['INCUBATING', 'REFERRAL_READY', 'REFERRED', 'CHOOSING', 'COMMITTED'] as const

const names = { nameZh: true, nameEn: true } as const
const organisation = {
  select: {
    slug: true,
    published: true,
    mergedIntoId: true,
    _count: { select: { residencies: true, tenancies: { where: { status: { in: ['ACTIVE', 'NOTICE'] } } } } },
  },
} satisfies Prisma.OrganisationDefaultArgs
/** By what a project may be named. */
const naming = {
  recordOrigin: true,
  founderId: true,
  organisation,
  consents: { where: PUBLISHING, select: { personId: true } },
} satisfies Prisma.ProjectSelect

type Organisation = Prisma.OrganisationGetPayload<typeof organisation> | null
const staysOf = (organisation: Organisation) =>
  organisation ? organisation._count.residencies + organisation._count.tenancies : 0
/** The address of the organisation's public profile, if it has one. */
const profileOf = (organisation: Organisation) =>
  organisation?.published && !organisation.mergedIntoId && staysOf(organisation) > 0 ? organisation.slug : null

/**
 * The published landings of projects, newest registration first. Of a project whose organisation has a public
 * profile, organisationSlug leads there.
 * @param of the enclave's, or one organisation's
 */
export async function publishedLandings(of: { enclaveId?: string; organisationId?: string }) {
  const found = await database().landing.findMany({
    where: {
      status: { in: [...COUNTED] },
      project: { ...(of.enclaveId && { enclaveId: of.enclaveId }), ...ownedBy(of.organisationId) },
    },
    orderBy: [{ registeredOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    select: {
      id: true,
      status: true,
      registeredOn: true,
      reportedStage: true,
      baselineId: true,
      district: { select: { adcode: true, slug: true, ...names } },
      site: { select: { slug: true, ...names } },
      source: { select: { key: true, titleZh: true, titleEn: true } },
      project: {
        select: {
          ...naming,
          ...names,
          slug: true,
          direction: true,
          broughtFromZh: true,
          broughtFromEn: true,
          industry: { select: { key: true, ...names } },
        },
      },
    },
  })
  return found
    .filter(({ project }) => isNamedInPublic(project))
    .map(({ project: { organisation, founderId: _, consents: __, ...project }, ...landing }) => ({
      ...landing,
      project,
      organisationSlug: profileOf(organisation),
    }))
}

export type PublishedLanding = Awaited<ReturnType<typeof publishedLandings>>[number]

const ownedBy = (organisationId: string | undefined) => (organisationId ? { organisationId } : {})

const shownLanding = {
  where: { status: { in: [...SHOWN] } },
  orderBy: [{ registeredOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  select: {
    id: true,
    status: true,
    registeredOn: true,
    reportedStage: true,
    district: { select: { adcode: true, slug: true, ...names } },
    site: { select: { slug: true, ...names } },
    source: true,
    keys: { select: { purpose: true, side: true, turnedAt: true } },
    milestones: {
      where: { status: 'CONFIRMED' },
      orderBy: { reachedOn: 'asc' },
      select: { kind: true, reachedOn: true },
    },
  },
} satisfies Prisma.Project$landingsArgs

const shownProject = {
  ...naming,
  ...names,
  slug: true,
  direction: true,
  origin: true,
  broughtFromZh: true,
  broughtFromEn: true,
  factsZh: true,
  factsEn: true,
  industry: { select: { key: true, ...names } },
  source: true,
  landings: shownLanding,
} satisfies Prisma.ProjectSelect
type Shown = Prisma.ProjectGetPayload<{ select: typeof shownProject }>

const landed = (enclaveId: string) => ({ enclaveId, landings: { some: { status: { in: [...SHOWN] } } } })
const RANK = { CONFIRMED: 0, REPORTED: 1, VOIDED: 2, PROPOSED: 3, REFUSED: 3 } as const
/** The landing by which a project counts: the first that both sides confirmed, else what a source states. */
const standingOf = <L extends { status: keyof typeof RANK }>(landings: readonly L[]): L | undefined =>
  [...landings].sort((a, b) => RANK[a.status] - RANK[b.status])[0]

/**
 * Every project of an enclave that landed, by a source's word or by both sides', and those whose landing was corrected;
 * unnamed where they must not be named.
 */
export async function publishedTransfers(enclaveId: string, direction: Direction): Promise<Transfer[]> {
  const where = { ...landed(enclaveId), direction }
  const found = await database().project.findMany({ where, orderBy: { id: 'asc' }, select: shownProject })
  return found.flatMap((project) => {
    const standing = standingOf(project.landings)
    return standing ? [transfer(project, standing)] : []
  })
}

function transfer(project: Shown, standing: Shown['landings'][number]): Transfer {
  const { slug, nameZh, nameEn } = project
  const { site, source, registeredOn, reportedStage, district } = standing
  const cited = { sourceZh: source?.titleZh ?? '', sourceEn: source?.titleEn ?? '' }
  return {
    named: isNamedInPublic(project)
      ? { slug, nameZh, nameEn, tenant: profileOf(project.organisation), site, ...cited }
      : null,
    stage: stageOf(standing),
    reportedStage,
    registeredOn: registeredOn ? dayOfColumn(registeredOn) : null,
    origin: originOf(project),
    district,
    industry: project.industry,
  }
}

/** Whoever resides in the park comes from there; of the others the record or its source says it, or nobody. */
function originOf({ origin, organisation, broughtFromZh, broughtFromEn }: Omit<Shown, 'landings'>): Origin {
  if (origin) return { kind: origin, zh: '', en: '' }
  if (organisation?.published && staysOf(organisation) > 0) return { kind: 'TENANT', zh: '', en: '' }
  if (broughtFromZh) return { kind: 'STATED', zh: broughtFromZh, en: broughtFromEn ?? broughtFromZh }
  return { kind: 'UNSTATED', zh: '', en: '' }
}

/** How many projects incubate or are on their way, all together. */
export const publishedOnTheWay = (enclaveId: string): Promise<number> =>
  database().project.count({ where: { enclaveId, direction: 'BRINGING_IN', status: { in: [...ON_THE_WAY] } } })

/** One project that landed, with all that the public may know of its landings. @returns null also for one unnamed */
export async function publishedTransfer(slug: string) {
  const found = await database().project.findUnique({
    where: { slug },
    select: { ...shownProject, enclave: true },
  })
  const standing = found && standingOf(found.landings)
  if (!found || !standing || !isNamedInPublic(found)) return null
  const { organisation, founderId: _, consents: __, ...project } = found
  return {
    ...project,
    tenant: profileOf(organisation),
    from: originOf(found),
    stage: stageOf(standing),
    standing: record(standing),
    /** The standing one first. */
    landings: [standing, ...found.landings.filter(({ id }) => id !== standing.id)].map(record),
  }
}
export type PublishedTransfer = NonNullable<Awaited<ReturnType<typeof publishedTransfer>>>
export type TransferRecord = PublishedTransfer['landings'][number]

/** A landing with its days: when each side confirmed, when both had voided. Who turned a key is nobody's business. */
function record({ keys, ...landing }: Shown['landings'][number]) {
  const dayBy = (purpose: string, side: string) => {
    const turned = keys.find((key) => key.purpose === purpose && key.side === side)
    return turned ? dayOf(turned.turnedAt) : null
  }
  const voided = [dayBy('VOID', 'PARK'), dayBy('VOID', 'DISTRICT')].flatMap((day) => day ?? []).sort()
  return {
    ...landing,
    parkOn: dayBy('CONFIRM', 'PARK'),
    districtOn: dayBy('CONFIRM', 'DISTRICT'),
    voidedOn: landing.status === 'VOIDED' ? (voided.at(-1) ?? null) : null,
  }
}

/** The rule of isNamedInPublic in SQL, for a project p and its organisation o. */
export const namedInPublic = Prisma.sql`(p."recordOrigin" = 'REPORTED' OR (p."founderId" IS NULL AND coalesce(o.published, false)) OR EXISTS (
  SELECT FROM "Consent" c WHERE c."projectId" = p.id AND c."personId" = p."founderId" AND c.purpose = 'PUBLISH_PROJECT'
    AND c."givenAt" IS NOT NULL AND c."refusedAt" IS NULL AND c."withdrawnAt" IS NULL))`

const { landings: _, ...projectAlone } = shownProject
const counted = {
  ...shownLanding.select,
  project: { select: { ...projectAlone, enclave: { select: { slug: true } } } },
}
const standing = (enclaveId: string) => Prisma.sql`FROM "Landing" l JOIN "Project" p ON p.id = l."projectId"
    LEFT JOIN "Organisation" o ON o.id = p."organisationId"
    WHERE p."enclaveId" = ${enclaveId}::uuid AND ${namedInPublic}`

async function countedLandings(ids: readonly string[]) {
  const where = { id: { in: [...ids] } }
  const found = await database().landing.findMany({ where, orderBy: { id: 'asc' }, select: counted })
  return found.map(({ keys, project, ...landing }) => {
    const { organisation, founderId: _, consents: __, recordOrigin: ___, ...known } = project
    const turned = keys.filter(({ purpose }) => purpose === 'CONFIRM').map(({ turnedAt }) => turnedAt)
    return {
      ...landing,
      project: known,
      stage: stageOf(landing),
      from: originOf(project),
      tenant: profileOf(organisation),
      /** When the second side confirmed. */
      confirmedAt: turned.sort((a, b) => a.getTime() - b.getTime()).at(-1) ?? null,
    }
  })
}
export type CountedLanding = Awaited<ReturnType<typeof countedLandings>>[number]

type LandingFilter = { direction?: Direction | undefined; district?: string | undefined; industry?: string | undefined }
const same = (column: Prisma.Sql, wanted: string | undefined) =>
  wanted === undefined ? Prisma.empty : Prisma.sql`AND ${column} = ${wanted}`

/**
 * A page of the landings that count or explain, of projects that may be named, in the order in which they were recorded:
 * what comes later stands behind all that was read.
 * @param after the id of the last one of the page before
 * @returns next: the id to go on after, null at the end
 */
export async function publishedLandingPage(
  enclaveId: string,
  { direction, district, industry }: LandingFilter,
  after: string | undefined,
  limit: number,
) {
  const found = await database().$queryRaw<{ id: string }[]>`SELECT l.id ${standing(enclaveId)}
    AND l.status IN ('REPORTED', 'CONFIRMED') ${same(Prisma.sql`p.direction::text`, direction)}
    ${same(Prisma.sql`(SELECT d.adcode FROM "District" d WHERE d.id = l."districtId")`, district)}
    ${same(Prisma.sql`(SELECT i.key FROM "DictionaryItem" i WHERE i.id = p."industryId")`, industry)}
    ${after === undefined ? Prisma.empty : Prisma.sql`AND l.id > ${after}::uuid`} ORDER BY l.id LIMIT ${limit + 1}`
  const rows = await countedLandings(found.slice(0, limit).map(({ id }) => id))
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** The landings that both sides confirmed last, of projects that may be named. */
export async function publishedNewLandings(enclaveId: string, take: number): Promise<CountedLanding[]> {
  const found = await database().$queryRaw<{ id: string }[]>`SELECT l.id ${standing(enclaveId)}
    AND l.status = 'CONFIRMED'
    ORDER BY (SELECT max(k."turnedAt") FROM "LandingKey" k WHERE k."landingId" = l.id AND k.purpose = 'CONFIRM') DESC, l.id
    LIMIT ${take}`
  return countedLandings(found.map(({ id }) => id))
}
