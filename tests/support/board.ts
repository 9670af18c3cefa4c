import { systemActor } from '@/lib/core/auth/actor'
import { database, disconnect } from '@/lib/core/db/client'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { askSatisfaction } from '@/lib/domains/matches/commands'
import { publishNeed } from '@/lib/domains/needs/commands'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { aNeedPosted, routed } from '@/tests/support/builders/needs'
import { anOrganisation, aResident } from '@/tests/support/builders/organisations'
import { aDesk } from '@/tests/support/builders/projects'
import { moveBy, requestAt } from '@/tests/support/builders/services'
import { aPartner } from '@/tests/support/builders/talent'
import { onPortalGround } from '@/tests/support/ground'

const portalsPark = async () => {
  onPortalGround()
  return (await publishedEnclave())?.id ?? ''
}

/** One of the team of the portal's park. */
export async function anOfficer(mark: string) {
  const enclaveId = await portalsPark()
  const name = `周岚${mark}`
  const { email } = await anAccount([{ role: 'OPS', enclaveId }], { name })
  await disconnect()
  return { name, email, password: PASSWORD }
}

/** Whom the team of the portal's park may ask: a team that resides there, a university, a platform. */
export async function whoCanHelp(mark: string) {
  const enclaveId = await portalsPark()
  const worker = async (name: string, role: 'PARTNER' | 'TENANT_ADMIN', organisationId: string) => {
    const { email } = await anAccount([{ role, organisationId }], { name: `${name}联络人` })
    return { name, email, password: PASSWORD }
  }
  const fields = (nameZh: string, kind: 'TEAM' | 'UNIVERSITY' | 'SERVICE_PLATFORM') => ({
    ...{ slug: `board-${mark}-${kind.toLowerCase().replace('_', '-')}`, nameZh: `${nameZh}${mark}` },
    ...{ nameEn: `Helper ${kind} ${mark}`, kind },
  })
  const team = await aResident(enclaveId, fields('澄微检测团队', 'TEAM'), 'BRINGING_IN')
  const university = await anOrganisation(fields('江岸理工学院', 'UNIVERSITY'))
  const platform = await anOrganisation(fields('知行技术服务平台', 'SERVICE_PLATFORM'))
  const all = {
    team: await worker(`澄微检测团队${mark}`, 'TENANT_ADMIN', team.id),
    university: await worker(`江岸理工学院${mark}`, 'PARTNER', university.id),
    platform: await worker(`知行技术服务平台${mark}`, 'PARTNER', platform.id),
  }
  await disconnect()
  return all
}

/** A need on the board, with a partner that waits and one that closed it a month ago, and a link of its poster's own. */
export async function aNeedUnderWay(mark: string) {
  const enclaveId = await portalsPark()
  const desk = await aDesk(enclaveId)
  const { id, token } = await aNeedPosted(enclaveId, { title: `阀座密封面检测${mark}`, show: 'on' })
  await publishNeed(desk.ops.actor, await requestAt(id))
  const [waiting, helpful] = [await aPartner(), await aPartner()]
  const [first = '', second = ''] = await routed(desk, id, [waiting, helpful])
  await moveBy(helpful.actor, second, 'take')
  await moveBy(helpful.actor, second, 'help')
  const closedAt = new Date(Date.now() - 31 * 86_400_000)
  await database().serviceMatch.update({ where: { id: second }, data: { closedAt } })
  await askSatisfaction(systemActor('builder'))
  await disconnect()
  return { id, token, match: first, partner: { email: waiting.email, password: PASSWORD } }
}
