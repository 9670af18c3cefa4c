import { z } from 'zod'
import { email } from '@/lib/core/text'

/** A path of this portal without its language: links in mails are built from APP_URL and nothing else. */
const path = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)[\w./?=&%~-]*$/, 'path_form')

/** Every kind of message and what it says; the words are in messages/<locale>/notifications.json. */
export const notice = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('invitation'),
      payload: z.object({ path, role: z.string().optional(), inviter: z.string().optional() }),
    }),
    z.object({ kind: z.literal('passwordReset'), payload: z.object({ path }) }),
  ])
  .and(
    z.object({
      email,
      locale: z.enum(['zh-CN', 'en']),
      accountId: z.uuid().optional(),
      /** Two notices with one key are one mail. */
      dedupeKey: z.string().max(200).optional(),
    }),
  )
export type Notice = z.input<typeof notice>
