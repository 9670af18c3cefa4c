import { z } from 'zod'
import { tokenForm } from '@/lib/core/auth/one-time-token'
import { CheckAnswer } from '@/lib/core/db/generated/enums'
import { optional, text } from '@/lib/core/text'

/** Months between two checks of a landing. */
export const CHECK_MONTHS = 6
export const CHECK_ANSWERS = Object.values(CheckAnswer)

/** What the page of a check is opened with. */
export const checkQuery = z.object({ token: tokenForm.optional().catch(undefined) })
/** The three questions: does the entity work at its site, were the promises kept, what is missing. */
export const checkReply = z.object({
  token: tokenForm,
  operating: z.enum(CheckAnswer, 'required'),
  kept: z.enum(CheckAnswer, 'required'),
  missing: optional(text(2000)),
})
export type CheckReply = z.output<typeof checkReply>
