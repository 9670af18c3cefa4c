import { z } from 'zod'
import { tokenForm } from '@/lib/core/auth/one-time-token'

/** What the candidate's page is opened with. */
export const candidateQuery = z.object({ token: tokenForm.optional().catch(undefined) })
export const CANDIDATE_ANSWERS = ['consent', 'decline', 'withdrawConsent', 'accept', 'confirm'] as const
/** What a candidate says of one introduction. */
export const candidateAnswer = z.object({ token: tokenForm, id: z.uuid(), answer: z.enum(CANDIDATE_ANSWERS) })
export type CandidateAnswer = z.output<typeof candidateAnswer>
export const erasure = z.object({ token: tokenForm, sure: z.literal('on', 'agree_required') })
export type Erasure = z.output<typeof erasure>

/** What a form of the page came to. */
export const CANDIDATE_DONE = CANDIDATE_ANSWERS
/** The candidate's page again, with what was done there. */
export const candidateAddress = (token: string, done: (typeof CANDIDATE_DONE)[number]) =>
  `/candidate?token=${token}&done=${done}`
