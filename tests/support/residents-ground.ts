import { database, disconnect } from '@/lib/core/db/client'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk } from '@/tests/support/builders/projects'
import { aCompany } from '@/tests/support/builders/talent'
import { anActiveTenancy, aTeam } from '@/tests/support/builders/tenancies'
import { onPortalGround } from '@/tests/support/ground'

/**
 * A park of its own with a team, a resident that moved in a year ago and did not agree to be published, another resident,
 * and somebody without a role.
 */
export async function aResidentPark(mark: string) {
  onPortalGround()
  const { id: enclaveId } = await anEnclave({
    slug: `residents-${mark}`,
    position: 92,
    nameZh: `入驻测试园${mark}`,
    shortNameZh: `入驻园${mark}`,
    nameEn: `Residents Park ${mark}`,
    shortNameEn: `Residents ${mark}`,
  })
  const name = `澄光传感${mark}有限公司`
  const { id, organisationId, applicant } = await anActiveTenancy(await aTeam(enclaveId), {
    change: ({ organisation, declarations }) => {
      Object.assign(organisation, { uscc: '', kind: 'TEAM', nameZh: name, nameEn: `Clearlight Sensors ${mark}` })
      declarations.publish = ''
    },
  })
  const startOn = new Date(Date.UTC(new Date().getUTCFullYear() - 1, 0, 1))
  await database().tenancy.update({ where: { id }, data: { startOn } })
  const { slug } = await database().organisation.findUniqueOrThrow({ where: { id: organisationId } })
  const admin = await database().account.update({ where: { id: applicant.id }, data: { name: `宋澄${mark}` } })
  const { ops } = await aDesk(enclaveId)
  const team = await database().account.findUniqueOrThrow({ where: { id: ops.id } })
  const [rival, outside] = [await aCompany(enclaveId), await anAccount([])]
  await disconnect()
  const person = ({ email }: { email: string }) => ({ email, password: PASSWORD })
  return {
    enclaveId,
    organisationId,
    slug,
    name,
    admin: person(admin),
    ...{ ops: person(team), rival: person(rival), outside: person(outside) },
  }
}
