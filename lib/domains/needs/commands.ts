import type { Actor } from '@/lib/core/auth/actor'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { appendAudit } from '@/lib/domains/audit/commands'
import { gradeAs, matchWhere, stepMatch } from '@/lib/domains/matches/commands'
import { matchesRoutedTo } from '@/lib/domains/matches/policy'
import { KNOWING, sharedWith } from '@/lib/domains/needs/policy'
import type { AskerConsent, AskerGrades, Ending, NeedChosen, PartWithdrawal } from '@/lib/domains/needs/schema'
import { renameTold } from '@/lib/domains/notifications/commands'
import {
  answerConsent,
  erasePerson,
  giveConsent,
  holderOf,
  openContact,
  requireConsent,
} from '@/lib/domains/people/commands'
import { LIVE } from '@/lib/domains/people/policy'
import type { Contact } from '@/lib/domains/people/schema'
import { visibleRequest } from '@/lib/domains/services/commands'
import { isTeamOf } from '@/lib/domains/services/policy'

const noun = 'ServiceRequest'
type Write = Prisma.ServiceRequestUncheckedUpdateManyInput

/** Writes to a request at the version that was seen. @throws Refusal stale */
async function write(tx: Tx, { id, version }: { id: string; version: number }, data: Write): Promise<void> {
  const touched = { ...data, version: { increment: 1 } }
  const { count } = await tx.serviceRequest.updateMany({ where: { id, version }, data: touched })
  if (count !== 1) refuse('stale')
}

/** Puts a need up in public, as who posted it agreed. @throws Refusal not_found, stale, consent_missing, invalid_transition */
export async function publishNeed(actor: Actor, chosen: NeedChosen): Promise<void> {
  await onTeamsNeed(actor, chosen, async (tx, { id, publishedAt, withdrawnAt }) => {
    await requireConsent(tx, { ...LIVE, purpose: 'PUBLISH_NEED', requestId: id })
    if (publishedAt || withdrawnAt) refuse('invalid_transition')
    return { verb: 'publish', data: { publishedAt: momentOf(tx) } }
  })
}

/** Takes a need down from the public board. @throws Refusal not_found, stale, invalid_transition */
export async function takeDownNeed(actor: Actor, chosen: NeedChosen): Promise<void> {
  await onTeamsNeed(actor, chosen, async (_tx, { publishedAt }) => {
    if (!publishedAt) refuse('invalid_transition')
    return { verb: 'takeDown', data: { publishedAt: null } }
  })
}

type Request = Awaited<ReturnType<typeof visibleRequest>>
async function onTeamsNeed(
  actor: Actor,
  chosen: NeedChosen,
  decide: (tx: Tx, request: Request) => Promise<{ verb: string; data: Write }>,
): Promise<void> {
  await transaction(async (tx) => {
    const request = await visibleRequest(tx, actor, chosen)
    const { id, enclaveId, organisationId } = request
    if (!isTeamOf(actor, enclaveId) || organisationId !== null) refuse('not_found')
    const { verb, data } = await decide(tx, request)
    await write(tx, chosen, data)
    await appendAudit(tx, actor, { verb, noun, recordId: id, enclaveId })
  })
}

/** Whom a partner reaches, if they consented that it does. It is kept who read it. @throws Refusal not_found */
export async function revealToPartner(actor: Actor, { id }: { id: string }): Promise<Contact> {
  return transaction(async (tx) => {
    const where = { AND: [{ id, status: { in: [...KNOWING] } }, matchesRoutedTo(actor)] }
    const { request, partnerId } = await matchWhere(tx, where)
    if ((await tx.consent.count({ where: sharedWith(request.id, partnerId) })) === 0) refuse('not_found')
    const person = request.person ?? refuse('not_found')
    if (person.erasedAt) refuse('not_found')
    const { id: recordId, enclaveId } = request
    await appendAudit(tx, actor, { verb: 'reveal', noun, recordId, enclaveId, details: { partnerId } })
    return openContact(person)
  })
}

/** What somebody posted, by their own link. @throws Refusal link_expired, also once it was erased */
export async function ownNeed(tx: Tx, token: string) {
  const { personId, recordId, actor: asker } = await holderOf(tx, 'REQUEST', token)
  const where = { id: recordId, personId, person: { erasedAt: null } }
  const { person, ...request } =
    (await tx.serviceRequest.findFirst({ where, include: { person: true } })) ?? refuse('link_expired')
  return { request, person: person ?? refuse('link_expired'), asker }
}

