import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, now, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { readList } from '@/lib/core/listing'
import { containing, referenced, sounding } from '@/lib/core/lookup'
import { giveBack, type Limit, spend } from '@/lib/core/rate-limit'
import { readReference } from '@/lib/core/reference'
import { seal, unseal } from '@/lib/core/seal'
import { columnsOf, identity } from '@/lib/core/table'
import { eventsIn } from '@/lib/core/workflow'
import { auditOf } from '@/lib/domains/audit/queries'
import { openAnswers } from '@/lib/domains/residency/commands'
import {
  applicationsHandledBy,
  applicationsOf,
  capacitiesOn,
  mayDecide,
  writableSections,
} from '@/lib/domains/residency/policy'
import {
  type Bucket,
  PERSONAL_FIELDS,
  phone,
  progressOf,
  type QueueFilter,
  type StatusInquiry,
} from '@/lib/domains/residency/schema'
import { RUNNING, residencyWorkflow } from '@/lib/domains/residency/workflow'

const named = { select: { nameZh: true, nameEn: true } } as const
const listed = {
  id: true,
  reference: true,
  status: true,
  nameZh: true,
  pinyin: true,
  kind: true,
  direction: true,
  areaM2: true,
  dueOn: true,
  pausedOn: true,
  draftUntil: true,
  savedAt: true,
  version: true,
  industry: named,
  enclave: { select: { id: true, nameZh: true, nameEn: true, shortNameZh: true, shortNameEn: true } },
} satisfies Prisma.ResidencyApplicationSelect
type Listed = Prisma.ResidencyApplicationGetPayload<{ select: typeof listed }>

/** One's own applications, the newest first. */
export const myApplications = (actor: Actor) =>
  database().residencyApplication.findMany({
    where: { AND: [applicationsOf(actor), { status: { not: 'DISCARDED' } }] },
    orderBy: { id: 'desc' },
    select: listed,
    take: 100,
  })

const whole = {
  enclave: true,
  industry: named,
  documents: { orderBy: { id: 'asc' }, include: { file: true } },
  reviews: { orderBy: { id: 'asc' }, include: { reviewer: { select: { name: true } } } },
  corrections: {
    orderBy: { id: 'desc' },
    include: { items: { orderBy: { position: 'asc' } }, requestedBy: { select: { name: true } } },
  },
  offers: { orderBy: { id: 'desc' }, include: { issuedBy: { select: { name: true } } } },
  previous: { select: { id: true, reference: true } },
  tenancy: { select: { id: true, reference: true, status: true } },
} satisfies Prisma.ResidencyApplicationInclude

/** Every move of a record, the oldest first. The caller has loaded the record as the actor sees it. */
const movesOf = (recordId: string) =>
  database().statusLog.findMany({ where: { noun: residencyWorkflow.noun, recordId }, orderBy: { id: 'asc' } })

async function sheet(actor: Actor, where: Prisma.ResidencyApplicationWhereInput) {
  const found = await database().residencyApplication.findFirst({ where, include: whole })
  if (!found) return null
  const { answers: _, ...record } = found
  const open = found.corrections.filter(({ closedAt }) => closedAt === null)
  const answers = openAnswers(found)
  const kinds = found.documents.map(({ kind }) => kind)
  return {
    ...record,
    answers,
    openCorrection: open[0] ?? null,
    writable: writableSections({ status: found.status, corrections: open }),
    progress: progressOf(answers, kinds, today()),
    moves: await movesOf(found.id),
    can: eventsIn(residencyWorkflow, found.status, capacitiesOn(actor, found, open[0]?.requestedById)),
    mayDecide: mayDecide(actor, found),
  }
}

/** One's own application, whole. @returns null where one has none of that id */
export const myApplication = (actor: Actor, id: string) => sheet(actor, { AND: [{ id }, applicationsOf(actor)] })

/**
 * An application as the team works on it. Nobody's contact is in it: that is asked for by itself, and audited.
 * @returns null for nothing visible
 */
export async function applicationSheet(actor: Actor, id: string) {
  const found = await sheet(actor, { AND: [{ id }, applicationsHandledBy(actor)] })
  return found && { ...found, answers: withoutContact(found.answers) }
}

/** Who did what about an application and its reviews, the newest first. @returns [] for nothing visible */
export async function applicationTrail(actor: Actor, id: string) {
  const where = { AND: [{ id }, applicationsHandledBy(actor)] }
  const select = { reviews: { select: { id: true } } }
  const found = await database().residencyApplication.findFirst({ where, select })
  if (!found) return []
  const reviews = found.reviews.map((review) => ({ noun: 'Review', recordId: review.id }))
  return auditOf([{ noun: residencyWorkflow.noun, recordId: id }, ...reviews])
}

export type MyApplication = NonNullable<Awaited<ReturnType<typeof myApplication>>>
export type ApplicationSheet = NonNullable<Awaited<ReturnType<typeof applicationSheet>>>

/** The answers without what they say of people. */
export const withoutContact = (given: MyApplication['answers']): MyApplication['answers'] =>
  Object.fromEntries(
    Object.entries(given).map(([section, fields]) => [
      section,
      Object.fromEntries(Object.entries(fields).filter(([name]) => !PERSONAL_FIELDS.includes(name))),
    ]),
  )

const ENDED = ['REJECTED', 'DECLINED', 'CONVERTED', 'WITHDRAWN'] as const

