import { z } from 'zod'
import { RegistrationStatus } from '@/lib/core/db/generated/enums'
import { optional, slug, text } from '@/lib/core/text'
import { personFields } from '@/lib/domains/people/schema'

export const REGISTRATION_STATES = Object.values(RegistrationStatus)

/** Hours for which a seat that became free is kept for whom it is offered. */
export const OFFER_HOURS = 24
/** Days after an event for which a person is kept, and for which a missed one may be mended. */
export const KEPT_DAYS = 180
export const MENDED_DAYS = 14
/** Hours before a session from which one may be checked in. */
export const CHECK_IN_HOURS = 24

/** What one registers with, without an account. */
export const registrationInput = z.object({
  sessionId: z.uuid('required'),
  name: personFields.name,
  email: personFields.email,
  phone: personFields.phone,
  organisation: optional(text(120)),
  language: personFields.language,
  agreed: z.literal('on', 'agree_required'),
  /** A field that nobody sees: whoever fills it in is no person. */
  website: optional(z.string()),
})
export type RegistrationInput = z.output<typeof registrationInput>

/** The form again needs the event's address, and so does its answer. */
export const registrationForm = registrationInput.extend({ event: slug })
/** Which session of an event one registers for. */
export const registerQuery = z.object({ session: z.uuid().optional().catch(undefined) })
export const registeredQuery = z.object({ reference: z.string().max(40).optional().catch(undefined) })

/** What became of an event, as its registrants are told. */
export type Happening = 'cancelled' | 'postponed' | 'rescheduled'
