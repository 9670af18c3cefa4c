import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { readList } from '@/lib/core/listing'
import { containing, named, referenced } from '@/lib/core/lookup'
import { columnsOf, identity } from '@/lib/core/table'
import { eventsIn } from '@/lib/core/workflow'
import { openAnswers } from '@/lib/domains/residency/commands'
import { applicationsHandledBy } from '@/lib/domains/residency/policy'
import { sectionSchemas } from '@/lib/domains/residency/schema'
import { overlapping } from '@/lib/domains/tenancies/commands'
import { capacitiesOn, lettingEnclaves, tenanciesHandledBy, tenanciesOf } from '@/lib/domains/tenancies/policy'
import type { TenancyFilter } from '@/lib/domains/tenancies/schema'
import { BLOCKING, TOLD, tenancyWorkflow } from '@/lib/domains/tenancies/workflow'

const names = { nameZh: true, nameEn: true } as const
const place = {
  select: { level: true, building: { select: { code: true, ...names, phase: { select: { id: true, ...names } } } } },
} as const
const enclave = { select: { id: true, ...names, shortNameZh: true, shortNameEn: true } } as const
const listed = {
  id: true,
  reference: true,
  status: true,
  startOn: true,
  endOn: true,
  organisation: { select: { ...names, uscc: true, pinyin: true } },
  enclave,
  rooms: { orderBy: { room: { code: 'asc' } }, select: { room: { select: { code: true, areaM2: true } } } },
} satisfies Prisma.TenancySelect
type Listed = Prisma.TenancyGetPayload<{ select: typeof listed }>

/** By the organisation's name, pinyin, initials or USCC, or by reference, a reference also as people type it. */
const matching = (q: TenancyFilter['q']): Prisma.TenancyWhereInput => {
  if (!q) return {}
  const organisation = { OR: [...named(q).OR, { uscc: containing(q) }] }
  return { OR: [{ organisation }, ...referenced(q)] }
}

const by = columnsOf<Prisma.TenancyWhereInput, Prisma.TenancyOrderByWithRelationInput, Listed>()
const columns = {
  name: by.text({
    value: ({ organisation }) => organisation.pinyin,
    at: (pinyin) => ({ organisation: { pinyin } }),
    order: (pinyin) => ({ organisation: { pinyin } }),
  }),
  end: by.day({
    value: ({ endOn }) => endOn,
    at: (endOn) => ({ endOn }),
    order: (sort) => ({ endOn: { sort, nulls: 'last' } }),
    none: { endOn: null },
  }),
}

/** The tenancies that the team works on. @returns a page, as readList gives it */
export const listTenancies = (actor: Actor, filter: TenancyFilter) =>
  readList(filter, {
    seen: tenanciesHandledBy(actor),
    narrowed: [filter.status ? { status: filter.status } : {}, matching(filter.q)],
    columns,
    id: identity,
    find: (asked) => database().tenancy.findMany({ ...asked, select: listed }),
    count: (asked) => database().tenancy.count(asked),
  })
export type TenancyRow = Awaited<ReturnType<typeof listTenancies>>['rows'][number]

/** One's own organisation's tenancies, the newest first. */
export const myTenancies = (actor: Actor) =>
  database().tenancy.findMany({ where: tenanciesOf(actor), orderBy: { id: 'desc' }, take: 100, select: listed })

const whole = {
  organisation: { select: { ...names, uscc: true, slug: true, published: true } },
  enclave,
  application: { select: { id: true, reference: true } },
  rooms: {
    orderBy: { room: { code: 'asc' } },
    include: { room: { select: { id: true, code: true, areaM2: true, use: true, floor: place } } },
  },
  documents: { orderBy: { id: 'asc' }, include: { file: true } },
} satisfies Prisma.TenancyInclude

