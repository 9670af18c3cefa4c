import { database, disconnect } from '@/lib/core/db/client'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { anOrganisation, aResident } from '@/tests/support/builders/organisations'
import { onPortalGround } from '@/tests/support/ground'

/** A park of its own with its team, a resident that asks, a resident that may be asked, and three partners. */
export async function aServicePark(mark: string) {
  onPortalGround()
  const names = { nameZh: `服务测试园${mark}`, shortNameZh: `服务园${mark}` }
  const latin = { nameEn: `Service Park ${mark}`, shortNameEn: `Service ${mark}` }
  const { id: enclaveId } = await anEnclave({ slug: `services-${mark}`, position: 93, ...names, ...latin })
  const person = async (name: string, held: Parameters<typeof anAccount>[0]) => {
    const { id, email } = await anAccount(held, { name: `${name}${mark}` })
    return { id, name: `${name}${mark}`, email, password: PASSWORD }
  }
  const ops = await person('周岚', [{ role: 'OPS', enclaveId }])
  const resident = async (nameZh: string) => {
    const fields = {
      slug: `services-${mark}-${nameZh.length}`,
      nameZh: `${nameZh}${mark}`,
      nameEn: `Resident ${nameZh.length}${mark}`,
    }
    const { id: organisationId } = await aResident(enclaveId, fields)
    const admin = await person(`${nameZh}管理员`, [{ role: 'TENANT_ADMIN', organisationId }])
    return { organisationId, name: fields.nameZh, admin }
  }
  const partner = async (nameZh: string, kind: 'SERVICE_PLATFORM' | 'UNIVERSITY') => {
    const fields = {
      slug: `partner-${mark}-${nameZh.length}`,
      nameZh: `${nameZh}${mark}`,
      nameEn: `Partner ${nameZh.length}${mark}`,
      kind,
    }
    const { id: organisationId } = await anOrganisation(fields)
    return {
      organisationId,
      name: fields.nameZh,
      worker: await person(`${nameZh}联络人`, [{ role: 'PARTNER', organisationId }]),
    }
  }
  const asker = await resident('薄膜传感有限公司')
  const member = await person('薄膜成员', [{ role: 'TENANT_MEMBER', organisationId: asker.organisationId }])
  const neighbour = await resident('精密检测技术有限公司')
  const helpful = await partner('知产服务中心', 'SERVICE_PLATFORM')
  const other = await partner('法务服务平台（联合）', 'SERVICE_PLATFORM')
  const absent = await partner('理工学院', 'UNIVERSITY')
  await database().partnerAgreement.create({
    data: {
      enclaveId,
      organisationId: helpful.organisationId,
      kind: 'IP',
      validFrom: new Date('2026-01-01'),
      createdAt: new Date(),
    },
  })
  await disconnect()
  return { enclaveId, ops, asker, member, neighbour, helpful, other, absent }
}
