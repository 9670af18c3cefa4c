import type { Actor } from '@/lib/core/auth/actor'
import { transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { groupOf } from '@/lib/domains/accounts/queries'
import { appendAudit } from '@/lib/domains/audit/commands'
import { canNameLead } from '@/lib/domains/responses/policy'
import type { LeadNaming } from '@/lib/domains/responses/schema'

/**
 * Names who leads a district's recruiting group, or nobody: the second rung of the silence ladder goes to them.
 * @throws Refusal not_found for a district that there is not, and for whoever does not belong to its group
 */
export async function nameDistrictLead(actor: Actor, { districtId, accountId }: LeadNaming): Promise<void> {
  if (!canNameLead(actor)) refuse('not_found')
  await transaction(async (tx) => {
    const district = (await tx.district.findUnique({ where: { id: districtId } })) ?? refuse('not_found')
    const group = await groupOf(tx, districtId)
    if (accountId && !group.some(({ id }) => id === accountId)) refuse('not_found')
    await tx.district.update({ where: { id: districtId }, data: { leadId: accountId ?? null } })
    await appendAudit(tx, actor, {
      verb: 'nameLead',
      noun: 'District',
      recordId: districtId,
      details: { adcode: district.adcode, from: district.leadId, to: accountId ?? null },
    })
  })
}
