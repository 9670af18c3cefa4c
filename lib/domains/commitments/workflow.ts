import { defineWorkflow } from '@/lib/core/workflow'

/** A promise: PROMISER claims that it was kept, OTHER, the other side, confirms that or disputes it. */
export const commitmentWorkflow = defineWorkflow({
  noun: 'Commitment',
  initial: ['OPEN'],
  moves: [
    { from: ['OPEN'], event: 'claim', to: 'CLAIMED_DONE', by: ['PROMISER'] },
    { from: ['CLAIMED_DONE'], event: 'confirm', to: 'CONFIRMED', by: ['OTHER'] },
    { from: ['CLAIMED_DONE'], event: 'dispute', to: 'OPEN', by: ['OTHER'], reason: true },
  ],
})
