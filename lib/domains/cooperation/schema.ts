import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { CooperationKind, CooperationStatus } from '@/lib/core/db/generated/enums'
import { cursor } from '@/lib/core/paging'
import { day, optional, text } from '@/lib/core/text'

export const COOPERATION_STATES = Object.values(CooperationStatus)
export const COOPERATION_KINDS = Object.values(CooperationKind)
/** In these a cooperation has been signed: it counts, whatever came of it later. */
export const SIGNED = ['SIGNED', 'RUNNING', 'COMPLETED', 'TERMINATED'] as const

const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }

/** A lead: what a resident looks for. Whoever works for the park says in which enclave. */
export const cooperationLead = z.object({
  enclaveId: z.uuid('required'),
  organisationId: z.uuid('required'),
  kind: z.enum(CooperationKind, 'required'),
  title: text(120),
  summary: optional(text(2000)),
})
export type CooperationLead = z.output<typeof cooperationLead>

/** With which institution. */
export const cooperationMatch = z.object({ ...chosen, institutionId: z.uuid('required') })
export type CooperationMatch = z.output<typeof cooperationMatch>
/** When it was signed; the agreement is uploaded before. */
export const cooperationSigning = z.object({
  ...chosen,
  signedOn: day.refine((value) => value <= today(), 'date_future'),
})
export type CooperationSigning = z.output<typeof cooperationSigning>
export const PLAIN_EVENTS = ['negotiate', 'start', 'complete', 'terminate', 'drop'] as const
export const cooperationMove = z.object({ ...chosen, event: z.enum(PLAIN_EVENTS), reason: optional(text(2000)) })
export type CooperationMove = z.output<typeof cooperationMove>

/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const cooperationFilter = z.object({
  status: z.enum(CooperationStatus).optional().catch(undefined),
  kind: z.enum(CooperationKind).optional().catch(undefined),
  q: optional(text(80)).catch(undefined),
  after: optional(cursor(1).pipe(z.tuple([z.uuid()]))).catch(undefined),
})
export type CooperationFilter = z.output<typeof cooperationFilter>

type Address = { status?: string | undefined; kind?: string | undefined; q?: string | undefined; after?: string }
/** The address of the list, narrowed. @param after as the cursor came */
export function cooperationAddress({ status, kind, q, after }: Address) {
  const given = Object.entries({ status, kind, q, after }).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const query = new URLSearchParams(given).toString()
  return `/admin/cooperation${query ? `?${query}` : ''}`
}
