import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn } from '@/lib/core/clock'
import { momentOf, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { agreementsHandledBy, canKeepAgreements } from '@/lib/domains/agreements/policy'
import type { AgreementEnd, AgreementInput } from '@/lib/domains/agreements/schema'
import { appendAudit } from '@/lib/domains/audit/commands'

const noun = 'PartnerAgreement'

/** Records an agreement with a platform or institution. @throws Refusal not_found */
export async function recordAgreement(actor: Actor, input: AgreementInput): Promise<{ id: string }> {
  const { enclaveId, organisationId, kind, validFrom, validTo, note } = input
  if (!canKeepAgreements(actor, enclaveId)) refuse('not_found')
  return transaction(async (tx) => {
    if ((await tx.organisation.count({ where: { id: organisationId, mergedIntoId: null } })) === 0) refuse('not_found')
    const days = { validFrom: columnOfDay(validFrom), validTo: validTo ? columnOfDay(validTo) : null }
    const own = { createdById: actor.accountId, createdAt: momentOf(tx), note: note ?? null }
    const { id } = await tx.partnerAgreement.create({ data: { enclaveId, organisationId, kind, ...days, ...own } })
    await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { organisationId, kind } })
    return { id }
  })
}

/** Ends an agreement on a day. @throws Refusal not_found, stale; before_referral for a day before it began */
export async function endAgreement(actor: Actor, { id, version, validTo }: AgreementEnd): Promise<void> {
  await transaction(async (tx) => {
    const where = { AND: [{ id }, agreementsHandledBy(actor)] }
    const record = (await tx.partnerAgreement.findFirst({ where })) ?? refuse('not_found')
    const began = dayOfColumn(record.validFrom)
    if (validTo < began) refuse('before_referral', { day: began })
    const data = { validTo: columnOfDay(validTo), version: { increment: 1 } }
    const { count } = await tx.partnerAgreement.updateMany({ where: { id, version }, data })
    if (count !== 1) refuse('stale')
    const { enclaveId } = record
    await appendAudit(tx, actor, { verb: 'end', noun, recordId: id, enclaveId, details: { validTo } })
  })
}
