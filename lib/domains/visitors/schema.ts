import { z } from 'zod'
import { type OrganisationKind, VisitRequestStatus } from '@/lib/core/db/generated/enums'
import { cursor } from '@/lib/core/paging'
import { optional, text } from '@/lib/core/text'
import { personFields } from '@/lib/domains/people/schema'
import { comingDay, staffList } from '@/lib/domains/visits/schema'

export const REQUEST_STATES = Object.values(VisitRequestStatus)
/** Days after the visit, or after the refusal, for which it is kept who asked. */
export const KEPT_DAYS = 180
export const MOST_PEOPLE = 200

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }

/** What the public form takes; whoever fills in `website`, which nobody sees, is no person. */
export const visitAsked = z.object({
  enclaveId: z.uuid('required'),
  companyName: text(120),
  purpose: text(1000),
  people: text(4)
    .pipe(z.string().regex(/^\d+$/, 'number_form'))
    .transform(Number)
    .pipe(z.number().min(1, 'number_range').max(MOST_PEOPLE, 'number_range')),
  wishedOn: comingDay,
  orElseOn: optional(comingDay),
  name: personFields.name,
  email: personFields.email,
  phone: personFields.phone,
  language: personFields.language,
  agreed: z.literal('on', 'agree_required'),
  website: optional(z.string()),
})
export type VisitAsked = z.output<typeof visitAsked>

export const NEW_ORGANISATION = 'new'
/** The kinds of organisation that are made of a request. */
export const VISITOR_KINDS = [
  'HOME_COMPANY',
  'HOST_COMPANY',
  'TEAM',
  'UNIVERSITY',
  'INSTITUTE',
  'SERVICE_PLATFORM',
  'FUND',
  'DISTRICT_BODY',
] as const satisfies readonly OrganisationKind[]

/** A request becomes a planned visit of an organisation that is known, or of one that is recorded now. */
export const scheduling = z
  .object({
    ...chosen,
    organisationId: z.union([z.uuid(), z.literal(NEW_ORGANISATION)], 'required'),
    kind: optional(z.enum(VISITOR_KINDS)),
    plannedOn: comingDay,
    staff: staffList,
  })
  .refine(({ organisationId, kind }) => organisationId !== NEW_ORGANISATION || kind, {
    path: ['kind'],
    message: 'required',
  })
export type Scheduling = z.output<typeof scheduling>
export const refusal = z.object({ ...chosen, reason: optional(text(1000)) })
export type RefusalInput = z.output<typeof refusal>
export const visitorChosen = z.object({ id: z.uuid() })
export const visitorErasure = z.object({ ...chosen, sure: z.literal('on', 'agree_required') })
export type VisitorErasure = z.output<typeof visitorErasure>

export const visitorFilter = z.object({
  status: z.enum(VisitRequestStatus).optional().catch(undefined),
  q: optional(text(80)).catch(undefined),
  after: optional(cursor(2).pipe(z.tuple([z.union([z.iso.datetime(), z.literal('')]), z.uuid()]))).catch(undefined),
})
export type VisitorFilter = z.output<typeof visitorFilter>

type Address = { status?: string | undefined; q?: string | undefined; after?: string }
/** The address of the queue, narrowed. @param after as the cursor came */
export function visitorAddress({ status, q, after }: Address): string {
  const given = Object.entries({ status, q, after }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const query = new URLSearchParams(given).toString()
  return `/admin/visits/requests${query ? `?${query}` : ''}`
}
export const askedQuery = z.object({ reference: z.string().max(40).optional().catch(undefined) })
