import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { momentAt, shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import {
  addSession,
  createEvent,
  editEvent,
  editSession,
  holdEvent,
  moveEvent,
  removeSession,
  rescheduleEvent,
} from '@/lib/domains/events/commands'
import {
  eventPlaces,
  eventSheet,
  listEvents,
  publishedEvent,
  publishedEventCounts,
  publishedPast,
  publishedUpcoming,
} from '@/lib/domains/events/queries'
import {
  eventFilter,
  eventHolding,
  eventRescheduling,
  eventSearch,
  monthOf,
  sessionInput,
} from '@/lib/domains/events/schema'
import { figureRecords } from '@/lib/domains/metrics/queries'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDraft, aHeld, aPublished, eventAt, eventFields, sessionFields } from '@/tests/support/builders/events'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let desk: Desk
let other: Desk
let slug = ''
beforeAll(async () => {
  const park = await anEnclave({ slug: 'events-park' })
  slug = 'events-park'
  desk = await aDesk(park.id)
  other = await aDesk((await anEnclave()).id)
})

const at = eventAt
const move = async (actor: Actor, id: string, event: 'publish' | 'postpone' | 'cancel' | 'archive', reason?: string) =>
  moveEvent(actor, { ...(await at(id)), event, reason })
const statusOf = async (id: string) => (await database().event.findUniqueOrThrow({ where: { id } })).status
const sessionOf = (id: string) => database().eventSession.findUniqueOrThrow({ where: { id } })
const of = <T>(id: string, value: T) => ({ [id]: value })
const hold = async (id: string, heldOn: Record<string, string>, attendance: Record<string, number>) =>
  holdEvent(desk.ops.actor, { ...(await at(id)), heldOn, attendance })
const yesterday = shiftDay(today(), -1)

describe('publishing', () => {
  test('an event without a session is not published; with one it is read by anyone', async () => {
    const fields = eventFields(desk.enclaveId)
    const { id } = await createEvent(desk.ops.actor, fields)
    expect(await refusedWith(move(desk.ops.actor, id, 'publish'))).toBe('session_missing')
    await addSession(desk.ops.actor, { ...(await at(id)), ...sessionFields() })
    expect(await publishedEvent(fields.slug)).toBeNull()
    await move(desk.lead.actor, id, 'publish')
    expect(await publishedEvent(fields.slug)).toMatchObject({ id, status: 'PUBLISHED' })
  })

  test('an address is one event’s', async () => {
    const fields = eventFields(desk.enclaveId)
    await createEvent(desk.ops.actor, fields)
    expect(await refusedWith(createEvent(desk.ops.actor, fields))).toBe('conflict')
  })
})

