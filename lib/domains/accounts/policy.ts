import { type Actor, holds } from '@/lib/core/auth/actor'
import type { Prisma } from '@/lib/core/db/generated/client'

/** Accounts and roles are an administrator's, and the portal's own where it begins. */
export const canManageAccounts = (actor: Actor): boolean => actor.kind === 'system' || holds(actor, ['ADMIN'])

const NONE: { id: { in: string[] } } = { id: { in: [] } }

export const accountsVisibleTo = (actor: Actor): Prisma.AccountWhereInput => (canManageAccounts(actor) ? {} : NONE)

type Held = { id: string; isLastAdmin: boolean }

/** Nobody disables themselves, and the portal never loses its last administrator. */
export const canDisable = (actor: Actor, account: Held): boolean =>
  canManageAccounts(actor) && actor.accountId !== account.id && !account.isLastAdmin

export const canEndRole = (actor: Actor, account: Held, role: string): boolean =>
  canManageAccounts(actor) && !(role === 'ADMIN' && account.isLastAdmin)
