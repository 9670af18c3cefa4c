import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { dayOf, now } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { nameKey } from '@/lib/core/name-key'
import { encodeCursor } from '@/lib/core/paging'
import { unseal } from '@/lib/core/seal'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { manageableBy } from '@/lib/domains/organisations/policy'
import {
  canDecide,
  canFollow,
  canPassOn,
  followingEnclavesOf,
  organisationsSeenBy,
  prospectsVisibleTo,
} from '@/lib/domains/prospects/policy'
import type { ProspectFilter } from '@/lib/domains/prospects/schema'

const PAGE = 50
const MOST = 200
const names = { nameZh: true, nameEn: true } as const
const shortNames = { shortNameZh: true, shortNameEn: true } as const
const place = { select: { id: true, ...names, ...shortNames } } as const
const open = { until: null } as const

/** An answer to a look-up is read for a quarter of an hour. */
export const LOOK_MS = 15 * 60_000
/** A ticket opens for the account that asked, and for nobody else. */
export const lookPlace = (accountId: string) => `Prospect.look ${accountId}`
const ticket = z.object({ name: z.string().nullable(), uscc: z.string().nullable(), until: z.number() })

function readTicket(actor: Actor, look: string) {
  try {
    const { until, ...typed } = ticket.parse(JSON.parse(unseal(look, lookPlace(actor.accountId ?? ''))))
    return until < now().getTime() ? null : typed
  } catch {
    return null
  }
}

type Typed = { name: string | null; uscc: string | null }

/** By code or by the key of a name, those that were merged into others too; near: one character more, less or other. */
async function candidates({ name, uscc }: Typed) {
  const key = name ? nameKey(name) : ''
  const rows = await database().$queryRaw<{ id: string; same: boolean }[]>`
    SELECT coalesce(o."mergedIntoId", o.id)::text AS id, bool_or(
      coalesce(o.uscc = ${uscc}, FALSE) OR
        (o."nameKey" = ${key} OR o."nameKeyEn" = ${key}) AND coalesce(o.uscc = ${uscc}, TRUE)) AS same
    FROM "Organisation" o
    WHERE o.uscc = ${uscc} OR (${key} <> '' AND (o."nameKey" = ${key} OR o."nameKeyEn" = ${key}
      OR (length(${key}) >= 6 AND (left(o."nameKey", 3) = left(${key}, 3) OR right(o."nameKey", 3) = right(${key}, 3))
        AND one_edit_apart(o."nameKey", ${key}))))
    GROUP BY 1 LIMIT ${MOST}`
  return { same: rows.filter(({ same }) => same).map(({ id }) => id), near: rows.filter(({ same }) => !same) }
}

const found = {
  id: true,
  ...names,
  kind: true,
  prospects: {
    where: open,
    select: { enclaveId: true, since: true, enclave: place, handler: { select: { name: true } } },
  },
  residencies: { select: { enclave: place } },
  tenancies: { where: { status: { in: ['ACTIVE', 'NOTICE'] } }, select: { enclave: place } },
} satisfies Prisma.OrganisationSelect
type Found = Prisma.OrganisationGetPayload<{ select: typeof found }>

/** Which other teams know it, and since which month: nothing of who, and nothing of the record. */
function othersOf({ prospects, residencies, tenancies }: Found, mine: readonly string[]) {
  const following = prospects.map(({ enclave, since }) => ({ enclave, since: dayOf(since).slice(0, 7) }))
  const housing = [...residencies, ...tenancies].map(({ enclave }) => ({ enclave, since: null }))
  const others = [...following, ...housing].filter(({ enclave }) => !mine.includes(enclave.id))
  return others.filter(({ enclave }, index) => others.findIndex((one) => one.enclave.id === enclave.id) === index)
}

/**
 * The answer to a look-up, as it stands now. Of what the actor may not see it says that it is known, and to which team.
 * @returns null for a ticket that is somebody else's or out of time
 */
