import { randomBytes, randomUUID } from 'node:crypto'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { dayOf, dayOfColumn, shiftDay, startOfDay } from '@/lib/core/clock'
import { database, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { newReference } from '@/lib/core/reference'
import { KEPT_DAYS } from '@/lib/domains/registrations/schema'
import { registrationWorkflow } from '@/lib/domains/registrations/workflow'
import { momentOf, type Stage } from '@/prisma/seed/demonstration-course'
import { appendEntries, type Entry, trail } from '@/prisma/seed/demonstration-rows'

const MARKS = 310_000
/** Of each session so many registered on the portal; the last of them did not come. */
const EACH = 4
const SESSIONS_AT_ONCE = 18
const portal = systemActor('registrations')

type Session = Prisma.EventSessionGetPayload<{ include: { event: true } }>

/**
 * Who registered for what was held: rows, logs and audit as the commands write them. It is long ago, so nobody's name is
 * kept any more. A session that has numbers already was laid down before a start was cut off.
 */
export async function layRegistrations(stage: Stage): Promise<void> {
  const { enclaveId } = stage.cast
  const held = { heldOn: { not: null }, event: { enclaveId, slug: { startsWith: 'demo-' } } }
  const sessions = await database().eventSession.findMany({
    where: held,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: { event: true },
  })
  const wanted = sessions
    .map((session, index) => ({ session, index }))
    .filter(({ session }) => session.lastNumber === 0)
  for (let from = 0; from < wanted.length; from += SESSIONS_AT_ONCE) {
    const part = wanted.slice(from, from + SESSIONS_AT_ONCE)
    await transaction((tx) => write(tx, stage, part))
  }
}

async function write(tx: Tx, stage: Stage, part: readonly { session: Session; index: number }[]): Promise<void> {
  const laid = part.flatMap(({ session, index }) =>
    Array.from({ length: EACH }, (_, turn) => history(stage, session, turn, MARKS + index * EACH + turn)),
  )
  await tx.person.createMany({ data: laid.map(({ person }) => person) })
  await tx.registration.createMany({ data: laid.map(({ row }) => row) })
  await tx.statusLog.createMany({ data: laid.flatMap(({ logs }) => logs) })
  await appendEntries(
    tx,
    laid.flatMap(({ entries }) => entries),
  )
  const where = { id: { in: part.map(({ session }) => session.id) } }
  await tx.eventSession.updateMany({ where, data: { taken: EACH, lastNumber: EACH } })
}

type Laid = {
  person: Prisma.PersonCreateManyInput
  row: Prisma.RegistrationCreateManyInput
  logs: Prisma.StatusLogCreateManyInput[]
  entries: readonly Entry[]
}

function history({ cast }: Stage, session: Session, turn: number, mark: number): Laid {
  const { enclaveId, ops } = cast
  const [id, personId, reference] = [randomUUID(), randomUUID(), newReference()]
  const heldOn = session.heldOn ? dayOfColumn(session.heldOn) : dayOf(session.startsAt)
  const on = shiftDay(heldOn, -9 + turn)
  const came = turn < EACH - 1
  const number = turn + 1
  const { logs, entries, note, log, move, state } = trail(registrationWorkflow, {
    ...{ recordId: id, enclaveId, mark },
    state: 'CONFIRMED',
  })
  const createdAt = note('register', visitor, on, { reference, sessionId: session.id, number })
  log('register', visitor, createdAt, null, 'CONFIRMED')
  const at = came ? move('checkIn', ops, heldOn) : move('miss', portal, shiftDay(heldOn, 1))
  const erasedAt = startOfDay(shiftDay(heldOn, KEPT_DAYS + 1))
  return {
    person: {
      ...{ id: personId, kind: 'REGISTRANT', name: '', email: '', phone: null, locale: 'zh-CN', key: null },
      ...{ createdAt: momentOf(mark, on, 0), erasedAt, version: 1 },
    },
    row: {
      ...{ id, sessionId: session.id, personId, personKey: id, number, reference, status: state(), organisation: null },
      ticket: randomBytes(18).toString('base64url'),
      ...{ checkedInAt: came ? at : null, version: 2, createdAt },
    },
    logs,
    entries,
  }
}
