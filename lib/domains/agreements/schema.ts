import { z } from 'zod'
import { ServiceKind } from '@/lib/core/db/generated/enums'
import { defineList, narrowing, words } from '@/lib/core/table'
import { day, optional, text, ticked } from '@/lib/core/text'

export const SERVICE_KINDS = Object.values(ServiceKind)
const inOrder = ({ validFrom, validTo }: { validFrom: string; validTo?: string | undefined }) =>
  !validTo || validFrom <= validTo

/**
 * That an organisation serves the park's residents, from a day on: one that is known, or a platform that is recorded
 * along with it. listed: it agreed to be named in public.
 */
export const agreementInput = z
  .object({
    enclaveId: z.uuid('required'),
    organisationId: optional(z.uuid()),
    nameZh: optional(text(120)),
    nameEn: optional(text(200)),
    kind: z.enum(ServiceKind, 'required'),
    validFrom: day,
    validTo: optional(day),
    note: optional(text(500)),
    listed: ticked,
  })
  .refine(inOrder, { path: ['validTo'], message: 'date_order' })
  .refine(({ organisationId, nameZh }) => organisationId || nameZh, { path: ['nameZh'], message: 'required' })
export type AgreementInput = z.output<typeof agreementInput>
const chosen = { id: z.uuid(), version: z.coerce.number().int().min(0) }
/** Ends on a day, its last. */
export const agreementEnd = z.object({ ...chosen, validTo: day })
export type AgreementEnd = z.output<typeof agreementEnd>
/** Whether the organisation is named in public from now on. */
export const agreementListing = z.object({ ...chosen, listed: ticked })
export type AgreementListing = z.output<typeof agreementListing>

export const AGREEMENT_STATES = ['inForce', 'ahead', 'ended'] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]
/** How an agreement stands on a day. @param days Shanghai days */
export function stateOn(day: string, { validFrom, validTo }: { validFrom: string; validTo: string | null }) {
  if (validTo !== null && validTo < day) return 'ended'
  return validFrom > day ? 'ahead' : 'inForce'
}

/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const agreementList = defineList({
  path: '/admin/partners',
  filters: { q: words, state: narrowing(z.enum(AGREEMENT_STATES)), kind: narrowing(z.enum(ServiceKind)) },
  sorts: {
    newest: { kind: 'id', first: 'desc' },
    name: { kind: 'text', first: 'asc' },
    until: { kind: 'day', first: 'asc' },
  },
  sort: 'newest',
})
export type AgreementFilter = ReturnType<typeof agreementList.parse>

/** With whom a new agreement is: who is looked for, who was found, or a platform that is new here. */
export const partnerSearch = z.object({
  q: optional(text(80)).catch(undefined),
  organisation: z.uuid().optional().catch(undefined),
  make: z.literal('1').optional().catch(undefined),
})
