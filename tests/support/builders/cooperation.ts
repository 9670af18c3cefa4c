import { randomUUID } from 'node:crypto'
import { database } from '@/lib/core/db/client'
import { newKey } from '@/lib/core/storage'
import { matchInstitution, moveCooperation, openLead, signCooperation } from '@/lib/domains/cooperation/commands'
import { anOrganisation } from '@/tests/support/builders/organisations'
import type { Desk } from '@/tests/support/builders/projects'
import type { Company } from '@/tests/support/builders/talent'

export const anInstitution = async (nameZh = '甲大学') =>
  (await anOrganisation({ slug: `uni-${randomUUID()}`, kind: 'UNIVERSITY', nameZh, nameEn: 'University A' })).id

export const cooperationAt = async (id: string) => ({
  id,
  version: (await database().cooperation.findUniqueOrThrow({ where: { id } })).version,
})

/** A lead of a resident. @returns its id */
export const aLead = async ({ actor, enclaveId, organisationId }: Company): Promise<string> =>
  (
    await openLead(actor, {
      enclaveId,
      organisationId,
      kind: 'RESEARCH',
      title: '薄膜沉积联合攻关',
      summary: undefined,
    })
  ).id

/** The signed agreement, as if it had been uploaded; its file is not on disk. */
export async function anAgreement(cooperationId: string, ownerId: string): Promise<void> {
  const file = { name: 'agreement.pdf', mediaType: 'application/pdf', size: 10, sha256: 'd'.repeat(64) }
  const create = { ...file, storageKey: newKey(), createdAt: new Date(), owner: { connect: { id: ownerId } } }
  const cooperation = { connect: { id: cooperationId } }
  await database().cooperationDocument.create({ data: { kind: 'AGREEMENT', cooperation, file: { create } } })
}

/** A cooperation that was signed on a day. @returns its id */
export async function aSignedCooperation({ ops }: Desk, company: Company, signedOn: string): Promise<string> {
  const id = await aLead(company)
  await matchInstitution(ops.actor, { ...(await cooperationAt(id)), institutionId: await anInstitution() })
  await moveCooperation(ops.actor, { ...(await cooperationAt(id)), event: 'negotiate', reason: undefined })
  await anAgreement(id, ops.id)
  await signCooperation(ops.actor, { ...(await cooperationAt(id)), signedOn })
  return id
}
