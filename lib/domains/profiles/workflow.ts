import { defineWorkflow } from '@/lib/core/workflow'

/**
 * What an organisation says of itself in public. TENANT: its admin; OPS: the team of an enclave where it resides. What
 * was taken down is revised before it may be published again.
 */
export const profileWorkflow = defineWorkflow({
  noun: 'Profile',
  initial: ['DRAFT'],
  moves: [
    { from: ['DRAFT', 'PUBLISHED', 'WITHDRAWN'], event: 'publish', to: 'PUBLISHED', by: ['TENANT'] },
    { from: ['PUBLISHED'], event: 'withdraw', to: 'WITHDRAWN', by: ['TENANT'] },
    { from: ['PUBLISHED'], event: 'takeDown', to: 'TAKEN_DOWN', by: ['OPS'], reason: true },
    { from: ['TAKEN_DOWN'], event: 'revise', to: 'DRAFT', by: ['TENANT'] },
  ],
})
export type ProfileEvent = (typeof profileWorkflow.moves)[number]['event']
export type ProfileBy = (typeof profileWorkflow.moves)[number]['by'][number]

/** Whom each move is told. */
export const TOLD: Record<ProfileEvent, readonly ('tenant' | 'team')[]> = {
  publish: ['team'],
  withdraw: ['team'],
  takeDown: ['tenant'],
  revise: [],
}
