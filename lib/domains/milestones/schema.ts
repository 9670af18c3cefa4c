import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { MilestoneKind } from '@/lib/core/db/generated/enums'
import { day, optional, text } from '@/lib/core/text'
import { side } from '@/lib/domains/landings/schema'

export const MILESTONES = Object.values(MilestoneKind)
const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }

/** What was reached, when, and by what one knows it; `id` and `version` are the landing's. */
export const milestoneProposal = z.object({
  ...chosen,
  side,
  kind: z.enum(MilestoneKind, 'required'),
  reachedOn: day.refine((value) => value <= today(), 'date_future'),
  evidence: text(2000),
})
export type MilestoneProposal = z.output<typeof milestoneProposal>
export const milestoneAnswer = z.object({
  ...chosen,
  side,
  event: z.enum(['confirm', 'reject']),
  reason: optional(text(2000)),
})
export type MilestoneAnswer = z.output<typeof milestoneAnswer>
