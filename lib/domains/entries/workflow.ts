import { defineWorkflow } from '@/lib/core/workflow'

/**
 * An institution that entered the home city. What is recorded here counts until its park's lead voids it; what is only
 * reported is moved by nobody.
 */
export const entryWorkflow = defineWorkflow({
  noun: 'InstitutionEntry',
  initial: ['RECORDED', 'REPORTED'],
  moves: [{ from: ['RECORDED'], event: 'void', to: 'VOIDED', by: ['LEAD'], reason: true }],
})
