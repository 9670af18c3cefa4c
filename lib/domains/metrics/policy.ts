import { type Actor, holds } from '@/lib/core/auth/actor'

/** Whether every record behind a figure is shown, and what does not add up: the team and the bureau of the enclave. */
export const canInspectFigures = (actor: Actor, enclaveId: string): boolean =>
  actor.kind === 'system' || holds(actor, ['OPS', 'OPS_LEAD', 'GOV'], enclaveId)
