import { defineWorkflow } from '@/lib/core/workflow'

/** An account is never deleted, since what was done with it stays: it is disabled, and may be enabled again. */
export const accountWorkflow = defineWorkflow({
  noun: 'Account',
  initial: ['ACTIVE'],
  moves: [
    { from: ['ACTIVE'], event: 'disable', to: 'DISABLED', by: ['ADMIN', 'SYSTEM'], reason: true },
    { from: ['DISABLED'], event: 'enable', to: 'ACTIVE', by: ['ADMIN', 'SYSTEM'] },
  ],
})
