import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { pinyinKeys } from '@/lib/core/pinyin'
import { appendAudit } from '@/lib/domains/audit/commands'
import { canReportResidency, manageableBy } from '@/lib/domains/organisations/policy'
import {
  type IdentityUpdate,
  identityUpdate,
  type OrganisationInput,
  type OrganisationUpdate,
  organisationInput,
  organisationUpdate,
  publishInput,
  type RelationInput,
  type ResidencyInput,
  relationInput,
  residencyInput,
} from '@/lib/domains/organisations/schema'

/** The organisation, if the actor may change it. @throws Refusal not_found */
async function manageable(tx: Tx, actor: Actor, id: string) {
  const scope = manageableBy(actor) ?? refuse('not_found')
  const found = await tx.organisation.findFirst({ where: { AND: [{ id }, scope] } })
  return found ?? refuse('not_found')
}

/**
 * Records an organisation, not yet public.
 * @throws Refusal not_found for who may not; conflict where the slug or the USCC is taken
 */
export async function createOrganisation(actor: Actor, input: OrganisationInput): Promise<{ id: string }> {
  return transaction((tx) => recordOrganisation(tx, actor, input))
}

/** The same, in the caller's transaction. */
export async function recordOrganisation(tx: Tx, actor: Actor, input: OrganisationInput): Promise<{ id: string }> {
  const fields = organisationInput.parse(input)
  if (!manageableBy(actor)) refuse('not_found')
  const { id } = await tx.organisation.create({
    data: { ...columns(fields), slug: fields.slug },
    select: { id: true },
  })
  await audit(tx, actor, 'create', id, { slug: fields.slug, nameZh: fields.nameZh, kind: fields.kind })
  return { id }
}

/** Rewrites an organisation's fields and derives its keys anew. @throws Refusal not_found, stale, conflict */
export async function updateOrganisation(actor: Actor, input: OrganisationUpdate): Promise<void> {
  const { id, version, ...fields } = organisationUpdate.parse(input)
  await transaction(async (tx) => {
    const before = await manageable(tx, actor, id)
    const { count } = await tx.organisation.updateMany({
      where: { id, version },
      data: { ...columns(fields), version: { increment: 1 } },
    })
    if (count !== 1) refuse('stale')
    await audit(tx, actor, 'update', id, { nameBefore: before.nameZh, nameZh: fields.nameZh })
  })
}

/** Rewrites who an organisation is, and leaves what is said of it. @throws Refusal not_found, stale, conflict */
export async function updateIdentity(tx: Tx, actor: Actor, input: IdentityUpdate): Promise<void> {
  const { id, version, ...fields } = identityUpdate.parse(input)
  const before = await manageable(tx, actor, id)
  const { uscc = null, industryId = null, homeDistrictId = null } = fields
  const data = { ...fields, uscc, industryId, homeDistrictId, ...pinyinKeys(fields.nameZh) }
  const { count } = await tx.organisation.updateMany({
    where: { id, version, mergedIntoId: null },
    data: { ...data, version: { increment: 1 } },
  })
  if (count !== 1) refuse('stale')
  await audit(tx, actor, 'update', id, { nameBefore: before.nameZh, nameZh: fields.nameZh })
}

/** Puts an organisation into the public directory. @throws Refusal not_found, stale; conflict if it was merged */
export async function publishOrganisation(actor: Actor, input: { id: string; version: number }): Promise<void> {
  const { id, version } = publishInput.parse(input)
  await transaction(async (tx) => {
    const organisation = await manageable(tx, actor, id)
    if (organisation.mergedIntoId) refuse('conflict')
    const { count } = await tx.organisation.updateMany({
      where: { id, version },
      data: { published: true, version: { increment: 1 } },
    })
    if (count !== 1) refuse('stale')
    await audit(tx, actor, 'publish', id, { slug: organisation.slug })
  })
}

/** Relates two organisations from a day on. @throws Refusal not_found; conflict where it is known already */
export async function addRelation(actor: Actor, input: RelationInput): Promise<{ id: string }> {
  const { fromId, toId, kind, validFrom, validTo } = relationInput.parse(input)
  return transaction(async (tx) => {
    await manageable(tx, actor, fromId)
    await manageable(tx, actor, toId)
    const known = await tx.organisationRelation.count({ where: { fromId, toId, kind, ...openOr(validFrom) } })
    if (known > 0) refuse('conflict')
    const { id } = await tx.organisationRelation.create({
      data: { fromId, toId, kind, ...openOr(validFrom), validTo: validTo ? columnOfDay(validTo) : null },
    })
    await audit(tx, actor, 'relate', fromId, { to: toId, kind })
    return { id }
  })
}

/** States, with its source, that an organisation resides in an enclave. @throws Refusal not_found, conflict */
export async function reportResidency(actor: Actor, input: ResidencyInput): Promise<{ id: string }> {
  const { enteredOn, ...fields } = residencyInput.parse(input)
  if (!canReportResidency(actor, fields.enclaveId)) refuse('not_found')
  return transaction(async (tx) => {
    await manageable(tx, actor, fields.organisationId)
    const { id } = await tx.reportedResidency.create({ data: { ...fields, enteredOn: enteredOn ?? null } })
    const details = { direction: fields.direction, sourceId: fields.sourceId }
    await audit(tx, actor, 'reportResidency', fields.organisationId, details, fields.enclaveId)
    return { id }
  })
}

type Fields = Omit<ReturnType<typeof organisationInput.parse>, 'slug'>

const columns = (fields: Fields) => ({
  nameZh: fields.nameZh,
  nameEn: fields.nameEn,
  kind: fields.kind,
  factsZh: fields.factsZh,
  factsEn: fields.factsEn,
  honoursZh: fields.honoursZh,
  honoursEn: fields.honoursEn,
  uscc: fields.uscc ?? null,
  industryId: fields.industryId ?? null,
  homeDistrictId: fields.homeDistrictId ?? null,
  sourceId: fields.sourceId ?? null,
  ...pinyinKeys(fields.nameZh),
})

const openOr = (validFrom: string | undefined) => ({ validFrom: validFrom ? columnOfDay(validFrom) : null })

const audit = (
  tx: Tx,
  actor: Actor,
  verb: string,
  recordId: string,
  details: Record<string, string>,
  enclaveId: string | null = null,
) => appendAudit(tx, actor, { verb, noun: 'Organisation', recordId, enclaveId, details })
