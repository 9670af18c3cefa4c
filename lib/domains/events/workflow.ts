import { defineWorkflow } from '@/lib/core/workflow'

/** A happening in the park. OPS: the team of the enclave, and its lead, who may do what the team may. */
export const eventWorkflow = defineWorkflow({
  noun: 'Event',
  initial: ['DRAFT'],
  moves: [
    { from: ['DRAFT'], event: 'publish', to: 'PUBLISHED', by: ['OPS'] },
    { from: ['PUBLISHED'], event: 'hold', to: 'HELD', by: ['OPS'] },
    { from: ['PUBLISHED'], event: 'postpone', to: 'POSTPONED', by: ['OPS'], reason: true },
    { from: ['POSTPONED'], event: 'reschedule', to: 'PUBLISHED', by: ['OPS'] },
    { from: ['PUBLISHED', 'POSTPONED'], event: 'cancel', to: 'CANCELLED', by: ['OPS'], reason: true },
    { from: ['HELD'], event: 'archive', to: 'ARCHIVED', by: ['OPS'] },
  ],
})

export type EventMove = (typeof eventWorkflow.moves)[number]['event']
export type EventState = (typeof eventWorkflow.moves)[number]['to'] | (typeof eventWorkflow.initial)[number]
export type EventBy = (typeof eventWorkflow.moves)[number]['by'][number]
