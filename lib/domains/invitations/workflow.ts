import { defineWorkflow } from '@/lib/core/workflow'

/**
 * HOLDER is whoever has the link. A link is revoked by hand, TENANT being an admin of the resident
 * that it leads to, or by the system when a newer one takes its place.
 */
export const invitationWorkflow = defineWorkflow({
  noun: 'Invitation',
  initial: ['PENDING'],
  moves: [
    { from: ['PENDING'], event: 'accept', to: 'ACCEPTED', by: ['HOLDER'] },
    { from: ['PENDING'], event: 'revoke', to: 'REVOKED', by: ['ADMIN', 'SYSTEM', 'TENANT'] },
  ],
})
