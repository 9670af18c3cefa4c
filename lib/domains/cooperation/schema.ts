import { z } from 'zod'
import { today } from '@/lib/core/clock'
import { CooperationKind, CooperationStatus } from '@/lib/core/db/generated/enums'
import { requireAsItStands } from '@/lib/core/record'
import { defineList, narrowing, words } from '@/lib/core/table'
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

const REASONED = ['TERMINATED', 'DROPPED']
/**
 * A cooperation that is brought in as it stands, with what each state needs: an institution once it was named, day and
 * place of the agreement once it was signed, the reason where it ended early.
 */
export const cooperationRecord = z
  .object({
    enclaveId: z.uuid(),
    organisationId: z.uuid('required'),
    institutionId: z.uuid().optional(),
    kind: z.enum(CooperationKind, 'required'),
    status: z.enum(CooperationStatus, 'required'),
    title: text(120),
    summary: optional(text(2000)),
    signedOn: optional(day.refine((value) => value <= today(), 'date_future')),
    agreementAt: optional(text(200)),
    reason: optional(text(2000)),
  })
  .superRefine(({ status, ...given }, context) => {
    const isSigned = SIGNED.some((state) => state === status)
    const wants = {
      institutionId: status !== 'LEAD' && status !== 'DROPPED',
      signedOn: isSigned,
      agreementAt: isSigned,
      reason: REASONED.includes(status),
    }
    requireAsItStands(given, wants, { ...wants, institutionId: status !== 'LEAD' }, context)
  })
export type CooperationRecord = z.output<typeof cooperationRecord>

/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const cooperationList = defineList({
  path: '/admin/cooperation',
  filters: { q: words, status: narrowing(z.enum(CooperationStatus)), kind: narrowing(z.enum(CooperationKind)) },
  sorts: {
    newest: { kind: 'id', first: 'desc' },
    resident: { kind: 'text', first: 'asc' },
    signed: { kind: 'day', first: 'desc' },
  },
  sort: 'newest',
})
export type CooperationFilter = ReturnType<typeof cooperationList.parse>
