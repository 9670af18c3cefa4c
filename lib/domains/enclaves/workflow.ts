import { defineWorkflow } from '@/lib/core/workflow'

/** A phase is built, topped out and opened; nothing leads back. */
export const phaseWorkflow = defineWorkflow({
  noun: 'Phase',
  initial: ['PLANNED'],
  moves: [
    { from: ['PLANNED'], event: 'topOut', to: 'TOPPED_OUT', by: ['ADMIN'] },
    { from: ['TOPPED_OUT'], event: 'open', to: 'OPEN', by: ['ADMIN'] },
  ],
})
