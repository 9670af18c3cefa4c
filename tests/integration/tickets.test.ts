import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { calendarFile } from '@/lib/core/calendar'
import { dayOf, momentAt, shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { checkIn, checkInTicket, scan } from '@/lib/domains/attendance/commands'
import { listAttendance, ticketHolder } from '@/lib/domains/attendance/queries'
import { attendanceFilter } from '@/lib/domains/attendance/schema'
import { holdEvent, moveEvent } from '@/lib/domains/events/commands'
import {
  cancelRegistration,
  erasePast,
  eraseRegistrant,
  lapseOffers,
  remindTomorrow,
  takeSeat,
} from '@/lib/domains/tickets/commands'
import { ticketSheet } from '@/lib/domains/tickets/queries'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { eventAt } from '@/tests/support/builders/events'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import {
  aSession,
  aTicketLink,
  hoursFromNow,
  lettersOf,
  registered,
  seatsOf,
  standOf,
} from '@/tests/support/builders/registrations'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const timer = systemActor('timer')
let enclaveId = ''
let desk: Desk
let rival: Desk
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  desk = await aDesk(enclaveId)
  rival = await aDesk((await anEnclave()).id)
})
const sheet = (token: string) => ticketSheet(visitor, token, '192.0.2.9')
const row = (id: string) => database().registration.findUniqueOrThrow({ where: { id } })

describe('a seat', () => {
  test('that is given back is kept for the first who waits, who takes it; the next one stays next', async () => {
    const { sessionId } = await aSession(enclaveId, 1)
    const [a, b, c] = [await registered(sessionId), await registered(sessionId), await registered(sessionId)]
    expect([(await sheet(b.token))?.place, (await sheet(c.token))?.place]).toEqual([1, 2])
    expect(await refusedWith(takeSeat({ token: b.token }))).toBe('invalid_transition')
    await cancelRegistration({ token: a.token })
    expect([await standOf(a.id), await standOf(b.id), await standOf(c.id)]).toEqual([
      'CANCELLED',
      'OFFERED',
      'WAITLISTED',
    ])
    expect((await sheet(b.token))?.can).toEqual({ take: true, cancel: true })
    await takeSeat({ token: b.token })
    expect(await standOf(b.id)).toBe('CONFIRMED')
    expect((await seatsOf(sessionId)).taken).toBe(1)
    expect((await sheet(c.token))?.place).toBe(1)
  })

  test('that nobody takes within 24 hours goes on to the next, and can then not be taken', async () => {
    const { sessionId } = await aSession(enclaveId, 1, {}, { startsAt: hoursFromNow(90), endsAt: hoursFromNow(91) })
    const [a, b, c] = [await registered(sessionId), await registered(sessionId), await registered(sessionId)]
    await cancelRegistration({ token: a.token })
    const { offeredUntil } = await row(b.id)
    expect(Math.abs((offeredUntil?.getTime() ?? 0) - hoursFromNow(24).getTime())).toBeLessThan(60_000)
    await atMoment(hoursFromNow(23.9), () => lapseOffers(timer))
    expect(await standOf(b.id)).toBe('OFFERED')
    await atMoment(hoursFromNow(24.1), async () => {
      expect(await refusedWith(takeSeat({ token: b.token }))).toBe('offer_expired')
      await lapseOffers(timer)
    })
    expect([await standOf(b.id), await standOf(c.id)]).toEqual(['LAPSED', 'OFFERED'])
    expect((await seatsOf(sessionId)).taken).toBe(1)
  })

  test('is one, when two of one link take and cancel at once', async () => {
    const { sessionId } = await aSession(enclaveId, 1)
    const [a, b] = [await registered(sessionId), await registered(sessionId)]
    await cancelRegistration({ token: a.token })
    const outcomes = await Promise.all([
      refusedWith(takeSeat({ token: b.token })),
      refusedWith(takeSeat({ token: b.token })),
      refusedWith(cancelRegistration({ token: b.token })),
    ])
    expect(outcomes.filter((outcome) => outcome === null).length).toBeGreaterThan(0)
    const taken = (await standOf(b.id)) === 'CONFIRMED' ? 1 : 0
    expect((await seatsOf(sessionId)).taken).toBe(taken)
  })
})

