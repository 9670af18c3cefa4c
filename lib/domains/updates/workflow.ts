import { defineWorkflow } from '@/lib/core/workflow'

/**
 * The figures of a resident for a year. TENANT: its admin; OPS: the team of the enclave. Handed in once; the team verifies
 * it, or opens it again with a reason.
 */
export const updateWorkflow = defineWorkflow({
  noun: 'YearlyUpdate',
  initial: ['DRAFT'],
  moves: [
    { from: ['DRAFT', 'RETURNED'], event: 'submit', to: 'SUBMITTED', by: ['TENANT'] },
    { from: ['SUBMITTED'], event: 'verify', to: 'VERIFIED', by: ['OPS'] },
    { from: ['SUBMITTED', 'VERIFIED'], event: 'return', to: 'RETURNED', by: ['OPS'], reason: true },
  ],
})
export type UpdateEvent = (typeof updateWorkflow.moves)[number]['event']
export type UpdateBy = (typeof updateWorkflow.moves)[number]['by'][number]

/** Whom each move is told. */
export const TOLD: Record<UpdateEvent, readonly ('tenant' | 'team')[]> = {
  submit: ['team'],
  verify: ['tenant'],
  return: ['tenant'],
}
