import { systemActor } from '@/lib/core/auth/actor'
import { shiftMonths, today } from '@/lib/core/clock'
import { database, disconnect } from '@/lib/core/db/client'
import { answerAsCandidate } from '@/lib/domains/candidates/commands'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { moveIntroduction, suggest } from '@/lib/domains/introductions/commands'
import { askRetention } from '@/lib/domains/retention/commands'
import { draftNeed, moveNeed, routeNeed } from '@/lib/domains/talent/commands'
import { PASSWORD } from '@/tests/support/builders/accounts'
import { aDesk } from '@/tests/support/builders/projects'
import {
  aCandidateLink,
  aCompany,
  aHire,
  aNeed,
  aPartner,
  introductionAt,
  needAt,
  suggestionFields,
} from '@/tests/support/builders/talent'
import { onPortalGround } from '@/tests/support/ground'
import { aHighLevel } from '@/tests/support/talent/cast'

const signIn = ({ email }: { email: string }) => ({ email, password: PASSWORD })

/** A need of the portal's park with candidates who stand everywhere on their way, and all who look at it. */
export async function aTalentGround(mark: string) {
  onPortalGround()
  const enclaveId = (await publishedEnclave())?.id ?? ''
  const desk = await aDesk(enclaveId)
  const company = await aCompany(enclaveId, `量测仪器${mark}有限公司`)
  const [empty, partner, idle] = [await aCompany(enclaveId), await aPartner('UNIVERSITY'), await aPartner()]
  const level = await aHighLevel(`领军人才${mark}`, `Leading talent ${mark}`)
  const { id: levelId } = await database().dictionaryItem.findFirstOrThrow({ where: { nameZh: level } })
  const words = { title: `计量工程师${mark}`, description: '熟悉光学量测。\n有量产经验者优先。', levelId, headcount: 3 }
  const { enclaveId: park, organisationId } = company
  const { id: needId } = await draftNeed(company.actor, { enclaveId: park, organisationId, ...words })
  await moveNeed(company.actor, { ...(await needAt(needId)), event: 'open', reason: undefined })
  await routeNeed(desk.ops.actor, { ...(await needAt(needId)), organisationId: partner.organisationId })
  const candidate = async (actor: typeof desk.ops.actor, fields: Parameters<typeof suggestionFields>[0]) => {
    const { id } = await suggest(actor, { ...(await needAt(needId)), ...suggestionFields(fields) })
    return { id, token: await aCandidateLink(id) }
  }
  const moves = async (actor: typeof desk.ops.actor, id: string, event: 'introduce' | 'interview' | 'reject') =>
    moveIntroduction(actor, { ...(await introductionAt(id)), event, reason: '经验方向与岗位不符。' })
  const known = suggestionFields({ field: '干涉量测', phone: '13812345678' })
  const asked = await candidate(partner.actor, known)
  await suggest(desk.ops.actor, { ...(await needAt(await aNeed(empty))), ...known })
  const [talking, rejected, gone] = [
    await candidate(desk.ops.actor, { field: '白光干涉' }),
    await candidate(desk.ops.actor, { field: '椭偏' }),
    await candidate(desk.ops.actor, { field: '散射' }),
  ]
  for (const { id, token } of [talking, rejected, gone]) {
    await answerAsCandidate({ token, id, answer: 'consent' })
    await moves(desk.ops.actor, id, 'introduce')
  }
  await moves(company.actor, talking.id, 'interview')
  await moves(company.actor, rejected.id, 'reject')
  await answerAsCandidate({ token: gone.token, id: gone.id, answer: 'withdrawConsent' })
  const started = shiftMonths(today(), -7)
  const hired = await aHire(desk, company, needId, { levelId, field: '晶圆检测' }, started)
  await askRetention(systemActor('builder'))
  const draft = { ...words, title: `光学设计师${mark}`, description: undefined, levelId: undefined, headcount: 1 }
  await draftNeed(company.actor, { enclaveId: park, organisationId, ...draft })
  await disconnect()
  return {
    ...{ ops: signIn(desk.ops), company: signIn(company), empty: signIn(empty) },
    ...{ partner: signIn(partner), idle: signIn(idle), needId },
    tokens: { asked: asked.token, talking: talking.token, gone: gone.token, hired: hired.token },
  }
}
