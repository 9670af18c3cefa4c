import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { day, optional, text } from '@/lib/core/text'

/** What a lead offers, on which conditions, and the last day on which it can be accepted. */
export const offerInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  conditions: optional(text(2000)),
  expiresOn: day.refine((value) => value >= today(), 'date_past'),
})
export type OfferInput = z.output<typeof offerInput>