async function sheet(actor: Actor, where: Prisma.TenancyWhereInput) {
  const found = await database().tenancy.findFirst({ where, include: whole })
  if (!found) return null
  const noun = tenancyWorkflow.noun
  const moves = await database().statusLog.findMany({ where: { noun, recordId: found.id }, orderBy: { id: 'asc' } })
  const capacities = capacitiesOn(actor, found)
  return {
    ...found,
    areaM2: areaOf(found.rooms),
    moves,
    can: {
      move: eventsIn(tenancyWorkflow, found.status, capacities),
      edit: found.status === 'DRAFT' && capacities.includes('OPS'),
      attach: capacities.includes('OPS'),
    },
  }
}

/** The area of rooms together, in m² with two decimals at most. */
const areaOf = (rooms: ReadonlyArray<{ room: { areaM2: Prisma.Decimal } }>): number =>
  rooms.reduce((sum, { room }) => sum + Math.round(room.areaM2.toNumber() * 100), 0) / 100

/**
 * A tenancy as the team works on it. Each room says by which days others hold it, as long as it holds none itself.
 * @returns null for nothing visible
 */
export async function tenancySheet(actor: Actor, id: string) {
  const found = await sheet(actor, { AND: [{ id }, tenanciesHandledBy(actor)] })
  if (!found) return null
  const waits = found.status === 'DRAFT' || found.status === 'PENDING_APPROVAL'
  const others = waits ? await heldMeanwhile(found) : []
  const rooms = found.rooms.map((held) => ({
    ...held,
    conflicts: others.filter(({ roomId }) => roomId === held.roomId),
  }))
  return { ...found, rooms }
}
export type TenancySheet = NonNullable<Awaited<ReturnType<typeof tenancySheet>>>

const heldMeanwhile = (tenancy: { id: string; startOn: Date; endOn: Date | null; rooms: { roomId: string }[] }) =>
  database().tenancyRoom.findMany({
    where: {
      ...overlapping({ from: tenancy.startOn, to: tenancy.endOn }),
      tenancyId: { not: tenancy.id },
      roomId: { in: tenancy.rooms.map(({ roomId }) => roomId) },
    },
    orderBy: { fromOn: 'asc' },
    select: { roomId: true, fromOn: true, toOn: true, tenancy: { select: { id: true, reference: true } } },
  })

/**
 * A tenancy as its tenant reads it: what others hold is no part of it, nor what the team said among itself.
 * @returns null for nothing visible
 */
export async function myTenancy(actor: Actor, id: string) {
  const found = await sheet(actor, { AND: [{ id }, tenanciesOf(actor)] })
  const told = tenancyWorkflow.moves.map(({ event }) => event).filter((event) => TOLD[event].includes('tenant'))
  return found && { ...found, moves: found.moves.filter(({ event }) => told.some((each) => each === event)) }
}
export type MyTenancy = NonNullable<Awaited<ReturnType<typeof myTenancy>>>

/**
 * The lettable rooms of one's enclave that nobody holds on any of these days.
 * @param to left out: without an end
 */
export const freeRooms = (actor: Actor, enclaveId: string, from: string, to?: string) =>
  database().room.findMany({
    where: {
      lettable: true,
      OR: [{ availableFrom: null }, { availableFrom: { lte: columnOfDay(from) } }],
      floor: { building: { phase: { enclave: { AND: [{ id: enclaveId }, lettingEnclaves(actor)] } } } },
      tenancies: { none: overlapping({ from: columnOfDay(from), to: to ? columnOfDay(to) : null }) },
    },
    orderBy: [{ floor: { building: { code: 'asc' } } }, { floor: { level: 'asc' } }, { code: 'asc' }],
    select: { id: true, code: true, areaM2: true, use: true, floor: place },
  })
export type FreeRoom = Awaited<ReturnType<typeof freeRooms>>[number]

