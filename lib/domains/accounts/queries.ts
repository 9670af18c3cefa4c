import type { Actor } from '@/lib/core/auth/actor'
import { isLive } from '@/lib/core/auth/lifetime'
import { now } from '@/lib/core/clock'
import { database, type Tx } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { encodeCursor } from '@/lib/core/paging'
import { accountsVisibleTo, canDisable, canEndRole, canManageAccounts } from '@/lib/domains/accounts/policy'
import type { AccountFilter } from '@/lib/domains/accounts/schema'

const PAGE = 30
const named = { select: { nameZh: true, nameEn: true } }
const held = {
  where: { endedAt: null },
  orderBy: { createdAt: 'asc' },
  select: { id: true, role: true, createdAt: true, enclave: named, district: named, organisation: named },
} satisfies Prisma.Account$membershipsArgs
const shown = { id: true, email: true, name: true, status: true, createdAt: true, memberships: held }

export type AccountRow = Awaited<ReturnType<typeof listAccounts>>['rows'][number]
export type HeldRole = AccountRow['memberships'][number]
export type AccountSheet = NonNullable<Awaited<ReturnType<typeof accountDetail>>>

/** The accounts, newest first, narrowed by name or address, role and state. */
export async function listAccounts(actor: Actor, { q, role, status, after }: AccountFilter) {
  const word = q && ({ contains: q, mode: 'insensitive' } satisfies Prisma.StringFilter)
  const where: Prisma.AccountWhereInput = {
    AND: [
      accountsVisibleTo(actor),
      word ? { OR: [{ name: word }, { email: word }] } : {},
      role ? { memberships: { some: { role, endedAt: null } } } : {},
      status ? { status } : {},
      after ? { id: { lt: after[0] } } : {},
    ],
  }
  const found = await database().account.findMany({ where, orderBy: { id: 'desc' }, take: PAGE + 1, select: shown })
  const rows = found.slice(0, PAGE)
  const last = found.length > PAGE ? rows.at(-1) : undefined
  return { rows, next: last ? encodeCursor([last.id]) : null }
}

/** One account with its roles and live logins, and what the actor may do with it. @returns null for nothing visible */
export async function accountDetail(actor: Actor, id: string) {
  const account = await database().account.findFirst({
    where: { AND: [{ id }, accountsVisibleTo(actor)] },
    select: {
      ...shown,
      sessions: { where: { revokedAt: null, expiresAt: { gt: now() } }, orderBy: { lastSeenAt: 'desc' } },
    },
  })
  if (!account) return null
  const roles = account.memberships.map(({ role }) => role)
  const others = await database().account.count({
    where: { id: { not: id }, status: 'ACTIVE', memberships: { some: { role: 'ADMIN', endedAt: null } } },
  })
  const isLastAdmin = others === 0 && roles.includes('ADMIN') && account.status === 'ACTIVE'
  return {
    ...account,
    isLastAdmin,
    isSelf: actor.accountId === id,
    sessions: account.sessions.filter((session) => isLive(session, roles, now())),
    memberships: account.memberships.map((membership) => ({
      ...membership,
      can: { end: canEndRole(actor, { id, isLastAdmin }, membership.role) },
    })),
    can: {
      disable: account.status === 'ACTIVE' && canDisable(actor, { id, isLastAdmin }),
      enable: account.status === 'DISABLED' && canManageAccounts(actor),
    },
  }
}

/** What a role may be held in, for the forms that give one. */
export async function postChoices(actor: Actor) {
  if (!canManageAccounts(actor)) return { enclaves: [], districts: [], organisations: [] }
  const select = { id: true, nameZh: true, nameEn: true }
  const [enclaves, districts, organisations] = await Promise.all([
    database().enclave.findMany({ orderBy: { position: 'asc' }, select }),
    database().district.findMany({ orderBy: { adcode: 'asc' }, select }),
    database().organisation.findMany({ where: { mergedIntoId: null }, orderBy: { pinyin: 'asc' }, take: 500, select }),
  ])
  return { enclaves, districts, organisations }
}

/** Who holds a role somewhere, to be told what happens there; read by those who tell it, never shown. */
export const holdersOf = (tx: Tx, held: Prisma.MembershipWhereInput) =>
  tx.account.findMany({
    where: { status: 'ACTIVE', memberships: { some: { ...held, endedAt: null } } },
    orderBy: { id: 'asc' },
  })

/** Who works for an enclave. */
export const teamOf = (tx: Tx, enclaveId: string) => holdersOf(tx, { enclaveId, role: { in: ['OPS', 'OPS_LEAD'] } })

/** The recruiting group of a district. */
export const groupOf = (tx: Tx, districtId: string) => holdersOf(tx, { districtId, role: 'DISTRICT' })
