import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { moveMatch } from '@/lib/domains/matches/commands'
import type { MatchMove } from '@/lib/domains/matches/schema'
import { inboxEntry } from '@/lib/domains/notifications/schema'
import { askService, routeRequest } from '@/lib/domains/services/commands'
import type { RequestInput } from '@/lib/domains/services/schema'
import type { Desk } from '@/tests/support/builders/projects'
import type { Company, Partner } from '@/tests/support/builders/talent'

export const requestAt = async (id: string) => ({
  id,
  version: (await database().serviceRequest.findUniqueOrThrow({ where: { id } })).version,
})
export const matchAt = async (id: string) => ({
  id,
  version: (await database().serviceMatch.findUniqueOrThrow({ where: { id } })).version,
})

/** What a resident asks. @returns its id */
export const aRequest = async (company: Company, fields: Partial<RequestInput> = {}): Promise<string> =>
  (await askService(company.actor, { ...requestFields(company), ...fields })).id

export const requestFields = ({ enclaveId, organisationId }: Company) => ({
  key: randomUUID(),
  enclaveId,
  organisationId,
  kind: 'IP' as const,
  title: '专利导航',
  body: '薄膜传感器方向。',
})

/** A request that was routed to partners. @returns the ids of its matches, in the order of the partners */
export async function aRoutedRequest({ ops }: Desk, company: Company, partners: readonly Partner[]) {
  const id = await aRequest(company)
  await routeRequest(ops.actor, {
    ...(await requestAt(id)),
    partners: partners.map((partner) => partner.organisationId),
  })
  const matches = await database().serviceMatch.findMany({ where: { requestId: id } })
  const idOf = (partner: Partner) => matches.find(({ partnerId }) => partnerId === partner.organisationId)?.id ?? ''
  return { id, matches: partners.map(idOf) }
}

/** A partner's or an asker's move. */
export const moveBy = async (actor: Actor, id: string, event: MatchMove['event'], reason?: string) =>
  moveMatch(actor, { ...(await matchAt(id)), event, reason })

/** What somebody was told about a record, in its order. */
export async function toldOf(accountId: string, about: string) {
  const where = { accountId, kind: 'service' }
  const found = await database().notification.findMany({ where, orderBy: { createdAt: 'asc' } })
  return found.map(({ inbox }) => inboxEntry.parse(inbox)).filter(({ path }) => path.endsWith(about))
}
