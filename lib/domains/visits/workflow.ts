import { defineWorkflow } from '@/lib/core/workflow'

/**
 * A visit, from its plan to what came of it. OPS: the team of the enclave; AUTHOR: who reported on it, within AMEND_DAYS;
 * LEAD: the enclave's lead, after those days.
 */
export const visitWorkflow = defineWorkflow({
  noun: 'ProspectVisit',
  initial: ['PLANNED'],
  moves: [
    { from: ['PLANNED'], event: 'do', to: 'DONE', by: ['OPS'] },
    { from: ['PLANNED'], event: 'cancel', to: 'CANCELLED', by: ['OPS'], reason: true },
    { from: ['PLANNED'], event: 'miss', to: 'NO_SHOW', by: ['OPS'] },
    { from: ['DONE'], event: 'amend', to: 'DONE', by: ['AUTHOR'] },
    { from: ['DONE'], event: 'amend', to: 'DONE', by: ['LEAD'], reason: true },
  ],
})

export type VisitEvent = (typeof visitWorkflow.moves)[number]['event']
export type VisitState = (typeof visitWorkflow.moves)[number]['to'] | (typeof visitWorkflow.initial)[number]
export type VisitBy = (typeof visitWorkflow.moves)[number]['by'][number]

/** What those who go are told. */
export const TOLD = ['plan', 'cancel', 'handOver'] as const
