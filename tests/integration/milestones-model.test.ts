import fc from 'fast-check'
import { expect, test } from 'vitest'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import type { Side } from '@/lib/core/db/generated/enums'
import { answerMilestone, proposeMilestone } from '@/lib/domains/milestones/commands'
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
import { marches, milestoneRules, verdict } from '@/tests/support/machines'
import { expectOneTrail, refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const SIDES = ['PARK', 'DISTRICT'] as const
const EVENTS = ['confirm', 'reject'] as const
const attempt = fc.record({
  /** A third of the attempts follow the rules; the others are anybody's anything. */
  follow: fc.nat({ max: 2 }),
  who: fc.constantFrom(...LANDING_PEOPLE),
  event: fc.constantFrom(...EVENTS),
  side: fc.constantFrom<Side>(...SIDES),
  reason: fc.boolean(),
})
type Attempt = { who: LandingPerson; event: (typeof EVENTS)[number]; side: Side; reason: boolean }

/** What the rules say of an attempt. */
function expected(state: string, proposed: Side, { who, event, side, reason }: Attempt): string {
  if (!SPEAKS_FOR[who].includes(side)) return 'not_found'
  if (side !== proposed && who === 'both') return 'same_side'
  return verdict(milestoneRules, state, event, side === proposed ? 'PROPOSER' : 'OTHER', reason)
}

test('no sequence of commands by anybody confirms a milestone but by the side that did not propose it', async () => {
  await anEnclave()
  const desk = await aDesk((await anEnclave()).id)
  const group = await aGroup(await aDistrict('990304'))
  const people = await landingPeople(desk, group)
  const proposers = { PARK: desk.ops.actor, DISTRICT: group.actor }
  const answerers = { PARK: 'officer', DISTRICT: 'ops' } as const
  const reached = new Set<string>()
  const run = fc.tuple(fc.constantFrom<Side>(...SIDES), fc.array(attempt, { minLength: 4, maxLength: 10 }))
  await fc.assert(
    fc.asyncProperty(run, async ([proposed, attempts]) => {
      const landingId = await aBareLanding(desk, group)
      const trial = { kind: 'TRIAL_PRODUCTION', reachedOn: today(), evidence: '首批下线' } as const
      await proposeMilestone(proposers[proposed], { ...(await landingAt(landingId)), side: proposed, ...trial })
      const { id } = await database().milestone.findFirstOrThrow({ where: { landingId } })
      const states = ['PROPOSED']
      for (const { follow, ...wild } of attempts) {
        const state = states.at(-1) ?? ''
        const other = proposed === 'PARK' ? 'DISTRICT' : 'PARK'
        const tried: Attempt = follow === 0 ? { ...wild, who: answerers[proposed], side: other, reason: true } : wild
        const due = expected(state, proposed, tried)
        const { version } = await database().milestone.findUniqueOrThrow({ where: { id } })
        const said = { id, version, side: tried.side, event: tried.event, reason: tried.reason ? '因为' : undefined }
        const code = await refusedWith(answerMilestone(people[tried.who], said))
        const moves = due === due.toUpperCase()
        expect(code ?? 'moved', `${state} ${JSON.stringify(tried)}`).toBe(moves ? 'moved' : due)
        if (moves) states.push(due)
      }
      const found = await database().landing.findUniqueOrThrow({
        where: { id: landingId },
        include: { project: true, milestones: true },
      })
      expect(found.milestones.map(({ status }) => status)).toEqual([states.at(-1)])
      expect(found.project.status).toBe(states.at(-1) === 'CONFIRMED' ? 'TRIAL_PRODUCTION' : 'LANDED')
      await expectOneTrail('Milestone', id, states)
      for (const state of states) reached.add(state)
    }),
    { numRuns: 50, examples: marches(attempt, { follow: 0 }).map((march, run) => [[SIDES[run % 2] ?? 'PARK', march]]) },
  )
  expect([...reached].toSorted()).toEqual(['CONFIRMED', 'PROPOSED', 'REJECTED'])
}, 240_000)
