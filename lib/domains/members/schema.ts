import { z } from 'zod'
import { LOCALES } from '@/lib/core/i18n/path'
import { email } from '@/lib/core/text'

export const MEMBER_ROLES = ['TENANT_MEMBER', 'TENANT_ADMIN'] as const
const role = z.enum(MEMBER_ROLES, 'required')
const chosen = { organisationId: z.uuid(), accountId: z.uuid() }

export const memberInvite = z.object({ organisationId: z.uuid(), email, role, language: z.enum(LOCALES) })
export const memberRole = z.object({ ...chosen, role })
export type MemberRole = z.output<typeof memberRole>
export const memberEnd = z.object(chosen)
export type MemberEnd = z.output<typeof memberEnd>
export const memberInvitation = z.object({ organisationId: z.uuid(), id: z.uuid() })
