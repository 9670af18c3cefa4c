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

/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const auditFilter = z.object({
  noun: text(40).optional().catch(undefined),
  actor: text(80).optional().catch(undefined),
  record: z.uuid().optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
})
export type AuditFilter = z.infer<typeof auditFilter>

/** The list's address, narrowed. */
export function auditAddress({ noun, actor, record, after }: AuditFilter): string {
  const given = Object.entries({ noun, actor, record, after }).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const query = new URLSearchParams(given).toString()
  return `/admin/audit${query ? `?${query}` : ''}`
}
