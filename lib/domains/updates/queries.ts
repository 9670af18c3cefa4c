import type { Actor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { encodeCursor } from '@/lib/core/paging'
import { eventsIn } from '@/lib/core/workflow'
import { isAdminOf, ownOrganisations } from '@/lib/domains/profiles/policy'
import { capacitiesOn, owing, updateEnclavesOf, updatesHandledBy } from '@/lib/domains/updates/policy'
import { type UpdateFilter, yearDue, yearsOf } from '@/lib/domains/updates/schema'
import { updateWorkflow } from '@/lib/domains/updates/workflow'

const PAGE = 50
const MOST_EXPORTED = 10_000
const { noun } = updateWorkflow
const names = { nameZh: true, nameEn: true } as const
const enclave = { select: { id: true, ...names, shortNameZh: true, shortNameEn: true, updatesDue: true } } as const
const running = { where: { status: { in: ['ACTIVE', 'NOTICE'] } } } satisfies Prisma.Organisation$tenanciesArgs

/** What tells which years an organisation owes: for schema.yearsOf. */
export const owedYears = {
  tenancies: { ...running, select: { startOn: true, enclave } },
  residencies: { select: { enclave } },
  updates: { include: { enclave } },
} satisfies Prisma.OrganisationSelect

/** The years of one's own organisation. @returns null for nobody's own */
export async function ownUpdates(actor: Actor, organisationId: string) {
  const found = await database().organisation.findFirst({
    where: { AND: [{ id: organisationId }, ownOrganisations(actor)] },
    select: { id: true, ...names, ...owedYears },
  })
  if (!found) return null
  const { tenancies: _, residencies: __, updates: ___, ...rest } = found
  return { ...rest, years: yearsOf(found, today()), can: { edit: isAdminOf(actor, organisationId) } }
}
export type OwnUpdates = NonNullable<Awaited<ReturnType<typeof ownUpdates>>>
export type OwnYear = OwnUpdates['years'][number]

/** How the figures of one's own organisation for a year came about. */
export const ownUpdateMoves = (actor: Actor, updateId: string) => movesOf({ AND: [{ id: updateId }, own(actor)] })
const own = (actor: Actor): Prisma.YearlyUpdateWhereInput => ({ organisation: ownOrganisations(actor) })
async function movesOf(where: Prisma.YearlyUpdateWhereInput) {
  const found = await database().yearlyUpdate.findFirst({ where, select: { id: true } })
  if (!found) return []
  return database().statusLog.findMany({ where: { noun, recordId: found.id }, orderBy: { id: 'asc' } })
}

/** The parks whose residents hand their figures in to one, in their order. */
export const updatePlaces = (actor: Actor) =>
  database().enclave.findMany({
    where: { id: { in: updateEnclavesOf(actor) } },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: enclave.select,
  })

/** Those who owe the figures of a year, or gave them, narrowed. @throws Refusal not_found for another's park */
async function wanted(actor: Actor, { enclave: chosen, year: given, state, q }: Omit<UpdateFilter, 'after'>) {
  const places = await updatePlaces(actor)
  const place = (chosen ? places.find(({ id }) => id === chosen) : places[0]) ?? refuse('not_found')
  const year = given ?? yearDue(today())
  const of = { enclaveId: place.id, year }
  const word = q && ({ contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const)
  const all: Prisma.OrganisationWhereInput = {
    OR: [owing(place.id, year), { updates: { some: { ...of, status: { not: 'DRAFT' } } } }],
  }
  const narrowed: Prisma.OrganisationWhereInput[] = [
    all,
    state === 'MISSING' ? { updates: { none: { ...of, status: { not: 'DRAFT' } } } } : {},
    state && state !== 'MISSING' ? { updates: { some: { ...of, status: state } } } : {},
    word ? { OR: [{ nameZh: word }, { nameEn: word }, { uscc: word }] } : {},
  ]
  return { places, place, year, of, all, narrowed }
}

const rowsOf = async (of: { enclaveId: string; year: number }, where: Prisma.OrganisationWhereInput, take: number) => {
  const found = await database().organisation.findMany({
    where,
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    take,
    select: {
      id: true,
      ...names,
      uscc: true,
      pinyin: true,
      updates: { where: { ...of, status: { not: 'DRAFT' } }, take: 1 },
    },
  })
  // What was returned is the resident's to mend: until it is handed in again its figures are nobody else's.
  return found.map(({ updates: [update], ...organisation }) => ({
    ...organisation,
    updateId: update?.id ?? null,
    state: update?.status ?? ('MISSING' as const),
    figures: update && update.status !== 'RETURNED' ? update : null,
  }))
}
export type UpdateRow = Awaited<ReturnType<typeof rowsOf>>[number]

/** Who handed in for a year and who did not, by name. @returns a page, the cursor to go on after, and how many of each state */
export async function listUpdates(actor: Actor, { after, ...filter }: UpdateFilter) {
  const { places, place, year, of, all, narrowed } = await wanted(actor, filter)
  const [pinyin, id] = after ?? []
  const later =
    pinyin !== undefined && id
      ? [{ pinyin: { gte: pinyin } }, { OR: [{ pinyin: { gt: pinyin } }, { id: { gt: id } }] }]
      : []
  const [found, total, given] = await Promise.all([
    rowsOf(of, { AND: [...narrowed, ...later] }, PAGE + 1),
    database().organisation.count({ where: all }),
    database().yearlyUpdate.groupBy({ by: ['status'], where: { AND: [of, updatesHandledBy(actor)] }, _count: true }),
  ])
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  const counts = {
    SUBMITTED: 0,
    RETURNED: 0,
    VERIFIED: 0,
    ...Object.fromEntries(given.map((one) => [one.status, one._count])),
  }
  const handedIn = counts.SUBMITTED + counts.RETURNED + counts.VERIFIED
  return {
    ...{ places, place, year, total },
    counts: { ...counts, MISSING: Math.max(0, total - handedIn) },
    rows: found.slice(0, PAGE),
    next: last ? encodeCursor([last.pinyin, last.id]) : null,
  }
}
export type UpdateList = Awaited<ReturnType<typeof listUpdates>>

/** All rows of the list as it is narrowed, for its export. @throws Refusal not_found */
export async function exportUpdates(actor: Actor, filter: Omit<UpdateFilter, 'after'>) {
  const { of, narrowed, year } = await wanted(actor, filter)
  return { year, rows: await rowsOf(of, { AND: narrowed }, MOST_EXPORTED) }
}

/** Figures as the team checks them. @returns null for nothing visible */
export async function updateSheet(actor: Actor, id: string) {
  const found = await database().yearlyUpdate.findFirst({
    where: { AND: [{ id }, updatesHandledBy(actor)] },
    include: { enclave, organisation: { select: names } },
  })
  if (!found) return null
  const before = await database().yearlyUpdate.findFirst({
    where: {
      AND: [
        { organisationId: found.organisationId, enclaveId: found.enclaveId, year: found.year - 1 },
        updatesHandledBy(actor),
        { status: { not: 'RETURNED' } },
      ],
    },
  })
  const moves = await movesOf({ id: found.id })
  const { id: updateId, version, status, year, organisation, enclave: place } = found
  return {
    ...{ id: updateId, version, status, year, organisation, enclave: place, moves, before },
    figures: status === 'RETURNED' ? null : found,
    can: { move: eventsIn(updateWorkflow, status, capacitiesOn(actor, found)) },
  }
}
export type UpdateSheet = NonNullable<Awaited<ReturnType<typeof updateSheet>>>
