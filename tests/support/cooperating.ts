import { disconnect } from '@/lib/core/db/client'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anInstitution } from '@/tests/support/builders/cooperation'
import { aCompany } from '@/tests/support/builders/talent'
import { aParkCast } from '@/tests/support/transfer/cast'

/** The portal's park with its team, a resident of it with an admin and a member, and a university. */
export async function aCooperatingPark(mark: string) {
  const { enclaveId, ops, lead } = await aParkCast(mark)
  const names = { company: `薄膜先导${mark}有限公司`, university: `临江大学${mark}` }
  const { email, organisationId } = await aCompany(enclaveId, names.company)
  await anInstitution(names.university)
  const member = await anAccount([{ role: 'TENANT_MEMBER', organisationId }], { name: `季禾${mark}` })
  await disconnect()
  const known = { password: PASSWORD }
  return { enclaveId, ops, lead, ...names, admin: { email, ...known }, member: { email: member.email, ...known } }
}
