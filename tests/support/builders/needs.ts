import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/core/auth/actor'
import { hashToken, newToken } from '@/lib/core/auth/one-time-token'
import { database } from '@/lib/core/db/client'
import { postNeed, routeRequest } from '@/lib/domains/services/commands'
import type { PostedNeed } from '@/lib/domains/services/schema'
import type { Desk } from '@/tests/support/builders/projects'
import { requestAt } from '@/tests/support/builders/services'
import type { Partner } from '@/tests/support/builders/talent'

/** What a company outside types, with an address of its own. */
export const needFields = (enclaveId: string, fields: Partial<PostedNeed> = {}): PostedNeed => ({
  enclaveId,
  companyName: '白鹿阀门有限公司',
  kind: 'TECHNOLOGY',
  title: '阀座密封面的微米级检测',
  body: '现用人工目检，漏检率高，希望半年内改为在线检测。',
  name: '温知夏',
  email: `asker-${randomUUID()}@example.org`,
  phone: undefined,
  language: 'zh-CN',
  agreed: 'on',
  website: undefined,
  ...fields,
})

/** Posts from an address of its own, so that no limit is met. */
export const post = (input: PostedNeed, address: string = randomUUID()) => postNeed(visitor, input, address)

/** A need that was posted. @returns its id, and a link of the poster's own */
export async function aNeedPosted(enclaveId: string, fields: Partial<PostedNeed> = {}) {
  const { reference } = await post(needFields(enclaveId, fields))
  const { id } = await database().serviceRequest.findUniqueOrThrow({ where: { reference } })
  return { id, reference, token: await anAskerLink(id) }
}

/** A link of the poster's own, as a mail would bring it. @returns its token */
export async function anAskerLink(requestId: string): Promise<string> {
  const { personId } = await database().serviceRequest.findUniqueOrThrow({ where: { id: requestId } })
  const token = newToken()
  const times = { createdAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) }
  const own = { personId: personId ?? '', purpose: 'REQUEST', recordId: requestId } as const
  await database().personLink.create({ data: { ...own, ...times, tokenHash: hashToken(token) } })
  return token
}

/** Sends a need to partners. @returns the ids of its matches, in their order */
export async function routed({ ops }: Desk, id: string, partners: readonly Partner[]): Promise<string[]> {
  await routeRequest(ops.actor, { ...(await requestAt(id)), partners: partners.map((one) => one.organisationId) })
  const matches = await database().serviceMatch.findMany({ where: { requestId: id } })
  return partners.map(({ organisationId }) => matches.find(({ partnerId }) => partnerId === organisationId)?.id ?? '')
}
