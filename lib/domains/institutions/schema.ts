import { z } from 'zod'
import { CooperationKind, PartnershipKind } from '@/lib/core/db/generated/enums'
import { defineList, narrowing, words } from '@/lib/core/table'
import { day, optional, text } from '@/lib/core/text'
import { INSTITUTION_KINDS } from '@/lib/domains/cooperation/policy'
import { personFields } from '@/lib/domains/people/schema'

const english = (max: number) => text(max).pipe(z.string().regex(/^[^\p{Script=Han}]*$/u, 'english_form'))
/** An institution, seen by the team of an enclave. */
const place = { institutionId: z.uuid(), enclaveId: z.uuid('required') }

export const institutionInput = z.object({
  nameZh: text(80),
  nameEn: english(120),
  kind: z.enum(INSTITUTION_KINDS, 'required'),
})
export type InstitutionInput = z.output<typeof institutionInput>

export const capabilityInput = z.object({
  ...place,
  kind: z.enum(CooperationKind, 'required'),
  industryId: z.uuid('required'),
  summaryZh: text(300),
  summaryEn: english(500),
  basis: text(200),
})
export type CapabilityInput = z.output<typeof capabilityInput>
const CAPABILITY_EVENTS = ['publish', 'hide', 'remove'] as const
export const capabilityChange = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  event: z.enum(CAPABILITY_EVENTS),
})
export type CapabilityChange = z.output<typeof capabilityChange>

export const contactInput = z.object({ ...place, task: text(80), ...personFields })
export type ContactInput = z.output<typeof contactInput>
export const contactChosen = z.object({ id: z.uuid() })

/** What a source states may lack its days; what is agreed here has its first day. */
export const partnershipInput = z
  .object({
    ...place,
    kind: z.enum(PartnershipKind, 'required'),
    sourceId: optional(z.uuid()),
    agreement: optional(text(200)),
    fromOn: optional(day),
    untilOn: optional(day),
  })
  .refine(({ sourceId, agreement }) => sourceId || agreement, { path: ['agreement'], message: 'required' })
  .refine(({ sourceId, fromOn }) => sourceId || fromOn, { path: ['fromOn'], message: 'required' })
  .refine(({ fromOn, untilOn }) => !untilOn || (fromOn !== undefined && untilOn >= fromOn), {
    path: ['untilOn'],
    message: 'date_order',
  })
export type PartnershipInput = z.output<typeof partnershipInput>
export const partnershipEnd = z.object({ id: z.uuid(), untilOn: day })
export type PartnershipEnd = z.output<typeof partnershipEnd>

/** An institution joins a joint institute. */
export const memberInput = z.object({ institutionId: z.uuid(), hostId: z.uuid('required'), joinedOn: optional(day) })
export type MemberInput = z.output<typeof memberInput>

/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const institutionList = defineList({
  path: '/admin/institutions',
  filters: {
    q: words,
    kind: narrowing(z.enum(INSTITUTION_KINDS)),
    offers: narrowing(z.enum(CooperationKind)),
  },
  sorts: { name: { kind: 'text', first: 'asc' } },
  sort: 'name',
})
export type InstitutionFilter = ReturnType<typeof institutionList.parse>
