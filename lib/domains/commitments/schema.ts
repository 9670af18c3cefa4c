import { z } from 'zod'
import { Side } from '@/lib/core/db/generated/enums'
import { day, optional, text } from '@/lib/core/text'
import { side } from '@/lib/domains/landings/schema'

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }

/** What a side promises and by when; `id` and `version` are the landing's. A side notes what it promises itself. */
export const commitmentInput = z.object({ ...chosen, side, promise: text(1000), dueOn: day })
export type CommitmentInput = z.output<typeof commitmentInput>
export const COMMITMENT_EVENTS = ['claim', 'confirm', 'dispute'] as const
export const commitmentMove = z.object({
  ...chosen,
  side,
  event: z.enum(COMMITMENT_EVENTS),
  reason: optional(text(2000)),
})
export type CommitmentMove = z.output<typeof commitmentMove>
export const SIDES = Object.values(Side)
