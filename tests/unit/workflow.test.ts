import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defineWorkflow, diagram, eventsIn, planMove } from '@/lib/core/workflow'

const BY = ['CLERK', 'HEAD', 'OWNER'] as const
const workflow = defineWorkflow({
  noun: 'Letter',
  initial: ['DRAFT'],
  moves: [
    { from: ['DRAFT'], event: 'send', to: 'SENT', by: ['OWNER'] },
    { from: ['SENT'], event: 'accept', to: 'DONE', by: ['CLERK', 'HEAD'] },
    { from: ['DRAFT', 'SENT'], event: 'drop', to: 'DROPPED', by: ['OWNER'], reason: true },
    { from: ['SENT'], event: 'return', to: 'DRAFT', by: ['HEAD'], reason: true },
  ],
})
type State = 'DRAFT' | 'SENT' | 'DONE' | 'DROPPED'
type Event = 'send' | 'accept' | 'drop' | 'return'
const STATES: State[] = ['DRAFT', 'SENT', 'DONE', 'DROPPED']
const EVENTS: Event[] = ['send', 'accept', 'drop', 'return']

// Written by hand from the sentences: "the owner sends a draft", "clerk or head accepts what was sent", and so on.
const RULES: Record<string, { to: State; by: string[]; reason: boolean }> = {
  'DRAFT send': { to: 'SENT', by: ['OWNER'], reason: false },
  'SENT accept': { to: 'DONE', by: ['CLERK', 'HEAD'], reason: false },
  'DRAFT drop': { to: 'DROPPED', by: ['OWNER'], reason: true },
  'SENT drop': { to: 'DROPPED', by: ['OWNER'], reason: true },
  'SENT return': { to: 'DRAFT', by: ['HEAD'], reason: true },
}

function outcome(attempt: Parameters<typeof planMove<State, Event, (typeof BY)[number]>>[1]): unknown {
  try {
    return planMove(workflow, attempt).to
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

describe('a move', () => {
  test.each(STATES.flatMap((state) => EVENTS.map((event) => ({ state, event }))))(
    '$event in $state is what the rules say, for every role',
    ({ state, event }) => {
      const rule = RULES[`${state} ${event}`]
      for (const role of BY) {
        const expected = !rule ? 'invalid_transition' : rule.by.includes(role) ? rule.to : 'forbidden'
        expect(outcome({ state, event, roles: [role], reason: 'because' })).toBe(expected)
        expect(eventsIn(workflow, state, [role]).includes(event)).toBe(expected === rule?.to)
      }
    },
  )

  test.each([undefined, '', '  \n'])('that wants a reason is refused with %j', (reason) => {
    expect(outcome({ state: 'SENT', event: 'drop', roles: ['OWNER'], reason })).toBe('reason_required')
  })

  test('that is another role’s is forbidden before a reason is asked for', () => {
    expect(outcome({ state: 'SENT', event: 'return', roles: ['CLERK'] })).toBe('forbidden')
    expect(outcome({ state: 'SENT', event: 'return', roles: [] })).toBe('forbidden')
  })

  test('is possible for several roles as for the one of them that may', () => {
    fc.assert(
      fc.property(fc.subarray([...BY]), fc.constantFrom(...STATES), (roles, state) => {
        const single = new Set(roles.flatMap((role) => eventsIn(workflow, state, [role])))
        expect(new Set(eventsIn(workflow, state, roles))).toEqual(single)
      }),
    )
  })
})

test('the diagram has an arrow for every state that an event leads from', () => {
  expect(diagram(workflow).split('\n')).toEqual([
    'stateDiagram-v2',
    '  [*] --> DRAFT',
    '  DRAFT --> SENT: send (OWNER)',
    '  SENT --> DONE: accept (CLERK, HEAD)',
    '  DRAFT --> DROPPED: drop R (OWNER)',
    '  SENT --> DROPPED: drop R (OWNER)',
    '  SENT --> DRAFT: return R (HEAD)',
  ])
})

test('two moves of one event, for different roles, lead each its way', () => {
  const forked = defineWorkflow({
    noun: 'Fork',
    initial: ['A'],
    moves: [
      { from: ['A'], event: 'go', to: 'B', by: ['X'] },
      { from: ['A'], event: 'go', to: 'C', by: ['Y'] },
    ],
  })
  expect(planMove(forked, { state: 'A', event: 'go', roles: ['X'] }).to).toBe('B')
  expect(planMove(forked, { state: 'A', event: 'go', roles: ['Y'] }).to).toBe('C')
  expect(eventsIn(forked, 'A', ['X', 'Y'])).toEqual(['go'])
})
