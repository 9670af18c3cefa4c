import { defineWorkflow } from '@/lib/core/workflow'

/**
 * A resident and an institution, from a lead to the end of their work. TENANT: an admin of the resident; OPS: the team of
 * the enclave; LEAD: its lead, who may also do what OPS may.
 */
export const cooperationWorkflow = defineWorkflow({
  noun: 'Cooperation',
  initial: ['LEAD'],
  moves: [
    { from: ['LEAD'], event: 'match', to: 'MATCHED', by: ['OPS'] },
    { from: ['MATCHED'], event: 'negotiate', to: 'NEGOTIATING', by: ['OPS', 'TENANT'] },
    { from: ['NEGOTIATING'], event: 'sign', to: 'SIGNED', by: ['OPS'] },
    { from: ['SIGNED'], event: 'start', to: 'RUNNING', by: ['OPS'] },
    { from: ['RUNNING'], event: 'complete', to: 'COMPLETED', by: ['OPS'] },
    { from: ['SIGNED', 'RUNNING'], event: 'terminate', to: 'TERMINATED', by: ['LEAD'], reason: true },
    { from: ['LEAD', 'MATCHED', 'NEGOTIATING'], event: 'drop', to: 'DROPPED', by: ['OPS', 'TENANT'], reason: true },
  ],
})

export type CooperationEvent = (typeof cooperationWorkflow.moves)[number]['event']
export type CooperationState =
  | (typeof cooperationWorkflow.moves)[number]['to']
  | (typeof cooperationWorkflow.initial)[number]
export type CooperationBy = (typeof cooperationWorkflow.moves)[number]['by'][number]

/** Whom each move is told. */
export const TOLD: Record<CooperationEvent, readonly ('tenant' | 'team')[]> = {
  match: ['tenant'],
  negotiate: ['tenant', 'team'],
  sign: ['tenant', 'team'],
  start: ['tenant'],
  complete: ['tenant'],
  terminate: ['tenant'],
  drop: ['tenant', 'team'],
}
