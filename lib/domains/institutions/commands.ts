import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { pinyinKeys } from '@/lib/core/pinyin'
import { newReference } from '@/lib/core/reference'
import { appendAudit } from '@/lib/domains/audit/commands'
import { institutions } from '@/lib/domains/cooperation/policy'
import { canKeep, canList, keptBy } from '@/lib/domains/institutions/policy'
import type {
  CapabilityChange,
  CapabilityInput,
  ContactInput,
  InstitutionInput,
  MemberInput,
  PartnershipEnd,
  PartnershipInput,
} from '@/lib/domains/institutions/schema'
import { erasePerson, openContact, recordPerson } from '@/lib/domains/people/commands'
import type { Contact } from '@/lib/domains/people/schema'

const column = (day: string | undefined) => (day ? columnOfDay(day) : null)

/** @throws Refusal not_found for an institution that there is not, or an enclave for which one does not work */
export async function requirePlace(
  tx: Tx,
  actor: Actor,
  { institutionId, enclaveId }: { institutionId: string; enclaveId: string },
): Promise<void> {
  if (!canKeep(actor, enclaveId)) refuse('not_found')
  await requireInstitution(tx, institutionId)
}

async function requireInstitution(tx: Tx, id: string) {
  return (await tx.organisation.findFirst({ where: { AND: [{ id }, institutions] } })) ?? refuse('not_found')
}

/** A source that there is. @throws Refusal not_found */
export async function requireSource(tx: Tx, id: string | undefined): Promise<void> {
  if (id && (await tx.source.count({ where: { id } })) === 0) refuse('not_found')
}

/** Records an institution that nobody recorded yet. @throws Refusal not_found; conflict where the name is known */
export async function createInstitution(actor: Actor, input: InstitutionInput): Promise<{ id: string }> {
  if (!canList(actor)) refuse('not_found')
  const { nameZh, nameEn, kind } = input
  return transaction(async (tx) => {
    if ((await tx.organisation.count({ where: { AND: [{ nameZh }, institutions] } })) > 0) refuse('conflict')
    const slug = `i-${newReference().toLowerCase()}`
    const { id } = await tx.organisation.create({ data: { slug, nameZh, nameEn, kind, ...pinyinKeys(nameZh) } })
    await appendAudit(tx, actor, {
      verb: 'create',
      noun: 'Organisation',
      recordId: id,
      details: { slug, nameZh, kind },
    })
    return { id }
  })
}

/** Notes what an institution offers, not yet public. @throws Refusal not_found */
export async function addCapability(actor: Actor, input: CapabilityInput): Promise<void> {
  await transaction(async (tx) => {
    await requirePlace(tx, actor, input)
    const industry = { id: input.industryId, retired: false, dictionary: { key: 'industry' } }
    if ((await tx.dictionaryItem.count({ where: industry })) === 0) refuse('not_found')
    const { id } = await tx.institutionCapability.create({ data: { ...input, createdAt: momentOf(tx) } })
    await note(tx, actor, 'create', 'InstitutionCapability', { id, ...input }, { kind: input.kind })
  })
}

/** Publishes an offer, takes it back, or removes it. @throws Refusal not_found, stale */
export async function changeCapability(actor: Actor, { id, version, event }: CapabilityChange) {
  return transaction(async (tx) => {
    const record = await tx.institutionCapability.findFirst({ where: { AND: [{ id }, keptBy(actor)] } })
    const { enclaveId, institutionId } = record ?? refuse('not_found')
    const data = { published: event === 'publish', version: { increment: 1 } }
    const { count } =
      event === 'remove'
        ? await tx.institutionCapability.deleteMany({ where: { id, version } })
        : await tx.institutionCapability.updateMany({ where: { id, version }, data })
    if (count !== 1) refuse('stale')
    await note(tx, actor, event, 'InstitutionCapability', { id, enclaveId, institutionId })
    return { institutionId }
  })
}

/** Keeps whom one reaches at an institution; name and contact are sealed. @throws Refusal not_found */
export async function addContact(actor: Actor, input: ContactInput): Promise<void> {
  const { institutionId, enclaveId, task, ...person } = input
  await transaction(async (tx) => {
    await requirePlace(tx, actor, input)
    const personId = await recordPerson(tx, actor, person, 'CONTACT')
    const data = { institutionId, enclaveId, task, personId, createdAt: momentOf(tx) }
    const { id } = await tx.institutionContact.create({ data })
    await note(tx, actor, 'create', 'InstitutionContact', { id, enclaveId, institutionId })
  })
}

