import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { CooperationBy } from '@/lib/domains/cooperation/workflow'

/** The enclaves whose cooperations one works on. */
export const cooperationEnclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )
const organisationsOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, organisationId }) =>
    organisationId && (role === 'TENANT_ADMIN' || role === 'TENANT_MEMBER') ? [organisationId] : [],
  )

/** What the team works on. */
export const cooperationsHandledBy = (actor: Actor): Prisma.CooperationWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: cooperationEnclavesOf(actor) } }
/** One's own organisation's. */
export const cooperationsOf = (actor: Actor): Prisma.CooperationWhereInput => ({
  organisationId: { in: organisationsOf(actor) },
})
export const cooperationsVisibleTo = (actor: Actor): Prisma.CooperationWhereInput =>
  actor.kind === 'system' ? {} : { OR: [cooperationsHandledBy(actor), cooperationsOf(actor)] }

/** As what an actor acts on a cooperation. */
export function capacitiesOn(
  actor: Actor,
  { enclaveId, organisationId }: { enclaveId: string; organisationId: string },
): CooperationBy[] {
  const admin = actor.grants.some((grant) => grant.role === 'TENANT_ADMIN' && grant.organisationId === organisationId)
  return [
    ...(admin ? (['TENANT'] as const) : []),
    ...(holds(actor, ['OPS', 'OPS_LEAD'], enclaveId) ? (['OPS'] as const) : []),
    ...(holds(actor, ['OPS_LEAD'], enclaveId) ? (['LEAD'] as const) : []),
  ]
}

/** Those who live in an enclave, now or by what a source states: with them one may cooperate. */
export const residentsOf = (enclaveId: string): Prisma.OrganisationWhereInput => ({
  mergedIntoId: null,
  OR: [
    { tenancies: { some: { enclaveId, status: { in: ['ACTIVE', 'NOTICE'] } } } },
    { residencies: { some: { enclaveId } } },
  ],
})
/** Those who live or once lived in an enclave: with them one may have cooperated. */
export const everResidentsOf = (enclaveId: string): Prisma.OrganisationWhereInput => ({
  mergedIntoId: null,
  OR: [
    { tenancies: { some: { enclaveId, status: { in: ['ACTIVE', 'NOTICE', 'ENDED', 'TERMINATED'] } } } },
    { residencies: { some: { enclaveId } } },
  ],
})
/** The residents for which one speaks as their admin. */
export const leadingFor = (actor: Actor): Prisma.OrganisationWhereInput => ({
  mergedIntoId: null,
  id: {
    in: actor.grants.flatMap(({ role, organisationId }) =>
      organisationId && role === 'TENANT_ADMIN' ? [organisationId] : [],
    ),
  },
  OR: [{ tenancies: { some: { status: { in: ['ACTIVE', 'NOTICE'] } } } }, { residencies: { some: {} } }],
})
export const INSTITUTION_KINDS = ['UNIVERSITY', 'INSTITUTE', 'TRANSFER_OFFICE', 'JOINT_INSTITUTE'] as const
export const institutions = {
  mergedIntoId: null,
  kind: { in: [...INSTITUTION_KINDS] },
} satisfies Prisma.OrganisationWhereInput
