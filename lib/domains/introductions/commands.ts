import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, dayOfColumn, today } from '@/lib/core/clock'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { newReference } from '@/lib/core/reference'
import { seal, unseal } from '@/lib/core/seal'
import { holdersOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { capacitiesOn, consentFor, introductionsVisibleTo, isKnown } from '@/lib/domains/introductions/policy'
import type {
  IntroductionDay,
  IntroductionLevel,
  IntroductionMove,
  IntroductionProof,
  Suggestion,
} from '@/lib/domains/introductions/schema'
import {
  type IntroductionBy,
  type IntroductionEvent,
  introductionWorkflow,
  TOLD,
} from '@/lib/domains/introductions/workflow'
import { tell } from '@/lib/domains/notifications/commands'
import { askConsent, openContact, personFor, requireConsent, tellPerson } from '@/lib/domains/people/commands'
import type { Contact } from '@/lib/domains/people/schema'
import { fillNeed, type Need, requireLevel, visibleNeed } from '@/lib/domains/talent/commands'
import { isTeamOf, partnersOf } from '@/lib/domains/talent/policy'

const { noun } = introductionWorkflow
const loaded = { need: { include: { organisation: true } }, person: true } as const
export type Introduction = Prisma.IntroductionGetPayload<{ include: typeof loaded }>

const place = (column: 'profile' | 'reason', id: string) => `Introduction.${column} ${id}`
/** What the suggester wrote of the candidate, for those who may know them. */
export const openProfile = ({ id, profile }: { id: string; profile: string | null }): string | null =>
  profile === null ? null : unseal(profile, place('profile', id))
/** Why the company did not choose the candidate. */
export const openReason = ({ id, reason }: { id: string; reason: string | null }): string | null =>
  reason === null ? null : unseal(reason, place('reason', id))

/** The introduction by any ground on which the caller may act, at the version they saw. @throws Refusal not_found, stale */
export async function introductionWhere(tx: Tx, where: Prisma.IntroductionWhereInput, version?: number) {
  const record = (await tx.introduction.findFirst({ where, include: loaded })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}
const visibleIntroduction = (tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }) =>
  introductionWhere(tx, { AND: [{ id }, introductionsVisibleTo(actor)] }, version)

/** For whom one suggests: a partner to whom the need was routed; null: the team. @throws Refusal not_found */
function suggestingFor(actor: Actor, need: Need): string | null {
  if (isTeamOf(actor, need.enclaveId)) return null
  const own = partnersOf(actor)
  return need.routings.find(({ organisationId }) => own.includes(organisationId))?.organisationId ?? refuse('not_found')
}

/**
 * Suggests a candidate, who is asked at once whether the company may know them. Until then it learns what they can do.
 * @throws Refusal not_found, stale; invalid_transition unless somebody is looked for; conflict for one suggested already
 */
export async function suggest(actor: Actor, { id: needId, version, ...input }: Suggestion): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const need = await visibleNeed(tx, actor, { id: needId, version })
    const suggestedForId = suggestingFor(actor, need)
    if (need.status !== 'OPEN') refuse('invalid_transition')
    const suggestedById = actor.accountId ?? refuse('not_found')
    const { name, email, phone, language, profile, levelId, degree, field, years } = input
    const person = await personFor(tx, actor, { name, email, phone, language })
    const by = { suggestedForId, suggestedById, createdAt: momentOf(tx), personKey: person.key ?? person.id }
    // The level is the park's to give: a partner's suggestion has none until the team has read it.
    const what = { degree, field, years, levelId: suggestedForId === null ? (levelId ?? null) : null }
    await requireLevel(tx, what.levelId)
    const data = { ...by, ...what, needId, personId: person.id, reference: newReference() }
    const { id, status, reference } = await tx.introduction.create({ data })
    if (profile) await tx.introduction.update({ where: { id }, data: { profile: seal(profile, place('profile', id)) } })
    const { enclaveId, organisationId } = need
    await logStatus(tx, actor, { noun, recordId: id, event: 'suggest', from: null, to: status })
    await appendAudit(tx, actor, { verb: 'suggest', noun, recordId: id, enclaveId, details: { reference } })
    const recipient = { purpose: 'INTRODUCE_CANDIDATE', projectId: null, districtId: null, organisationId } as const
    await askConsent(tx, actor, { ...recipient, personId: person.id })
    await tellCandidate(tx, await introductionWhere(tx, { id }), 'suggest')
    return { id }
  })
}

/** Writes to the candidate, with a new link of their own. */
async function tellCandidate(tx: Tx, { person, need, reference }: Introduction, event: string): Promise<void> {
  const said = { event, enclaveId: need.enclaveId, reference, name: need.title }
  await tellPerson(tx, person, { purpose: 'CANDIDATE', recordId: person.id, path: '/candidate' }, said)
}

