import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { dayOf, shiftDay, startOfDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { Prisma } from '@/lib/core/db/generated/client'
import { ServiceMatchStatus } from '@/lib/core/db/generated/enums'
import { encodeCursor } from '@/lib/core/paging'
import { eventsIn } from '@/lib/core/workflow'
import { workingDaysBetween } from '@/lib/core/working-days'
import { capacitiesOn, matchesRoutedTo } from '@/lib/domains/matches/policy'
import { MATCH_PARTS, type MatchFilter, MEASURED_DAYS, medianOf } from '@/lib/domains/matches/schema'
import { type MatchBy, matchWorkflow } from '@/lib/domains/matches/workflow'
import { requestsHandledBy, requestsOf } from '@/lib/domains/services/policy'
import { needEnclavesOf } from '@/lib/domains/talent/policy'

const PAGE = 30
const { noun } = matchWorkflow
/** By these a partner has answered what it was sent. */
const ANSWERS = ['take', 'notForMe']
const names = { nameZh: true, nameEn: true } as const
const told = {
  id: true,
  requestId: true,
  partnerId: true,
  status: true,
  version: true,
  createdAt: true,
  closedAt: true,
  askedAt: true,
  answeredAt: true,
  speed: true,
  usefulness: true,
  again: true,
  partner: { select: { id: true, ...names, kind: true } },
  request: { select: { organisationId: true } },
} satisfies Prisma.ServiceMatchSelect

const logsOf = (ids: readonly string[]) =>
  database().statusLog.findMany({
    where: { noun, recordId: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: { id: true, recordId: true, event: true, to: true, at: true, reason: true, actorId: true, actorName: true },
  })

/** From being sent to the partner's first answer. */
const responseTime = (sent: Date, answered: Date) => ({
  hours: (answered.getTime() - sent.getTime()) / 3_600_000,
  workingDays: workingDaysBetween(dayOf(sent), dayOf(answered)),
})

/** The partners of a request, each with what happened there; people by name for the team alone. */
async function matchesOf(actor: Actor, where: Prisma.ServiceMatchWhereInput, isTeam: boolean) {
  const found = await database().serviceMatch.findMany({ where, orderBy: { id: 'asc' }, select: told })
  const logs = await logsOf(found.map(({ id }) => id))
  return found.map(({ request, ...match }) => {
    const own = logs.filter(({ recordId }) => recordId === match.id)
    const answer = own.find(({ event }) => ANSWERS.includes(event))
    const isAsker = capacitiesOn(actor, { partnerId: match.partnerId, request }).includes('ASKER')
    return {
      ...match,
      moves: own.map((move) => ({ ...move, actorName: isTeam && move.actorId !== null ? move.actorName : null })),
      response: answer ? responseTime(match.createdAt, answer.at) : null,
      can: {
        withdraw: isAsker && eventsIn(matchWorkflow, match.status, ['ASKER']).length > 0,
        grade: isAsker && match.askedAt !== null && match.answeredAt === null,
      },
    }
  })
}

/** A request's partners as the team reads them. */
export const requestMatches = (actor: Actor, requestId: string) =>
  matchesOf(actor, { requestId, request: requestsHandledBy(actor) }, true)
/** The same, as those read them who asked. */
export const myMatches = (actor: Actor, requestId: string) =>
  matchesOf(actor, { requestId, request: requestsOf(actor) }, false)
export type MatchView = Awaited<ReturnType<typeof matchesOf>>[number]

/** What was taken back from a partner is shown to it no more. */
const isShown = ({ status }: { status: ServiceMatchStatus }) => status !== 'WITHDRAWN'

/** What one's own organisation was asked, the newest first. @returns the rows, and the cursor to go on after or null */
export async function deskMatches(actor: Actor, { part, after }: MatchFilter) {
  const narrowed = [part ? { status: { in: [...MATCH_PARTS[part]] } } : {}, after ? { id: { lt: after[0] } } : {}]
  const found = await database().serviceMatch.findMany({
    where: { AND: [matchesRoutedTo(actor), ...narrowed] },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: {
      ...{ id: true, status: true, createdAt: true, partner: { select: { id: true, ...names } } },
      request: {
        select: { reference: true, kind: true, title: true, companyName: true, organisation: { select: names } },
      },
    },
  })
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  const rows = found.slice(0, PAGE).map(({ request: { companyName, organisation, ...request }, ...match }) => ({
    ...match,
    request,
    asker: isShown(match) ? { companyName, organisation } : null,
  }))
  return { rows, next: last ? encodeCursor([last.id]) : null }
}
export type DeskMatchRow = Awaited<ReturnType<typeof deskMatches>>['rows'][number]

/** How many stand in each part of one's own desk. */
export async function deskMatchCounts(actor: Actor) {
  const found = await database().serviceMatch.groupBy({ by: ['status'], where: matchesRoutedTo(actor), _count: true })
  const inPart = (part: readonly string[]) =>
    found.reduce((sum, { status, _count }) => sum + (part.includes(status) ? _count : 0), 0)
  const { waiting, running, ended } = MATCH_PARTS
  const counts = { waiting: inPart(waiting), running: inPart(running), ended: inPart(ended) }
  return { ...counts, all: counts.waiting + counts.running + counts.ended }
}
export type DeskMatchCounts = Awaited<ReturnType<typeof deskMatchCounts>>

const asked = {
  reference: true,
  kind: true,
  title: true,
  body: true,
  createdAt: true,
  companyName: true,
  organisationId: true,
  organisation: { select: names },
  enclave: { select: { ...names, shortNameZh: true, shortNameEn: true } },
} satisfies Prisma.ServiceRequestSelect
const PARTNERS: readonly MatchBy[] = ['PARTNER']

/** A request as the partner reads it to whom it was routed, and nothing of the others. @returns null for another's and for none */
export async function deskMatch(actor: Actor, id: string) {
  const found = await database().serviceMatch.findFirst({
    where: { AND: [{ id }, matchesRoutedTo(actor)] },
    select: {
      ...{ id: true, status: true, version: true, createdAt: true, partnerId: true, partner: told.partner },
      request: { select: asked },
    },
  })
  if (!found) return null
  const { request, partnerId, ...match } = found
  const { organisationId, reference, title, enclave, ...content } = request
  const mine = capacitiesOn(actor, { partnerId, request: { organisationId } }).filter((by) => PARTNERS.includes(by))
  const isMove = (event: string) =>
    matchWorkflow.moves.some((move) => move.event === event && move.by.includes('PARTNER'))
  const moves = await logsOf([id])
  return {
    ...match,
    ...{ reference, title, enclave },
    shown: isShown(match) ? content : null,
    moves: moves.map((move) => ({ ...move, actorName: isMove(move.event) ? move.actorName : null })),
    can: { move: eventsIn(matchWorkflow, match.status, mine) },
  }
}
export type DeskMatch = NonNullable<Awaited<ReturnType<typeof deskMatch>>>

const course = z.object({
  partnerId: z.string(),
  status: z.enum(ServiceMatchStatus),
  sent: z.date(),
  answered: z.date().nullable(),
  speed: z.number().nullable(),
  usefulness: z.number().nullable(),
  again: z.number().nullable(),
})
type Course = z.output<typeof course>
const MOST = 5000

/** How each partner answered what the team sent it within the last year, and how those judge it who asked. */
export async function partnerResponses(actor: Actor) {
  const enclaves = needEnclavesOf(actor)
  if (enclaves.length === 0) return []
  const since = startOfDay(shiftDay(today(), -MEASURED_DAYS))
  const found = await database().$queryRaw`SELECT m."partnerId"::text AS "partnerId", m.status::text AS status,
      m."createdAt" AS sent, min(l.at) AS answered, m.speed, m.usefulness, m.again
    FROM "ServiceMatch" m JOIN "ServiceRequest" r ON r.id = m."requestId"
    LEFT JOIN "StatusLog" l ON l.noun = ${noun} AND l."recordId" = m.id AND l.event IN (${Prisma.join(ANSWERS)})
    WHERE r."enclaveId" = ANY(${enclaves}::uuid[]) AND m."createdAt" >= ${since}
    GROUP BY m.id ORDER BY m.id DESC LIMIT ${MOST}`
  const courses = z.array(course).parse(found)
  const ids = [...new Set(courses.map(({ partnerId }) => partnerId))]
  const partners = await database().organisation.findMany({
    where: { id: { in: ids } },
    orderBy: { pinyin: 'asc' },
    select: { id: true, ...names, kind: true },
  })
  return partners.map((partner) => ({
    ...partner,
    ...figuresOf(courses.filter(({ partnerId }) => partnerId === partner.id)),
  }))
}
export type PartnerResponse = Awaited<ReturnType<typeof partnerResponses>>[number]

function figuresOf(courses: readonly Course[]) {
  const times = courses.flatMap(({ sent, answered }) => (answered ? [responseTime(sent, answered)] : []))
  const count = (status: ServiceMatchStatus) => courses.filter((one) => one.status === status).length
  const mean = (of: 'speed' | 'usefulness' | 'again') => {
    const given = courses.flatMap((one) => one[of] ?? [])
    return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length
  }
  return {
    sent: courses.length,
    waiting: count('SENT'),
    answered: times.length,
    hours: medianOf(times.map(({ hours }) => hours)),
    workingDays: medianOf(times.map(({ workingDays }) => workingDays)),
    helped: count('DONE_HELPED'),
    closed: count('DONE_HELPED') + count('DONE_NO_HELP') + count('DONE_NOT_REACHABLE'),
    notForMe: count('NOT_FOR_ME'),
    graded: courses.filter(({ speed }) => speed !== null).length,
    ...{ speed: mean('speed'), usefulness: mean('usefulness'), again: mean('again') },
  }
}
