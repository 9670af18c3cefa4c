import { randomUUID } from 'node:crypto'
import { type Actor, systemActor } from '@/lib/core/auth/actor'
import { actorOfSession } from '@/lib/core/auth/login'
import { hashPassword } from '@/lib/core/auth/password'
import { now } from '@/lib/core/clock'
import { database, type Tx, transaction } from '@/lib/core/db/client'
import type { Role } from '@/lib/core/db/generated/enums'
import { addRole } from '@/lib/domains/accounts/commands'

export const PASSWORD = 'xushan-nihai-demo'

type Place = 'enclave' | 'district' | 'partner' | 'nothing' | 'tenant'
type Person = { key: string; role: Role; name: string; in: Place }

/** Whom the start prints: one of every role at least. The tenants' two belong to the first resident. */
export const PEOPLE: readonly Person[] = [
  { key: 'admin', role: 'ADMIN', name: '演示管理员', in: 'nothing' },
  { key: 'ops-lead', role: 'OPS_LEAD', name: '演示运营主管', in: 'enclave' },
  { key: 'ops', role: 'OPS', name: '演示运营专员', in: 'enclave' },
  { key: 'reviewer', role: 'REVIEWER', name: '演示评审专家甲', in: 'enclave' },
  { key: 'reviewer-2', role: 'REVIEWER', name: '演示评审专家乙', in: 'enclave' },
  { key: 'reviewer-3', role: 'REVIEWER', name: '演示评审专家丙', in: 'enclave' },
  { key: 'gov', role: 'GOV', name: '演示科技局', in: 'enclave' },
  { key: 'district', role: 'DISTRICT', name: '演示驻外招商组', in: 'district' },
  { key: 'partner', role: 'PARTNER', name: '演示服务平台', in: 'partner' },
  { key: 'applicant', role: 'APPLICANT', name: '演示申请人甲', in: 'nothing' },
  { key: 'applicant-2', role: 'APPLICANT', name: '演示申请人乙', in: 'nothing' },
  { key: 'tenant-admin', role: 'TENANT_ADMIN', name: '演示企业管理员', in: 'tenant' },
  { key: 'tenant-member', role: 'TENANT_MEMBER', name: '演示企业成员', in: 'tenant' },
]

export const emailOf = (key: string) => `${key}@demo.local`

/** The printed people of the park, each with their role; the two tenants get theirs with their tenancy. */
export async function seedPeople(enclaveId: string): Promise<void> {
  const db = database()
  const nowhere = { enclaveId: null, districtId: null, organisationId: null }
  const district = await db.district.findFirstOrThrow({ orderBy: { adcode: 'asc' } })
  const partner = await db.organisation.findFirstOrThrow({ where: { kind: 'SERVICE_PLATFORM' } })
  const places = {
    nothing: nowhere,
    enclave: { ...nowhere, enclaveId },
    district: { ...nowhere, districtId: district.id },
    partner: { ...nowhere, organisationId: partner.id },
  }
  for (const { key, role, name, in: place } of PEOPLE) {
    const data = { email: emailOf(key), name, locale: 'zh-CN' }
    if (await db.account.findUnique({ where: { email: data.email } })) continue
    const passwordHash = await hashPassword(PASSWORD)
    await transaction(async (tx) => {
      const { id } = await tx.account.create({ data: { ...data, passwordHash } })
      if (place !== 'tenant') await addRole(tx, systemActor('seed'), id, { role, ...places[place] })
    })
  }
}

let locked: Promise<string> | undefined

/** The account of an applicant; who is not printed has a password that nobody knows. */
export async function applicantOf(tx: Tx, key: string, name: string): Promise<{ id: string }> {
  const email = emailOf(key)
  const known = await tx.account.findUnique({ where: { email }, select: { id: true } })
  if (known) return known
  locked ??= hashPassword(randomUUID())
  const data = { email, name, locale: 'zh-CN', passwordHash: await locked, createdAt: now() }
  const { id } = await tx.account.create({ data })
  const post = { role: 'APPLICANT', enclaveId: null, districtId: null, organisationId: null } as const
  await addRole(tx, systemActor('seed'), id, post)
  return { id }
}

/** Who works for an organisation, made where nobody of that key is yet; they sign in with a password that nobody knows. */
export const workerOf = (organisationId: string, role: 'PARTNER', key: string, name: string): Promise<Actor> =>
  transaction(async (tx) => {
    const email = emailOf(key)
    locked ??= hashPassword(randomUUID())
    const known = await tx.account.findUnique({ where: { email }, select: { id: true } })
    if (known) return actingAs(tx, known.id)
    const data = { email, name, locale: 'zh-CN', passwordHash: await locked, createdAt: now() }
    const { id } = await tx.account.create({ data })
    await addRole(tx, systemActor('seed'), id, { role, organisationId, enclaveId: null, districtId: null })
    return actingAs(tx, id)
  })

/** The admin of a resident. */
export const adminOf = (organisationId: string): Promise<Actor> =>
  transaction(async (tx) => {
    const where = { organisationId, role: 'TENANT_ADMIN', endedAt: null } as const
    const { accountId } = await tx.membership.findFirstOrThrow({ where, orderBy: { id: 'asc' } })
    return actingAs(tx, accountId)
  })

/** A person as the session gate would mint them: from a login, which ends at once and leaves nothing. */
export async function actingAs(tx: Tx, accountId: string): Promise<Actor> {
  const createdAt = new Date()
  const moments = { createdAt, lastSeenAt: createdAt, expiresAt: new Date(createdAt.getTime() + 60_000) }
  const { id } = await tx.session.create({ data: { accountId, ...moments } })
  const actor = await actorOfSession(id, null, tx)
  await tx.session.delete({ where: { id } })
  return { ...actor, sessionId: null }
}

export type Cast = { enclaveId: string; ops: Actor; lead: Actor; reviewers: readonly Actor[] }

/** Those who handle applications. */
export const castOf = (enclaveId: string): Promise<Cast> =>
  transaction(async (tx) => {
    const act = async (key: string) => {
      const { id } = await tx.account.findUniqueOrThrow({ where: { email: emailOf(key) } })
      return actingAs(tx, id)
    }
    const reviewers = [await act('reviewer'), await act('reviewer-2'), await act('reviewer-3')]
    return { enclaveId, ops: await act('ops'), lead: await act('ops-lead'), reviewers }
  })
