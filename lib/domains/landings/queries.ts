import type { Actor } from '@/lib/core/auth/actor'
import { dayOf } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { Side } from '@/lib/core/db/generated/enums'
import { encodeCursor } from '@/lib/core/paging'
import { eventsIn } from '@/lib/core/workflow'
import {
  answersFor,
  capacitiesOf,
  landingsInDistrictsOf,
  landingsOfSide,
  otherSide,
  sidesOf,
} from '@/lib/domains/landings/policy'
import { divisionOf, HINDRANCES, isOfOtherDivision, type LandingFilter } from '@/lib/domains/landings/schema'
import { type LandingBy, landingWorkflow } from '@/lib/domains/landings/workflow'
import { referralsVisibleTo } from '@/lib/domains/referrals/policy'

const PAGE = 50
const { noun } = landingWorkflow
const names = { nameZh: true, nameEn: true } as const
const listed = {
  id: true,
  reference: true,
  status: true,
  entityName: true,
  registeredOn: true,
  project: { select: { ...names, enclave: { select: { homeCityZh: true, homeCityEn: true } } } },
  district: { select: names },
  site: { select: names },
  keys: { select: { purpose: true, side: true } },
} satisfies Prisma.LandingSelect

/** The landings in one's districts, the newest first. @returns the rows, and the cursor to go on after or null */
export async function landingsInDistrict(actor: Actor, { status, after }: LandingFilter) {
  const where: Prisma.LandingWhereInput = {
    AND: [landingsInDistrictsOf(actor), status ? { status } : {}, after ? { id: { lt: after[0] } } : {}],
  }
  const found = await database().landing.findMany({ where, orderBy: { id: 'desc' }, take: PAGE + 1, select: listed })
  const rows = found.slice(0, PAGE)
  const last = found.length > PAGE ? rows.at(-1) : undefined
  return { rows, next: last ? encodeCursor([last.id]) : null }
}
export type LandingRow = Awaited<ReturnType<typeof landingsInDistrict>>['rows'][number]

const park = {
  select: {
    ...names,
    shortNameZh: true,
    shortNameEn: true,
    hostCityZh: true,
    hostCityEn: true,
    homeCityZh: true,
    homeCityEn: true,
  },
} as const
const document = {
  id: true,
  kind: true,
  file: { select: { id: true, name: true, size: true, sha256: true, createdAt: true } },
} as const
const whole = {
  id: true,
  version: true,
  status: true,
  reference: true,
  projectId: true,
  referralId: true,
  districtId: true,
  entityName: true,
  uscc: true,
  registeredOn: true,
  proposedSide: true,
  project: { select: { ...names, reference: true, status: true, enclaveId: true, enclave: park } },
  district: { select: { ...names, adcode: true } },
  site: { select: names },
  referral: { select: { reference: true } },
  keys: {
    orderBy: { turnedAt: 'asc' },
    select: {
      id: true,
      purpose: true,
      side: true,
      reason: true,
      turnedAt: true,
      accountId: true,
      account: { select: { name: true } },
    },
  },
  documents: { orderBy: { id: 'asc' }, select: document },
  milestones: { select: { id: true, kind: true } },
  commitments: { select: { id: true, promise: true } },
} satisfies Prisma.LandingSelect

/**
 * A landing as one side reads it, with what that side may do: milestones, commitments and checks have queries of their
 * own. @returns null for nothing visible to that side
 */
export async function landingSheet(actor: Actor, id: string, side: Side) {
  const where = { AND: [{ id }, landingsOfSide(actor, side)] }
  const found = await database().landing.findFirst({ where, select: whole })
  if (!found) return null
  const about = [...found.milestones, ...found.commitments].map((record) => record.id)
  const own = [
    { noun, recordId: id },
    { noun: { in: ['Milestone', 'Commitment'] }, recordId: { in: about } },
  ]
  const [moves, division] = await Promise.all([
    database().statusLog.findMany({ where: { OR: own }, orderBy: { id: 'asc' } }),
    otherDivision(found),
  ])
  return { ...found, moves, otherDivision: division, can: doorsOf(actor, found, side) }
}
export type LandingSheet = NonNullable<Awaited<ReturnType<typeof landingSheet>>>

