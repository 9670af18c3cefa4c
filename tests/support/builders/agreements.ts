import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { recordAgreement } from '@/lib/domains/agreements/commands'
import type { AgreementInput } from '@/lib/domains/agreements/schema'
import type { Desk } from '@/tests/support/builders/projects'

export const agreementAt = async (id: string) => ({
  id,
  version: (await database().partnerAgreement.findUniqueOrThrow({ where: { id } })).version,
})

/** What is typed for an agreement that began ten days ago. */
export const agreementFields = (enclaveId: string, fields: Partial<AgreementInput> = {}): AgreementInput => ({
  enclaveId,
  organisationId: undefined,
  nameZh: undefined,
  nameEn: undefined,
  kind: 'IP',
  validFrom: shiftDay(today(), -10),
  validTo: undefined,
  note: undefined,
  ...fields,
})

/** An agreement that began ten days ago. @returns its id */
export const anAgreementWith = async (
  { ops, enclaveId }: Desk,
  organisationId: string,
  fields: Partial<AgreementInput> = {},
): Promise<string> => (await recordAgreement(ops.actor, agreementFields(enclaveId, { organisationId, ...fields }))).id
