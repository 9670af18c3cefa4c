import { randomInt } from 'node:crypto'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { newKey } from '@/lib/core/storage'
import {
  acceptPatent,
  filePatent,
  grantPatent,
  movePatent,
  proposeFiling,
  requestPatent,
} from '@/lib/domains/patents/commands'
import { checkDigitOf, type PatentMove, type PatentRequest } from '@/lib/domains/patents/schema'
import { anAgreementWith } from '@/tests/support/builders/agreements'
import type { Desk } from '@/tests/support/builders/projects'
import { aPartner, type Company } from '@/tests/support/builders/talent'

// Several processes fill one database: each begins elsewhere.
let serial = randomInt(1_000_000, 9_000_000)
/** An application number that nobody has, with the check digit that is due. @param year and type, such as 20211 */
export function aNumber(yearAndType = '20211'): string {
  serial += 1
  const digits = yearAndType + String(serial).padStart(7, '0')
  return `${digits}.${checkDigitOf(digits)}`
}

export const patentAt = async (id: string) => ({
  id,
  version: (await database().patentCase.findUniqueOrThrow({ where: { id } })).version,
})

/** A partner of the park that helps with patents. */
export async function anAttorney(desk: Desk) {
  const partner = await aPartner()
  await anAgreementWith(desk, partner.organisationId)
  return partner
}
export type Attorney = Awaited<ReturnType<typeof anAttorney>>

/** A request of a resident. @returns its id */
export const aPatent = async (
  { actor, enclaveId, organisationId }: Company,
  fields: Partial<PatentRequest> = {},
): Promise<string> =>
  (
    await requestPatent(actor, {
      ...{ enclaveId, organisationId, kind: 'INVENTION', title: '一种薄膜沉积方法', summary: undefined },
      assistedById: undefined,
      ...fields,
    })
  ).id

/** The receipt of the office, as if it had been uploaded; its file is not on disk. */
export async function aReceipt(patentId: string, ownerId: string): Promise<void> {
  const file = { name: 'receipt.pdf', mediaType: 'application/pdf', size: 10, sha256: 'e'.repeat(64) }
  const create = { ...file, storageKey: newKey(), createdAt: new Date(), owner: { connect: { id: ownerId } } }
  const patent = { connect: { id: patentId } }
  await database().patentDocument.create({ data: { kind: 'RECEIPT', patent, file: { create } } })
}

export const movedBy = async (
  actor: Desk['ops']['actor'],
  id: string,
  event: PatentMove['event'],
  reason?: string,
): Promise<void> => movePatent(actor, { ...(await patentAt(id)), event, reason })

/** A case that is being drafted by the team, or by a partner. @returns its id */
export async function aDraftedPatent({ ops }: Desk, company: Company, fields: Partial<PatentRequest> = {}) {
  const id = await aPatent(company, fields)
  await acceptPatent(ops.actor, { ...(await patentAt(id)), assistedById: fields.assistedById })
  await movedBy(ops.actor, id, 'draft')
  return id
}

type Filing = Partial<PatentRequest> & { number?: string; filedOn?: string }

/** A case whose filing was verified. @returns its id */
export async function aFiledPatent(desk: Desk, company: Company, filing: Filing = {}): Promise<string> {
  const { number = aNumber(), filedOn = today(), ...fields } = filing
  const id = await aDraftedPatent(desk, company, fields)
  await aReceipt(id, desk.ops.id)
  await proposeFiling(desk.ops.actor, { ...(await patentAt(id)), number, filedOn })
  await filePatent(desk.ops.actor, await patentAt(id))
  return id
}

export const grantedOn = async (desk: Desk, id: string, day: string): Promise<void> =>
  grantPatent(desk.ops.actor, { ...(await patentAt(id)), grantNumber: 'ZL202110000101.0', grantedOn: day })
