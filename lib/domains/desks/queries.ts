import type { Actor } from '@/lib/core/auth/actor'
import { dayOf, startOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { encodeCursor } from '@/lib/core/paging'
import { eventsIn } from '@/lib/core/workflow'
import { workingDaysBetween } from '@/lib/core/working-days'
import { type Answer, daysBetween, measuredSince, PARTS, responseOf } from '@/lib/domains/desks/schema'
import { capacitiesOn, districtsOf, isShown, LIVE_CONSENTS, referralsSentTo } from '@/lib/domains/referrals/policy'
import { DESK_PARTS, type DeskFilter } from '@/lib/domains/referrals/schema'
import { referralWorkflow } from '@/lib/domains/referrals/workflow'

const PAGE = 30
const MEASURED = 2000
const { noun } = referralWorkflow
const named = { nameZh: true, nameEn: true } as const
const ANSWERS = ['acknowledge', 'accept', 'decline']
const DECISIONS = ['accept', 'decline']
/** Taken back by others: whether it would have been answered in time is not known. */
const OVER = ['RECALLED', 'WITHDRAWN', 'NOT_SELECTED']

/** Of one's district alone, so that every figure of the desk is its own. */
const sent = (actor: Actor, part?: DeskFilter['part']): Prisma.ReferralWhereInput => ({
  AND: [referralsSentTo(actor), part ? { status: { in: [...PARTS[part]] } } : {}],
})

const logsOf = async (ids: readonly string[], events: readonly string[]) => {
  const where = { noun, recordId: { in: [...ids] }, event: { in: [...events] } }
  const found = await database().statusLog.findMany({
    where,
    orderBy: { id: 'asc' },
    select: { recordId: true, event: true, at: true },
  })
  return (id: string, wanted: readonly string[]) => {
    const first = found.find(({ recordId, event }) => recordId === id && wanted.includes(event))
    return first ? dayOf(first.at) : null
  }
}

const row = {
  id: true,
  reference: true,
  status: true,
  waitingSince: true,
  silentDays: true,
  district: { select: named },
  project: { select: named },
} satisfies Prisma.ReferralSelect

/** What one's district was sent, the newest first, each with how long it waits and how soon it was answered. */
export async function deskReferrals(actor: Actor, { part, after }: DeskFilter) {
  const where = { AND: [sent(actor, part), after ? { id: { lt: after[0] } } : {}] }
  const found = await database().referral.findMany({ where, orderBy: { id: 'desc' }, take: PAGE + 1, select: row })
  const shown = found.slice(0, PAGE)
  const dayOfFirst = await logsOf(
    shown.map(({ id }) => id),
    ['send', ...ANSWERS],
  )
  const rows = shown.map(({ waitingSince, ...referral }) => {
    const [sentOn, answeredOn] = [dayOfFirst(referral.id, ['send']), dayOfFirst(referral.id, ANSWERS)]
    return {
      ...referral,
      waitingDays: waitingSince ? daysBetween(dayOf(waitingSince), today()) : null,
      answeredIn: sentOn && answeredOn ? workingDaysBetween(sentOn, answeredOn) : null,
    }
  })
  const last = found.length > PAGE ? rows.at(-1) : undefined
  return { rows, next: last ? encodeCursor([last.id]) : null }
}
export type DeskRow = Awaited<ReturnType<typeof deskReferrals>>['rows'][number]

/** How many stand in each part of one's own desk. */
export async function deskCounts(actor: Actor) {
  const found = await database().referral.groupBy({ by: ['status'], where: sent(actor), _count: true })
  const inPart = (part: (typeof DESK_PARTS)[number]) =>
    found.reduce((sum, { status, _count }) => sum + (PARTS[part].includes(status) ? _count : 0), 0)
  const [waiting, running, accepted, ended] = DESK_PARTS.map(inPart)
  const counts = { waiting: waiting ?? 0, running: running ?? 0, accepted: accepted ?? 0, ended: ended ?? 0 }
  return { ...counts, all: counts.waiting + counts.running + counts.accepted + counts.ended }
}
export type DeskCounts = Awaited<ReturnType<typeof deskCounts>>

/** How one's own districts answered what they were sent in the last twelve months, each by itself. */
export async function deskResponses(actor: Actor) {
  const day = today()
  const since = startOfDay(measuredSince(day))
  const [districts, referrals] = await Promise.all([
    database().district.findMany({
      where: { id: { in: districtsOf(actor) } },
      orderBy: { adcode: 'asc' },
      select: { id: true, ...named },
    }),
    database().referral.findMany({
      where: { AND: [sent(actor), { createdAt: { gte: since } }] },
      orderBy: { id: 'desc' },
      take: MEASURED,
      select: { id: true, districtId: true, status: true },
    }),
  ])
  const dayOfFirst = await logsOf(
    referrals.map(({ id }) => id),
    ['send', ...ANSWERS],
  )
  return districts.map((district) => {
    const own = referrals.filter(({ districtId }) => districtId === district.id)
    const answers = own.flatMap(({ id, status }): Answer[] => {
      const sentOn = dayOfFirst(id, ['send'])
      if (!sentOn) return []
      const over = OVER.includes(status)
      return [{ sentOn, answeredOn: dayOfFirst(id, ANSWERS), decidedOn: dayOfFirst(id, DECISIONS), over }]
    })
    return { ...district, received: answers.length, ...responseOf(answers, day) }
  })
}
export type DeskResponse = Awaited<ReturnType<typeof deskResponses>>[number]

const whole = {
  ...row,
  version: true,
  districtId: true,
  note: true,
  terms: true,
  lack: true,
  talks: {
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, heldOn: true, note: true, author: { select: { name: true } } },
  },
  landings: { orderBy: { id: 'desc' }, select: { id: true, reference: true, status: true } },
  project: {
    select: {
      id: true,
      enclaveId: true,
      status: true,
      ...named,
      enclave: { select: { ...named, hostCityZh: true, hostCityEn: true } },
      origin: true,
      holderKind: true,
      holderName: true,
      summary: true,
      readinessLevel: true,
      landMu: true,
      plantM2: true,
      cleanRoomM2: true,
      powerKv: true,
      capital: true,
      people: true,
      industry: { select: named },
      consents: LIVE_CONSENTS,
      documents: {
        where: { kind: 'PITCH' },
        orderBy: { id: 'asc' },
        select: {
          id: true,
          kind: true,
          file: { select: { id: true, name: true, size: true, sha256: true, createdAt: true } },
        },
      },
    },
  },
} satisfies Prisma.ReferralSelect

