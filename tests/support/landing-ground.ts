import { systemActor } from '@/lib/core/auth/actor'
import { database, disconnect } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { askDueChecks } from '@/lib/domains/checks/commands'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aCheckLink } from '@/tests/support/builders/landings'
import { aCommittedProject, aConfirmedLanding, aDesk, aGroup } from '@/tests/support/builders/projects'
import { onPortalGround } from '@/tests/support/ground'

const DAY_MS = 24 * 60 * 60_000

/** A park of its own whose projects have chosen a district; a lead of the park who also belongs to that district. */
export async function aLandingPark(mark: string, adcode: string) {
  onPortalGround()
  const names = { nameZh: `落地测试园${mark}`, shortNameZh: `落地园${mark}` }
  const latin = { nameEn: `Landing Park ${mark}`, shortNameEn: `Landing ${mark}` }
  const { id: enclaveId } = await anEnclave({ slug: `landing-${mark}`, position: 91, ...names, ...latin })
  const district = await database().district.findUniqueOrThrow({ where: { adcode } })
  const [desk, group] = [await aDesk(enclaveId), await aGroup(district.id)]
  const member = async (name: string, roles: Parameters<typeof anAccount>[0]) => {
    const { email } = await anAccount(roles, { name: `${name}${mark}` })
    return { name: `${name}${mark}`, email, password: PASSWORD }
  }
  const ofPark = { role: 'OPS_LEAD', enclaveId } as const
  const ofDistrict = { role: 'DISTRICT', districtId: district.id } as const
  const both = await member('双岗', [ofPark, ofDistrict])
  const lead = await member('沈越', [ofPark])
  const officer = await member('林瓯', [ofDistrict])
  const project = async (name: string) => {
    const made = await aCommittedProject(desk, group, {
      nameZh: `${name}${mark}`,
      nameEn: `Project ${name.length}${mark}`,
    })
    return { ...made, name: `${name}${mark}` }
  }
  const [first, second] = [await project('柔性传感'), await project('低温泵')]
  const landed = await atMoment(new Date(Date.now() - 200 * DAY_MS), () =>
    aConfirmedLanding(desk, group, { nameZh: `微流控${mark}`, nameEn: `Microfluidics ${mark}` }),
  )
  await askDueChecks(systemActor('builder'))
  const check = await database().landingCheck.findFirstOrThrow({ where: { landingId: landed.id } })
  const token = await aCheckLink(check.id)
  await disconnect()
  return { both, lead, officer, first, second, landed, token }
}
