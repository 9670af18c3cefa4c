import type { Prisma } from '@/lib/core/db/generated/client'
import { LIVE } from '@/lib/domains/people/policy'

/** On the public board: put up by the team, under a live consent of who posted it. */
export const onBoard = {
  publishedAt: { not: null },
  withdrawnAt: null,
  consents: { some: { ...LIVE, purpose: 'PUBLISH_NEED' } },
} satisfies Prisma.ServiceRequestWhereInput
/** The requests of companies outside. */
export const posted = { organisationId: null } satisfies Prisma.ServiceRequestWhereInput

/** A partner with whom the request still is, or was answered, may know who asks; whoever it was taken back from may not. */
export const KNOWING = ['SENT', 'TAKING_CARE', 'DONE_HELPED', 'DONE_NO_HELP', 'DONE_NOT_REACHABLE'] as const
/** A live consent that a partner knows who asks. */
export const sharedWith = (requestId: string, organisationId: string): Prisma.ConsentWhereInput => ({
  ...LIVE,
  purpose: 'SHARE_ASKER',
  requestId,
  organisationId,
})
