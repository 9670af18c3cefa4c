import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Side } from '@/lib/core/db/generated/enums'
import { moveCommitment, promise } from '@/lib/domains/commitments/commands'
import { COMMITMENT_EVENTS } from '@/lib/domains/commitments/schema'
import { anEnclave } from '@/tests/support/builders/enclaves'
import {
  aBareLanding,
  LANDING_PEOPLE,
  type LandingPerson,
  landingPeople,
  SPEAKS_FOR,
} from '@/tests/support/builders/landings'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aDesk, aGroup, landingAt } from '@/tests/support/builders/projects'
import { commitmentRules, marches, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const SIDES = ['PARK', 'DISTRICT'] as const
const attempt = fc.record({
  /** Half of the attempts follow the rules, so that a run comes far; the others are anybody's anything. */
  follow: fc.boolean(),
  pick: fc.nat(),
  who: fc.constantFrom(...LANDING_PEOPLE),
  event: fc.constantFrom(...COMMITMENT_EVENTS),
  side: fc.constantFrom<Side>(...SIDES),
  reason: fc.boolean(),
})
type Attempt = { who: LandingPerson; event: (typeof COMMITMENT_EVENTS)[number]; side: Side; reason: boolean }

/** What the rules say of an attempt. */
function expected(state: string, promised: Side, { who, event, side, reason }: Attempt): string {
  if (!SPEAKS_FOR[who].includes(side)) return 'not_found'
  if (side !== promised && who === 'both') return 'same_side'
  return verdict(commitmentRules, state, event, side === promised ? 'PROMISER' : 'OTHER', reason)
}

const OTHER = { PARK: 'DISTRICT', DISTRICT: 'PARK' } as const
const SPEAKER = { PARK: 'ops', DISTRICT: 'officer' } as const

/** An attempt that the rules allow in a state, more often a dispute than what ends it; undefined where nothing is. */
function allowed(state: string, promised: Side, pick: number): Attempt | undefined {
  const rules = commitmentRules.filter(({ from, event }) => from === state && (pick % 3 === 0 || event !== 'confirm'))
  const rule = rules[pick % rules.length]
  const event = COMMITMENT_EVENTS.find((known) => known === rule?.event)
  const side = rule?.by.includes('PROMISER') ? promised : OTHER[promised]
  return event && { who: SPEAKER[side], event, side, reason: true }
}

test('no sequence of commands by anybody confirms a promise but by the side to which it was made', async () => {
  await anEnclave()
  const desk = await aDesk((await anEnclave()).id)
  const group = await aGroup(await aDistrict('990304'))
  const people = await landingPeople(desk, group)
  const landingId = await aBareLanding(desk, group)
  const reached = new Set<string>()
  const run = fc.tuple(fc.constantFrom<Side>(...SIDES), fc.array(attempt, { minLength: 5, maxLength: 16 }))
  await fc.assert(
    fc.asyncProperty(run, async ([promised, attempts]) => {
      const said = { promise: '两年免租', dueOn: shiftDay(today(), 30) }
      await promise(people[SPEAKER[promised]], { ...(await landingAt(landingId)), side: promised, ...said })
      const { id } = await database().commitment.findFirstOrThrow({ where: { landingId }, orderBy: { id: 'desc' } })
      const states = ['OPEN']
      for (const { follow, pick, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const tried = (follow && allowed(state, promised, pick)) || wild
        const due = expected(state, promised, tried)
        const { version } = await database().commitment.findUniqueOrThrow({ where: { id } })
        const move = { id, version, side: tried.side, event: tried.event, reason: tried.reason ? '因为' : undefined }
        const code = await refusedWith(moveCommitment(people[tried.who], move))
        const moves = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${JSON.stringify(tried)}`).toBe(moves ? 'moved' : due)
        if (moves) states.push(due)
      }
      expect((await database().commitment.findUniqueOrThrow({ where: { id } })).status).toBe(states.at(-1))
      await expectOneTrail('Commitment', id, states)
      for (const state of states) reached.add(state)
    }),
    {
      numRuns: 50,
      examples: marches(attempt, { follow: true }).map((march, run) => [[SIDES[run % 2] ?? 'PARK', march]]),
    },
  )
  expect([...reached].toSorted()).toEqual(['CLAIMED_DONE', 'CONFIRMED', 'OPEN'])
}, 240_000)