/** Consents or no longer does; what is put up comes down with its consent. @throws Refusal link_expired, not_found, stale */
export async function answerAsAsker({ token, about, answer, id }: AskerConsent): Promise<void> {
  await transaction(async (tx) => {
    const { request, person, asker } = await ownNeed(tx, token)
    const match = about === 'SHARE_ASKER' ? await matchWhere(tx, { id: id ?? '', requestId: request.id }) : null
    const to = match ? { organisationId: match.partnerId } : {}
    const recipient = {
      personId: person.id,
      purpose: about,
      projectId: null,
      districtId: null,
      requestId: request.id,
      ...to,
    }
    if (answer === 'withdraw') await endConsents(tx, asker, { ...recipient })
    else if (request.withdrawnAt || (match && !KNOWING.some((one) => one === match.status))) refuse('stale')
    else await giveConsent(tx, asker, recipient)
    if (about === 'PUBLISH_NEED' && answer === 'withdraw') await write(tx, request, { publishedAt: null })
  })
}

/** Ends consents that were given. */
async function endConsents(tx: Tx, asker: Actor, where: Prisma.ConsentWhereInput): Promise<void> {
  const given = await tx.consent.findMany({ where: { ...where, ...LIVE }, select: { id: true } })
  for (const { id } of given) await answerConsent(tx, asker, id, 'withdraw')
}

/** Takes a request back from one partner, who then knows neither it nor who asked. @throws Refusal link_expired, not_found */
export async function withdrawFrom({ token, id }: PartWithdrawal): Promise<void> {
  await transaction(async (tx) => {
    const { request, asker } = await ownNeed(tx, token)
    await takeBack(tx, asker, await matchWhere(tx, { id, requestId: request.id }))
  })
}

async function takeBack(tx: Tx, asker: Actor, match: Awaited<ReturnType<typeof matchWhere>>): Promise<void> {
  await stepMatch(tx, asker, match, 'withdraw', { roles: ['ASKER'] })
  await endConsents(tx, asker, { purpose: 'SHARE_ASKER', requestId: match.requestId, organisationId: match.partnerId })
}

/** How one partner did. @throws Refusal link_expired, not_found, invalid_transition */
export async function gradeAsAsker({ token, id, ...grades }: AskerGrades): Promise<void> {
  await transaction(async (tx) => {
    const { request, asker } = await ownNeed(tx, token)
    await gradeAs(tx, asker, await matchWhere(tx, { id, requestId: request.id }), grades)
  })
}

/** Takes the need back from everyone, the public included. @throws Refusal link_expired, stale */
export async function withdrawNeed({ token }: Pick<Ending, 'token'>): Promise<void> {
  await transaction(async (tx) => {
    const { request, asker } = await ownNeed(tx, token)
    if (request.withdrawnAt) refuse('stale')
    await endNeed(tx, asker, request, {})
  })
}

/** What is open of a need ends, and nobody is shown it or who asked any more. */
async function endNeed(
  tx: Tx,
  asker: Actor,
  { id, version, enclaveId }: NeedChosen & { enclaveId: string },
  data: Write,
) {
  const open = { requestId: id, status: { in: ['SENT', 'TAKING_CARE'] } } satisfies Prisma.ServiceMatchWhereInput
  for (const match of await tx.serviceMatch.findMany({ where: open, orderBy: { id: 'asc' }, select: { id: true } }))
    await takeBack(tx, asker, await matchWhere(tx, { id: match.id }))
  await endConsents(tx, asker, { requestId: id })
  // What was taken back may be posted anew.
  await write(tx, { id, version }, { withdrawnAt: momentOf(tx), publishedAt: null, onceKey: null, ...data })
  await appendAudit(tx, asker, { verb: 'withdraw', noun, recordId: id, enclaveId })
}

/** Who was told of a need: whoever is or was of the team, or answers or answered for one of the partners. */
async function toldOf(tx: Tx, { id, enclaveId }: { id: string; enclaveId: string }): Promise<string[]> {
  const where = { OR: [{ enclaveId }, { organisation: { matches: { some: { requestId: id } } } }] }
  const found = await tx.membership.findMany({ where, distinct: ['accountId'], select: { accountId: true } })
  return found.map(({ accountId }) => accountId)
}

const NOTHING = '–'
/**
 * Erases who posted a need, and what they wrote; what became of it stays counted.
 * @throws Refusal link_expired
 */
export async function eraseAsker({ token }: Pick<Ending, 'token'>): Promise<void> {
  await transaction(async (tx) => {
    const { request, person, asker } = await ownNeed(tx, token)
    const { reference, withdrawnAt } = request
    const nothing = { title: reference, body: NOTHING, companyName: NOTHING, personId: null }
    await endNeed(tx, asker, request, { ...nothing, ...(withdrawnAt ? { withdrawnAt } : {}) })
    const told = { accountIds: await toldOf(tx, request), since: request.createdAt, reference }
    await renameTold(tx, told, reference)
    await erasePerson(tx, asker, person.id)
  })
}
