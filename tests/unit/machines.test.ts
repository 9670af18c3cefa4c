import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '@/lib/core/errors'
import { planMove, type Workflow } from '@/lib/core/workflow'
import { commitmentWorkflow } from '@/lib/domains/commitments/workflow'
import { cooperationWorkflow } from '@/lib/domains/cooperation/workflow'
import { entryWorkflow } from '@/lib/domains/entries/workflow'
import { eventWorkflow } from '@/lib/domains/events/workflow'
import { importWorkflow } from '@/lib/domains/imports/workflow'
import { introductionWorkflow } from '@/lib/domains/introductions/workflow'
import { landingWorkflow } from '@/lib/domains/landings/workflow'
import { matchWorkflow } from '@/lib/domains/matches/workflow'
import { milestoneWorkflow } from '@/lib/domains/milestones/workflow'
import { patentWorkflow } from '@/lib/domains/patents/workflow'
import { profileWorkflow } from '@/lib/domains/profiles/workflow'
import { projectWorkflow } from '@/lib/domains/projects/workflow'
import { referralWorkflow } from '@/lib/domains/referrals/workflow'
import { registrationWorkflow } from '@/lib/domains/registrations/workflow'
import { residencyWorkflow } from '@/lib/domains/residency/workflow'
import { talentWorkflow } from '@/lib/domains/talent/workflow'
import { tenancyWorkflow } from '@/lib/domains/tenancies/workflow'
import { updateWorkflow } from '@/lib/domains/updates/workflow'
import { visitorWorkflow } from '@/lib/domains/visitors/workflow'
import { visitWorkflow } from '@/lib/domains/visits/workflow'
import {
  actorsOf,
  commitmentRules,
  cooperationRules,
  entryRules,
  eventRules,
  eventsOf,
  importRules,
  introductionRules,
  landingRules,
  matchRules,
  milestoneRules,
  patentRules,
  profileRules,
  projectRules,
  type Rule,
  referralRules,
  registrationRules,
  residencyRules,
  statesOf,
  talentRules,
  tenancyRules,
  updateRules,
  verdict,
  visitRequestRules,
  visitRules,
} from '@/tests/support/machines'

type Any = Workflow<string, string, string>
const loosely = <S extends string, E extends string, B extends string>({
  noun,
  initial,
  moves,
}: Workflow<S, E, B>): Any => ({
  noun,
  initial,
  moves: moves.map((move) => ({ ...move })),
})

/** The state that a move leads to, or the code of its refusal. */
function outcome(workflow: Any, state: string, event: string, by: string, reason: boolean): string {
  try {
    return planMove(workflow, { state, event, roles: [by], ...(reason ? { reason: 'because' } : {}) }).to
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const machines: [string, Any, Rule[]][] = [
  ['an application', loosely(residencyWorkflow), residencyRules],
  ['a tenancy', loosely(tenancyWorkflow), tenancyRules],
  ['a project', loosely(projectWorkflow), projectRules],
  ['a referral', loosely(referralWorkflow), referralRules],
  ['a landing', loosely(landingWorkflow), landingRules],
  ['a milestone', loosely(milestoneWorkflow), milestoneRules],
  ['a commitment', loosely(commitmentWorkflow), commitmentRules],
  ['a need for talent', loosely(talentWorkflow), talentRules],
  ['an introduction', loosely(introductionWorkflow), introductionRules],
  ['a cooperation', loosely(cooperationWorkflow), cooperationRules],
  ['a request with a partner', loosely(matchWorkflow), matchRules],
  ['a patent', loosely(patentWorkflow), patentRules],
  ['a profile', loosely(profileWorkflow), profileRules],
  ['a yearly update', loosely(updateWorkflow), updateRules],
  ['an entry of an institution', loosely(entryWorkflow), entryRules],
  ['an import', loosely(importWorkflow), importRules],
  ['an event', loosely(eventWorkflow), eventRules],
  ['a registration', loosely(registrationWorkflow), registrationRules],
  ['a visit', loosely(visitWorkflow), visitRules],
  ['a request to visit', loosely(visitorWorkflow), visitRequestRules],
]

describe.each(machines)('%s', (_, workflow, rules) => {
  const [states, events, actors] = [statesOf(rules), eventsOf(rules), actorsOf(rules)]

  test('every role, state and event comes to what the rules say, with and without a reason', () => {
    const wrong = states.flatMap((state) =>
      events.flatMap((event) =>
        [...actors, 'NOBODY'].flatMap((by) =>
          [true, false].flatMap((reason) => {
            const [is, ought] = [outcome(workflow, state, event, by, reason), verdict(rules, state, event, by, reason)]
            return is === ought ? [] : [`${state} ${event} by ${by}: ${is} instead of ${ought}`]
          }),
        ),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('the table has no state and no event beyond the rules', () => {
    const named = workflow.moves.flatMap(({ from, to }) => [...from, to])
    expect(new Set(named)).toEqual(new Set(states))
    expect(new Set(workflow.moves.map(({ event }) => event))).toEqual(new Set(events))
  })

  test('no sequence of attempts by anybody leaves the rules', () => {
    const attempt = fc.record({
      event: fc.constantFrom(...events, 'noSuchEvent'),
      by: fc.constantFrom(...actors, 'NOBODY'),
      reason: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        const [first = ''] = states // the rules begin where a record begins
        let [is, ought] = [first, first]
        for (const { event, by, reason } of attempts) {
          const [next, due] = [outcome(workflow, is, event, by, reason), verdict(rules, ought, event, by, reason)]
          expect(next).toBe(due)
          if (states.includes(next)) is = next
          if (states.includes(due)) ought = due
        }
      }),
      { numRuns: 2000 },
    )
  })
})