/** An accepted application of which a tenancy is to be made, with the space that it asks for. @returns null for any other */
export async function acceptedApplication(actor: Actor, id: string) {
  const found = await database().residencyApplication.findFirst({
    where: { AND: [{ id, status: 'ACCEPTED' }, applicationsHandledBy(actor)] },
    include: { enclave },
  })
  if (!found) return null
  const { version, reference, nameZh, enclave: park } = found
  const asked = openAnswers(found).space ?? {}
  const { use, areaM2, months } = sectionSchemas(today()).space.shape
  return {
    id,
    version,
    reference,
    nameZh,
    enclave: park,
    asked: {
      use: use.safeParse(asked.use).data,
      areaM2: areaM2.safeParse(asked.areaM2).data,
      months: months.safeParse(asked.months).data,
      startOn: asked.startOn,
      needs: asked.needs,
    },
  }
}
export type AcceptedApplication = NonNullable<Awaited<ReturnType<typeof acceptedApplication>>>

/** The enclaves whose rooms one lets, in their order. */
export const lettingPlaces = (actor: Actor) =>
  database().enclave.findMany({
    where: lettingEnclaves(actor),
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: enclave.select,
  })

const holders = {
  where: { blocking: true },
  orderBy: { fromOn: 'asc' },
  select: {
    id: true,
    fromOn: true,
    toOn: true,
    tenancy: { select: { id: true, reference: true, status: true, organisation: { select: names } } },
  },
} satisfies Prisma.Room$tenanciesArgs

const inOrder = {
  orderBy: { code: 'asc' },
  include: {
    floors: {
      orderBy: { level: 'asc' },
      include: { rooms: { orderBy: { code: 'asc' }, include: { tenancies: holders } } },
    },
  },
} satisfies Prisma.Phase$buildingsArgs

/** The space of an enclave, room by room: its state on this day, and who holds it now or later. */
export async function lettingPlan(actor: Actor, enclaveId: string) {
  const phases = await database().phase.findMany({
    where: { enclave: { AND: [{ id: enclaveId }, lettingEnclaves(actor)] } },
    orderBy: { key: 'asc' },
    include: { buildings: inOrder },
  })
  const day = today()
  return phases.map((phase) => ({
    ...phase,
    buildings: phase.buildings.map((building) => ({
      ...building,
      floors: building.floors.map((floor) => ({
        ...floor,
        rooms: floor.rooms.map((room) => ({ ...room, ...standing(room, day) })),
      })),
    })),
  }))
}
export type PlannedPhase = Awaited<ReturnType<typeof lettingPlan>>[number]
export type PlannedRoom = PlannedPhase['buildings'][number]['floors'][number]['rooms'][number]

type Let = {
  lettable: boolean
  availableFrom: Date | null
  tenancies: ReadonlyArray<{ fromOn: Date; toOn: Date | null }>
}

/** What a room is on a day. OVERDUE: its last day has passed and the tenant has not left. */
function standing({ lettable, availableFrom, tenancies }: Let, day: string) {
  const now = tenancies.filter(({ fromOn }) => dayOfColumn(fromOn) <= day)
  const held = now.find(({ toOn }) => toOn === null || dayOfColumn(toOn) >= day)
  if (held) return { state: 'HELD' as const }
  if (now.length > 0) return { state: 'OVERDUE' as const }
  if (tenancies.length > 0) return { state: 'RESERVED' as const }
  if (!lettable) return { state: 'CLOSED' as const }
  return { state: availableFrom && dayOfColumn(availableFrom) > day ? ('LATER' as const) : ('FREE' as const) }
}

/** Every holding of a room, ended ones too, the newest first. @returns [] for a room that one does not let */
export const roomHoldings = (actor: Actor, roomId: string) =>
  database().tenancyRoom.findMany({
    where: {
      roomId,
      tenancy: { AND: [tenanciesHandledBy(actor), { status: { in: [...BLOCKING, 'ENDED', 'TERMINATED'] } }] },
    },
    orderBy: { fromOn: 'desc' },
    take: 50,
    select: holders.select,
  })
