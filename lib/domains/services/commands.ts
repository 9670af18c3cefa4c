import type { Actor } from '@/lib/core/auth/actor'
import { momentOf, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { type Limit, spend } from '@/lib/core/rate-limit'
import { newReference } from '@/lib/core/reference'
import { holdersOf, teamOf } from '@/lib/domains/accounts/queries'
import { appendAudit, logStatus } from '@/lib/domains/audit/commands'
import { residentsOf } from '@/lib/domains/cooperation/policy'
import { tell } from '@/lib/domains/notifications/commands'
import { openContact, recordPerson, tellPerson } from '@/lib/domains/people/commands'
import type { Contact } from '@/lib/domains/people/schema'
import { asksFor, isTeamOf, requestsHandledBy, requestsVisibleTo } from '@/lib/domains/services/policy'
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

/** Makes a request, and tells the team, who route it. */
async function keep(tx: Tx, actor: Actor, data: Prisma.ServiceRequestUncheckedCreateInput): Promise<Request> {
  const record = await tx.serviceRequest.create({ data })
  const { id, enclaveId, reference, title } = record
  await appendAudit(tx, actor, { verb: 'create', noun, recordId: id, enclaveId, details: { reference } })
  const said = { event: 'ask', enclaveId, reference, name: title, path: `/admin/services/${id}` }
  await tell(tx, await teamOf(tx, enclaveId), 'service', said)
  return record
}

/** A resident asks for help. @throws Refusal not_found where one does not speak for a resident of the enclave */
export async function askService(actor: Actor, input: RequestInput): Promise<{ id: string }> {
  const { enclaveId, organisationId } = input
  if (!asksFor(actor, organisationId)) refuse('not_found')
  return transaction(async (tx) => {
    const resident = { AND: [{ id: organisationId }, residentsOf(enclaveId)] }
    if ((await tx.organisation.count({ where: resident })) === 0) refuse('not_found')
    const own = { reference: newReference(), createdById: actor.accountId, createdAt: momentOf(tx) }
    const { id } = await keep(tx, actor, { ...input, ...own })
    return { id }
  })
}

/** A company outside posts a need; it gets its reference by mail, with a link of its own. @throws Refusal rate_limited */
export async function postNeed(actor: Actor, input: PostedNeed, address: string): Promise<{ reference: string }> {
  await spend(POSTS_PER_ADDRESS, address)
  await spend(POSTS_PER_EMAIL, input.email)
  const { enclaveId, companyName, kind, title, body, name, email, phone, language } = input
  return transaction(async (tx) => {
    if ((await tx.enclave.count({ where: { id: enclaveId } })) === 0) refuse('not_found')
    const personId = await recordPerson(tx, actor, { name, email, phone, language })
    const own = { reference: newReference(), createdAt: momentOf(tx), personId }
    const { id, reference } = await keep(tx, actor, { ...own, enclaveId, companyName, kind, title, body })
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    const told = { event: 'posted', enclaveId, reference, name: title }
    await tellPerson(tx, person, { purpose: 'REQUEST', recordId: id, path: '/needs/answer' }, told)
    return { reference }
  })
}

/** Sends a request to partners, each of whom answers for itself. @throws Refusal not_found, stale, conflict */
export async function routeRequest(actor: Actor, { id, version, partners }: RequestRouting): Promise<void> {
  await transaction(async (tx) => {
    const record = await visibleRequest(tx, actor, { id, version })
    const { enclaveId, reference, title } = record
    if (!isTeamOf(actor, enclaveId)) refuse('not_found')
    const ids = [...new Set(partners)]
    const reachable = { id: { in: ids }, mergedIntoId: null, memberships: { some: { endedAt: null } } }
    if ((await tx.organisation.count({ where: reachable })) !== ids.length) refuse('not_found')
    const touched = { version: { increment: 1 } }
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
  })
}

/** Whom one reaches at a company that posted a need. It is kept who read it. @throws Refusal not_found */
export async function revealAsker(actor: Actor, { id }: { id: string }): Promise<Contact> {
  return transaction(async (tx) => {
    const where = { AND: [{ id }, requestsHandledBy(actor)] }
    const found = await tx.serviceRequest.findFirst({ where, include: { person: true } })
    const { person, enclaveId } = found ?? refuse('not_found')
    const contact = openContact(person ?? refuse('not_found'))
    await appendAudit(tx, actor, { verb: 'reveal', noun, recordId: id, enclaveId })
    return contact
  })
}
