import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'
import { FIELDS } from '@/lib/domains/residency/schema'
import type { ApplicationBy } from '@/lib/domains/residency/workflow'

const NONE: { id: { in: string[] } } = { id: { in: [] } }

const enclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS' || role === 'OPS_LEAD') ? [enclaveId] : [],
  )

/** The team sees what was submitted to its enclave: a draft is its applicant's alone. */
const submittedTo = (enclaves: string[]): Prisma.ResidencyApplicationWhereInput => ({
  enclaveId: { in: enclaves },
  status: { notIn: ['DRAFT', 'DISCARDED'] },
})

/** One's own applications, and for the team those submitted to its enclave. Administrators take no business decision. */
export function applicationsVisibleTo(actor: Actor): Prisma.ResidencyApplicationWhereInput {
  if (actor.kind === 'system') return {}
  const { accountId } = actor
  if (!accountId) return NONE
  return { OR: [{ applicantId: accountId }, submittedTo(enclavesOf(actor))] }
}

/** What the team works on, without what one of it applied for elsewhere. */
export const applicationsHandledBy = (actor: Actor): Prisma.ResidencyApplicationWhereInput =>
  actor.kind === 'system' ? {} : submittedTo(enclavesOf(actor))

/** One's own applications. */
export const applicationsOf = (actor: Actor): Prisma.ResidencyApplicationWhereInput =>
  actor.accountId ? { applicantId: actor.accountId } : NONE

type Subject = { applicantId: string; enclaveId: string }

/** As what an actor acts on an application. @param askedBy who asked for the correction that is open */
export function capacitiesOn(actor: Actor, { applicantId, enclaveId }: Subject, askedBy?: string): ApplicationBy[] {
  if (actor.kind === 'system') return ['SYSTEM']
  const team = holds(actor, ['OPS', 'OPS_LEAD'], enclaveId)
  return [
    ...(actor.accountId === applicantId ? (['APPLICANT'] as const) : []),
    ...(team ? (['OPS'] as const) : []),
    ...(team && actor.accountId === askedBy ? (['ASKER'] as const) : []),
    ...(holds(actor, ['OPS_LEAD'], enclaveId) ? (['LEAD'] as const) : []),
  ]
}

/** Everyone with an account may apply. */
export const canApply = (actor: Actor): boolean => actor.kind === 'account'

/** Nobody decides on their own application, nor one in which they have a conflict of interest. */
export const mayDecide = (
  actor: Actor,
  application: { applicantId: string; reviews: readonly { reviewerId: string; conflict: boolean | null }[] },
): boolean =>
  actor.accountId !== application.applicantId &&
  !application.reviews.some(({ reviewerId, conflict }) => reviewerId === actor.accountId && conflict === true)

type Writable = { status: string; corrections: readonly { items: readonly { section: string }[] }[] }

/** The sections that the applicant may write in now: all of a draft, those that a correction names. */
export const writableSections = ({ status, corrections }: Writable): string[] =>
  status === 'DRAFT'
    ? Object.keys(FIELDS)
    : status === 'CORRECTION_REQUESTED'
      ? corrections.flatMap(({ items }) => items.map(({ section }) => section))
      : []
