import { z } from 'zod'
import { ServiceKind } from '@/lib/core/db/generated/enums'
import { defineList, narrowing, words } from '@/lib/core/table'
import { optional, text, ticked } from '@/lib/core/text'
import { personFields } from '@/lib/domains/people/schema'

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
const said = { kind: z.enum(ServiceKind, 'required'), title: text(120), body: text(4000) }

/** What a resident asks for, in an enclave where it resides; `key` is its form's own, so that a second press asks nothing. */
export const requestInput = z.object({
  key: z.uuid(),
  enclaveId: z.uuid('required'),
  organisationId: z.uuid('required'),
  ...said,
})
export type RequestInput = z.output<typeof requestInput>
/** What a company outside asks for, on the public board; its person is reached by mail. */
export const postedNeed = z.object({
  enclaveId: z.uuid('required'),
  companyName: text(120),
  ...said,
  name: personFields.name,
  email: personFields.email,
  phone: personFields.phone,
  language: personFields.language,
  /** That it may be put up in public, and name the company there. */
  show: ticked,
  named: ticked,
  agreed: z.literal('on', 'agree_required'),
  /** A field that nobody sees: whoever fills it in is no person. */
  website: optional(z.string()),
})
export type PostedNeed = z.output<typeof postedNeed>

const partners = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).min(1, 'required').max(20),
)
/** To one or several partners. */
export const requestRouting = z.object({ ...chosen, partners })
export type RequestRouting = z.output<typeof requestRouting>
export const requestChosen = z.object({ id: z.uuid() })

/** With no partner yet, with one that has still to answer or to finish, with none any more. */
export const REQUEST_PARTS = ['unrouted', 'open', 'closed'] as const
/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const requestList = defineList({
  path: '/admin/services',
  filters: { q: words, part: narrowing(z.enum(REQUEST_PARTS)), kind: narrowing(z.enum(ServiceKind)) },
  sorts: {
    // What waits for the team first, then what was last sent on.
    sent: { kind: 'moment', first: 'desc' },
    asked: { kind: 'moment', first: 'desc' },
  },
  sort: 'sent',
})
export type RequestFilter = ReturnType<typeof requestList.parse>
