import { type Actor, holds } from '@/lib/core/auth/actor'
import { cooperationEnclavesOf } from '@/lib/domains/cooperation/policy'

/** What the team of an enclave keeps of institutions is that team's alone: offers, contacts, partnerships, entries. */
export const keptBy = (actor: Actor) => ({ enclaveId: { in: cooperationEnclavesOf(actor) } })

/** Whether one may keep something of an institution for an enclave. */
export const canKeep = (actor: Actor, enclaveId: string): boolean => holds(actor, ['OPS', 'OPS_LEAD'], enclaveId)

/** Whether one knows the register of institutions at all. */
export const canList = (actor: Actor): boolean => cooperationEnclavesOf(actor).length > 0

/** In force on a day, or stated without an end. */
export const inForce = (day: Date) => ({
  AND: [{ OR: [{ fromOn: null }, { fromOn: { lte: day } }] }, { OR: [{ untilOn: null }, { untilOn: { gte: day } }] }],
})

/** As what an actor acts on an entry of an enclave. */
export const entryCapacitiesOn = (actor: Actor, enclaveId: string): 'LEAD'[] =>
  holds(actor, ['OPS_LEAD'], enclaveId) ? ['LEAD'] : []