type Along = {
  reason?: string | undefined
  roles?: readonly IntroductionBy[]
  data?: Prisma.IntroductionUncheckedUpdateManyInput
}

/** The engine's door for an introduction: moves it, and tells whom the move concerns; no name is told to anybody. */
export async function stepIntroduction(
  tx: Tx,
  actor: Actor,
  record: Introduction,
  event: IntroductionEvent,
  { reason, roles = capacitiesOn(actor, record), data }: Along = {},
): Promise<void> {
  const { id, need, reference } = record
  await moveRecord(tx, actor, {
    workflow: introductionWorkflow,
    event,
    roles,
    record: { id, status: record.status, enclaveId: need.enclaveId },
    reason,
    write: (status) =>
      tx.introduction.updateMany({
        where: { id, status: record.status, version: record.version },
        data: {
          ...data,
          ...(reason ? { reason: seal(reason, place('reason', id)) } : {}),
          status,
          version: { increment: 1 },
        },
      }),
  })
  const { enclaveId, organisationId } = need
  const said = { event, enclaveId, reference, name: need.title }
  if (TOLD[event].includes('team'))
    await tell(tx, await teamOf(tx, enclaveId), 'introduction', { ...said, path: `/admin/talent/${need.id}` })
  if (TOLD[event].includes('company')) {
    const admins = await holdersOf(tx, { organisationId, role: 'TENANT_ADMIN' })
    await tell(tx, admins, 'introduction', { ...said, path: `/portal/talent/${need.id}` })
  }
  if (TOLD[event].includes('candidate')) await tellCandidate(tx, record, event)
  if (event === 'confirm') await fillNeed(tx, need.id)
}

/** The moves that bring nothing along but a reason. @throws Refusal consent_missing; stale, forbidden, reason_required */
export async function moveIntroduction(actor: Actor, { id, version, event, reason }: IntroductionMove): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleIntroduction(tx, actor, { id, version })
    if (event === 'introduce' && record.status === 'CONSENTED')
      await requireConsent(tx, consentFor(record.personId, record.need.organisationId))
    await stepIntroduction(tx, actor, record, event, { reason })
  })
}

/** Accepted by the company's word, confirmed by the team's, each with its evidence. @throws Refusal stale, forbidden */
export async function proveIntroduction(
  actor: Actor,
  { id, version, event, evidence }: IntroductionProof,
): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleIntroduction(tx, actor, { id, version })
    const confirmed = event === 'confirm' ? { confirmedOn: columnOfDay(today()) } : {}
    await stepIntroduction(tx, actor, record, event, { data: { evidence, ...confirmed } })
  })
}

/** Came, or left, on a day. @throws Refusal date_order where one leaves before one came; stale, forbidden */
export async function dateIntroduction(actor: Actor, { id, version, event, on }: IntroductionDay): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleIntroduction(tx, actor, { id, version })
    const came = record.onboardedOn ? dayOfColumn(record.onboardedOn) : undefined
    if (event === 'leave' && came && on < came) refuse('before_referral', { day: came })
    const data = event === 'onboard' ? { onboardedOn: columnOfDay(on) } : { leftOn: columnOfDay(on) }
    await stepIntroduction(tx, actor, record, event, { data })
  })
}

/** The team says by which level's rule the candidate stands. @throws Refusal not_found, stale */
export async function gradeIntroduction(actor: Actor, { id, version, levelId }: IntroductionLevel): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleIntroduction(tx, actor, { id, version })
    if (!capacitiesOn(actor, record).includes('OPS')) refuse('not_found')
    await requireLevel(tx, levelId)
    const data = { levelId: levelId ?? null, version: { increment: 1 } }
    const { count } = await tx.introduction.updateMany({ where: { id, version }, data })
    if (count !== 1) refuse('stale')
    await appendAudit(tx, actor, { verb: 'grade', noun, recordId: id, enclaveId: record.need.enclaveId })
  })
}

/**
 * Who the candidate is: to the team, and to the company once introduced and as long as the consent lives. It is kept who
 * read it. @throws Refusal not_found
 */
export async function revealCandidate(
  actor: Actor,
  { id }: { id: string },
): Promise<Contact & { profile: string | null }> {
  return transaction(async (tx) => {
    const record = await visibleIntroduction(tx, actor, { id })
    const { person, need } = record
    const live = await tx.consent.count({ where: consentFor(person.id, need.organisationId) })
    const capacities = capacitiesOn(actor, record)
    const mayKnow = capacities.includes('OPS') || (capacities.includes('TENANT') && isKnown(record.status, live > 0))
    if (!mayKnow || person.erasedAt) refuse('not_found')
    await appendAudit(tx, actor, { verb: 'reveal', noun, recordId: id, enclaveId: need.enclaveId })
    return { ...openContact(person), profile: openProfile(record) }
  })
}
