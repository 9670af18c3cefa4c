import { z } from 'zod'
import { text } from '@/lib/core/text'
import { SECTIONS } from '@/lib/domains/residency/schema'

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
const note = text(1000, 0).default('')

/** What is missing, section by section, in one list; `reason` says it in a sentence. At least one section is named. */
export const correctionRequest = z
  .object({
    ...chosen,
    reason: text(2000),
    notes: z.object({
      organisation: note,
      project: note,
      team: note,
      space: note,
      plan: note,
      documents: note,
      declarations: note,
    }),
  })
  .superRefine(({ notes }, context) => {
    if (SECTIONS.every((section) => !notes[section]))
      context.addIssue({ code: 'custom', message: 'section_required', path: ['notes', SECTIONS[0]] })
  })
export type CorrectionRequest = z.output<typeof correctionRequest>

/** What the applicant says to each item of the list, by its id. */
export const resubmission = z.object({ ...chosen, answers: z.record(z.uuid(), text(2000, 0)).default({}) })
export type Resubmission = z.output<typeof resubmission>
