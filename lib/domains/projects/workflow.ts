import { defineWorkflow } from '@/lib/core/workflow'

/**
 * A project on its way into the home city. OPS: the team of the enclave; LEAD: its lead, who may also do what OPS may;
 * FOUNDER: by their own link. What SYSTEM moves follows from referrals, landings and milestones.
 */
export const projectWorkflow = defineWorkflow({
  noun: 'Project',
  initial: ['REGISTERED', 'REPORTED'],
  moves: [
    { from: ['REGISTERED'], event: 'incubate', to: 'INCUBATING', by: ['OPS'] },
    { from: ['INCUBATING'], event: 'makeReady', to: 'REFERRAL_READY', by: ['OPS'] },
    { from: ['REFERRAL_READY'], event: 'unready', to: 'INCUBATING', by: ['OPS'], reason: true },
    { from: ['REFERRAL_READY'], event: 'refer', to: 'REFERRED', by: ['SYSTEM'] },
    { from: ['REFERRED', 'CHOOSING'], event: 'release', to: 'REFERRAL_READY', by: ['SYSTEM'] },
    { from: ['REFERRED'], event: 'offerChoice', to: 'CHOOSING', by: ['SYSTEM'] },
    { from: ['CHOOSING'], event: 'endChoice', to: 'REFERRED', by: ['SYSTEM'] },
    { from: ['CHOOSING'], event: 'choose', to: 'COMMITTED', by: ['OPS', 'FOUNDER'] },
    { from: ['COMMITTED'], event: 'land', to: 'LANDED', by: ['SYSTEM'] },
    { from: ['LANDED'], event: 'unland', to: 'COMMITTED', by: ['SYSTEM'] },
    { from: ['LANDED'], event: 'beginTrial', to: 'TRIAL_PRODUCTION', by: ['SYSTEM'] },
    { from: ['TRIAL_PRODUCTION'], event: 'beginProduction', to: 'IN_PRODUCTION', by: ['SYSTEM'] },
    {
      from: ['INCUBATING', 'REFERRAL_READY', 'REFERRED', 'CHOOSING', 'COMMITTED'],
      event: 'stayInHostCity',
      to: 'STAYED_IN_HOST_CITY',
      by: ['LEAD'],
      reason: true,
    },
    {
      from: ['INCUBATING', 'REFERRAL_READY', 'REFERRED', 'CHOOSING', 'COMMITTED'],
      event: 'moveElsewhere',
      to: 'MOVED_ELSEWHERE',
      by: ['LEAD'],
      reason: true,
    },
    {
      from: ['INCUBATING', 'REFERRAL_READY', 'REFERRED', 'CHOOSING', 'COMMITTED'],
      event: 'stop',
      to: 'STOPPED',
      by: ['LEAD'],
      reason: true,
    },
  ],
})

export type ProjectEvent = (typeof projectWorkflow.moves)[number]['event']
export type ProjectBy = (typeof projectWorkflow.moves)[number]['by'][number]
export type ProjectState = (typeof projectWorkflow.moves)[number]['to'] | (typeof projectWorkflow.initial)[number]

/** The events by which a project leaves for good, each with what was lacking. */
export const EXITS = ['stayInHostCity', 'moveElsewhere', 'stop'] as const

/** Of these moves the team is told; the founder learns of what their referrals come to. */
export const TOLD: readonly ProjectEvent[] = [
  'makeReady',
  'release',
  'offerChoice',
  'endChoice',
  'choose',
  'land',
  'unland',
  'beginTrial',
  'beginProduction',
  'stayInHostCity',
  'moveElsewhere',
  'stop',
]
/** Of these the founder is told, with a link of their own. */
export const TOLD_FOUNDER: readonly ProjectEvent[] = [
  'offerChoice',
  'choose',
  'land',
  'unland',
  'stop',
  'stayInHostCity',
  'moveElsewhere',
]