describe('sessions', () => {
  test('times are Shanghai times, wherever the server stands', async () => {
    const { sessionId } = await aDraft(desk, { day: '2031-06-10', starts: '09:00', ends: '17:30' })
    expect(await sessionOf(sessionId)).toMatchObject({
      startsAt: new Date('2031-06-10T01:00:00Z'),
      endsAt: new Date('2031-06-10T09:30:00Z'),
    })
  })

  test('say together when the event begins and ends', async () => {
    const { id, sessionId } = await aDraft(desk, { day: '2031-06-10' })
    const late = { ...sessionFields({ day: '2031-06-12', starts: '09:00', ends: '10:00' }) }
    await addSession(desk.ops.actor, { ...(await at(id)), ...late })
    const span = async () =>
      database().event.findUniqueOrThrow({ where: { id }, select: { firstAt: true, lastAt: true } })
    expect(await span()).toEqual({ firstAt: momentAt('2031-06-10', '14:00'), lastAt: momentAt('2031-06-12', '10:00') })
    await removeSession(desk.ops.actor, { ...(await at(id)), sessionId })
    expect(await span()).toEqual({ firstAt: momentAt('2031-06-12', '09:00'), lastAt: momentAt('2031-06-12', '10:00') })
  })

  test('never have fewer seats than are taken: the command says so, and so does the database', async () => {
    const { id, sessionId } = await aPublished(desk)
    await database().eventSession.update({ where: { id: sessionId }, data: { taken: 12 } })
    const edit = async (capacity: number) =>
      editSession(desk.ops.actor, { ...(await at(id)), sessionId, ...sessionFields({ capacity }) })
    expect(await refusedWith(edit(11))).toBe('seats_taken')
    expect((await sessionOf(sessionId)).capacity).toBe(40)
    await edit(12)
    expect((await sessionOf(sessionId)).capacity).toBe(12)
    await expect(
      database().$executeRaw`UPDATE "EventSession" SET capacity = 11 WHERE id = ${sessionId}::uuid`,
    ).rejects.toThrow(/EventSession_seats/)
  })

  test('the last one of a published event stays; two do not begin at one moment; one of another event is not there', async () => {
    const { id, sessionId } = await aPublished(desk)
    expect(await refusedWith(removeSession(desk.ops.actor, { ...(await at(id)), sessionId }))).toBe('session_missing')
    const same = addSession(desk.ops.actor, { ...(await at(id)), ...sessionFields() })
    expect(await refusedWith(same)).toBe('conflict')
    const foreign = await aPublished(desk)
    const mixed = editSession(desk.ops.actor, { ...(await at(id)), sessionId: foreign.sessionId, ...sessionFields() })
    expect(await refusedWith(mixed)).toBe('not_found')
  })

  test('stay as they are once the event is postponed', async () => {
    const { id, sessionId } = await aPublished(desk)
    await move(desk.ops.actor, id, 'postpone', '主讲人生病')
    const edit = editSession(desk.ops.actor, { ...(await at(id)), sessionId, ...sessionFields({ capacity: 50 }) })
    expect(await refusedWith(edit)).toBe('invalid_transition')
  })

  test('of two who change the same version, the second reads that it is stale', async () => {
    const { id } = await aPublished(desk)
    const seen = await at(id)
    await addSession(desk.ops.actor, { ...seen, ...sessionFields({ starts: '09:00', ends: '10:00' }) })
    expect(await refusedWith(moveEvent(desk.lead.actor, { ...seen, event: 'cancel', reason: '改线上' }))).toBe('stale')
  })

  test.each([
    [{ ends: '13:00' }, 'time_order'],
    [{ starts: '25:00' }, 'time_form'],
    [{ day: '2026-02-30' }, 'date_form'],
    [{ capacity: '0' }, 'number_range'],
    [{ titleZh: '上午场' }, 'both_languages'],
  ])('%j is said at its field', (wrong, code) => {
    const typed = { id: desk.enclaveId, version: 0, day: '2031-01-01', starts: '14:00', ends: '15:00', ...wrong }
    expect(sessionInput.safeParse(typed).error?.issues.map(({ message }) => message)).toContain(code)
  })
})

describe('what was held', () => {
  test('is recorded with day and attendance of each session that took place', async () => {
    const { id, sessionId } = await aPublished(desk, { day: yesterday })
    const second = { ...sessionFields({ day: yesterday, starts: '18:00', ends: '19:00' }) }
    const { sessionId: missed } = await addSession(desk.ops.actor, { ...(await at(id)), ...second })
    await hold(id, of(sessionId, yesterday), of(sessionId, 31))
    expect(await statusOf(id)).toBe('HELD')
    expect(await sessionOf(sessionId)).toMatchObject({ heldOn: new Date(`${yesterday}T00:00:00Z`), attendance: 31 })
    expect(await sessionOf(missed)).toMatchObject({ heldOn: null, attendance: null })
  })

  test('never without attendance, in the future, before its day, or while a session is ahead', async () => {
    const { id, sessionId } = await aPublished(desk, { day: yesterday })
    const issues = (given: object) =>
      eventHolding.safeParse({ id, version: 0, ...given }).error?.issues.map(({ message }) => message)
    expect(issues({ heldOn: of(sessionId, yesterday) })).toEqual(['attendance_missing'])
    expect(issues({ attendance: of(sessionId, '3') })).toEqual(['held_missing'])
    expect(issues({ heldOn: of(sessionId, shiftDay(today(), 1)), attendance: of(sessionId, '3') })).toEqual([
      'date_future',
    ])
    expect(await refusedWith(hold(id, of(sessionId, yesterday), {}))).toBe('invalid_input')
    expect(await refusedWith(hold(id, {}, {}))).toBe('nothing_held')
    const early = shiftDay(yesterday, -1)
    expect(await refusedWith(hold(id, of(sessionId, early), of(sessionId, 3)))).toBe('held_early')
    const ahead = await aPublished(desk)
    expect(await refusedWith(hold(ahead.id, of(ahead.sessionId, today()), of(ahead.sessionId, 3)))).toBe(
      'session_ahead',
    )
    expect([await statusOf(id), await statusOf(ahead.id)]).toEqual(['PUBLISHED', 'PUBLISHED'])
  })

  test('counts by the day, once archived too; what was cancelled or not recorded does not', async () => {
    const [held, archived] = [await aHeld(desk, yesterday, 17), await aHeld(desk, shiftDay(today(), -40), 9)]
    await move(desk.ops.actor, archived.id, 'archive')
    const gone = await aPublished(desk, { day: yesterday })
    await move(desk.ops.actor, gone.id, 'cancel', '报名人数不足')
    await aPublished(desk, { day: yesterday })
    const ids = async (from?: string) =>
      (await figureRecords(visitor, 'eventsHeld', { enclaveSlug: slug, from })).rows.map(({ id }) => id)
    expect(await ids()).toEqual(expect.arrayContaining([held.sessionId, archived.sessionId]))
    expect(await ids()).not.toContain(gone.sessionId)
    expect(await ids(yesterday)).not.toContain(archived.sessionId)
    const { rows, figure } = await figureRecords(visitor, 'eventsHeld', { enclaveSlug: slug })
    expect(figure.recorded).toBe(rows.length)
    expect(rows.find(({ id }) => id === held.sessionId)).toMatchObject({ attendance: 17, countedOn: yesterday })
    expect(
      (
        await figureRecords(visitor, 'eventsHeld', {
          enclaveSlug: (await anEnclave({ slug: 'no-events' })) && 'no-events',
        })
      ).rows,
    ).toEqual([])
  })
})

