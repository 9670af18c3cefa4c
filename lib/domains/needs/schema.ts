import { z } from 'zod'
import { tokenForm } from '@/lib/core/auth/one-time-token'
import { cursor } from '@/lib/core/paging'
import { optional } from '@/lib/core/text'
import { satisfaction } from '@/lib/domains/matches/schema'

/** A need of the team's that is put up in public, or taken down. */
export const needChosen = z.object({ id: z.uuid(), version: z.coerce.number().int().min(0) })
export type NeedChosen = z.output<typeof needChosen>
export const matchChosen = z.object({ id: z.uuid() })
export const boardPage = z.object({
  after: optional(cursor(2).pipe(z.tuple([z.iso.datetime(), z.uuid()]))).catch(undefined),
})
export type BoardPage = z.output<typeof boardPage>
export const postedQuery = z.object({ reference: z.string().max(40).optional().catch(undefined) })

/** What the page of who posted a need is opened with. */
export const askerQuery = z.object({ token: tokenForm.optional().catch(undefined) })
/** To what one consents or no longer does: that the need is put up, that it names the company, that a partner knows them. */
export const askerConsent = z
  .object({
    token: tokenForm,
    about: z.enum(['PUBLISH_NEED', 'NAME_COMPANY', 'SHARE_ASKER']),
    answer: z.enum(['give', 'withdraw']),
    /** The request with the partner whom it concerns. */
    id: optional(z.uuid()),
  })
  .refine(({ about, id }) => about !== 'SHARE_ASKER' || id, { path: ['id'], message: 'required' })
export type AskerConsent = z.output<typeof askerConsent>
export const partWithdrawal = z.object({ token: tokenForm, id: z.uuid() })
export type PartWithdrawal = z.output<typeof partWithdrawal>
export const askerGrades = satisfaction.omit({ version: true }).extend({ token: tokenForm })
export type AskerGrades = z.output<typeof askerGrades>
/** The need is taken back from everyone, or all that is kept of who posted it is erased. */
export const ending = z.object({ token: tokenForm, sure: z.literal('on', 'agree_required') })
export type Ending = z.output<typeof ending>

/** What a form of that page came to. */
export const NEED_DONE = [
  'PUBLISH_NEED.give',
  'PUBLISH_NEED.withdraw',
  'NAME_COMPANY.give',
  'NAME_COMPANY.withdraw',
  'SHARE_ASKER.give',
  'SHARE_ASKER.withdraw',
  'withdrawn',
  'graded',
  'ended',
] as const
/** The page again, with what was done there. */
export const ownNeedAddress = (token: string, done: (typeof NEED_DONE)[number]) =>
  `/needs/answer?token=${token}&done=${done}`
