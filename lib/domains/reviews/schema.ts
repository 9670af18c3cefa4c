import { z } from 'zod'
import { optional, text } from '@/lib/core/text'

/** What is judged, each with 0 to 20 points. */
export const CRITERIA = ['technology', 'team', 'market', 'landing', 'space'] as const
export const MOST_POINTS = 20

const points = z.coerce
  .number('number_range')
  .int('number_range')
  .min(0, 'number_range')
  .max(MOST_POINTS, 'number_range')
export const scores = z.object({ technology: points, team: points, market: points, landing: points, space: points })
export type Scores = z.output<typeof scores>
export const totalOf = (given: Scores): number => CRITERIA.reduce((sum, criterion) => sum + given[criterion], 0)

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }

export const assignment = z.object({ applicationId: z.uuid(), reviewerId: z.uuid('required') })
export type Assignment = z.output<typeof assignment>
export const reviewChosen = z.object(chosen)
export type ReviewChosen = z.output<typeof reviewChosen>
/** A conflict of interest is told with a word on what it is. */
export const declaration = z
  .object({ ...chosen, conflict: z.enum(['yes', 'no'], 'required'), note: optional(text(500)) })
  .refine(({ conflict, note }) => conflict === 'no' || note, { path: ['note'], message: 'required' })
export type Declaration = z.output<typeof declaration>
export const judgement = z.object({ ...chosen, scores, comment: text(2000) })
export type Judgement = z.output<typeof judgement>
