import { defineWorkflow } from '@/lib/core/workflow'

/** Somebody outside asks to see the park. OPS: the team of the enclave. */
export const visitorWorkflow = defineWorkflow({
  noun: 'VisitRequest',
  initial: ['RECEIVED'],
  moves: [
    { from: ['RECEIVED'], event: 'schedule', to: 'SCHEDULED', by: ['OPS'] },
    { from: ['RECEIVED'], event: 'refuse', to: 'REFUSED', by: ['OPS'], reason: true },
  ],
})

export type VisitorEvent = (typeof visitorWorkflow.moves)[number]['event']
export type VisitorState = (typeof visitorWorkflow.moves)[number]['to'] | (typeof visitorWorkflow.initial)[number]
