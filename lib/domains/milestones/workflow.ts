import { defineWorkflow } from '@/lib/core/workflow'

/** What a landing has reached: one side proposes it with its evidence, OTHER is the side that did not. */
export const milestoneWorkflow = defineWorkflow({
  noun: 'Milestone',
  initial: ['PROPOSED'],
  moves: [
    { from: ['PROPOSED'], event: 'confirm', to: 'CONFIRMED', by: ['OTHER'] },
    { from: ['PROPOSED'], event: 'reject', to: 'REJECTED', by: ['OTHER'], reason: true },
  ],
})
/** What its confirmation does to the project. */
export const ADVANCES = { TRIAL_PRODUCTION: 'beginTrial', IN_PRODUCTION: 'beginProduction' } as const
/** Where the project must stand for it. */
export const COMES_AFTER = { TRIAL_PRODUCTION: 'LANDED', IN_PRODUCTION: 'TRIAL_PRODUCTION' } as const
