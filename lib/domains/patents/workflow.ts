import { defineWorkflow } from '@/lib/core/workflow'

/**
 * A patent of a resident, from the request to its end. TENANT: an admin of the resident; PARTNER: whoever works for the
 * partner that helps with it; OPS: the team of the enclave. A filing is proposed (number, day, receipt) by the partner or
 * the team while the case is drafted; that the team verified it is the move `file`, and counts. The rules do not ask for
 * two people there, so who proposed for the team may verify, and both are named.
 */
export const patentWorkflow = defineWorkflow({
  noun: 'PatentCase',
  initial: ['REQUESTED'],
  moves: [
    { from: ['REQUESTED'], event: 'accept', to: 'ACCEPTED', by: ['OPS', 'PARTNER'] },
    { from: ['REQUESTED'], event: 'decline', to: 'DECLINED', by: ['OPS'], reason: true },
    { from: ['ACCEPTED'], event: 'draft', to: 'DRAFTING', by: ['OPS', 'PARTNER'] },
    { from: ['DRAFTING'], event: 'file', to: 'FILED', by: ['OPS'] },
    { from: ['FILED'], event: 'publish', to: 'PUBLISHED', by: ['OPS'] },
    { from: ['FILED', 'PUBLISHED'], event: 'grant', to: 'GRANTED', by: ['OPS'] },
    { from: ['FILED', 'PUBLISHED'], event: 'reject', to: 'REJECTED', by: ['OPS'] },
    { from: ['FILED', 'PUBLISHED'], event: 'withdraw', to: 'WITHDRAWN', by: ['OPS'] },
    { from: ['GRANTED'], event: 'lapse', to: 'LAPSED', by: ['OPS'] },
    {
      from: ['REQUESTED', 'ACCEPTED', 'DRAFTING'],
      event: 'cancel',
      to: 'CANCELLED',
      by: ['TENANT', 'OPS'],
      reason: true,
    },
  ],
})

export type PatentEvent = (typeof patentWorkflow.moves)[number]['event']
export type PatentState = (typeof patentWorkflow.moves)[number]['to'] | (typeof patentWorkflow.initial)[number]
export type PatentBy = (typeof patentWorkflow.moves)[number]['by'][number]

export type Told = 'tenant' | 'team' | 'partner'
const SIDES = ['tenant', 'partner'] as const
const ALL = ['tenant', 'team', 'partner'] as const
/** Whom each move is told, and what else happens to a case; the partner only where there is one. */
export const TOLD: Record<PatentEvent | 'create' | 'propose' | 'release', readonly Told[]> = {
  create: ['team', 'partner'],
  accept: ALL,
  // To a partner that was asked: somebody else was chosen.
  release: ['partner'],
  decline: SIDES,
  draft: ALL,
  propose: ['team'],
  file: ALL,
  publish: SIDES,
  grant: SIDES,
  reject: SIDES,
  withdraw: SIDES,
  lapse: SIDES,
  cancel: ALL,
}
