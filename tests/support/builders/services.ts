import { database } from '@/lib/core/db/client'
import { askService, routeRequest } from '@/lib/domains/services/commands'
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
export const aRequest = async ({ actor, enclaveId, organisationId }: Company): Promise<string> =>
  (await askService(actor, { enclaveId, organisationId, kind: 'IP', title: '专利导航', body: '薄膜传感器方向。' })).id

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
