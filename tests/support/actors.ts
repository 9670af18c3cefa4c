import { type Actor, type Grant, mintActor } from '@/lib/core/auth/actor'
import type { Role } from '@/lib/core/db/generated/enums'

type Given = { role: Role } & Partial<Omit<Grant, 'role'>>

/** An actor as the session gate would mint it. accountId: of a real row where the command refers to it. */
export const actorWith = (grants: readonly Given[], accountId: string | null = null): Actor =>
  mintActor({
    kind: 'account',
    accountId,
    sessionId: null,
    name: grants.map((grant) => grant.role).join('+'),
    requestId: null,
    grants: grants.map((grant) => ({ enclaveId: null, organisationId: null, districtId: null, ...grant })),
  })

export const admin = (accountId: string | null = null): Actor => actorWith([{ role: 'ADMIN' }], accountId)
