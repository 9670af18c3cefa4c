import { z } from 'zod'
import { DEFAULT_LOCALE, isLocale, LOCALES } from '@/lib/core/i18n/path'
import { email } from '@/lib/core/text'

/** A path of this portal without its language: links in mails are built from APP_URL and nothing else. */
const path = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)[\w./?=&%~-]*$/, 'path_form')

/** What a record tells: its event, its reference and name, what else there is to say, and where it is. */
const told = z.object({
  path,
  event: z.string().max(40),
  reference: z.string().max(40),
  name: z.string().max(200),
  /** The enclave in whose name it is told; without it, the site's own. */
  enclaveId: z.uuid().optional(),
  reason: z.string().max(2000).optional(),
  /** A Shanghai day that matters: until when something is due or offered. */
  day: z.iso.date().optional(),
})

export type RecordNews = z.input<typeof told>

/** Every kind of message and what it says; the words are in messages/<locale>/notifications.json. */
const said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invitation'), payload: z.object({ path, role: z.string().optional() }) }),
  z.object({ kind: z.literal('passwordReset'), payload: z.object({ path }) }),
  z.object({ kind: z.literal('registration'), payload: z.object({ path, known: z.boolean() }) }),
  z.object({ kind: z.literal('application'), payload: told }),
  z.object({ kind: z.literal('tenancy'), payload: told }),
])

/** A message to be worded in the receiver's language. */
export const message = said.and(z.object({ locale: z.enum(LOCALES) }))
export type Message = z.infer<typeof message>

export const notice = message.and(
  z.object({
    email,
    accountId: z.uuid().optional(),
    /** Two notices with one key are one mail. */
    dedupeKey: z.string().max(200).optional(),
  }),
)
export type Notice = z.input<typeof notice>

/** What the inbox on the site keeps of a message about a record: no secret and nobody's contact. */
export const inboxEntry = told
  .omit({ reason: true, enclaveId: true })
  .extend({ kind: z.enum(['application', 'tenancy']) })
export type InboxEntry = z.output<typeof inboxEntry>

export const markRead = z.object({ id: z.uuid() })

/** An account's language, as a message takes it. */
export const localeOf = ({ locale }: { locale: string }) => (isLocale(locale) ? locale : DEFAULT_LOCALE)
