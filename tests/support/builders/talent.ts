import { randomUUID } from 'node:crypto'
import { hashToken, newToken } from '@/lib/core/auth/one-time-token'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { answerAsCandidate } from '@/lib/domains/candidates/commands'
import { dateIntroduction, moveIntroduction, proveIntroduction, suggest } from '@/lib/domains/introductions/commands'
import type { Suggestion } from '@/lib/domains/introductions/schema'
import { draftNeed, moveNeed } from '@/lib/domains/talent/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anOrganisation, aResident } from '@/tests/support/builders/organisations'
import type { Desk } from '@/tests/support/builders/projects'

/** A resident of the enclave with its admin. */
export async function aCompany(enclaveId: string, nameZh?: string) {
  const { id: organisationId } = await aResident(enclaveId, {
    slug: `co-${randomUUID()}`,
    ...(nameZh ? { nameZh } : {}),
  })
  const { id, email } = await anAccount([{ role: 'TENANT_ADMIN', organisationId }])
  return { id, email, enclaveId, organisationId, actor: actorWith([{ role: 'TENANT_ADMIN', organisationId }], id) }
}
export type Company = Awaited<ReturnType<typeof aCompany>>

/** A partner or institution with somebody who works for it. */
export async function aPartner(kind: 'UNIVERSITY' | 'SERVICE_PLATFORM' = 'SERVICE_PLATFORM') {
  const { id: organisationId } = await anOrganisation({ slug: `pa-${randomUUID()}`, kind })
  const { id, email } = await anAccount([{ role: 'PARTNER', organisationId }])
  return { id, email, organisationId, actor: actorWith([{ role: 'PARTNER', organisationId }], id) }
}
export type Partner = Awaited<ReturnType<typeof aPartner>>

/** A level of talent, high unless told otherwise. @returns its id */
export async function aLevel(key: string, groupKey: string | null = 'HIGH'): Promise<string> {
  const where = { key: 'talentLevel' }
  const create = { ...where, nameZh: '人才层次', nameEn: 'Levels of talent' }
  const { id: dictionaryId } = await database().dictionary.upsert({ where, update: {}, create })
  return (await database().dictionaryItem.create({ data: { dictionaryId, key, nameZh: key, nameEn: key, groupKey } }))
    .id
}

export const needAt = async (id: string) => ({
  id,
  version: (await database().talentNeed.findUniqueOrThrow({ where: { id } })).version,
})
export const introductionAt = async (id: string) => ({
  id,
  version: (await database().introduction.findUniqueOrThrow({ where: { id } })).version,
})

/** A need for which somebody is looked. @returns its id */
export async function aNeed({ actor, enclaveId, organisationId }: Company, headcount = 1): Promise<string> {
  const { id } = await draftNeed(actor, {
    enclaveId,
    organisationId,
    title: '封装工艺工程师',
    description: undefined,
    levelId: undefined,
    headcount,
  })
  await moveNeed(actor, { ...(await needAt(id)), event: 'open', reason: undefined })
  return id
}

export const suggestionFields = (fields: Partial<Suggestion> = {}) => ({
  name: '叶青禾',
  email: `candidate-${randomUUID()}@example.org`,
  phone: undefined,
  language: 'zh-CN' as const,
  degree: 'DOCTOR' as const,
  field: '微电子',
  years: 6,
  profile: '主持过两项封装课题。',
  levelId: undefined,
  ...fields,
})

/** A candidate whom the team suggested. @returns the introduction's id, and a link of the candidate's own */
export async function aSuggestion({ ops }: Desk, needId: string, fields: Partial<Suggestion> = {}) {
  const { id } = await suggest(ops.actor, { ...(await needAt(needId)), ...suggestionFields(fields) })
  return { id, token: await aCandidateLink(id) }
}

/** A link of the candidate's own, as a mail would bring it. @returns its token */
export async function aCandidateLink(introductionId: string): Promise<string> {
  const { personId } = await database().introduction.findUniqueOrThrow({ where: { id: introductionId } })
  const token = newToken()
  const times = { createdAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) }
  const own = { personId, purpose: 'CANDIDATE', recordId: personId } as const
  await database().personLink.create({ data: { ...own, ...times, tokenHash: hashToken(token) } })
  return token
}

/** A hire that the candidate confirmed. @returns the introduction's id */
export async function aHire(
  desk: Desk,
  company: Company,
  needId: string,
  fields: Partial<Suggestion> = {},
  on = today(),
) {
  const { id, token } = await aSuggestion(desk, needId, fields)
  await answerAsCandidate({ token, id, answer: 'consent' })
  await moveIntroduction(desk.ops.actor, { ...(await introductionAt(id)), event: 'introduce', reason: undefined })
  await moveIntroduction(company.actor, { ...(await introductionAt(id)), event: 'interview', reason: undefined })
  await moveIntroduction(company.actor, { ...(await introductionAt(id)), event: 'offer', reason: undefined })
  await proveIntroduction(company.actor, { ...(await introductionAt(id)), event: 'accept', evidence: '签字的录用函' })
  await dateIntroduction(company.actor, { ...(await introductionAt(id)), event: 'onboard', on })
  await answerAsCandidate({ token, id, answer: 'confirm' })
  return { id, token }
}
