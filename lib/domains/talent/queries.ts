import { type Actor, holds } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { readList } from '@/lib/core/listing'
import { containing, named, referenced } from '@/lib/core/lookup'
import { columnsOf, identity } from '@/lib/core/table'
import { eventsIn } from '@/lib/core/workflow'
import { residentsOf as residentsIn } from '@/lib/domains/cooperation/policy'
import { capacitiesOn, isTeamOf, needsHandledBy, needsOf, needsRoutedTo } from '@/lib/domains/talent/policy'
import { NEED_EVENTS, type NeedFilter } from '@/lib/domains/talent/schema'
import { talentWorkflow } from '@/lib/domains/talent/workflow'

const names = { nameZh: true, nameEn: true } as const
const enclave = { select: { id: true, ...names, shortNameZh: true, shortNameEn: true } } as const
const level = { select: { id: true, ...names, ruleZh: true, ruleEn: true, groupKey: true } } as const
const listed = {
  id: true,
  reference: true,
  status: true,
  title: true,
  headcount: true,
  createdAt: true,
  organisation: { select: { id: true, ...names, pinyin: true } },
  enclave,
  level,
  introductions: { select: { status: true } },
} satisfies Prisma.TalentNeedSelect
type Listed = Prisma.TalentNeedGetPayload<{ select: typeof listed }>

/** By title, by the company's name, pinyin or initials, or by reference, a reference also as people type it. */
const matching = (q: NeedFilter['q']): Prisma.TalentNeedWhereInput =>
  q ? { OR: [{ title: containing(q) }, { organisation: named(q) }, ...referenced(q)] } : {}

const by = columnsOf<Prisma.TalentNeedWhereInput, Prisma.TalentNeedOrderByWithRelationInput, Listed>()
const columns = {
  company: by.text({
    value: ({ organisation }) => organisation.pinyin,
    at: (pinyin) => ({ organisation: { pinyin } }),
    order: (pinyin) => ({ organisation: { pinyin } }),
  }),
  headcount: by.number({
    value: (row) => row.headcount,
    at: (headcount) => ({ headcount }),
    order: (headcount) => ({ headcount }),
  }),
}

/** The needs that the team works on. @returns a page, as readList gives it */
export const listNeeds = (actor: Actor, filter: NeedFilter) =>
  readList(filter, {
    seen: needsHandledBy(actor),
    narrowed: [filter.status ? { status: filter.status } : {}, matching(filter.q)],
    columns,
    id: identity,
    find: (asked) => database().talentNeed.findMany({ ...asked, select: listed }),
    count: (asked) => database().talentNeed.count(asked),
  })
export type NeedRow = Awaited<ReturnType<typeof listNeeds>>['rows'][number]

/** One's own organisation's needs, the newest first. */
export const myNeeds = (actor: Actor) =>
  database().talentNeed.findMany({ where: needsOf(actor), orderBy: { id: 'desc' }, take: 100, select: listed })

const { introductions: _, ...bare } = listed
/** What was routed to one's partner, while somebody is looked for. */
export const deskNeeds = (actor: Actor) =>
  database().talentNeed.findMany({ where: needsRoutedTo(actor), orderBy: { id: 'desc' }, take: 100, select: bare })
export type DeskNeedRow = Awaited<ReturnType<typeof deskNeeds>>[number]

const whole = { ...bare, description: true, version: true, organisationId: true, enclaveId: true } as const

async function sheet(actor: Actor, where: Prisma.TalentNeedWhereInput) {
  const found = await database().talentNeed.findFirst({ where, select: whole })
  if (!found) return null
  const { noun } = talentWorkflow
  const moves = await database().statusLog.findMany({ where: { noun, recordId: found.id }, orderBy: { id: 'asc' } })
  const capacities = capacitiesOn(actor, found)
  const open = eventsIn(talentWorkflow, found.status, capacities)
  const isOpen = found.status === 'OPEN'
  return {
    ...found,
    moves,
    can: {
      move: NEED_EVENTS.filter((event) => open.some((allowed) => allowed === event)),
      edit: capacities.includes('TENANT') && ['DRAFT', 'OPEN', 'PAUSED'].includes(found.status),
      suggest: isOpen,
      route: isOpen && isTeamOf(actor, found.enclaveId),
    },
  }
}
export type NeedSheet = NonNullable<Awaited<ReturnType<typeof sheet>>>

/** A need as the team works on it, with whom it was passed on to. @returns null for nothing visible */
export async function needSheet(actor: Actor, id: string) {
  const found = await sheet(actor, { AND: [{ id }, needsHandledBy(actor)] })
  if (!found) return null
  const routings = await database().needRouting.findMany({
    where: { needId: found.id },
    orderBy: { routedAt: 'asc' },
    select: { routedAt: true, organisation: { select: { id: true, ...names } } },
  })
  return { ...found, routings }
}
export type TeamNeed = NonNullable<Awaited<ReturnType<typeof needSheet>>>

/** A need as its own resident reads it. @returns null for nothing visible */
export const myNeed = (actor: Actor, id: string) => sheet(actor, { AND: [{ id }, needsOf(actor)] })

/** A need as a partner reads it to whom it was routed; how it moved is the park's matter. @returns null for nothing visible */
export async function deskNeed(actor: Actor, id: string) {
  const found = await sheet(actor, { AND: [{ id }, needsRoutedTo(actor)] })
  return found && { ...found, moves: [] }
}

/** Partners and institutions who have somebody at a desk here, for the team to pass a need on to. */
export async function needPartners(actor: Actor) {
  if (!holds(actor, ['OPS', 'OPS_LEAD'])) return []
  return database().organisation.findMany({
    where: { mergedIntoId: null, memberships: { some: { role: 'PARTNER', endedAt: null } } },
    orderBy: { nameZh: 'asc' },
    select: { id: true, ...names },
  })
}

/** Where one may look for people: each enclave with those of one's own organisations that reside there. */
export async function needPlaces(actor: Actor) {
  const admin = actor.grants.flatMap((grant) =>
    grant.role === 'TENANT_ADMIN' && grant.organisationId ? [grant.organisationId] : [],
  )
  if (admin.length === 0) return []
  const enclaves = await database().enclave.findMany({
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: enclave.select,
  })
  const places = await Promise.all(
    enclaves.map(async (place) => {
      const where = { AND: [{ id: { in: admin } }, residentsIn(place.id)] }
      const own = await database().organisation.findMany({ where, select: { id: true, ...names } })
      return own.map((organisation) => ({ enclave: place, organisation }))
    }),
  )
  return places.flat()
}
export type NeedPlace = Awaited<ReturnType<typeof needPlaces>>[number]

/** Whom residents look for now, of those that are published. */
export const publishedNeeds = (enclaveId: string) =>
  database().talentNeed.findMany({
    where: { enclaveId, status: 'OPEN', organisation: { published: true } },
    orderBy: { id: 'desc' },
    take: 200,
    select: {
      id: true,
      reference: true,
      title: true,
      description: true,
      headcount: true,
      level: { select: names },
      organisation: { select: { ...names, slug: true } },
    },
  })
export type PublishedNeed = Awaited<ReturnType<typeof publishedNeeds>>[number]
