import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { addSession, createEvent, holdEvent, moveEvent } from '@/lib/domains/events/commands'
import { type EventInput, eventInput, type SessionInput } from '@/lib/domains/events/schema'
import type { Desk } from '@/tests/support/builders/projects'

let count = 0

/** What the team types for an event. */
export function eventFields(enclaveId: string, fields: Partial<EventInput> = {}): EventInput {
  count += 1
  const words = {
    titleZh: `新材料沙龙第${count}期`,
    titleEn: `Materials salon ${count}`,
    summaryZh: '薄膜与封装的一个下午。',
    summaryEn: 'An afternoon on films and packaging.',
    placeZh: '一号楼报告厅',
    placeEn: 'Hall, building 1',
  }
  const slug = `salon-${count}-${Math.random().toString(36).slice(2, 8)}`
  return { ...eventInput.parse({ enclaveId, slug, kind: 'SALON', ...words }), ...fields }
}

export const eventAt = async (id: string) => ({
  id,
  version: (await database().event.findUniqueOrThrow({ where: { id } })).version,
})

type Times = Partial<Omit<SessionInput, 'id' | 'version'>>
export const sessionFields = (fields: Times = {}) => ({
  day: shiftDay(today(), 7),
  starts: '14:00',
  ends: '16:30',
  capacity: 40,
  titleZh: undefined,
  titleEn: undefined,
  ...fields,
})

/** A drafted event with one session. */
export async function aDraft({ enclaveId, ops }: Desk, times: Times = {}, fields: Partial<EventInput> = {}) {
  const { id } = await createEvent(ops.actor, eventFields(enclaveId, fields))
  const { sessionId } = await addSession(ops.actor, { ...(await eventAt(id)), ...sessionFields(times) })
  return { id, sessionId }
}

/** A published event with one session, a week ahead where nothing else is said. */
export async function aPublished(desk: Desk, times: Times = {}, fields: Partial<EventInput> = {}) {
  const made = await aDraft(desk, times, fields)
  await moveEvent(desk.ops.actor, { ...(await eventAt(made.id)), event: 'publish', reason: undefined })
  return made
}

/** An event that was held on a day. */
export async function aHeld(desk: Desk, day: string, came = 20, fields: Partial<EventInput> = {}) {
  const made = await aPublished(desk, { day }, fields)
  const { sessionId } = made
  const told = { heldOn: { [sessionId]: day }, attendance: { [sessionId]: came } }
  await holdEvent(desk.ops.actor, { ...(await eventAt(made.id)), ...told })
  return made
}
