import { createHash, createHmac } from 'node:crypto'
import type { Actor } from '@/lib/core/auth/actor'
import { database, momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { env } from '@/lib/core/env'
import { Refusal, refuse } from '@/lib/core/errors'
import { giveBack, type Limit, spend } from '@/lib/core/rate-limit'
import { newReference } from '@/lib/core/reference'
import { holdersOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus } from '@/lib/domains/audit/commands'
import { residentsOf } from '@/lib/domains/cooperation/policy'
import { tell } from '@/lib/domains/notifications/commands'
import { giveConsent, openContact, recordPerson, tellPerson } from '@/lib/domains/people/commands'
import type { Contact } from '@/lib/domains/people/schema'
import { answerers, asksFor, isTeamOf, requestsHandledBy, requestsVisibleTo } from '@/lib/domains/services/policy'
import type { PostedNeed, RequestInput, RequestRouting } from '@/lib/domains/services/schema'

const noun = 'ServiceRequest'
const HOUR = 60 * 60
const POSTS_PER_ADDRESS: Limit = { name: 'need-address', points: 5, seconds: HOUR, lock: HOUR }
const POSTS_PER_EMAIL: Limit = { name: 'need-email', points: 3, seconds: 24 * HOUR, lock: HOUR }

type Request = Prisma.ServiceRequestGetPayload<object>

/** The request, if the actor sees it, at the version they saw. @throws Refusal not_found, stale */
export async function visibleRequest(tx: Tx, actor: Actor, { id, version }: { id: string; version?: number }) {
  const where = { AND: [{ id }, requestsVisibleTo(actor)] }
  const record = (await tx.serviceRequest.findFirst({ where })) ?? refuse('not_found')
  if (version !== undefined && version !== record.version) refuse('stale')
  return record
}

/** Makes a request, and tells the team, who route it. Of one that was made before, by its onceKey, nobody is told again. */
async function keep(tx: Tx, actor: Actor, data: Prisma.ServiceRequestCreateManyInput): Promise<Request> {
  const [record] = await tx.serviceRequest.createManyAndReturn({ data: [data], skipDuplicates: true })
  if (!record) return tx.serviceRequest.findUniqueOrThrow({ where: { onceKey: data.onceKey ?? '' } })
  const { id, enclaveId, reference, title } = record
  await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
  const said = { event: 'ask', enclaveId, reference, name: title, path: `/admin/services/${id}` }
  await tell(tx, await teamOf(tx, enclaveId), 'service', said)
  return record
}

/**
 * A resident asks for help; the same, sent again from one form, is one request.
 * @throws Refusal not_found where one does not speak for a resident of the enclave
 */
export async function askService(actor: Actor, { key, ...input }: RequestInput): Promise<{ id: string }> {
  const { enclaveId, organisationId } = input
  if (!asksFor(actor, organisationId)) refuse('not_found')
  return transaction(async (tx) => {
    const resident = { AND: [{ id: organisationId }, residentsOf(enclaveId)] }
    if ((await tx.organisation.count({ where: resident })) === 0) refuse('not_found')
    const onceKey = createHash('sha256')
      .update(JSON.stringify([actor.accountId, key, input]))
      .digest('hex')
    const own = { reference: newReference(), createdById: actor.accountId, createdAt: momentOf(tx), onceKey }
    const { id } = await keep(tx, actor, { ...input, ...own })
    return { id }
  })
}

/** By what the same need, posted once more, is known; nothing can be read from it. */
const keyOf = ({ enclaveId, email, companyName, kind, title, body }: PostedNeed): string =>
  createHmac('sha256', env().SEAL_KEY)
    .update(JSON.stringify(['need', enclaveId, email, companyName, kind, title, body]))
    .digest('base64url')

/**
 * A company outside posts a need; it gets its reference by mail, with a link of its own. The same, posted twice, is one.
 * @throws Refusal not_found, rate_limited
 */
export async function postNeed(actor: Actor, input: PostedNeed, address: string): Promise<{ reference: string }> {
  await spend(POSTS_PER_ADDRESS, address)
  const onceKey = keyOf(input)
  const before = () => database().serviceRequest.findUnique({ where: { onceKey }, select: { reference: true } })
  const known = await before()
  if (known) return known
  await spend(POSTS_PER_EMAIL, input.email)
  try {
    return await transaction((tx) => keepNeed(tx, actor, input, onceKey))
  } catch (error) {
    // The other press was first: nothing of this one is kept.
    const first = error instanceof Refusal && error.code === 'conflict' && (await before())
    if (!first) throw error
    await giveBack(POSTS_PER_EMAIL, input.email)
    return first
  }
}

async function keepNeed(tx: Tx, actor: Actor, input: PostedNeed, onceKey: string): Promise<{ reference: string }> {
  const { enclaveId, companyName, kind, title, body, name, email, phone, language, show, named } = input
  if ((await tx.enclave.count({ where: { id: enclaveId } })) === 0) refuse('not_found')
  const personId = await recordPerson(tx, actor, { name, email, phone, language }, 'ASKER')
  const own = { reference: newReference(), createdAt: momentOf(tx), personId, onceKey }
  const kept = await keep(tx, actor, { ...own, enclaveId, companyName, kind, title, body })
  if (kept.personId !== personId) refuse('conflict')
  const consent = { personId, projectId: null, districtId: null, requestId: kept.id }
  if (show) await giveConsent(tx, actor, { ...consent, purpose: 'PUBLISH_NEED' })
  if (show && named) await giveConsent(tx, actor, { ...consent, purpose: 'NAME_COMPANY' })
  await tellAsker(tx, kept, 'posted')
  return { reference: kept.reference }
}

/** Writes to who posted a need, while there is somebody. */
async function tellAsker(tx: Tx, { id, enclaveId, reference, title, personId }: Request, event: 'posted' | 'route') {
  const person = personId === null ? null : await tx.person.findUnique({ where: { id: personId } })
  const link = { purpose: 'REQUEST', recordId: id, path: '/needs/answer' } as const
  if (person) await tellPerson(tx, person, link, { event, enclaveId, reference, name: title })
}

/**
 * Sends a request to partners, each of whom answers for itself.
 * @throws Refusal not_found, stale, conflict; invalid_transition once it was taken back
 */
export async function routeRequest(actor: Actor, { id, version, partners }: RequestRouting): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleRequest(tx, actor, { id, version })
    const { enclaveId, reference, title, organisationId: askerId } = record
    if (!isTeamOf(actor, enclaveId)) refuse('not_found')
    if (record.withdrawnAt) refuse('invalid_transition')
    const ids = [...new Set(partners)]
    const reachable = { AND: [{ id: { in: ids.filter((partnerId) => partnerId !== askerId) } }, answerers] }
    if ((await tx.organisation.count({ where: reachable })) !== ids.length) refuse('not_found')
    const touched = { routedAt: record.routedAt ?? momentOf(tx), version: { increment: 1 } }
    const { count } = await tx.serviceRequest.updateMany({ where: { id, version: record.version }, data: touched })
    if (count !== 1) refuse('stale')
    for (const partnerId of ids) {
      const match = await tx.serviceMatch.create({ data: { requestId: id, partnerId, createdAt: momentOf(tx) } })
      const step = { noun: 'ServiceMatch', recordId: match.id }
      await logStatus(tx, actor, { ...step, event: 'route', from: null, to: match.status })
      await appendAudit(tx, actor, { ...step, verb: 'route', enclaveId, details: { reference, partnerId } })
      const said = { event: 'route', enclaveId, reference, name: title, path: `/desk/requests/${match.id}` }
      const served = {
        organisationId: partnerId,
        role: { in: ['PARTNER', 'TENANT_ADMIN'] },
      } satisfies Prisma.MembershipWhereInput
      await tell(tx, await holdersOf(tx, served), 'service', said)
    }
    await tellAsker(tx, record, 'route')
  })
}

/** Whom one reaches at a company that posted a need. It is kept who read it. @throws Refusal not_found */
export async function revealAsker(actor: Actor, { id }: { id: string }): Promise<Contact> {
  return transaction(async (tx) => {
    const where = { AND: [{ id }, requestsHandledBy(actor)] }
    const found = await tx.serviceRequest.findFirst({ where, include: { person: true } })
    const { person, enclaveId } = found ?? refuse('not_found')
    if (!person || person.erasedAt) return refuse('not_found')
    const contact = openContact(person)
    await appendAudit(tx, actor, { verb: 'reveal', noun, recordId: id, enclaveId })
    return contact
  })
}
