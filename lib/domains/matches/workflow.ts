import { defineWorkflow } from '@/lib/core/workflow'

/** A request with one partner. PARTNER: whoever works for it; ASKER: who asked. */
export const matchWorkflow = defineWorkflow({
  noun: 'ServiceMatch',
  initial: ['SENT'],
  moves: [
    { from: ['SENT'], event: 'take', to: 'TAKING_CARE', by: ['PARTNER'] },
    { from: ['TAKING_CARE'], event: 'help', to: 'DONE_HELPED', by: ['PARTNER'] },
    { from: ['TAKING_CARE'], event: 'noHelp', to: 'DONE_NO_HELP', by: ['PARTNER'] },
    { from: ['TAKING_CARE'], event: 'unreachable', to: 'DONE_NOT_REACHABLE', by: ['PARTNER'] },
    { from: ['SENT', 'TAKING_CARE'], event: 'notForMe', to: 'NOT_FOR_ME', by: ['PARTNER'], reason: true },
    { from: ['SENT', 'TAKING_CARE'], event: 'withdraw', to: 'WITHDRAWN', by: ['ASKER'] },
  ],
})
export type MatchEvent = (typeof matchWorkflow.moves)[number]['event']
export type MatchState = (typeof matchWorkflow.moves)[number]['to'] | (typeof matchWorkflow.initial)[number]
export type MatchBy = (typeof matchWorkflow.moves)[number]['by'][number]
/** The states that close a request with a partner. */
export const DONE: readonly MatchState[] = ['DONE_HELPED', 'DONE_NO_HELP', 'DONE_NOT_REACHABLE']
