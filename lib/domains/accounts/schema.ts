import { z } from 'zod'
import type { Role } from '@/lib/core/db/generated/enums'
import { cursor } from '@/lib/core/paging'
import { optional, text } from '@/lib/core/text'

/** Every role that an administrator gives, with the one thing it is held in. Applicants come by themselves. */
export const SCOPE_OF = {
  ADMIN: null,
  OPS: 'enclaveId',
  OPS_LEAD: 'enclaveId',
  REVIEWER: 'enclaveId',
  GOV: 'enclaveId',
  DISTRICT: 'districtId',
  PARTNER: 'organisationId',
  TENANT_ADMIN: 'organisationId',
  TENANT_MEMBER: 'organisationId',
} as const

export const ROLES = [
  'ADMIN',
  'OPS_LEAD',
  'OPS',
  'REVIEWER',
  'GOV',
  'DISTRICT',
  'PARTNER',
  'TENANT_ADMIN',
  'TENANT_MEMBER',
] as const
export type GivenRole = (typeof ROLES)[number]

const id = optional(z.uuid('invalid'))
export const postFields = {
  role: z.enum(ROLES, 'required'),
  enclaveId: id,
  districtId: id,
  organisationId: id,
}
type PostFields = { role: GivenRole } & Partial<Record<NonNullable<(typeof SCOPE_OF)[GivenRole]>, string | undefined>>

export type Post = {
  role: Role
  enclaveId: string | null
  districtId: string | null
  organisationId: string | null
}

/** A role in what it is held in; whatever else a form brought along is dropped. */
export function postOf({ role, ...given }: PostFields): Post {
  const scope = SCOPE_OF[role]
  const nowhere = { enclaveId: null, districtId: null, organisationId: null }
  return { role, ...nowhere, ...(scope ? { [scope]: given[scope] ?? null } : {}) }
}

/** The field in which a role needs a choice that was not made. */
export const missingScope = (fields: PostFields): string | undefined => {
  const scope = SCOPE_OF[fields.role]
  return scope && !fields[scope] ? scope : undefined
}

export const reason = text(500)

export const roleGrant = z.object({ ...postFields, accountId: z.uuid() }).superRefine((fields, context) => {
  const missing = missingScope(fields)
  if (missing) context.addIssue({ code: 'custom', message: 'required', path: [missing] })
})
export type RoleGrant = z.output<typeof roleGrant>
export const roleEnd = z.object({ membershipId: z.uuid(), accountId: z.uuid() })
export type RoleEnd = z.output<typeof roleEnd>
export const accountDisable = z.object({ id: z.uuid(), reason })
export type AccountDisable = z.output<typeof accountDisable>
export const accountChosen = z.object({ id: z.uuid() })
export type AccountChosen = z.output<typeof accountChosen>

/** What the list is narrowed to; anything that is not understood narrows nothing. */
export const accountFilter = z.object({
  q: optional(text(80)).catch(undefined),
  role: optional(z.enum(ROLES)).catch(undefined),
  status: optional(z.enum(['ACTIVE', 'DISABLED'])).catch(undefined),
  after: optional(cursor(1).pipe(z.tuple([z.uuid()]))).catch(undefined),
})
export type AccountFilter = z.output<typeof accountFilter>

/** The list's address, narrowed. */
export function accountAddress({ q, role, status, after }: Omit<AccountFilter, 'after'> & { after?: string }): string {
  const given = Object.entries({ q, role, status, after }).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const query = new URLSearchParams(given).toString()
  return `/admin/accounts${query ? `?${query}` : ''}`
}
