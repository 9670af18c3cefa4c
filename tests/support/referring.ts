import { randomUUID } from 'node:crypto'
import { database, disconnect } from '@/lib/core/db/client'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk, aReadyProject, aReferral, projectAt } from '@/tests/support/builders/projects'
import { onPortalGround } from '@/tests/support/ground'

/** A park of its own that referred one project to two districts of the portal, each with a group of its own. */
export async function twoDesks(adcodes: readonly [string, string]) {
  onPortalGround()
  const mark = randomUUID().slice(0, 6)
  const { id: enclaveId } = await anEnclave({
    slug: `referring-${mark}`,
    position: 91,
    nameZh: `推荐测试园${mark}`,
    shortNameZh: `推荐园${mark}`,
    nameEn: `Referring Park ${mark}`,
    shortNameEn: `Referring ${mark}`,
  })
  const desk = await aDesk(enclaveId)
  const { email } = await anAccount([{ role: 'OPS', enclaveId }], { name: `周岚${mark}` })
  const group = async (adcode: string, name: string) => {
    const district = await database().district.findUniqueOrThrow({ where: { adcode } })
    const account = await anAccount([{ role: 'DISTRICT', districtId: district.id }], { name: `${name}${mark}` })
    return { name: `${name}${mark}`, email: account.email, password: PASSWORD, districtId: district.id }
  }
  const near = await group(adcodes[0], '林晚晴')
  const rival = await group(adcodes[1], '何青山')
  const names = { nameZh: `高温超导线材${mark}`, nameEn: `Superconducting wire ${mark}` }
  const { id: projectId } = await aReadyProject(desk, [near.districtId, rival.districtId], names)
  const nearReferral = await aReferral(desk, projectId, near.districtId)
  const rivalReferral = await aReferral(desk, projectId, rival.districtId)
  const { version } = await projectAt(projectId)
  await disconnect()
  const ops = { email, password: PASSWORD }
  return { mark, ops, near, rival, project: { id: projectId, version, ...names }, nearReferral, rivalReferral }
}

/** Where a referral stands, and how often it was changed. */
export async function standing(id: string): Promise<string> {
  const { status, version } = await database().referral.findUniqueOrThrow({ where: { id } })
  await disconnect()
  return `${status} ${version}`
}
