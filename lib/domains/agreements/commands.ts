import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, today } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { romanised } from '@/lib/core/pinyin'
import { agreementsHandledBy, canKeepAgreements } from '@/lib/domains/agreements/policy'
import { type AgreementEnd, type AgreementInput, type AgreementListing, stateOn } from '@/lib/domains/agreements/schema'
import { appendAudit } from '@/lib/domains/audit/commands'
import { recordOrganisation } from '@/lib/domains/organisations/commands'

const noun = 'PartnerAgreement'

/**
 * Records an agreement with an organisation that is known, or with a platform that is recorded along with it.
 * @throws Refusal not_found; conflict where one of that kind covers a part of these days already
 */
export async function recordAgreement(actor: Actor, input: AgreementInput): Promise<{ id: string }> {
  const { enclaveId, kind, validFrom, validTo, note, listed } = input
  if (!canKeepAgreements(actor, enclaveId)) refuse('not_found')
  return transaction(async (tx) => {
    const organisationId = input.organisationId ?? (await newPlatform(tx, actor, input))
    if ((await tx.organisation.count({ where: { id: organisationId, mergedIntoId: null } })) === 0) refuse('not_found')
    const days = { validFrom: columnOfDay(validFrom), validTo: validTo ? columnOfDay(validTo) : null }
    const own = { createdById: actor.accountId, createdAt: momentOf(tx), note: note ?? null, listed: listed === 'on' }
    const { id } = await tx.partnerAgreement.create({ data: { enclaveId, organisationId, kind, ...days, ...own } })
    await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { organisationId, kind } })
    return { id }
  })
}

/** A service platform of which only the name is known. */
async function newPlatform(tx: Tx, actor: Actor, { nameZh = '', nameEn }: AgreementInput): Promise<string> {
  const slug = `p-${randomUUID().slice(0, 13)}`
  const named = { slug, nameZh, nameEn: nameEn ?? romanised(nameZh), kind: 'SERVICE_PLATFORM' } as const
  return (await recordOrganisation(tx, actor, named)).id
}

/** The agreement, if the actor keeps it, at the version they saw. @throws Refusal not_found, stale */
async function kept(tx: Tx, actor: Actor, { id, version }: { id: string; version: number }) {
  const where = { AND: [{ id }, agreementsHandledBy(actor)] }
  const record = (await tx.partnerAgreement.findFirst({ where })) ?? refuse('not_found')
  if (record.version !== version) refuse('stale')
  return record
}

/**
 * Ends an agreement on a day, its last.
 * @throws Refusal not_found, stale; invalid_transition once it has ended; before_referral for a day before it began
 */
export async function endAgreement(actor: Actor, { id, version, validTo }: AgreementEnd): Promise<void> {
  await transaction(async (tx) => {
    const record = await kept(tx, actor, { id, version })
    const began = dayOfColumn(record.validFrom)
    const days = { validFrom: began, validTo: record.validTo && dayOfColumn(record.validTo) }
    if (stateOn(today(), days) === 'ended') refuse('invalid_transition')
    if (validTo < began) refuse('before_referral', { day: began })
    const data = { validTo: columnOfDay(validTo), version: { increment: 1 } }
    const { count } = await tx.partnerAgreement.updateMany({ where: { id, version }, data })
    if (count !== 1) refuse('stale')
    const { enclaveId } = record
    await appendAudit(tx, actor, { verb: 'end', noun, recordId: id, enclaveId, details: { validTo } })
  })
}

/** Names the organisation in public, or no longer, as it agreed. @throws Refusal not_found, stale */
export async function listAgreement(actor: Actor, { id, version, listed }: AgreementListing): Promise<void> {
  await transaction(async (tx) => {
    const { enclaveId } = await kept(tx, actor, { id, version })
    const data = { listed: listed === 'on', version: { increment: 1 } }
    const { count } = await tx.partnerAgreement.updateMany({ where: { id, version }, data })
    if (count !== 1) refuse('stale')
    await appendAudit(tx, actor, { verb: listed ? 'publish' : 'takeDown', noun, recordId: id, enclaveId })
  })
}
