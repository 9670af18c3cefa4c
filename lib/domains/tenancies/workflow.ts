import { defineWorkflow } from '@/lib/core/workflow'

/**
 * A tenancy, up to its end. TENANT: an admin of the organisation; OPS: the team of the enclave; LEAD: its lead, who may
 * also do what OPS may. Rooms are blocked from PENDING_SIGNATURE to NOTICE.
 */
export const tenancyWorkflow = defineWorkflow({
  noun: 'Tenancy',
  initial: ['DRAFT'],
  moves: [
    { from: ['DRAFT'], event: 'submit', to: 'PENDING_APPROVAL', by: ['OPS'] },
    { from: ['PENDING_APPROVAL'], event: 'approve', to: 'PENDING_SIGNATURE', by: ['LEAD'] },
    { from: ['PENDING_APPROVAL'], event: 'return', to: 'DRAFT', by: ['LEAD'], reason: true },
    { from: ['PENDING_SIGNATURE'], event: 'sign', to: 'SIGNED', by: ['OPS'] },
    { from: ['SIGNED'], event: 'activate', to: 'ACTIVE', by: ['SYSTEM', 'OPS'] },
    {
      from: ['DRAFT', 'PENDING_APPROVAL', 'PENDING_SIGNATURE', 'SIGNED'],
      event: 'void',
      to: 'VOID',
      by: ['LEAD'],
      reason: true,
    },
    { from: ['ACTIVE'], event: 'giveNotice', to: 'NOTICE', by: ['TENANT', 'LEAD'], reason: true },
    { from: ['NOTICE'], event: 'withdrawNotice', to: 'ACTIVE', by: ['TENANT', 'LEAD'] },
    { from: ['NOTICE'], event: 'checkout', to: 'ENDED', by: ['OPS'] },
    { from: ['ACTIVE', 'NOTICE'], event: 'terminate', to: 'TERMINATED', by: ['LEAD'], reason: true },
  ],
})

export type TenancyEvent = (typeof tenancyWorkflow.moves)[number]['event']
export type TenancyState = (typeof tenancyWorkflow.moves)[number]['to']
export type TenancyBy = (typeof tenancyWorkflow.moves)[number]['by'][number]

/** The states in which its rooms are taken. */
export const BLOCKING: readonly TenancyState[] = ['PENDING_SIGNATURE', 'SIGNED', 'ACTIVE', 'NOTICE']
/** The states in which its organisation is in residence. */
export const RESIDENT: readonly TenancyState[] = ['ACTIVE', 'NOTICE']

/** Whom each move is told: the tenant learns of a tenancy once it is to be signed. */
export const TOLD: Record<TenancyEvent, readonly ('tenant' | 'team')[]> = {
  submit: ['team'],
  approve: ['tenant', 'team'],
  return: ['team'],
  sign: ['tenant'],
  activate: ['tenant', 'team'],
  void: ['tenant', 'team'],
  giveNotice: ['tenant', 'team'],
  withdrawNotice: ['tenant', 'team'],
  checkout: ['tenant'],
  terminate: ['tenant'],
}
