import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { day, optional, text } from '@/lib/core/text'

/** A district, or a site, which stands in one: district:ID or site:ID. */
const at = z.string('required').regex(/^(district|site):[0-9a-f-]{36}$/, 'required')
const place = { institutionId: z.uuid(), enclaveId: z.uuid('required') }
const past = day.refine((value) => value <= today(), 'date_future')

/** An entry that counts: its day is known, and what proves it. */
export const entryRecord = z.object({ ...place, at, enteredOn: past, evidence: text(500) })
export type EntryRecord = z.output<typeof entryRecord>

/** An entry that is known from a source alone. */
export const entryReport = z.object({
  ...place,
  at: optional(at),
  enteredOn: optional(past),
  sourceId: z.uuid('required'),
})
export type EntryReport = z.output<typeof entryReport>

export const entryVoid = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  reason: optional(text(2000)),
})
export type EntryVoid = z.output<typeof entryVoid>
