import { database, disconnect } from '@/lib/core/db/client'
import { actorWith } from '@/tests/support/actors'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { anOrganisation, aResident } from '@/tests/support/builders/organisations'
import { aFiledPatent, aNumber, movedBy } from '@/tests/support/builders/patents'
import { aProfile, publish } from '@/tests/support/builders/profiles'
import { aDesk } from '@/tests/support/builders/projects'
import { onPortalGround } from '@/tests/support/ground'

/** A park of its own with its team, a resident that the public may read about, a neighbour, and two partners for patents. */
export async function aPatentPark(mark: string) {
  onPortalGround()
  const slug = `patents-${mark}`
  const names = { nameZh: `专利测试园${mark}`, shortNameZh: `专利园${mark}` }
  const latin = { nameEn: `Patent Park ${mark}`, shortNameEn: `Patents ${mark}` }
  const { id: enclaveId } = await anEnclave({ slug, position: 95, ...names, ...latin })
  const person = async (name: string, held: Parameters<typeof anAccount>[0]) => {
    const { id, email } = await anAccount(held, { name: `${name}${mark}` })
    return { id, name: `${name}${mark}`, email, password: PASSWORD }
  }
  const ops = await person('周岚', [{ role: 'OPS', enclaveId }])
  const resident = async (nameZh: string, key: string) => {
    const fields = { slug: `${slug}-${key}`, nameZh: `${nameZh}${mark}`, nameEn: `Resident ${key} ${mark}` }
    const { id: organisationId } = await aResident(enclaveId, fields)
    const admin = await person(`${nameZh}管理员`, [{ role: 'TENANT_ADMIN', organisationId }])
    const actor = actorWith([{ role: 'TENANT_ADMIN', organisationId }], admin.id)
    return { ...fields, admin, company: { id: admin.id, email: admin.email, enclaveId, organisationId, actor } }
  }
  const attorney = async (nameZh: string, key: string) => {
    const fields = { slug: `${slug}-${key}`, nameZh: `${nameZh}${mark}`, nameEn: `Attorneys ${key} ${mark}` }
    const { id: organisationId } = await anOrganisation({ ...fields, kind: 'SERVICE_PLATFORM' })
    const dated = { validFrom: new Date('2020-01-01'), createdAt: new Date() }
    await database().partnerAgreement.create({
      data: { enclaveId, organisationId, kind: 'IP', listed: true, ...dated },
    })
    return { name: fields.nameZh, worker: await person(`${nameZh}代理人`, [{ role: 'PARTNER', organisationId }]) }
  }
  const owner = await resident('薄膜器件有限公司', 'owner')
  await aProfile(owner.company, { aboutZh: '研制薄膜器件。' })
  await publish(owner.company)
  const neighbour = await resident('精密仪器有限公司', 'neighbour')
  const park = {
    ...{ enclaveId, slug, ops, owner, neighbour },
    helpful: await attorney('拟海专利事务所', 'helpful'),
    other: await attorney('鼎新知识产权', 'other'),
  }
  await disconnect()
  return park
}
export type PatentPark = Awaited<ReturnType<typeof aPatentPark>>

/** Applications of the resident that were filed in three years, of every kind, some published. */
export async function filedBefore({ enclaveId, owner }: PatentPark): Promise<void> {
  onPortalGround()
  const desk = await aDesk(enclaveId)
  const filed = [
    ['INVENTION', '20221', '2022-03-01', 4],
    ['UTILITY_MODEL', '20222', '2022-06-01', 3],
    ['INVENTION', '20231', '2023-03-01', 6],
    ['DESIGN', '20233', '2023-09-01', 2],
    ['UTILITY_MODEL', '20242', '2024-05-01', 5],
  ] as const
  for (const [kind, form, filedOn, count] of filed)
    for (let turn = 0; turn < count; turn += 1) {
      const id = await aFiledPatent(desk, owner.company, { kind, number: aNumber(form), filedOn })
      if (turn % 2 === 0) await movedBy(desk.ops.actor, id, 'publish')
    }
  await disconnect()
}