test('who has a seat is reminded on the day before, once; on the day itself nobody cancels any more', async () => {
  const tomorrow = shiftDay(today(), 3)
  const times = { startsAt: momentAt(tomorrow, '14:00'), endsAt: momentAt(tomorrow, '16:00') }
  const { sessionId } = await aSession(enclaveId, 1, {}, times)
  const [a, b] = [await registered(sessionId), await registered(sessionId)]
  const eve = shiftDay(tomorrow, -1)
  await atMoment(momentAt(eve, '07:30'), () => remindTomorrow(timer))
  expect(await lettersOf(a.id)).toBe(1)
  for (const at of ['08:10', '09:10', '10:10']) await atMoment(momentAt(eve, at), () => remindTomorrow(timer))
  expect([await lettersOf(a.id), await lettersOf(b.id)]).toEqual([2, 1])
  await atMoment(momentAt(tomorrow, '14:30'), async () => {
    const token = await aTicketLink(a.id)
    expect(await refusedWith(cancelRegistration({ token }))).toBe('registration_closed')
  })
})

test('whoever has themselves erased is nobody’s name from then on; what was to come is cancelled, and the link is dead', async () => {
  const { sessionId } = await aSession(enclaveId, 1)
  const [a, b] = [await registered(sessionId), await registered(sessionId)]
  await eraseRegistrant({ token: a.token })
  expect([await standOf(a.id), await standOf(b.id)]).toEqual(['CANCELLED', 'OFFERED'])
  expect(await sheet(a.token)).toBeNull()
  const { personId, organisation, personKey } = await row(a.id)
  const person = await database().person.findUniqueOrThrow({ where: { id: personId } })
  expect(person).toMatchObject({ name: '', email: '', key: null })
  expect([organisation, personKey]).toEqual([null, a.id])
  const { rows } = await listAttendance(desk.ops.actor, sessionId, attendanceFilter.parse({}))
  expect(rows.find(({ id }) => id === a.id)?.name).toBeNull()
})

test('nobody’s name is kept 180 days after the session', async () => {
  const { sessionId } = await aSession(enclaveId, 5)
  const { id } = await registered(sessionId)
  const on = dayOf((await seatsOf(sessionId)).endsAt)
  const erased = async () => (await row(id)).personKey === id
  await atMoment(momentAt(shiftDay(on, 180), '03:00'), () => erasePast(timer))
  expect(await erased()).toBe(false)
  await atMoment(momentAt(shiftDay(on, 181), '03:00'), () => erasePast(timer))
  expect(await erased()).toBe(true)
  expect(await standOf(id)).toBe('CONFIRMED')
})

