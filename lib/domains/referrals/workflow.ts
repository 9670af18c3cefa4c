import { defineWorkflow } from '@/lib/core/workflow'

/**
 * A project, offered to one district. OPS, LEAD: the park's; DISTRICT: the recruiting group of that district; FOUNDER:
 * by their own link. A district's silence is flagged and decides nothing.
 */
export const referralWorkflow = defineWorkflow({
  noun: 'Referral',
  initial: ['DRAFT'],
  moves: [
    { from: ['DRAFT'], event: 'send', to: 'SENT', by: ['OPS'] },
    { from: ['SENT'], event: 'acknowledge', to: 'ACKNOWLEDGED', by: ['DISTRICT'] },
    { from: ['ACKNOWLEDGED'], event: 'visit', to: 'VISITING', by: ['DISTRICT'] },
    { from: ['VISITING'], event: 'negotiate', to: 'NEGOTIATING', by: ['DISTRICT'] },
    { from: ['ACKNOWLEDGED', 'VISITING', 'NEGOTIATING'], event: 'accept', to: 'ACCEPTED', by: ['DISTRICT'] },
    {
      from: ['SENT', 'ACKNOWLEDGED', 'VISITING', 'NEGOTIATING'],
      event: 'decline',
      to: 'DECLINED',
      by: ['DISTRICT'],
      reason: true,
    },
    { from: ['DECLINED'], event: 'reopen', to: 'ACKNOWLEDGED', by: ['DISTRICT', 'LEAD'], reason: true },
    {
      from: ['SENT', 'ACKNOWLEDGED', 'VISITING', 'NEGOTIATING', 'ACCEPTED'],
      event: 'recall',
      to: 'RECALLED',
      by: ['OPS'],
      reason: true,
    },
    {
      from: ['SENT', 'ACKNOWLEDGED', 'VISITING', 'NEGOTIATING', 'ACCEPTED'],
      event: 'withdraw',
      to: 'WITHDRAWN',
      by: ['FOUNDER'],
    },
    {
      from: ['SENT', 'ACKNOWLEDGED', 'VISITING', 'NEGOTIATING', 'ACCEPTED'],
      event: 'notSelect',
      to: 'NOT_SELECTED',
      by: ['SYSTEM'],
    },
  ],
})

export type ReferralEvent = (typeof referralWorkflow.moves)[number]['event']
export type ReferralState =
  | (typeof referralWorkflow.moves)[number]['to']
  | (typeof referralWorkflow.moves)[number]['from'][number]
export type ReferralBy = (typeof referralWorkflow.moves)[number]['by'][number]

/** Sent, and not closed yet: in these a district sees what it was referred. */
export const OPEN: readonly ReferralState[] = ['SENT', 'ACKNOWLEDGED', 'VISITING', 'NEGOTIATING', 'ACCEPTED']
/** The district is awaited. */
export const AWAITED: readonly ReferralState[] = ['SENT', 'ACKNOWLEDGED', 'VISITING', 'NEGOTIATING']
/** Days without a move of the district at which its silence is flagged. */
export const SILENCE = [9, 21, 45] as const
/** Open referrals of a project at a time; one that was silent for the whole ladder takes no place any more. */
export const MOST_OPEN = 3

/** Whom each move is told. The founder learns of an acceptance when there is something to choose. */
export const TOLD: Record<ReferralEvent, readonly ('district' | 'team' | 'founder')[]> = {
  send: ['district', 'founder'],
  acknowledge: ['team', 'founder'],
  visit: ['team'],
  negotiate: ['team'],
  accept: ['team'],
  decline: ['team', 'founder'],
  reopen: ['district', 'team', 'founder'],
  recall: ['district', 'founder'],
  withdraw: ['district', 'team'],
  notSelect: ['district'],
}
