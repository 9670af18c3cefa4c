import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { Degree, IntroductionStatus } from '@/lib/core/db/generated/enums'
import { day, optional, text } from '@/lib/core/text'
import { personFields } from '@/lib/domains/people/schema'

export const DEGREES = Object.values(Degree)
export const INTRODUCTION_STATES = Object.values(IntroductionStatus)

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
const past = day.refine((value) => value <= today(), 'date_future')

/** A candidate for a need; `id` and `version` are the need's. What stands in degree, field and years names nobody. */
export const suggestion = z.object({
  ...chosen,
  name: personFields.name,
  email: personFields.email,
  phone: personFields.phone,
  language: personFields.language,
  degree: z.enum(Degree, 'required'),
  field: text(80),
  years: z.coerce.number('number_form').int('number_range').min(0, 'number_range').max(80, 'number_range'),
  profile: optional(text(4000)),
  levelId: optional(z.uuid('invalid')),
})
export type Suggestion = z.output<typeof suggestion>

export const PLAIN_EVENTS = ['introduce', 'interview', 'reject', 'offer'] as const
export const introductionMove = z.object({ ...chosen, event: z.enum(PLAIN_EVENTS), reason: optional(text(2000)) })
export type IntroductionMove = z.output<typeof introductionMove>
/** The company says that the candidate accepted, or the team that they came: each by what it knows it. */
export const introductionProof = z.object({ ...chosen, event: z.enum(['accept', 'confirm']), evidence: text(2000) })
export type IntroductionProof = z.output<typeof introductionProof>
export const introductionDay = z.object({ ...chosen, event: z.enum(['onboard', 'leave']), on: past })
export type IntroductionDay = z.output<typeof introductionDay>
export const introductionChosen = z.object({ id: z.uuid() })
/** How high a candidate stands, by the written rule of a level; none takes it back. */
export const introductionLevel = z.object({ ...chosen, levelId: optional(z.uuid('invalid')) })
export type IntroductionLevel = z.output<typeof introductionLevel>

/** A form about an introduction, with the need on whose page it stands. */
const at = { need: z.uuid() }
export const moveAt = introductionMove.extend(at)
export const proofAt = introductionProof.extend(at)
export const dayAt = introductionDay.extend(at)
export const levelAt = introductionLevel.extend(at)
export const INTRODUCTION_DONE = [
  'suggested',
  ...PLAIN_EVENTS,
  'accept',
  'confirm',
  'onboard',
  'leave',
  'grade',
] as const
