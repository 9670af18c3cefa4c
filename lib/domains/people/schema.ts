import { z } from 'zod'
import { LOCALES } from '@/lib/core/i18n/path'
import { email, optional, text } from '@/lib/core/text'

/** The version of the texts by which a person consents; a text that is changed is another version. */
export const CONSENT_TEXT = 1
/** Days for which a person's own link may be used; each mail brings a new one. */
export const LINK_DAYS = 180

const phone = text(40).pipe(z.string().regex(/^\+?[\d\s()-]{6,24}$/, 'phone_form'))

/** What is kept of a person who has no account. */
export const personFields = { name: text(60), email, phone: optional(phone), language: z.enum(LOCALES, 'required') }
export const personInput = z.object(personFields)
export type PersonInput = z.output<typeof personInput>
export type Contact = { name: string; email: string; phone: string | null }
