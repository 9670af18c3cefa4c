import { z } from 'zod'
import { ServiceKind } from '@/lib/core/db/generated/enums'
import { day, optional, text } from '@/lib/core/text'

export const SERVICE_KINDS = Object.values(ServiceKind)
const inOrder = ({ validFrom, validTo }: { validFrom: string; validTo?: string | undefined }) =>
  !validTo || validFrom <= validTo

/** That a platform serves the park's residents, from a day on. */
export const agreementInput = z
  .object({
    enclaveId: z.uuid('required'),
    organisationId: z.uuid('required'),
    kind: z.enum(ServiceKind, 'required'),
    validFrom: day,
    validTo: optional(day),
    note: optional(text(500)),
  })
  .refine(inOrder, { path: ['validTo'], message: 'date_order' })
export type AgreementInput = z.output<typeof agreementInput>
/** Ends on a day, its last. */
export const agreementEnd = z.object({ id: z.uuid(), version: z.coerce.number().int().min(0), validTo: day })
export type AgreementEnd = z.output<typeof agreementEnd>
