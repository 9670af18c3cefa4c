import type { Actor } from '@/lib/core/auth/actor'
import { dayOf, daysBetween, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { readList } from '@/lib/core/listing'
import { containing, named, referenced } from '@/lib/core/lookup'
import { columnsOf, identity } from '@/lib/core/table'
import { eventsIn } from '@/lib/core/workflow'
import { type ConsentStanding, standingOf } from '@/lib/domains/people/policy'
import { OPEN_REFERRALS } from '@/lib/domains/projects/commands'
import { capacitiesOn, projectEnclavesOf, projectsHandledBy, residentsOf } from '@/lib/domains/projects/policy'
import { BOARD, checklistOf, type ProjectFilter } from '@/lib/domains/projects/schema'
import { projectWorkflow } from '@/lib/domains/projects/workflow'

/** Cards of one column; the list has the others. */
const CARDS = 20
const { noun } = projectWorkflow
const names = { nameZh: true, nameEn: true } as const
const enclave = { select: { id: true, ...names, shortNameZh: true, shortNameEn: true } } as const
const listed = {
  id: true,
  version: true,
  reference: true,
  status: true,
  ...names,
  pinyin: true,
  enclaveId: true,
  origin: true,
  holderName: true,
  readinessLevel: true,
  landMu: true,
  plantM2: true,
  cleanRoomM2: true,
  powerKv: true,
  capital: true,
  people: true,
  founderId: true,
  industry: { select: names },
  enclave,
  documents: { select: { kind: true } },
  consents: { select: { purpose: true, personId: true, givenAt: true, refusedAt: true, withdrawnAt: true } },
  referrals: { select: { status: true, silentDays: true } },
} satisfies Prisma.ProjectSelect
type Listed = Prisma.ProjectGetPayload<{ select: typeof listed }>

/** By name, its pinyin or initials, by holder or reference, a reference also as people type it. */
const matching = (q: ProjectFilter['q']): Prisma.ProjectWhereInput =>
  q ? { OR: [...named(q).OR, { holderName: containing(q) }, ...referenced(q)] } : {}

/** Since when each project is in its state, by its id. */
async function entered(ids: string[]): Promise<Map<string, Date>> {
  const where = { noun, recordId: { in: ids } }
  const found = await database().statusLog.groupBy({ by: ['recordId'], where, _max: { at: true } })
  return new Map(found.flatMap(({ recordId, _max: { at } }) => (at ? [[recordId, at] as const] : [])))
}

/** What a list says of each: how long it stands where it is, with how many districts, and how silent they are. */
async function withStanding(actor: Actor, rows: readonly Listed[]) {
  const since = await entered(rows.map(({ id }) => id))
  return rows.map(({ documents, consents, referrals, powerKv, ...row }) => {
    // Where a district is chosen, its referral stays as it was accepted, but nobody waits for it.
    const isDecided = row.status !== 'REFERRED' && row.status !== 'CHOOSING'
    const open = isDecided ? [] : referrals.filter(({ status }) => OPEN_REFERRALS.includes(status))
    const at = since.get(row.id)
    const named = consentsOf(row.founderId, consents).some(
      ({ purpose, standing }) => purpose === 'REFER_PROJECT' && standing === 'GIVEN',
    )
    return {
      ...row,
      days: at ? daysBetween(dayOf(at), today()) : null,
      openReferrals: open.length,
      silentDays: Math.max(0, ...open.map(({ silentDays }) => silentDays)),
      isReady: checklistOf({ ...row, powerKv, documents }, named).every(({ done }) => done),
      can: { move: eventsIn(projectWorkflow, row.status, capacitiesOn(actor, row)) },
    }
  })
}

type Answered = { personId: string; givenAt: Date | null; refusedAt: Date | null; withdrawnAt: Date | null }
/** What the present founder was asked; what one before them answered holds no more. */
const consentsOf = <Row extends Answered>(founderId: string | null, consents: readonly Row[]) =>
  consents
    .filter(({ personId }) => personId === founderId)
    .map((consent): Row & { standing: ConsentStanding } => ({ ...consent, standing: standingOf(consent) }))

type Standing = Awaited<ReturnType<typeof withStanding>>[number]
const by = columnsOf<Prisma.ProjectWhereInput, Prisma.ProjectOrderByWithRelationInput, Standing>()
const columns = {
  name: by.text({
    value: (row) => row.pinyin,
    at: (pinyin) => ({ pinyin }),
    order: (pinyin) => ({ pinyin }),
  }),
  readiness: by.number({
    value: (row) => row.readinessLevel,
    at: (readinessLevel) => ({ readinessLevel }),
    order: (sort) => ({ readinessLevel: { sort, nulls: 'last' } }),
    none: { readinessLevel: null },
  }),
}

/** The projects that the team works on. @returns a page, as readList gives it */
export const listProjects = (actor: Actor, filter: ProjectFilter) =>
  readList(filter, {
    seen: projectsHandledBy(actor),
    narrowed: [
      filter.status ? { status: filter.status } : {},
      filter.origin ? { origin: filter.origin } : {},
      matching(filter.q),
    ],
    columns,
    id: identity,
    find: async (asked) => withStanding(actor, await database().project.findMany({ ...asked, select: listed })),
    count: (asked) => database().project.count(asked),
  })
export type ProjectRow = Awaited<ReturnType<typeof listProjects>>['rows'][number]

/** The pipeline: of each column its number, and its newest cards. */
export async function projectBoard(actor: Actor) {
  const handled = projectsHandledBy(actor)
  const places = projectEnclavesOf(actor)
  const counts = await database().project.groupBy({ by: ['status'], where: handled, _count: { _all: true } })
  // One look for all columns: each takes its first cards by itself.
  const first = await database().$queryRaw<{ id: string }[]>`
    SELECT card.id FROM unnest(${[...BOARD]}::text[]) AS state
    CROSS JOIN LATERAL (
      SELECT id FROM "Project" WHERE "enclaveId" = ANY(${places}::uuid[]) AND status = state::"ProjectStatus"
      ORDER BY id DESC LIMIT ${CARDS}
    ) AS card`
  const where = { AND: [handled, { id: { in: first.map(({ id }) => id) } }] }
  const found = await database().project.findMany({ where, orderBy: { id: 'desc' }, select: listed })
  const cards = await withStanding(actor, found)
  return BOARD.map((state) => ({
    state,
    count: counts.find(({ status }) => status === state)?._count._all ?? 0,
    cards: cards.filter(({ status }) => status === state),
  }))
}
export type ProjectColumn = Awaited<ReturnType<typeof projectBoard>>[number]

const whole = {
  enclave,
  industry: { select: { ...names, key: true } },
  organisation: { select: { id: true, ...names } },
  founder: { select: { erasedAt: true } },
  source: true,
  documents: { orderBy: { id: 'asc' }, include: { file: true } },
  consents: { orderBy: { id: 'asc' }, include: { district: { select: { id: true, ...names } } } },
  choices: { select: { side: true, referralId: true, chosenAt: true } },
  landings: {
    orderBy: { id: 'asc' },
    select: {
      id: true,
      reference: true,
      status: true,
      registeredOn: true,
      referralId: true,
      entityName: true,
      district: { select: names },
      site: { select: names },
    },
  },
} satisfies Prisma.ProjectInclude

/** A project as the team works on it; who its founder is stands nowhere in it. @returns null for nothing visible */
export async function projectSheet(actor: Actor, id: string) {
  const where = { AND: [{ id }, projectsHandledBy(actor)] }
  const found = await database().project.findFirst({ where, include: whole })
  if (!found) return null
  const moves = await database().statusLog.findMany({ where: { noun, recordId: id }, orderBy: { id: 'asc' } })
  const capacities = capacitiesOn(actor, found)
  const isOurs = found.status !== 'REPORTED' && capacities.includes('OPS')
  const consents = consentsOf(found.founderId, found.consents)
  const isConsented = consents.some(({ purpose, standing }) => purpose === 'REFER_PROJECT' && standing === 'GIVEN')
  const last = moves.at(-1)
  return {
    ...found,
    powerKv: found.powerKv === null ? null : Number(found.powerKv),
    consents,
    moves,
    days: last ? daysBetween(dayOf(last.at), today()) : null,
    checklist: checklistOf(found, isConsented),
    can: {
      move: eventsIn(projectWorkflow, found.status, capacities),
      edit: isOurs,
      attach: isOurs,
      ask: isOurs && found.founder?.erasedAt === null,
    },
  }
}
export type ProjectSheet = NonNullable<Awaited<ReturnType<typeof projectSheet>>>

/** The parks whose projects one works on, in their order. */
export const projectPlaces = (actor: Actor) =>
  database().enclave.findMany({
    where: { id: { in: projectEnclavesOf(actor) } },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: enclave.select,
  })

/** The residents whose project a project of one's parks may be. */
export const projectResidents = (actor: Actor) =>
  database().organisation.findMany({
    where: residentsOf(projectEnclavesOf(actor)),
    orderBy: { pinyin: 'asc' },
    take: 500,
    select: { id: true, ...names },
  })
