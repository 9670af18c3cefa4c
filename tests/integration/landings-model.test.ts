import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import type { Side } from '@/lib/core/db/generated/enums'
import { refuseLanding, turnKey } from '@/lib/domains/landings/commands'
import { KEY_EVENTS } from '@/lib/domains/landings/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { LANDING_PEOPLE, type LandingPerson, landingPeople, SPEAKS_FOR } from '@/tests/support/builders/landings'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aCommittedProject, aDesk, aGroup, aProposal, landingAt } from '@/tests/support/builders/projects'
import { landingRules, marches, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const EVENTS = [...KEY_EVENTS, 'refuse'] as const
type Event = (typeof EVENTS)[number]
const attempt = fc.record({
  /** Half of the attempts follow the rules, so that a run comes far; the others are anybody's anything. */
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...LANDING_PEOPLE),
  event: fc.constantFrom(...EVENTS),
  side: fc.constantFrom<Side>('PARK', 'DISTRICT'),
  reason: fc.boolean(),
})
type Attempt = { who: LandingPerson; event: Event; side: Side; reason: boolean }

/** Whose key an event turns, and to what end. */
const TURNS: Record<string, { side: Side; other: string; brings: string }> = {
  confirmPark: { side: 'PARK', other: 'confirmDistrict', brings: 'CONFIRMED' },
  confirmDistrict: { side: 'DISTRICT', other: 'confirmPark', brings: 'CONFIRMED' },
  voidPark: { side: 'PARK', other: 'voidDistrict', brings: 'VOIDED' },
  voidDistrict: { side: 'DISTRICT', other: 'voidPark', brings: 'VOIDED' },
}
const CAPACITIES: Record<LandingPerson, string[]> = {
  ops: ['NOBODY'],
  lead: ['LEAD'],
  officer: ['DISTRICT'],
  both: ['LEAD', 'DISTRICT'],
  rival: [],
  stranger: [],
  visitor: [],
  timer: ['SYSTEM'],
}

/** What the rules, and the two keys, say of an attempt: the states it leads to, or the code of its refusal. */
function expected(state: string, turned: readonly string[], { who, event, side, reason }: Attempt): string[] | string {
  if (CAPACITIES[who].length === 0) return 'not_found'
  if (event === 'refuse' && !SPEAKS_FOR[who].includes(side)) return 'not_found'
  const verdicts = CAPACITIES[who].map((by) => verdict(landingRules, state, event, by, reason))
  const due = verdicts.find((code) => code !== 'forbidden') ?? 'forbidden'
  const turn = TURNS[event]
  if (due !== due.toUpperCase() || !turn) return due === due.toUpperCase() ? [due] : due
  const second = turned.includes(turn.other)
  if (second && who === 'both') return 'same_side'
  if (turned.includes(event)) return 'conflict'
  return second ? [due, turn.brings] : [due]
}

const FOLLOWED: Record<string, Event[]> = {
  PROPOSED: ['confirmPark', 'confirmDistrict', 'confirmPark', 'confirmDistrict', 'refuse'],
  CONFIRMED: ['voidPark', 'voidDistrict'],
}

/** An attempt that the rules allow in a state; undefined where nothing is allowed. */
function allowed(state: string, pick: number): Attempt | undefined {
  const events = FOLLOWED[state] ?? []
  const event = events[pick % events.length]
  const side = event && (TURNS[event]?.side ?? 'PARK')
  return event && side && { who: side === 'PARK' ? 'lead' : 'officer', event, side, reason: true }
}

async function make(actor: Actor, id: string, { event, side, reason }: Attempt): Promise<void> {
  const at = { ...(await landingAt(id)), reason: reason ? '因为' : undefined }
  if (event === 'refuse') return refuseLanding(actor, { ...at, side, reason: at.reason ?? '' })
  return turnKey(actor, { ...at, event })
}

test('no sequence of commands by anybody confirms or voids a landing but by two keys of two sides', async () => {
  await anEnclave()
  const desk = await aDesk((await anEnclave()).id)
  const group = await aGroup(await aDistrict('990304'))
  const people = await landingPeople(desk, group)
  const { id: projectId, referralId } = await aCommittedProject(desk, group)
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 6, maxLength: 18 }), async (attempts) => {
      const id = await aProposal(desk, referralId)
      const states = ['PROPOSED']
      const turned: string[] = []
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const tried = (follow && allowed(state, pick)) || wild
        const due = expected(state, turned, tried)
        const code = await refusedWith(make(people[tried.who], id, tried))
        expect(code ?? 'moved', `${state} ${JSON.stringify(tried)}`).toBe(Array.isArray(due) ? 'moved' : due)
        if (!Array.isArray(due)) continue
        states.push(...due)
        if (tried.event !== 'refuse') turned.push(tried.event)
      }
      const { project, keys, status } = await database().landing.findUniqueOrThrow({
        where: { id },
        include: { project: true, keys: { orderBy: { turnedAt: 'asc' } } },
      })
      expect(status).toBe(states.at(-1))
      expect(keys).toHaveLength(turned.length)
      for (const purpose of ['CONFIRM', 'VOID']) {
        const pair = keys.filter((key) => key.purpose === purpose).map(({ accountId }) => accountId)
        expect(new Set(pair).size).toBe(pair.length)
      }
      expect(project.status).toBe(status === 'CONFIRMED' ? 'LANDED' : 'COMMITTED')
      await expectOneTrail('Landing', id, states)
      for (const state of states) reached.add(state)
      await clear(id, turned)
    }),
    { numRuns: 50, examples: marches(attempt, { follow: true }).map((march) => [march]) },
  )
  expect(await database().landing.count({ where: { projectId } })).toBeGreaterThanOrEqual(50)
  // The runs came far enough to mean something.
  expect([...reached]).toEqual(expect.arrayContaining(['CONFIRMED', 'REFUSED', 'VOIDED']))

  /** The project is free for the next run: what is still proposed is refused, what is confirmed is void. */
  async function clear(id: string, turned: readonly string[]) {
    const { status } = await database().landing.findUniqueOrThrow({ where: { id } })
    const step = (who: LandingPerson, event: Event, side: Side) =>
      make(people[who], id, { who, event, side, reason: true })
    if (status === 'PROPOSED') await step('lead', 'refuse', 'PARK')
    if (status !== 'CONFIRMED') return
    if (!turned.includes('voidPark')) await step('lead', 'voidPark', 'PARK')
    if (!turned.includes('voidDistrict')) await step('officer', 'voidDistrict', 'DISTRICT')
  }
}, 240_000)
