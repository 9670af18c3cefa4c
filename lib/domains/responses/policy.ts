import { type Actor, holds } from '@/lib/core/auth/actor'

/** The enclaves whose response board one reads: their leads and their bureau. */
export const boardEnclavesOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, enclaveId }) =>
    enclaveId && (role === 'OPS_LEAD' || role === 'GOV') ? [enclaveId] : [],
  )

/** Who names the lead of a district's group, and so reads who belongs to it: the park's leads, not the bureau. */
export const canNameLead = (actor: Actor, enclaveId?: string): boolean => holds(actor, ['OPS_LEAD'], enclaveId)
