import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import type { ProjectBy } from '@/lib/domains/projects/workflow'

/** The enclaves whose projects one works on. */
export const projectEnclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )

/** What the team works on. What is only reported is nobody's to move, but theirs to read. */
export const projectsHandledBy = (actor: Actor): Prisma.ProjectWhereInput =>
  actor.kind === 'system' ? {} : { enclaveId: { in: projectEnclavesOf(actor) } }

/** As what an actor acts on a project of an enclave. */
export function capacitiesOn(actor: Actor, { enclaveId }: { enclaveId: string }): ProjectBy[] {
  if (actor.kind === 'system') return ['SYSTEM']
  return [
    ...(holds(actor, ['OPS', 'OPS_LEAD'], enclaveId) ? (['OPS'] as const) : []),
    ...(holds(actor, ['OPS_LEAD'], enclaveId) ? (['LEAD'] as const) : []),
  ]
}

/** Who resides in the park, or did: an organisation whose project a project may be. */
export const residentsOf = (enclaveIds: string[]): Prisma.OrganisationWhereInput => ({
  OR: [
    {
      tenancies: { some: { enclaveId: { in: enclaveIds }, status: { notIn: ['DRAFT', 'PENDING_APPROVAL', 'VOID'] } } },
    },
    { residencies: { some: { enclaveId: { in: enclaveIds } } } },
  ],
})
