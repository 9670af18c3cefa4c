import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { TenancyBy } from '@/lib/domains/tenancies/workflow'

const NONE: { id: { in: string[] } } = { id: { in: [] } }

const enclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )
const organisationsOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, organisationId }) =>
    organisationId && (role === 'TENANT_ADMIN' || role === 'TENANT_MEMBER') ? [organisationId] : [],
  )

/** What the team works on. */
export const tenanciesHandledBy = (actor: Actor): Prisma.TenancyWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: enclavesOf(actor) } }

/**
 * A tenant's own tenancies, once there is something to sign. Until the organisation is in residence and has an admin,
 * who applied for it reads what comes of it: they are told of it, too.
 */
export function tenanciesOf(actor: Actor): Prisma.TenancyWhereInput {
  const { accountId } = actor
  if (!accountId) return NONE
  return {
    OR: [
      { organisationId: { in: organisationsOf(actor) }, status: { notIn: ['DRAFT', 'PENDING_APPROVAL'] } },
      { application: { applicantId: accountId }, status: { in: ['PENDING_SIGNATURE', 'SIGNED', 'VOID'] } },
    ],
  }
}

/** The tenancies of one's enclave, and one's own. */
export const tenanciesVisibleTo = (actor: Actor): Prisma.TenancyWhereInput =>
  actor.kind === 'system' ? {} : { OR: [tenanciesHandledBy(actor), tenanciesOf(actor)] }

/** The enclaves whose rooms one lets. */
export const lettingEnclaves = (actor: Actor): Prisma.EnclaveWhereInput =>
  actor.kind === 'system' ? {} : { id: { in: enclavesOf(actor) } }

/** As what an actor acts on a tenancy. */
export function capacitiesOn(
  actor: Actor,
  { enclaveId, organisationId }: { enclaveId: string; organisationId: string },
): TenancyBy[] {
  if (actor.kind === 'system') return ['SYSTEM']
  const admin = actor.grants.some((grant) => grant.role === 'TENANT_ADMIN' && grant.organisationId === organisationId)
  return [
    ...(admin ? (['TENANT'] as const) : []),
    ...(holds(actor, ['OPS', 'OPS_LEAD'], enclaveId) ? (['OPS'] as const) : []),
    ...(holds(actor, ['OPS_LEAD'], enclaveId) ? (['LEAD'] as const) : []),
  ]
}