describe('postponed', () => {
  test('an event needs new times for each session, all in the future', async () => {
    const { id, sessionId } = await aPublished(desk)
    await move(desk.ops.actor, id, 'postpone', '主讲人生病')
    const soon = shiftDay(today(), 20)
    const when = (day: string, starts = '10:00', ends = '11:00') => ({
      day: of(sessionId, day),
      starts: of(sessionId, starts),
      ends: of(sessionId, ends),
    })
    const again = async (times: ReturnType<typeof when>) =>
      rescheduleEvent(desk.ops.actor, { ...(await at(id)), ...times })
    const issues = (times: object) =>
      eventRescheduling.safeParse({ id, version: 0, ...times }).error?.issues.map(({ message }) => message)
    expect(issues(when(yesterday))).toEqual(['moment_past'])
    expect(issues(when(soon, '10:00', '09:00'))).toEqual(['time_order'])
    expect(await refusedWith(again(when(yesterday)))).toBe('invalid_input')
    expect(
      await refusedWith(rescheduleEvent(desk.ops.actor, { ...(await at(id)), day: {}, starts: {}, ends: {} })),
    ).toBe('incomplete')
    expect(await statusOf(id)).toBe('POSTPONED')
    await again(when(soon))
    expect(await statusOf(id)).toBe('PUBLISHED')
    expect((await sessionOf(sessionId)).startsAt).toEqual(momentAt(soon, '10:00'))
  })

  test('what took place before keeps its time, and two sessions may change places', async () => {
    const { id, sessionId: gone } = await aPublished(desk, { day: yesterday })
    const [a, b] = [shiftDay(today(), 5), shiftDay(today(), 6)]
    const add = async (day: string) =>
      (await addSession(desk.ops.actor, { ...(await at(id)), ...sessionFields({ day }) })).sessionId
    const [first, second] = [await add(a), await add(b)]
    await move(desk.ops.actor, id, 'postpone', '台风')
    expect((await eventSheet(desk.ops.actor, id))?.sessions.filter(({ due }) => due).map((one) => one.id)).toEqual([
      first,
      second,
    ])
    const both = <T>(one: T, two: T) => ({ [first]: one, [second]: two })
    const times = { day: both(b, a), starts: both('14:00', '14:00'), ends: both('15:00', '15:00') }
    await rescheduleEvent(desk.ops.actor, { ...(await at(id)), ...times })
    const starts = await Promise.all([gone, first, second].map(async (one) => (await sessionOf(one)).startsAt))
    expect(starts).toEqual([momentAt(yesterday, '14:00'), momentAt(b, '14:00'), momentAt(a, '14:00')])
  })
})