export async function lookAnswer(actor: Actor, look: string) {
  const typed = readTicket(actor, look)
  const mine = followingEnclavesOf(actor)
  if (!typed || mine.length === 0) return null
  const { same, near } = await candidates(typed)
  const [known, visible] = await Promise.all([
    database().organisation.findMany({ where: { id: { in: same } }, orderBy: { id: 'asc' }, select: found }),
    database().organisation.findMany({
      where: { AND: [{ id: { in: [...same, ...near.map(({ id }) => id)] } }, organisationsSeenBy(actor)] },
      orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
      select: { id: true, ...names },
    }),
  ])
  const isSeen = (id: string) => visible.some((one) => one.id === id)
  return {
    typed,
    seen: known
      .filter(({ id }) => isSeen(id))
      .map((one) => {
        const own = one.prospects.filter(({ enclaveId }) => mine.includes(enclaveId))
        const followers = own.map(({ enclave, since, handler }) => ({ enclave, since, name: handler.name }))
        return {
          id: one.id,
          nameZh: one.nameZh,
          nameEn: one.nameEn,
          kind: one.kind,
          followers,
          others: othersOf(one, mine),
        }
      }),
    masked: known.filter(({ id }) => !isSeen(id)).map((one) => ({ others: othersOf(one, mine) })),
    similar: visible.filter(({ id }) => !same.includes(id)),
    similarMasked: near.filter(({ id }) => !isSeen(id)).length,
  }
}
export type LookAnswer = NonNullable<Awaited<ReturnType<typeof lookAnswer>>>

const listed = {
  id: true,
  since: true,
  enclave: place,
  handler: { select: { id: true, name: true } },
  organisation: {
    select: {
      id: true,
      ...names,
      kind: true,
      industry: { select: names },
      homeDistrict: { select: names },
    },
  },
} satisfies Prisma.ProspectSelect

