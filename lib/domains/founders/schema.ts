import { z } from 'zod'
import { tokenForm } from '@/lib/core/auth/one-time-token'

/** What the founder's page is opened with. */
export const founderQuery = z.object({ token: tokenForm.optional().catch(undefined) })

export const consentAnswer = z.object({
  token: tokenForm,
  id: z.uuid(),
  answer: z.enum(['give', 'refuse', 'withdraw']),
})
export type ConsentReply = z.output<typeof consentAnswer>
export const founderChoice = z.object({ token: tokenForm, referralId: z.uuid('required') })
export type FounderChoice = z.output<typeof founderChoice>
/** Takes the project back from one district; what was consented to stands otherwise. */
export const founderWithdrawal = z.object({ token: tokenForm, referralId: z.uuid() })
export type FounderWithdrawal = z.output<typeof founderWithdrawal>