/** Whose move each event is; a reopening may be the group's or the park's. */
const BY: Record<string, 'GROUP' | 'PARK' | 'FOUNDER' | 'PORTAL'> = {
  send: 'PARK',
  recall: 'PARK',
  withdraw: 'FOUNDER',
  notSelect: 'PORTAL',
}
/** A recall's reason is the park's own, as is that of a project which leaves: what concerns the group it was told. */
const REASONED = ['decline', 'reopen']

/** What happened to a referral, as its district reads it: its own people by name, everybody else by what they are. */
async function movesOf(id: string, districtId: string) {
  const [logs, members] = await Promise.all([
    database().statusLog.findMany({ where: { noun, recordId: id, event: { not: 'create' } }, orderBy: { id: 'asc' } }),
    database().membership.findMany({ where: { districtId, role: 'DISTRICT' }, select: { accountId: true } }),
  ])
  const group = new Set(members.map(({ accountId }) => accountId))
  return logs.map(({ id: key, event, to, at, reason, actorId, actorName }) => {
    const isOwn = actorId !== null && group.has(actorId)
    return {
      key: String(key),
      event,
      to,
      at,
      by: BY[event] ?? (isOwn ? ('GROUP' as const) : ('PARK' as const)),
      name: isOwn && !BY[event] ? actorName : null,
      reason: REASONED.includes(event) ? reason : null,
    }
  })
}

/**
 * A referral as its district works on it. `shown`: what it may look into, while the referral is open under a live
 * consent that names it; null otherwise, and then only the district's own doings stand there. What comes of the project
 * elsewhere is no part of it. @returns null for another's, for a draft, and for none
 */
export async function deskReferral(actor: Actor, id: string) {
  const found = await database().referral.findFirst({ where: { AND: [{ id }, referralsSentTo(actor)] }, select: whole })
  if (!found) return null
  const { project, note, waitingSince, landings, ...referral } = found
  const { consents, documents, enclave, powerKv, status, holderName, ...facts } = project
  const isOpen = isShown(found)
  const isChosen = found.status === 'ACCEPTED' && status === 'COMMITTED'
  const underWay = landings.filter((landing) => landing.status !== 'REFUSED')
  const mine = capacitiesOn(actor, found).filter((capacity) => capacity === 'DISTRICT')
  return {
    ...referral,
    project: { nameZh: facts.nameZh, nameEn: facts.nameEn },
    enclave,
    waitingDays: waitingSince ? daysBetween(dayOf(waitingSince), today()) : null,
    landings: underWay,
    moves: await movesOf(id, found.districtId),
    shown: isOpen
      ? {
          ...facts,
          // A team may be called after its founder, whose name is masked.
          holderName: facts.holderKind === 'COMPANY' ? holderName : null,
          powerKv: powerKv?.toNumber() ?? null,
          note,
          documents,
        }
      : null,
    can: {
      move: eventsIn(referralWorkflow, found.status, mine),
      talk: ['VISITING', 'NEGOTIATING', 'ACCEPTED'].includes(found.status),
      reveal: isOpen,
      propose: isChosen && !underWay.some((landing) => landing.status === 'PROPOSED' || landing.status === 'CONFIRMED'),
    },
  }
}
export type DeskSheet = NonNullable<Awaited<ReturnType<typeof deskReferral>>>
