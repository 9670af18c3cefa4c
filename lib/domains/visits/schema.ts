import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { VisitDirection, VisitDocumentKind, VisitOutcome, VisitStatus } from '@/lib/core/db/generated/enums'
import { requireAsItStands } from '@/lib/core/record'
import { defineList, narrowing, words } from '@/lib/core/table'
import { day, optional, text } from '@/lib/core/text'

export const VISIT_STATES = Object.values(VisitStatus)
export const VISIT_OUTCOMES = Object.values(VisitOutcome)
export const VISIT_DIRECTIONS = Object.values(VisitDirection)
export const VISIT_DOCUMENT_KINDS = Object.values(VisitDocumentKind)
/** Days after its report in which the author mends it alone. */
export const AMEND_DAYS = 7
/** Photos and papers of one visit. */
export const MOST_VISIT_DOCUMENTS = 12

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
/** Its form's own, so that the same form, sent again, makes nothing more. */
const key = z.uuid()
export const comingDay = day.refine((value) => value >= today(), 'date_past')
const pastDay = day.refine((value) => value <= today(), 'date_future')
/** One or several of the team. */
export const staffList = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).min(1, 'required').max(20),
)

/** Whom the team visits or receives, when, and who goes. */
export const visitPlan = z.object({
  key,
  enclaveId: z.uuid('required'),
  organisationId: z.uuid('required'),
  direction: z.enum(VisitDirection, 'required'),
  plannedOn: comingDay,
  place: optional(text(120)),
  staff: staffList,
})
export type VisitPlan = z.output<typeof visitPlan>

const report = {
  visitedOn: pastDay,
  staff: staffList,
  outcome: z.enum(VisitOutcome, 'required'),
  note: optional(text(2000)),
  nextAction: optional(text(200)),
  nextActionOn: optional(day),
}
const reported = {
  key,
  id: optional(z.uuid()),
  enclaveId: optional(z.uuid()),
  organisationId: optional(z.uuid()),
  ...report,
}
type Whom = { id?: string | undefined; enclaveId?: string | undefined; organisationId?: string | undefined }
const isOfOne = ({ id, enclaveId, organisationId }: Whom) => Boolean(id ?? (enclaveId && organisationId))
const ofOne = { path: ['organisationId'], message: 'required' }
/** What came of a visit: of the planned one `id`, or of one to an organisation that was not planned before. */
export const visitReport = z.object(reported).refine(isOfOne, ofOne)
export type VisitReport = z.output<typeof visitReport>
/** The same from a device that kept it. @param by the account that wrote it there */
export const sentReport = z.object({ ...reported, by: z.uuid() }).refine(isOfOne, ofOne)

export const visitAmendment = z.object({ ...chosen, ...report, reason: optional(text(2000)) })
export type VisitAmendment = z.output<typeof visitAmendment>

export const PLAIN_EVENTS = ['cancel', 'miss'] as const
export const visitMove = z.object({ ...chosen, event: z.enum(PLAIN_EVENTS), reason: optional(text(2000)) })
export type VisitMove = z.output<typeof visitMove>

/**
 * A visit that is brought in as it stands: what came of it once it was done, and why it was called off. Days may lie
 * behind, for which no form asks.
 */
export const visitRecord = z
  .object({
    enclaveId: z.uuid(),
    organisationId: z.uuid('required'),
    direction: z.enum(VisitDirection, 'required'),
    status: z.enum(VisitStatus, 'required'),
    plannedOn: day,
    place: optional(text(120)),
    staff: staffList,
    visitedOn: optional(pastDay),
    outcome: z.enum(VisitOutcome).optional(),
    note: optional(text(2000)),
    nextAction: optional(text(200)),
    nextActionOn: optional(day),
    reason: optional(text(2000)),
  })
  .superRefine(({ status, ...given }, context) => {
    const isDone = status === 'DONE'
    const isCancelled = status === 'CANCELLED'
    const wants = { visitedOn: isDone, outcome: isDone, reason: isCancelled }
    const allows = { ...wants, note: isDone, nextAction: isDone, nextActionOn: isDone }
    requireAsItStands(given, wants, allows, context)
  })
export type VisitRecord = z.output<typeof visitRecord>

/** From whom and to whom a colleague's planned visits go. */
export type VisitHandover = { enclaveId: string; fromId: string; toId: string }

/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const visitList = defineList({
  path: '/admin/visits',
  filters: { q: words, status: narrowing(z.enum(VisitStatus)), outcome: narrowing(z.enum(VisitOutcome)) },
  sorts: {
    // What is planned first, by its day; then what is over, the latest first.
    standing: { kind: 'text', first: 'asc' },
    name: { kind: 'text', first: 'asc' },
  },
  sort: 'standing',
})
export type VisitFilter = ReturnType<typeof visitList.parse>

/** For whom a form is opened; without one, what is searched for. */
export const prospectQuery = z.object({
  organisation: z.uuid().optional().catch(undefined),
  visit: z.uuid().optional().catch(undefined),
  /** The park, where one works for several. */
  place: z.uuid().optional().catch(undefined),
  q: optional(text(80)).catch(undefined),
})