/** The parts of the queue, each a list of its own; together they are everything that is not ended. */
const bucketOf = (bucket: Bucket): Prisma.ResidencyApplicationWhereInput => {
  const day = columnOfDay(today())
  const running = { status: { in: [...RUNNING] } }
  switch (bucket) {
    case 'overdue':
      return { ...running, dueOn: { lt: day } }
    case 'today':
      return { ...running, dueOn: day }
    case 'running':
      return { ...running, dueOn: { gt: day } }
    case 'applicant':
      return { status: { in: ['CORRECTION_REQUESTED', 'OFFERED', 'OFFER_EXPIRED'] } }
    case 'later':
      return { status: { in: ['WAITLISTED', 'ACCEPTED'] } }
    case 'ended':
      return { status: { in: [...ENDED] } }
  }
}

/** By name, its pinyin or initials, by USCC or reference, a reference also as people type it. */
const matching = (q: QueueFilter['q']): Prisma.ResidencyApplicationWhereInput => {
  if (!q) return {}
  return { OR: [{ nameZh: containing(q) }, { uscc: containing(q) }, ...sounding(q), ...referenced(q)] }
}

/** How many applications stand in each part of the queue, of those that a search finds. */
export async function queueCounts(actor: Actor, q?: QueueFilter['q']) {
  const count = (bucket: Bucket) =>
    database().residencyApplication.count({
      where: { AND: [applicationsHandledBy(actor), bucketOf(bucket), matching(q)] },
    })
  const [overdue, due, running, applicant, later, ended] = await Promise.all([
    count('overdue'),
    count('today'),
    count('running'),
    count('applicant'),
    count('later'),
    count('ended'),
  ])
  return { overdue, today: due, running, applicant, later, ended }
}

const by = columnsOf<
  Prisma.ResidencyApplicationWhereInput,
  Prisma.ResidencyApplicationOrderByWithRelationInput,
  Listed
>()
const columns = {
  due: by.day({
    value: (row) => row.dueOn,
    at: (dueOn) => ({ dueOn }),
    order: (sort) => ({ dueOn: { sort, nulls: 'last' } }),
    none: { dueOn: null },
  }),
  name: by.text({
    value: (row) => row.pinyin,
    at: (pinyin) => ({ pinyin }),
    order: (pinyin) => ({ pinyin }),
  }),
  area: by.number({
    value: (row) => row.areaM2,
    at: (areaM2) => ({ areaM2 }),
    order: (sort) => ({ areaM2: { sort, nulls: 'last' } }),
    none: { areaM2: null },
  }),
}

/** One part of the queue, what is due first first; what runs where none is named. @returns a page, as readList gives it */
export const applicationQueue = (actor: Actor, filter: QueueFilter) =>
  readList(filter, {
    seen: applicationsHandledBy(actor),
    narrowed: [bucketOf(filter.bucket ?? 'running'), matching(filter.q)],
    columns,
    id: identity,
    find: (asked) => database().residencyApplication.findMany({ ...asked, select: listed }),
    count: (asked) => database().residencyApplication.count(asked),
  })
export type QueueRow = Awaited<ReturnType<typeof applicationQueue>>['rows'][number]

const QUARTER = 15 * 60
const LOOK_UPS_OF_REFERENCE: Limit = { name: 'status-reference', points: 5, seconds: QUARTER, lock: QUARTER }
const LOOK_UPS_FROM_ADDRESS: Limit = { name: 'status-address', points: 30, seconds: QUARTER, lock: 0 }
/** Every look-up takes this long at least, in milliseconds, so that its time tells nothing. */
const LOOK_UP = 300
const TICKET = 'ResidencyApplication.status ticket'
const TICKET_MS = QUARTER * 1000

const hash = (value: string) => createHash('sha256').update(value).digest()

/**
 * Whether a reference and the last four digits of its contact's telephone belong together.
 * @returns a ticket with which the status is read for a quarter of an hour
 * @throws Refusal not_found, one for a wrong reference and wrong digits; rate_limited
 */
export async function ticketFor({ reference, digits }: StatusInquiry, address: string): Promise<string> {
  const known = readReference(reference) ?? reference
  await spend(LOOK_UPS_FROM_ADDRESS, address)
  await spend(LOOK_UPS_OF_REFERENCE, known)
  const [id] = await Promise.all([idOf(known, digits), wait(LOOK_UP)])
  if (!id) return refuse('not_found')
  await Promise.all([giveBack(LOOK_UPS_FROM_ADDRESS, address), giveBack(LOOK_UPS_OF_REFERENCE, known)])
  return seal(JSON.stringify({ id, until: now().getTime() + TICKET_MS }), TICKET)
}

async function idOf(reference: string, digits: string): Promise<string | null> {
  const found = await database().residencyApplication.findUnique({ where: { reference } })
  const given = found ? openAnswers(found).organisation?.contactPhone : undefined
  const last = phone.safeParse(given).data?.slice(-4) ?? 'none'
  return timingSafeEqual(hash(last), hash(digits)) && found ? found.id : null
}

const ticket = z.object({ id: z.uuid(), until: z.number() })

/**
 * How an application stands, for whoever has a ticket: no reason, name or contact.
 * @returns null for a ticket that is forged or out of time
 */
export async function publishedStatus(given: string) {
  const { id, until } = readTicket(given)
  if (!id || until < now().getTime()) return null
  const found = await database().residencyApplication.findUnique({
    where: { id },
    select: { reference: true, status: true, dueOn: true, pausedOn: true, enclave: { select: listed.enclave.select } },
  })
  const moves = (await movesOf(id)).map(({ event, to, at }) => ({ event, to, at }))
  return found && { ...found, moves }
}

function readTicket(given: string): { id: string | null; until: number } {
  try {
    return ticket.parse(JSON.parse(unseal(given, TICKET)))
  } catch {
    return { id: null, until: 0 }
  }
}