/** By name, pinyin, initials, or code. */
const matching = (q: string | undefined): Prisma.OrganisationWhereInput => {
  if (!q) return {}
  const word = { contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const typed = q.normalize('NFKC').toLowerCase()
  const sounds = { contains: typed.replace(/[^a-z0-9]/g, '') }
  const heard = sounds.contains && /^[\x20-\x7e]+$/.test(typed) ? [{ pinyin: sounds }, { initials: sounds }] : []
  const key = { contains: nameKey(q) }
  return {
    OR: [{ nameZh: word }, { nameEn: word }, ...(key.contains ? [{ nameKey: key }] : []), { uscc: word }, ...heard],
  }
}

/** What one's team follows, the newest first. @returns the rows, and the cursor to go on after or null */
export async function listProspects(actor: Actor, { q, whose, kind, industry, after }: ProspectFilter) {
  const where: Prisma.ProspectWhereInput = {
    AND: [
      prospectsVisibleTo(actor),
      open,
      whose ? { handlerId: actor.accountId ?? '' } : {},
      { organisation: { AND: [matching(q), kind ? { kind } : {}, industry ? { industry: { key: industry } } : {}] } },
      after ? { id: { lt: after[0] } } : {},
    ],
  }
  const rows = await database().prospect.findMany({ where, orderBy: { id: 'desc' }, take: PAGE + 1, select: listed })
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return { rows: rows.slice(0, PAGE), next: last ? encodeCursor([last.id]) : null }
}
export type ProspectRow = Awaited<ReturnType<typeof listProspects>>['rows'][number]

const whole = {
  slug: true,
  uscc: true,
  published: true,
  version: true,
  industryId: true,
  homeDistrictId: true,
  industry: { select: names },
  homeDistrict: { select: names },
  mergedFrom: { orderBy: { id: 'asc' }, select: { id: true, ...names, slug: true } },
} satisfies Prisma.OrganisationSelect

/** An organisation as the team follows it, with what happened to it and how many records name it. @returns null for nothing visible */
export async function prospectSheet(actor: Actor, id: string) {
  const mine = followingEnclavesOf(actor)
  const organisation = await database().organisation.findFirst({
    where: { AND: [{ id, mergedIntoId: null }, organisationsSeenBy(actor)] },
    select: { ...found, ...whole },
  })
  if (!organisation || mine.length === 0) return null
  const here = { enclaveId: { in: mine }, organisationId: id }
  const [follows, counts, isManageable, places] = await Promise.all([
    database().prospect.findMany({
      where: { AND: [prospectsVisibleTo(actor), { organisationId: id }] },
      orderBy: { id: 'desc' },
      take: MOST,
      include: { enclave: place, handler: { select: { name: true } } },
    }),
    countsOf(here),
    database().organisation.count({ where: { AND: [{ id }, manageableBy(actor) ?? { id: { in: [] } }] } }),
    followPlaces(actor),
  ])
  const { prospects: _, residencies: _r, tenancies: _t, ...facts } = organisation
  const records = [id, ...facts.mergedFrom.map((one) => one.id)]
  const current = follows
    .filter(({ until }) => until === null)
    .map((one) => ({ ...one, can: { letGo: canPassOn(actor, one), takeOver: takesOver(actor, one) } }))
  return {
    ...facts,
    current,
    past: follows.filter(({ until }) => until !== null),
    others: othersOf(organisation, mine),
    counts,
    happened: await happenedTo(records, follows, mine),
    can: {
      correct: isManageable > 0,
      follow: places.filter(({ id: at }) => current.every(({ enclaveId }) => enclaveId !== at)),
    },
  }
}
export type ProspectSheet = NonNullable<Awaited<ReturnType<typeof prospectSheet>>>

const takesOver = (actor: Actor, one: { enclaveId: string; handlerId: string }) =>
  canDecide(actor, one) && one.handlerId !== actor.accountId

async function countsOf(here: { enclaveId: { in: string[] }; organisationId: string }) {
  const [applications, tenancies, cooperation, talent, services] = await Promise.all([
    database().residencyApplication.count({ where: { ...here, status: { notIn: ['DRAFT', 'DISCARDED'] } } }),
    database().tenancy.count({ where: here }),
    database().cooperation.count({ where: here }),
    database().talentNeed.count({ where: here }),
    database().serviceRequest.count({ where: here }),
  ])
  return { applications, tenancies, cooperation, talent, services }
}

/**
 * The audit of an organisation, of those merged into it, and of who followed it here; of what other teams did with it, and
 * of who of them did what to its facts, nothing.
 */
async function happenedTo(organisations: string[], follows: readonly { id: string }[], mine: string[]) {
  const rows = await database().auditEntry.findMany({
    where: {
      OR: [
        { noun: 'Organisation', recordId: { in: organisations } },
        { noun: 'Prospect', recordId: { in: follows.map(({ id }) => id) } },
      ],
      AND: [{ OR: [{ enclaveId: null }, { enclaveId: { in: mine } }] }],
    },
    orderBy: { seq: 'desc' },
    take: MOST,
    select: {
      seq: true,
      at: true,
      actorId: true,
      actorName: true,
      verb: true,
      noun: true,
      recordId: true,
      details: true,
    },
  })
  const said = z.looseObject({ nameZh: z.string().optional(), nameBefore: z.string().optional() })
  const team = await database().membership.findMany({
    where: { enclaveId: { in: mine } },
    distinct: ['accountId'],
    select: { accountId: true },
  })
  const colleagues = new Set(team.map(({ accountId }) => accountId))
  // A merge is noted at both records: here it is told once.
  const told = rows.filter(({ verb, recordId }) => verb !== 'merge' || recordId === organisations[0])
  return told.map(({ seq, details, ...row }) => ({
    ...row,
    actorName: row.actorId === null || colleagues.has(row.actorId) ? row.actorName : null,
    seq: seq.toString(),
    names: said.safeParse(details).data ?? {},
  }))
}

/** The parks for which one follows, in their order. */
export const followPlaces = (actor: Actor) =>
  database().enclave.findMany({
    where: { id: { in: followingEnclavesOf(actor).filter((id) => canFollow(actor, id)) } },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: place.select,
  })

/** What the forms offer: parks, industries and home districts. */
export async function prospectChoices(actor: Actor) {
  const [places, industries, districts] = await Promise.all([
    followPlaces(actor),
    publishedItems('industry'),
    database().district.findMany({ orderBy: { adcode: 'asc' }, select: { id: true, ...names } }),
  ])
  return { places, industries, districts }
}
export type ProspectChoices = Awaited<ReturnType<typeof prospectChoices>>