async function keptContact(tx: Tx, actor: Actor, id: string) {
  const where = { AND: [{ id }, keptBy(actor)] }
  return (await tx.institutionContact.findFirst({ where, include: { person: true } })) ?? refuse('not_found')
}

/** Who it is, to the team that keeps them. It is kept who read it. @throws Refusal not_found */
export async function revealInstitutionContact(actor: Actor, { id }: { id: string }): Promise<Contact> {
  return transaction(async (tx) => {
    const { enclaveId, institutionId, person } = await keptContact(tx, actor, id)
    await note(tx, actor, 'reveal', 'InstitutionContact', { id, enclaveId, institutionId })
    return openContact(person)
  })
}

/** Forgets a contact: nothing of the person is left. @throws Refusal not_found */
export async function removeContact(actor: Actor, { id }: { id: string }) {
  return transaction(async (tx) => {
    const { enclaveId, institutionId, personId } = await keptContact(tx, actor, id)
    await tx.institutionContact.delete({ where: { id } })
    await erasePerson(tx, actor, personId)
    await note(tx, actor, 'remove', 'InstitutionContact', { id, enclaveId, institutionId })
    return { institutionId }
  })
}

/** What an institution is to an enclave, with its source or its agreement. @throws Refusal not_found, conflict */
export async function addPartnership(actor: Actor, input: PartnershipInput): Promise<void> {
  const { institutionId, enclaveId, kind, sourceId, agreement, fromOn, untilOn } = input
  await transaction(async (tx) => {
    await requirePlace(tx, actor, input)
    const { kind: what } = await requireInstitution(tx, institutionId)
    if ((kind === 'JOINT_INSTITUTE') !== (what === 'JOINT_INSTITUTE')) refuse('not_found')
    await requireSource(tx, sourceId)
    const days = { fromOn: column(fromOn), untilOn: column(untilOn) }
    const ground = { sourceId: sourceId ?? null, agreement: agreement ?? null }
    const data = { institutionId, enclaveId, kind, ...days, ...ground, createdAt: momentOf(tx) }
    const { id } = await tx.institutionPartnership.create({ data })
    await note(tx, actor, 'create', 'InstitutionPartnership', { id, enclaveId, institutionId }, { kind })
  })
}

/** Says on which day a partnership ends. @throws Refusal not_found; conflict before its first day or a second time */
export async function endPartnership(actor: Actor, { id, untilOn }: PartnershipEnd) {
  return transaction(async (tx) => {
    const record = await tx.institutionPartnership.findFirst({ where: { AND: [{ id }, keptBy(actor)] } })
    const { enclaveId, institutionId, fromOn } = record ?? refuse('not_found')
    const day = columnOfDay(untilOn)
    if (fromOn && day < fromOn) refuse('conflict')
    const { count } = await tx.institutionPartnership.updateMany({
      where: { id, untilOn: null },
      data: { untilOn: day },
    })
    if (count !== 1) refuse('conflict')
    await note(tx, actor, 'end', 'InstitutionPartnership', { id, enclaveId, institutionId }, { to: untilOn })
    return { institutionId }
  })
}

/** An institution joins a joint institute. @throws Refusal not_found; conflict where it is known */
export async function addMember(actor: Actor, { institutionId, hostId, joinedOn }: MemberInput): Promise<void> {
  if (!canList(actor)) refuse('not_found')
  await transaction(async (tx) => {
    const [member, host] = [await requireInstitution(tx, institutionId), await requireInstitution(tx, hostId)]
    if (host.kind !== 'JOINT_INSTITUTE' || member.kind === 'JOINT_INSTITUTE') refuse('not_found')
    const relation = { fromId: institutionId, toId: hostId, kind: 'MEMBER_OF' as const }
    if ((await tx.organisationRelation.count({ where: relation })) > 0) refuse('conflict')
    await tx.organisationRelation.create({ data: { ...relation, validFrom: column(joinedOn) } })
    const details = { to: hostId, kind: relation.kind }
    await appendAudit(tx, actor, { verb: 'relate', noun: 'Organisation', recordId: institutionId, details })
  })
}

type Kept = { id: string; enclaveId: string; institutionId: string }
const note = (tx: Tx, actor: Actor, verb: string, noun: string, kept: Kept, details: Record<string, string> = {}) =>
  appendAudit(tx, actor, {
    ...{ verb, noun, recordId: kept.id, enclaveId: kept.enclaveId },
    details: { organisationId: kept.institutionId, ...details },
  })
