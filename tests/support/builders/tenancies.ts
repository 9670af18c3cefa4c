import { systemActor } from '@/lib/core/auth/actor'
import { columnOfDay, shiftDay, today } from '@/lib/core/clock'
import { database, transaction } from '@/lib/core/db/client'
import { newReference } from '@/lib/core/reference'
import { newKey } from '@/lib/core/storage'
import { appendAudit, logStatus } from '@/lib/domains/audit/commands'
import { approve } from '@/lib/domains/offers/commands'
import { moveByStaff, moveOwn } from '@/lib/domains/residency/commands'
import type { Answers } from '@/lib/domains/residency/schema'
import { createTenancy, moveTenancy } from '@/lib/domains/tenancies/commands'
import type { TenancyMove } from '@/lib/domains/tenancies/schema'
import { aRoom } from '@/tests/support/builders/enclaves'
import { aSubmission, someone, versionOf } from '@/tests/support/builders/residency'

export type Team = Awaited<ReturnType<typeof aTeam>>

/** Those who work for an enclave: one of each role. */
export async function aTeam(enclaveId: string) {
  const [ops, lead, reviewer] = await Promise.all([
    someone('OPS', enclaveId),
    someone('OPS_LEAD', enclaveId),
    someone('REVIEWER', enclaveId),
  ])
  return { enclaveId, ops, lead, reviewer }
}

/** An application that was reviewed, offered and accepted, each step by the role that owns it. */
export async function anAcceptance(
  { enclaveId, ops, lead, reviewer }: Team,
  change?: (answers: Required<Answers>) => void,
) {
  const { id, applicant } = await aSubmission(enclaveId, change)
  const at = async () => ({ id, version: await versionOf(id) })
  await moveByStaff(ops.actor, { ...(await at()), event: 'startScreening' })
  const assigned = { applicationId: id, reviewerId: reviewer.id, assignedById: ops.id, assignedAt: new Date() }
  const scored = {
    conflict: false,
    declaredAt: new Date(),
    scoredAt: new Date(),
    scores: { team: 15 },
    comment: '可行',
  }
  await database().review.create({ data: { ...assigned, ...scored } })
  await moveByStaff(ops.actor, { ...(await at()), event: 'sendToReview' })
  await approve(lead.actor, { ...(await at()), expiresOn: shiftDay(today(), 14) })
  await moveOwn(applicant.actor, { ...(await at()), event: 'accept' })
  return { id, version: await versionOf(id), applicant }
}

/** The signed contract, as if it had been uploaded; its file is not on disk. */
export async function aContract(tenancyId: string, ownerId: string): Promise<void> {
  const file = { name: 'contract.pdf', mediaType: 'application/pdf', size: 10, sha256: 'b'.repeat(64) }
  const create = { ...file, storageKey: newKey(), createdAt: new Date(), owner: { connect: { id: ownerId } } }
  const tenancy = { connect: { id: tenancyId } }
  await database().tenancyDocument.create({ data: { kind: 'CONTRACT', tenancy, file: { create } } })
}

export const tenancyVersion = async (id: string): Promise<number> =>
  (await database().tenancy.findUniqueOrThrow({ where: { id } })).version

type Wanted = { rooms?: string[]; startOn?: string; endOn?: string; change?: (answers: Required<Answers>) => void }

/** A draft tenancy of an accepted application. */
export async function aTenancy(team: Team, { rooms, startOn = today(), endOn, change }: Wanted = {}) {
  const { id: applicationId, version, applicant } = await anAcceptance(team, change)
  const held = rooms ?? [await aRoom(team.enclaveId)]
  const { id } = await createTenancy(team.ops.actor, {
    id: applicationId,
    version,
    rooms: held,
    startOn,
    ...(endOn ? { endOn } : {}),
  })
  return { id, applicant, rooms: held }
}

const step = async (team: Team, id: string, who: 'ops' | 'lead', event: TenancyMove['event']) =>
  moveTenancy(team[who].actor, { id, version: await tenancyVersion(id), event })

/** A tenancy that runs: approved, signed with its contract, handed over. */
export async function anActiveTenancy(team: Team, wanted: Wanted = {}) {
  const tenancy = await aTenancy(team, wanted)
  await step(team, tenancy.id, 'ops', 'submit')
  await step(team, tenancy.id, 'lead', 'approve')
  await aContract(tenancy.id, team.ops.id)
  await step(team, tenancy.id, 'ops', 'sign')
  await step(team, tenancy.id, 'ops', 'activate')
  const { organisationId } = await database().tenancy.findUniqueOrThrow({ where: { id: tenancy.id } })
  return { ...tenancy, organisationId }
}

/** An organisation of which only the name is known. @returns its id */
export async function anOrganisation(slug: string): Promise<string> {
  const names = { nameZh: slug, nameEn: slug, pinyin: slug, initials: slug }
  return (await database().organisation.create({ data: { slug, kind: 'TEAM', ...names } })).id
}

type Bare = { enclaveId: string; organisationId: string; roomId: string; startOn?: string; endOn?: string }

/** A draft as its making leaves it, without the long way of an application. @returns its id */
export async function aBareDraft({ roomId, startOn = today(), endOn, ...whose }: Bare): Promise<string> {
  const [first, last] = [columnOfDay(startOn), endOn ? columnOfDay(endOn) : null]
  const rooms = { create: [{ roomId, fromOn: first, toOn: last }] }
  const fields = { reference: newReference(), direction: 'BRINGING_IN', startOn: first, endOn: last, rooms } as const
  return transaction(async (tx) => {
    const { id, status, enclaveId } = await tx.tenancy.create({ data: { ...whose, ...fields } })
    const step = { noun: 'Tenancy', recordId: id }
    await logStatus(tx, systemActor('builder'), { ...step, event: 'create', from: null, to: status })
    await appendAudit(tx, systemActor('builder'), { ...step, verb: 'create', enclaveId })
    return id
  })
}
