import type { z } from 'zod'
import { refuse } from '@/lib/core/errors'

/**
 * A state machine as data. The same table decides on the server, draws the buttons, words the timeline, prints the
 * diagrams and generates the tests. `by` names who may cause the move; `needs` is what the move must bring along.
 */
export type Move<State extends string, Event extends string, By extends string> = {
  readonly from: readonly State[]
  readonly event: Event
  readonly to: State
  readonly by: readonly By[]
  readonly reason?: boolean
  readonly needs?: z.ZodType
}

export type Workflow<State extends string, Event extends string, By extends string> = {
  readonly noun: string
  readonly initial: readonly State[]
  /** Its reasons tell of a person: the record keeps them, where an erasure reaches; log and audit only grow. */
  readonly reasonsApart?: boolean
  readonly moves: readonly Move<State, Event, By>[]
}

/** Declares a machine, keeping the literal types of its states, events and actors. */
export const defineWorkflow = <const State extends string, const Event extends string, const By extends string>(
  workflow: Workflow<State, Event, By>,
): Workflow<State, Event, By> => workflow

/** The events that an actor acting as `roles` may cause in a state: what the buttons show. */
export const eventsIn = <S extends string, E extends string, B extends string>(
  workflow: Workflow<S, E, B>,
  state: S,
  roles: readonly B[],
): E[] => {
  const open = workflow.moves.filter(
    (move) => move.from.includes(state) && move.by.some((role) => roles.includes(role)),
  )
  return [...new Set(open.map((move) => move.event))]
}

/**
 * The move that an event makes from a state.
 * @throws Refusal invalid_transition where the table has no such move; forbidden where it is another's; reason_required
 */
export function planMove<S extends string, E extends string, B extends string>(
  workflow: Workflow<S, E, B>,
  attempt: {
    state: S
    event: E
    roles: readonly B[]
    reason?: string | undefined
  },
): Move<S, E, B> {
  const listed = workflow.moves.filter((move) => move.event === attempt.event && move.from.includes(attempt.state))
  if (listed.length === 0) refuse('invalid_transition')
  const move = listed.find((candidate) => candidate.by.some((role) => attempt.roles.includes(role)))
  if (!move) return refuse('forbidden')
  if (move.reason && !attempt.reason?.trim()) refuse('reason_required')
  return move
}

/** The machine as a mermaid diagram, for lib/README.md. */
export function diagram<S extends string, E extends string, B extends string>(workflow: Workflow<S, E, B>): string {
  const starts = workflow.initial.map((state) => `  [*] --> ${state}`)
  const lines = workflow.moves.flatMap((move) =>
    move.from.map(
      (from) => `  ${from} --> ${move.to}: ${move.event}${move.reason ? ' R' : ''} (${move.by.join(', ')})`,
    ),
  )
  return ['stateDiagram-v2', ...starts, ...lines].join('\n')
}