describe('who reads what', () => {
  test('the team of another park, the bureau, an administrator and a visitor find nothing and change nothing', async () => {
    const { id, sessionId } = await aDraft(desk)
    const strangers: Record<string, Actor> = {
      'another team': other.lead.actor,
      'the bureau': actorWith([{ role: 'GOV', enclaveId: desk.enclaveId }]),
      'an administrator': actorWith([{ role: 'ADMIN' }]),
      'a resident': actorWith([{ role: 'TENANT_ADMIN', organisationId: desk.enclaveId }]),
      'a visitor': visitor,
    }
    for (const [who, actor] of Object.entries(strangers)) {
      expect(await eventSheet(actor, id), who).toBeNull()
      expect(
        (await listEvents(actor, eventFilter.parse({}))).rows.map((row) => row.id),
        who,
      ).not.toContain(id)
      const seen = await at(id)
      const { slug: _, enclaveId: __, ...facts } = eventFields(desk.enclaveId)
      const tries = {
        create: () => createEvent(actor, eventFields(desk.enclaveId)),
        edit: () => editEvent(actor, { ...seen, ...facts }),
        add: () => addSession(actor, { ...seen, ...sessionFields() }),
        editSession: () => editSession(actor, { ...seen, sessionId, ...sessionFields() }),
        remove: () => removeSession(actor, { ...seen, sessionId }),
        move: () => moveEvent(actor, { ...seen, event: 'publish', reason: undefined }),
        hold: () => holdEvent(actor, { ...seen, heldOn: {}, attendance: {} }),
        reschedule: () => rescheduleEvent(actor, { ...seen, day: {}, starts: {}, ends: {} }),
      }
      for (const [what, act] of Object.entries(tries))
        expect(await refusedWith(act()), `${what} by ${who}`).toBe('not_found')
    }
    expect((await eventPlaces(desk.ops.actor)).map((one) => one.id)).toEqual([desk.enclaveId])
    expect(await statusOf(id)).toBe('DRAFT')
  })

  test('the public reads what was published in that park, also cancelled and postponed, with the reason; never a draft', async () => {
    const [draft, open, gone, later] = [
      await aDraft(desk),
      await aPublished(desk),
      await aPublished(desk),
      await aPublished(desk),
    ]
    const foreign = await aPublished(other)
    await move(desk.ops.actor, gone.id, 'cancel', '场地检修')
    await move(desk.ops.actor, later.id, 'postpone', '主讲人生病')
    const shown = (await publishedUpcoming(desk.enclaveId)).map(({ id }) => id)
    expect(shown).toEqual(expect.arrayContaining([open.id, gone.id, later.id]))
    for (const { id } of [draft, foreign]) expect(shown).not.toContain(id)
    const { slug: address } = await database().event.findUniqueOrThrow({ where: { id: gone.id } })
    expect(await publishedEvent(address)).toMatchObject({ status: 'CANCELLED', reason: '场地检修' })
  })

  test('what is over stands with what was, by month; kind and month narrow both', async () => {
    const park = await aDesk((await anEnclave()).id)
    const day = shiftDay(today(), -70)
    const held = await aHeld(park, day, 5, { kind: 'ROADSHOW' })
    const next = await aPublished(park)
    const past = async (search: object) =>
      (await publishedPast(park.enclaveId, eventSearch.parse(search))).rows.map(({ id }) => id)
    expect(await past({})).toEqual([held.id])
    expect(await past({ kind: 'SALON' })).toEqual([])
    expect(await past({ month: day.slice(0, 7), kind: 'ROADSHOW' })).toEqual([held.id])
    expect(await past({ month: '2001-01' })).toEqual([])
    const counts = await publishedEventCounts(park.enclaveId)
    expect(counts.kinds).toEqual(
      new Map([
        ['ROADSHOW', 1],
        ['SALON', 1],
      ]),
    )
    const upcoming = await publishedUpcoming(park.enclaveId)
    expect(upcoming.map(({ id }) => id)).toEqual([next.id])
    expect(counts.months.map(({ month }) => month)).toEqual([
      monthOf(upcoming[0]?.firstAt ?? new Date()),
      day.slice(0, 7),
    ])
  })

  test('the team’s list: what is to be done first, what is next after it; page by page without a gap', async () => {
    const park = await aDesk((await anEnclave()).id)
    const bare = await createEvent(park.ops.actor, eventFields(park.enclaveId))
    const overdue = await aPublished(park, { day: yesterday })
    const held = await aHeld(park, shiftDay(today(), -3))
    const next: string[] = []
    for (let n = 1; n <= 50; n += 1) next.push((await aPublished(park, { day: shiftDay(today(), n) })).id)
    const read = (search: object) => listEvents(park.lead.actor, eventFilter.parse(search))
    const page = await read({})
    const rest = await read({ after: page.next })
    expect([...page.rows, ...rest.rows].map(({ id }) => id)).toEqual([bare.id, overdue.id, ...next])
    expect((await read({ when: 'past' })).rows.map(({ id }) => id)).toEqual([held.id])
    expect((await read({ status: 'DRAFT' })).rows.map(({ id }) => id)).toEqual([bare.id])
    expect((await read({ q: '100%' })).rows).toEqual([])
  })
})
