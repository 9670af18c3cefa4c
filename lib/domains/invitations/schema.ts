import { z } from 'zod'
import { tokenForm } from '@/lib/core/auth/one-time-token'
import { givenPassword, newPassword } from '@/lib/core/auth/password-rule'
import { LOCALES } from '@/lib/core/i18n/path'
import { email, text } from '@/lib/core/text'
import { missingScope, postFields } from '@/lib/domains/accounts/schema'

/** The link's words as they stand in the address. */
export const tokenQuery = z.object({ token: tokenForm }).catch({ token: '' })

const locale = z.enum(LOCALES)

/** A new person: role, what it is held in, and the language of the mail. */
export const invite = z.object({ ...postFields, email, language: locale }).superRefine((fields, context) => {
  const missing = missingScope(fields)
  if (missing) context.addIssue({ code: 'custom', message: 'required', path: [missing] })
})
export type Invite = z.output<typeof invite>

const chosen = { password: newPassword, again: givenPassword }
const alike = (fields: { password: string; again: string }) => fields.password === fields.again
const differ = { message: 'mismatch', path: ['again'] }

const accepting = z.object({ ...chosen, token: tokenForm, name: text(60), locale })
export const acceptance = accepting.refine(alike, differ)
/** The first administrator's link names nobody, so the address is asked for. */
export const firstAcceptance = accepting.extend({ email }).refine(alike, differ)
export type Acceptance = z.output<typeof acceptance> & { email?: string }

export const joining = z.object({ token: tokenForm })
export type Joining = z.output<typeof joining>
export const invitationChosen = z.object({ id: z.uuid() })
export type InvitationChosen = z.output<typeof invitationChosen>

export const resetRequest = z.object({ email, locale })
export type ResetRequest = z.output<typeof resetRequest>
/** An address of whoever wants to apply; the language of the mail. */
export const registrationRequest = z.object({ email, locale })
export type RegistrationRequest = z.output<typeof registrationRequest>
export const passwordReset = z.object({ ...chosen, token: tokenForm }).refine(alike, differ)
export type PasswordReset = z.output<typeof passwordReset>
