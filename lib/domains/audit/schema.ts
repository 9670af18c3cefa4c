import { z } from 'zod'
import { text } from '@/lib/core/text'

/** What an audit entry says, besides who and when. details: plain values, no secrets and no personal contact. */
export const auditFact = z.object({
  verb: z.string(),
  noun: z.string(),
  recordId: z.string(),
  // Lower-case as the column gives it back, or the chain would not fit what was typed.
  enclaveId: z.uuid().toLowerCase().nullable().default(null),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}),
})
export type AuditFact = z.input<typeof auditFact>

export const auditFilter = z.object({
  noun: text(40).optional().catch(undefined),
  actor: text(80).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
})
export type AuditFilter = z.infer<typeof auditFilter>
