import { z } from 'zod'
import { tokenForm } from '@/lib/core/auth/one-time-token'

/** What the founder's page is opened with. */
export const founderQuery = z.object({ token: tokenForm.optional().catch(undefined) })

/** What a form of the page came to. */
export const FOUNDER_DONE = ['give', 'refuse', 'withdraw', 'choose', 'withdrawReferral'] as const
/** The founder's page again, with what was done there. */
export const founderAddress = (token: string, done: (typeof FOUNDER_DONE)[number]) =>
  `/founder?token=${token}&done=${done}`

export const consentAnswer = z.object({
  token: tokenForm,
  id: z.uuid(),
  answer: z.enum(['give', 'refuse', 'withdraw']),
})
export type ConsentReply = z.output<typeof consentAnswer>
export const founderChoice = z.object({ token: tokenForm, referralId: z.uuid('required') })
export type FounderChoice = z.output<typeof founderChoice>
export const erasure = z.object({ token: tokenForm, sure: z.literal('on', 'agree_required') })
export type Erasure = z.output<typeof erasure>
/** Takes the project back from one district; what was consented to stands otherwise. */
export const founderWithdrawal = z.object({ token: tokenForm, referralId: z.uuid() })
export type FounderWithdrawal = z.output<typeof founderWithdrawal>