describe('at the door', () => {
  test('a ticket, its address or its reference lets in whoever has a seat; by the team of the park alone', async () => {
    const { sessionId, eventId } = await aSession(
      enclaveId,
      3,
      {},
      { startsAt: hoursFromNow(2), endsAt: hoursFromNow(3) },
    )
    const [a, b] = [await registered(sessionId), await registered(sessionId)]
    const door = { at: eventId, session: sessionId }
    const { ticket } = await row(a.id)
    expect(await refusedWith(checkInTicket(rival.ops.actor, { ticket }))).toBe('not_found')
    expect(await ticketHolder(rival.ops.actor, ticket)).toBeNull()
    expect(await scan(rival.ops.actor, { ...door, code: ticket })).toEqual({ outcome: 'unknown', last: null })
    const address = `https://example.org/admin/events/check-in?ticket=${ticket}`
    expect((await scan(desk.ops.actor, { ...door, code: address })).outcome).toBe('in')
    expect((await scan(desk.ops.actor, { ...door, code: a.reference })).outcome).toBe('already')
    const both = await Promise.all([checkIn(desk.ops.actor, { id: b.id }), checkIn(desk.lead.actor, { id: b.id })])
    expect(both.sort()).toEqual(['already', 'in'])
    expect(await database().statusLog.count({ where: { recordId: b.id, event: 'checkIn' } })).toBe(1)
    const { rows } = await listAttendance(desk.ops.actor, sessionId, attendanceFilter.parse({}))
    expect(rows.map(({ name }) => name)).toEqual(['梁＊＊', '梁＊＊'])
    expect((await listAttendance(rival.ops.actor, sessionId, attendanceFilter.parse({}))).rows).toEqual([])
  })

  test('whoever belongs elsewhere, waits, or comes a day too early is told so and stays as they are', async () => {
    const early = await aSession(enclaveId, 1)
    const now = await aSession(enclaveId, 1, {}, { startsAt: hoursFromNow(2), endsAt: hoursFromNow(3) })
    const [a, b] = [await registered(early.sessionId), await registered(early.sessionId)]
    const door = { at: early.eventId, session: early.sessionId }
    expect((await scan(desk.ops.actor, { ...door, code: a.reference })).outcome).toBe('early')
    expect((await scan(desk.ops.actor, { ...door, code: b.reference })).outcome).toBe('notSeated')
    const other = { at: now.eventId, session: now.sessionId }
    expect((await scan(desk.ops.actor, { ...other, code: a.reference })).outcome).toBe('otherEvent')
    expect([await standOf(a.id), await standOf(b.id)]).toEqual(['CONFIRMED', 'WAITLISTED'])
  })

  test('who did not come is missed once the session was held, and mended for 14 days; who came gets the certificate', async () => {
    const times = { startsAt: hoursFromNow(1), endsAt: hoursFromNow(2) }
    const { sessionId, eventId } = await aSession(enclaveId, 5, { certificate: true }, times)
    const [came, missed] = [await registered(sessionId), await registered(sessionId)]
    await checkIn(desk.ops.actor, { id: came.id })
    expect((await sheet(came.token))?.certificate).toBeNull()
    const later = hoursFromNow(4)
    await atMoment(later, async () => {
      const told = { heldOn: { [sessionId]: dayOf(later) }, attendance: { [sessionId]: 31 } }
      await holdEvent(desk.ops.actor, { ...(await eventAt(eventId)), ...told })
    })
    expect([await standOf(came.id), await standOf(missed.id)]).toEqual(['ATTENDED', 'NO_SHOW'])
    const own = await sheet(came.token)
    expect(own?.certificate).toMatch(/^[0-9A-Z]{8}$/)
    expect((await sheet(missed.token))?.certificate).toBeNull()
    const days = (n: number) => momentAt(shiftDay(dayOf(later), n), '12:00')
    expect(await atMoment(days(15), () => checkIn(desk.ops.actor, { id: missed.id }))).toBe('late')
    expect(await atMoment(days(14), () => checkIn(desk.ops.actor, { id: missed.id }))).toBe('in')
    expect((await sheet(missed.token))?.certificate).toMatch(/^[0-9A-Z]{8}$/)
    expect((await sheet(missed.token))?.certificate).not.toBe(own?.certificate)
  })
})

test('what becomes of an event is told to each who may come yet, and a seat that is added goes to who waits', async () => {
  const { sessionId, eventId } = await aSession(enclaveId, 1)
  const [a, b, c] = [await registered(sessionId), await registered(sessionId), await registered(sessionId)]
  await cancelRegistration({ token: c.token })
  const before = await Promise.all([a, b, c].map(({ id }) => lettersOf(id)))
  await moveEvent(desk.ops.actor, { ...(await eventAt(eventId)), event: 'cancel', reason: '改期另办' })
  const after = await Promise.all([a, b, c].map(({ id }) => lettersOf(id)))
  expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 0])
  expect([await standOf(a.id), await standOf(b.id)]).toEqual(['CONFIRMED', 'WAITLISTED'])
})

test('a calendar file is read by another program: ids that stay, the newer version, the state, the moment in UTC', () => {
  const base = {
    title: '对接会; 第1期, 下午',
    summary: '一行\n二行',
    place: '一号楼',
    url: 'https://example.org/events/x',
  }
  const times = { startsAt: new Date('2026-12-01T06:00:00Z'), endsAt: new Date('2026-12-01T08:30:00Z') }
  const at = new Date('2026-11-01T00:00:00Z')
  const file = calendarFile('活动', 'example.org', [
    { id: 'one', version: 3, ...base, ...times, at, state: 'CONFIRMED' },
    { id: 'two', version: 4, ...base, ...times, at, state: 'CANCELLED' },
  ])
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  const said = events.map((event) =>
    ['uid', 'sequence', 'status', 'summary'].map((key) => event.getFirstPropertyValue(key)),
  )
  expect(said).toEqual([
    ['one@example.org', 3, 'CONFIRMED', base.title],
    ['two@example.org', 4, 'CANCELLED', base.title],
  ])
  const start = events[0]?.getFirstPropertyValue('dtstart')
  expect(String(start)).toBe('2026-12-01T06:00:00Z')
})
