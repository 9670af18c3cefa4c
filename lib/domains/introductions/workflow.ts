import { defineWorkflow } from '@/lib/core/workflow'

/**
 * A candidate for a need. CANDIDATE: by their own link; TENANT: an admin of the company that looks; OPS: the team;
 * PARTNER suggests. Until INTRODUCED the company sees neither name nor contact.
 */
export const introductionWorkflow = defineWorkflow({
  noun: 'Introduction',
  initial: ['SUGGESTED'],
  reasonsApart: true,
  moves: [
    { from: ['SUGGESTED'], event: 'consent', to: 'CONSENTED', by: ['CANDIDATE'] },
    {
      from: ['SUGGESTED', 'CONSENTED', 'INTRODUCED', 'INTERVIEWING', 'OFFERED'],
      event: 'decline',
      to: 'DECLINED_BY_CANDIDATE',
      by: ['CANDIDATE'],
    },
    { from: ['CONSENTED'], event: 'introduce', to: 'INTRODUCED', by: ['OPS'] },
    { from: ['INTRODUCED'], event: 'interview', to: 'INTERVIEWING', by: ['TENANT'] },
    { from: ['INTRODUCED', 'INTERVIEWING'], event: 'reject', to: 'REJECTED_BY_COMPANY', by: ['TENANT'], reason: true },
    { from: ['INTERVIEWING'], event: 'offer', to: 'OFFERED', by: ['TENANT'] },
    { from: ['OFFERED'], event: 'accept', to: 'ACCEPTED', by: ['CANDIDATE', 'TENANT'] },
    { from: ['ACCEPTED'], event: 'onboard', to: 'ONBOARDED', by: ['TENANT'] },
    { from: ['ONBOARDED'], event: 'confirm', to: 'CONFIRMED', by: ['CANDIDATE', 'OPS'] },
    { from: ['ONBOARDED', 'CONFIRMED'], event: 'leave', to: 'LEFT', by: ['TENANT', 'OPS'] },
    {
      from: ['SUGGESTED', 'CONSENTED', 'INTRODUCED', 'INTERVIEWING', 'OFFERED', 'ACCEPTED'],
      event: 'withdrawConsent',
      to: 'CONSENT_WITHDRAWN',
      by: ['CANDIDATE'],
    },
  ],
})
export type IntroductionEvent = (typeof introductionWorkflow.moves)[number]['event']
export type IntroductionState =
  | (typeof introductionWorkflow.moves)[number]['to']
  | (typeof introductionWorkflow.initial)[number]
export type IntroductionBy = (typeof introductionWorkflow.moves)[number]['by'][number]

/** In these the company knows whom it deals with, as long as the consent lives. */
export const KNOWN: readonly IntroductionState[] = [
  'INTRODUCED',
  'INTERVIEWING',
  'OFFERED',
  'ACCEPTED',
  'ONBOARDED',
  'CONFIRMED',
]

/** Who stepped back: of them the company keeps nothing but that it was so. */
export const STEPPED_BACK: readonly IntroductionState[] = ['DECLINED_BY_CANDIDATE', 'CONSENT_WITHDRAWN']

/** Whom each move is told. */
export const TOLD: Record<IntroductionEvent, readonly ('company' | 'team' | 'candidate')[]> = {
  consent: ['team'],
  decline: ['company', 'team'],
  introduce: ['company', 'candidate'],
  interview: ['team', 'candidate'],
  reject: ['team', 'candidate'],
  offer: ['team', 'candidate'],
  accept: ['company', 'team', 'candidate'],
  onboard: ['team', 'candidate'],
  confirm: ['company', 'team'],
  leave: ['team'],
  withdrawConsent: ['company', 'team'],
}
