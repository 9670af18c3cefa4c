import { defineWorkflow } from '@/lib/core/workflow'

const OPEN = [
  'SUBMITTED',
  'SCREENING',
  'CORRECTION_REQUESTED',
  'IN_REVIEW',
  'WAITLISTED',
  'OFFERED',
  'OFFER_EXPIRED',
  'ACCEPTED',
] as const

/**
 * An application for residency. APPLICANT: whose it is; OPS: the team of its enclave, and for cancelCorrection whoever
 * asked for it; LEAD: its lead, who may also do what OPS may. A missed deadline decides nothing.
 */
export const residencyWorkflow = defineWorkflow({
  noun: 'ResidencyApplication',
  initial: ['DRAFT'],
  moves: [
    { from: ['DRAFT'], event: 'submit', to: 'SUBMITTED', by: ['APPLICANT'] },
    { from: ['DRAFT'], event: 'discard', to: 'DISCARDED', by: ['APPLICANT', 'SYSTEM'] },
    { from: ['SUBMITTED'], event: 'startScreening', to: 'SCREENING', by: ['OPS'] },
    {
      from: ['SCREENING', 'IN_REVIEW'],
      event: 'requestCorrection',
      to: 'CORRECTION_REQUESTED',
      by: ['OPS'],
      reason: true,
    },
    { from: ['CORRECTION_REQUESTED'], event: 'resubmit', to: 'SCREENING', by: ['APPLICANT'] },
    { from: ['CORRECTION_REQUESTED'], event: 'cancelCorrection', to: 'SCREENING', by: ['ASKER', 'LEAD'], reason: true },
    { from: ['SCREENING'], event: 'sendToReview', to: 'IN_REVIEW', by: ['OPS'] },
    { from: ['SCREENING', 'IN_REVIEW', 'WAITLISTED'], event: 'reject', to: 'REJECTED', by: ['LEAD'], reason: true },
    { from: ['IN_REVIEW'], event: 'waitlist', to: 'WAITLISTED', by: ['LEAD'], reason: true },
    { from: ['IN_REVIEW', 'WAITLISTED'], event: 'approve', to: 'OFFERED', by: ['LEAD'] },
    { from: ['OFFERED'], event: 'accept', to: 'ACCEPTED', by: ['APPLICANT'] },
    { from: ['OFFERED'], event: 'decline', to: 'DECLINED', by: ['APPLICANT'] },
    { from: ['OFFERED'], event: 'expire', to: 'OFFER_EXPIRED', by: ['SYSTEM'] },
    { from: ['OFFER_EXPIRED'], event: 'reissue', to: 'OFFERED', by: ['LEAD'] },
    { from: ['ACCEPTED'], event: 'createTenancy', to: 'CONVERTED', by: ['OPS'] },
    { from: OPEN, event: 'withdraw', to: 'WITHDRAWN', by: ['APPLICANT'] },
    { from: ['REJECTED'], event: 'reopen', to: 'SCREENING', by: ['LEAD'], reason: true },
  ],
})

export type ApplicationEvent = (typeof residencyWorkflow.moves)[number]['event']
export type ApplicationState = (typeof residencyWorkflow.moves)[number]['to'] | 'DRAFT'
export type ApplicationBy = (typeof residencyWorkflow.moves)[number]['by'][number]

/** In these states the promised time runs. */
export const RUNNING = ['SUBMITTED', 'SCREENING', 'IN_REVIEW'] as const

/** Whom each move is told, besides the one who makes it. */
export const TOLD: Record<ApplicationEvent, readonly ('applicant' | 'team')[]> = {
  submit: ['applicant', 'team'],
  discard: [],
  startScreening: ['applicant'],
  requestCorrection: ['applicant'],
  resubmit: ['applicant', 'team'],
  cancelCorrection: ['applicant'],
  sendToReview: ['applicant'],
  reject: ['applicant'],
  waitlist: ['applicant'],
  approve: ['applicant'],
  accept: ['applicant', 'team'],
  decline: ['applicant', 'team'],
  expire: ['applicant', 'team'],
  reissue: ['applicant'],
  createTenancy: ['applicant'],
  withdraw: ['applicant', 'team'],
  reopen: ['applicant'],
}
