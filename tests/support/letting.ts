import { database, disconnect } from '@/lib/core/db/client'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anEnclave, aPhase } from '@/tests/support/builders/enclaves'
import { anAcceptance, aTeam } from '@/tests/support/builders/tenancies'
import { onPortalGround } from '@/tests/support/ground'

/** A park of its own with one phase, a team, and two applicants who have accepted: for journeys of rooms and tenancies. */
export async function aLettingPark(mark: string, usccs: readonly [string, string]) {
  onPortalGround()
  const { id: enclaveId } = await anEnclave({
    slug: `letting-${mark}`,
    position: 90,
    nameZh: '测试科创园',
    shortNameZh: '测试园',
    nameEn: 'Letting Park',
    shortNameEn: 'Letting',
  })
  await aPhase(enclaveId, { nameZh: '一期', nameEn: 'Phase I' })
  const member = async (role: 'OPS' | 'OPS_LEAD', name: string) => {
    const { email } = await anAccount([{ role, enclaveId }], { name })
    return { name, email, password: PASSWORD }
  }
  const [ops, lead, team] = [await member('OPS', '周岚'), await member('OPS_LEAD', '沈越'), await aTeam(enclaveId)]
  const applicant = async (name: string, uscc: string) => {
    const accepted = await anAcceptance(team, ({ organisation, declarations }) => {
      Object.assign(organisation, { nameZh: name, uscc })
      declarations.publish = ''
    })
    const { email } = await database().account.findUniqueOrThrow({ where: { id: accepted.applicant.id } })
    return { id: accepted.id, name, email, password: PASSWORD }
  }
  const first = await applicant('先到材料有限公司', usccs[0])
  const second = await applicant('后到材料有限公司', usccs[1])
  await disconnect()
  return { enclaveId, ops, lead, first, second }
}
