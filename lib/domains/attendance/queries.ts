import type { Actor } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { encodeCursor } from '@/lib/core/paging'
import { readReference } from '@/lib/core/reference'
import { eventsIn } from '@/lib/core/workflow'
import { maskedName } from '@/lib/domains/attendance/policy'
import type { AttendanceFilter } from '@/lib/domains/attendance/schema'
import { openContact } from '@/lib/domains/people/commands'
import { openReason } from '@/lib/domains/registrations/commands'
import { capacitiesOn, eventsHandledBy, registrationsHandledBy } from '@/lib/domains/registrations/policy'
import { registrationWorkflow } from '@/lib/domains/registrations/workflow'

const PAGE = 100
const titles = { titleZh: true, titleEn: true } as const
const session = {
  select: {
    id: true,
    ...titles,
    startsAt: true,
    endsAt: true,
    event: { select: { id: true, ...titles, enclaveId: true } },
  },
} as const
const loaded = { person: true, session } satisfies Prisma.RegistrationInclude

/** An event with its sessions as the team works on its registrations. @returns null for nothing visible */
export async function attendedEvent(actor: Actor, id: string) {
  const where = { AND: [{ id }, eventsHandledBy(actor)] }
  const inOrder = { orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] } satisfies Prisma.EventSessionFindManyArgs
  const found = await database().event.findFirst({ where, include: { sessions: inOrder } })
  if (!found) return null
  // The session that goes on or comes next; after the last, the last.
  const next = found.sessions.find(({ endsAt }) => endsAt > now()) ?? found.sessions.at(-1)
  return { ...found, next: next?.id ?? null }
}
export type AttendedEvent = NonNullable<Awaited<ReturnType<typeof attendedEvent>>>

const shown = (actor: Actor, row: Prisma.RegistrationGetPayload<{ include: typeof loaded }>) => {
  const { person, session: at, reason, personKey: _, ticket: __, ...registration } = row
  const open = eventsIn(registrationWorkflow, row.status, capacitiesOn(actor, at.event.enclaveId))
  return {
    ...registration,
    session: at,
    // Whoever had themselves erased is nobody's name.
    name: person.erasedAt ? null : maskedName(openContact(person).name),
    reason: openReason({ id: row.id, reason }),
    can: {
      confirm: open.includes('confirm'),
      refuse: open.includes('refuse'),
      checkIn: open.includes('checkIn'),
      reveal: person.erasedAt === null,
    },
  }
}

/** The registrations of one session, by number, names masked. @returns the rows, and the cursor to go on after or null */
export async function listAttendance(actor: Actor, sessionId: string, { status, q, after }: AttendanceFilter) {
  const reference = q && (readReference(q) ?? q.toUpperCase())
  const asked = reference ? { OR: [{ reference: { contains: reference } }] } : {}
  const narrowed = { sessionId, ...(status ? { status } : {}) }
  const later = after ? { number: { gt: Number(after[0]) } } : {}
  const found = await database().registration.findMany({
    where: { AND: [registrationsHandledBy(actor), narrowed, asked, later] },
    orderBy: { number: 'asc' },
    take: PAGE + 1,
    include: loaded,
  })
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  return {
    rows: found.slice(0, PAGE).map((row) => shown(actor, row)),
    next: last ? encodeCursor([String(last.number)]) : null,
  }
}
export type AttendanceRow = Awaited<ReturnType<typeof listAttendance>>['rows'][number]

async function one(actor: Actor, where: Prisma.RegistrationWhereInput) {
  const found = await database().registration.findFirst({
    where: { AND: [where, registrationsHandledBy(actor)] },
    include: loaded,
  })
  return found && shown(actor, found)
}
/** Who was scanned last. @returns null for nothing visible */
export const scannedRegistration = (actor: Actor, id: string) => one(actor, { id })
/** Whose ticket it is. @returns null for nothing visible */
export const ticketHolder = (actor: Actor, ticket: string) => one(actor, { ticket })
export type Scanned = NonNullable<Awaited<ReturnType<typeof scannedRegistration>>>
