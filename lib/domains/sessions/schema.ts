import { z } from 'zod'
import { givenPassword } from '@/lib/core/auth/password-rule'
import { localTarget } from '@/lib/core/i18n/path'
import { email } from '@/lib/core/text'

/** Where to go after signing in: a page of this site, or none. */
export const nextTarget = z
  .string()
  .max(600)
  .transform((value) => localTarget(value))
  .optional()
  .catch(undefined)

export const credentials = z.object({ email, password: givenPassword })
export type Credentials = z.output<typeof credentials>

export const signInForm = credentials.extend({ next: nextTarget })
export const signOutForm = z.object({})
