import { defineWorkflow } from '@/lib/core/workflow'

/** Whom a resident looks for. TENANT: an admin of the resident; SYSTEM fills it when enough were confirmed. */
export const talentWorkflow = defineWorkflow({
  noun: 'TalentNeed',
  initial: ['DRAFT'],
  moves: [
    { from: ['DRAFT'], event: 'open', to: 'OPEN', by: ['TENANT'] },
    { from: ['OPEN'], event: 'pause', to: 'PAUSED', by: ['TENANT'] },
    { from: ['PAUSED'], event: 'resume', to: 'OPEN', by: ['TENANT'] },
    { from: ['OPEN'], event: 'fill', to: 'FILLED', by: ['SYSTEM'] },
    { from: ['OPEN', 'PAUSED'], event: 'close', to: 'CLOSED_UNFILLED', by: ['TENANT'], reason: true },
    { from: ['OPEN', 'PAUSED'], event: 'cancel', to: 'CANCELLED', by: ['TENANT'] },
  ],
})
export type TalentEvent = (typeof talentWorkflow.moves)[number]['event']
export type TalentBy = (typeof talentWorkflow.moves)[number]['by'][number]
