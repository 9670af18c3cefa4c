import { z } from 'zod'
import { DEFAULT_LOCALE, isLocale, LOCALES } from '@/lib/core/i18n/path'
import { cursor } from '@/lib/core/paging'
import { email, optional } from '@/lib/core/text'

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
  z.object({ kind: z.literal('project'), payload: told }),
  z.object({ kind: z.literal('referral'), payload: told }),
  z.object({ kind: z.literal('landing'), payload: told }),
  z.object({ kind: z.literal('cooperation'), payload: told }),
  z.object({ kind: z.literal('need'), payload: told }),
  z.object({ kind: z.literal('introduction'), payload: told }),
  z.object({ kind: z.literal('service'), payload: told }),
  z.object({ kind: z.literal('profile'), payload: told }),
  z.object({ kind: z.literal('update'), payload: told }),
  z.object({ kind: z.literal('visit'), payload: told }),
  z.object({ kind: z.literal('patent'), payload: told }),
  z.object({ kind: z.literal('prospect'), payload: told }),
  /** To somebody without an account: the address travels sealed, and is gone once the mail is. */
  z.object({ kind: z.literal('founder'), payload: told.extend({ to: email }) }),
  z.object({ kind: z.literal('candidate'), payload: told.extend({ to: email }) }),
  z.object({ kind: z.literal('asker'), payload: told.extend({ to: email }) }),
  z.object({ kind: z.literal('visitor'), payload: told.extend({ to: email }) }),
  z.object({
    kind: z.literal('registrant'),
    payload: told.extend({
      to: email,
      starts: z.iso.datetime().optional(),
      place: z.string().max(200).optional(),
      /** Until when a seat is kept that became free. */
      until: z.iso.datetime().optional(),
    }),
  }),
])

/** A message to be worded in the receiver's language. */
export const message = said.and(z.object({ locale: z.enum(LOCALES) }))
export type Message = z.infer<typeof message>
export type MessageOf<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>

export const notice = message.and(
  z.object({
    email: z.union([email, z.literal('')]),
    accountId: z.uuid().optional(),
    /** Somebody without an account. */
    personId: z.uuid().optional(),
    /** Two notices with one key are one mail. */
    dedupeKey: z.string().max(200).optional(),
  }),
)
export type Notice = z.input<typeof notice>

/** The messages that also stand in the inbox on the site. */
export const INBOX_KINDS = [
  'application',
  'tenancy',
  'project',
  'referral',
  'landing',
  'cooperation',
  'need',
  'introduction',
  'service',
  'profile',
  'update',
  'visit',
  'patent',
  'prospect',
] as const
/** What the inbox on the site keeps of a message about a record: no secret and nobody's contact. */
export const inboxEntry = told.omit({ reason: true, enclaveId: true }).extend({ kind: z.enum(INBOX_KINDS) })
export type InboxEntry = z.output<typeof inboxEntry>

/** As what one is told of a record: the page that a message leads to says it. */
export function receiverOf({ kind, path }: Pick<InboxEntry, 'kind' | 'path'>) {
  if (path.startsWith('/desk/')) return kind === 'referral' || kind === 'landing' ? 'district' : 'partner'
  if (path.startsWith('/admin/response')) return 'bureau'
  if (path.startsWith('/portal/')) return kind === 'application' ? 'applicant' : 'tenant'
  return path.startsWith('/admin/reviews/') ? 'reviewer' : 'team'
}

export const entryChosen = z.object({ id: z.uuid() })
export type EntryChosen = z.output<typeof entryChosen>
/** Where an inbox is shown: to guests, and to those who work here. */
export const INBOXES = ['/portal/inbox', '/admin/inbox', '/desk/inbox'] as const
/** Unread entries are counted up to here; beyond, there are more. */
export const MOST_COUNTED = 99
/** All that was told up to the moment that one has seen. */
export const allRead = z.object({ until: z.iso.datetime(), inbox: z.enum(INBOXES) })
export type AllRead = z.output<typeof allRead>

export const inboxPage = z.object({
  after: optional(cursor(2).pipe(z.tuple([z.iso.datetime(), z.uuid()]))).catch(undefined),
})
export type InboxPage = z.output<typeof inboxPage>

/** An account's language, as a message takes it. */
export const localeOf = ({ locale }: { locale: string }) => (isLocale(locale) ? locale : DEFAULT_LOCALE)
