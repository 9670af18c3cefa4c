import { z } from 'zod'
import { RegistrationStatus } from '@/lib/core/db/generated/enums'
import { requireAsItStands } from '@/lib/core/record'
import { optional, text } from '@/lib/core/text'
import { personFields } from '@/lib/domains/people/schema'

/** A row of a roster is brought in only where the person agreed to it. */
export const AGREED = ['YES'] as const

/** Somebody's registration as it stands on a roster that was kept elsewhere. */
export const rosterRecord = z
  .object({
    enclaveId: z.uuid(),
    sessionId: z.uuid('required'),
    name: personFields.name,
    email: personFields.email,
    phone: personFields.phone,
    organisation: optional(text(120)),
    status: z.enum(RegistrationStatus, 'required'),
    reason: optional(text(500)),
    agreed: z.enum(AGREED, 'required'),
  })
  .superRefine(({ status, reason }, context) => {
    const wants = { reason: status === 'REFUSED' }
    requireAsItStands({ reason }, wants, wants, context)
  })
export type RosterRecord = z.output<typeof rosterRecord>
