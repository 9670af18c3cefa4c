import { z } from 'zod'
import { LOCALES } from '@/lib/core/i18n/path'
import { email } from '@/lib/core/text'

/** A path of this portal without its language: links in mails are built from APP_URL and nothing else. */
const path = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)[\w./?=&%~-]*$/, 'path_form')

/** Every kind of message and what it says; the words are in messages/<locale>/notifications.json. */
const said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invitation'), payload: z.object({ path, role: z.string().optional() }) }),
  z.object({ kind: z.literal('passwordReset'), payload: z.object({ path }) }),
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
