import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { holdEvent, moveEvent, rescheduleEvent } from '@/lib/domains/events/commands'
import { PLAIN_EVENTS } from '@/lib/domains/events/schema'
import { actorWith } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDraft, eventAt } from '@/tests/support/builders/events'
import { aDesk } from '@/tests/support/builders/projects'
import { eventRules, eventsOf, verdict } from '@/tests/support/machines'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const PEOPLE = ['ops', 'lead', 'foreign', 'bureau', 'admin', 'visitor'] as const
type Who = (typeof PEOPLE)[number]
const attempt = fc.record({
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...PEOPLE),
  event: fc.constantFrom(...eventsOf(eventRules)),
  reason: fc.boolean(),
})
const expected = (state: string, who: Who, event: string, reason: boolean): string =>
  who === 'ops' || who === 'lead' ? verdict(eventRules, state, event, 'OPS', reason) : 'not_found'

test('no sequence of commands by anybody takes an event where the rules do not', async () => {
  const { id: enclaveId } = await anEnclave()
  const { id: elsewhere } = await anEnclave()
  const desk = await aDesk(enclaveId)
  const people: Record<Who, Actor> = {
    ops: desk.ops.actor,
    lead: desk.lead.actor,
    foreign: (await aDesk(elsewhere)).lead.actor,
    bureau: actorWith([{ role: 'GOV', enclaveId }]),
    admin: actorWith([{ role: 'ADMIN' }]),
    visitor,
  }
  const ahead = shiftDay(today(), 3)
  /** The one command that makes an event, with all that it asks for. */
  async function make(actor: Actor, made: { id: string; sessionId: string }, name: string, reason: boolean) {
    const at = await eventAt(made.id)
    const of = <T>(value: T) => ({ [made.sessionId]: value })
    if (name === 'reschedule')
      return rescheduleEvent(actor, { ...at, day: of(ahead), starts: of('10:00'), ends: of('11:00') })
    if (name === 'hold') {
      // The day comes: what is ahead has begun.
      const { startsAt } = await database().eventSession.findUniqueOrThrow({ where: { id: made.sessionId } })
      if (startsAt > new Date())
        await database().$executeRaw`UPDATE "EventSession"
        SET "startsAt" = "startsAt" - interval '20 days', "endsAt" = "endsAt" - interval '20 days' WHERE id = ${made.sessionId}::uuid`
      return holdEvent(actor, { ...at, heldOn: of(today()), attendance: of(12) })
    }
    const event = PLAIN_EVENTS.find((known) => known === name)
    if (!event) throw new Error(`no command makes ${name}`)
    return moveEvent(actor, { ...at, event, reason: reason ? '场地检修' : undefined })
  }
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 6, maxLength: 18 }), async (attempts) => {
      const made = await aDraft(desk)
      const states = ['DRAFT']
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const rules = eventRules.filter(({ from, event }) => from === state && (pick % 5 === 0 || event !== 'cancel'))
        const rule = follow ? rules[pick % rules.length] : undefined
        const next = rule ? ({ who: pick % 2 ? 'ops' : 'lead', event: rule.event, reason: true } as const) : wild
        const due = expected(state, next.who, next.event, next.reason)
        const code = await refusedWith(make(people[next.who], made, next.event, next.reason))
        const moves = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${next.event} by ${next.who}`).toBe(moves ? 'moved' : due)
        if (moves) states.push(due)
      }
      const found = await database().event.findUniqueOrThrow({ where: { id: made.id }, include: { sessions: true } })
      expect(found.status).toBe(states.at(-1))
      expect(found.publishedAt !== null).toBe(states.length > 1)
      expect(found.sessions.map(({ attendance }) => attendance)).toEqual([states.includes('HELD') ? 12 : null])
      const logs = await database().statusLog.findMany({
        where: { noun: 'Event', recordId: made.id },
        orderBy: { id: 'asc' },
      })
      expect(logs.map(({ to }) => to)).toEqual(states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50 },
  )
  expect([...reached]).toEqual(expect.arrayContaining(['PUBLISHED', 'POSTPONED', 'HELD', 'CANCELLED', 'ARCHIVED']))
}, 120_000)
