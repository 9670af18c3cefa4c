import type { Role } from '@/lib/core/db/generated/enums'

declare const brand: unique symbol

export type Grant = {
  readonly role: Role
  readonly enclaveId: string | null
  readonly organisationId: string | null
  readonly districtId: string | null
}

/** Who acts. Minted only by the session gate, by systemActor and for visitors; read afresh on every request. */
export type Actor = {
  readonly [brand]: true
  readonly kind: 'account' | 'visitor' | 'system'
  readonly accountId: string | null
  readonly sessionId: string | null
  readonly name: string
  readonly requestId: string | null
  readonly grants: readonly Grant[]
}

type Unbranded = Omit<Actor, typeof brand>
const isActor = (_: Unbranded): _ is Actor => true

/** For lib/core/auth/session.ts only: the architecture test refuses every other import. */
export function mintActor(fields: Unbranded): Actor {
  if (isActor(fields)) return fields
  throw new TypeError('unreachable')
}

const nobody = {
  accountId: null,
  sessionId: null,
  requestId: null,
  grants: [],
}

/** Anyone who is not signed in. */
export const visitor: Actor = mintActor({
  ...nobody,
  kind: 'visitor',
  name: 'visitor',
})

/** The portal itself, for jobs, seeds and timers. @param name what stands in the audit, such as "seed" */
export const systemActor = (name: string): Actor => mintActor({ ...nobody, kind: 'system', name: `system:${name}` })

/** Somebody without an account who holds a link of their own. @param name what stands in the audit, such as "founder" */
export const linkHolder = (name: string): Actor => mintActor({ ...nobody, kind: 'visitor', name })

/** Whether the actor holds one of the roles, in the enclave where one is named. */
export const holds = (actor: Actor, roles: readonly Role[], enclaveId?: string): boolean =>
  actor.grants.some((grant) => roles.includes(grant.role) && (enclaveId === undefined || grant.enclaveId === enclaveId))

/** The roles by which an actor acts in a workflow: its memberships, or SYSTEM. */
export const rolesOf = (actor: Actor): (Role | 'SYSTEM')[] =>
  actor.kind === 'system' ? ['SYSTEM'] : actor.grants.map((grant) => grant.role)