type Keyed = Prisma.LandingGetPayload<{ select: typeof whole }>

/** What one side may do with a landing. The commands decide; this only says it beforehand. */
function doorsOf(actor: Actor, landing: Keyed, side: Side) {
  const by = capacitiesOf(actor, landing, side)
  const events = eventsIn(landingWorkflow, landing.status, by)
  const live = landing.status === 'PROPOSED' || landing.status === 'CONFIRMED'
  const speaks = live && sidesOf(actor, landing).includes(side)
  return { attach: speaks, refuse: events.includes('refuse'), key: speaks ? keyOf(actor, landing, side, by) : null }
}

const KEY_EVENT = {
  CONFIRM: { PARK: 'confirmPark', DISTRICT: 'confirmDistrict' },
  VOID: { PARK: 'voidPark', DISTRICT: 'voidDistrict' },
} as const

/** The key that a side would turn next, and why it cannot; null: it can. */
function keyOf(actor: Actor, landing: Keyed, side: Side, by: readonly LandingBy[]) {
  const { keys, documents, project } = landing
  const purpose = landing.status === 'PROPOSED' ? 'CONFIRM' : 'VOID'
  const turned = keys.filter((key) => key.purpose === purpose)
  const first = turned.find((key) => key.side === otherSide(side))
  const licensed = documents.some(({ kind }) => kind === 'LICENCE')
  const hindrances = {
    turned: turned.some((key) => key.side === side),
    produces: purpose === 'VOID' && project.status !== 'LANDED',
    lead: by.length === 0,
    sameSide: first !== undefined && !answersFor(actor, landing, side, first.accountId),
    licence: purpose === 'CONFIRM' && !licensed,
  }
  const why = HINDRANCES.find((each) => hindrances[each]) ?? null
  return { purpose, event: KEY_EVENT[purpose][side], why }
}

type Registered = { uscc: string | null; district: { adcode: string } | null }

/** Which division registered the entity, where that is not the district: its code, and its name where it is known. */
async function otherDivision({ uscc, district }: Registered) {
  if (!uscc || !district || !isOfOtherDivision(uscc, district.adcode)) return null
  const code = divisionOf(uscc)
  return { code, district: await database().district.findUnique({ where: { adcode: code }, select: names }) }
}

/**
 * The accepted referral of which a side may propose the landing, with the sites of its district and the landing that
 * is under way already. @returns null for any other
 */
export async function landingGround(actor: Actor, referralId: string, side: Side) {
  const found = await database().referral.findFirst({
    where: { AND: [{ id: referralId, status: 'ACCEPTED' }, referralsVisibleTo(actor)] },
    select: {
      id: true,
      version: true,
      districtId: true,
      district: {
        select: { ...names, adcode: true, sites: { orderBy: { slug: 'asc' }, select: { id: true, ...names } } },
      },
      project: { select: { ...names, id: true, status: true, enclaveId: true, enclave: park } },
      landings: { where: { status: { in: ['PROPOSED', 'CONFIRMED'] } }, select: { id: true } },
    },
  })
  if (!found || !sidesOf(actor, found).includes(side)) return null
  const [live] = found.landings
  if (!live && found.project.status !== 'COMMITTED') return null
  const where = { noun: 'Referral', recordId: referralId, event: 'send' }
  const sent = await database().statusLog.findFirst({ where, orderBy: { id: 'asc' } })
  return { ...found, live: live?.id ?? null, sentOn: sent ? dayOf(sent.at) : null }
}
export type LandingGround = NonNullable<Awaited<ReturnType<typeof landingGround>>>
