import { type Actor, rolesOf } from '@/lib/core/auth/actor'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { accountsVisibleTo, canDisable, canEndRole, canManageAccounts } from '@/lib/domains/accounts/policy'
import {
  type AccountChosen,
  type AccountDisable,
  type Post,
  postOf,
  type RoleEnd,
  type RoleGrant,
} from '@/lib/domains/accounts/schema'
import { accountWorkflow } from '@/lib/domains/accounts/workflow'
import { appendAudit, moveRecord } from '@/lib/domains/audit/commands'
import { endLogins } from '@/lib/domains/sessions/commands'

type Found = Awaited<ReturnType<typeof visible>>

async function visible(tx: Tx, actor: Actor, id: string) {
  const account = await tx.account.findFirst({ where: { AND: [{ id }, accountsVisibleTo(actor)] } })
  return account ?? refuse('not_found')
}

/**
 * The accounts that administer now. Every administrator's role is locked first, so that two who remove each other
 * at once are counted one after the other.
 */
async function administrators(tx: Tx): Promise<string[]> {
  await tx.$queryRaw`SELECT id FROM "Membership" WHERE role = 'ADMIN' AND "endedAt" IS NULL ORDER BY id FOR UPDATE`
  const held = await tx.membership.findMany({
    where: { role: 'ADMIN', endedAt: null, account: { status: 'ACTIVE' } },
    select: { accountId: true },
  })
  return held.map(({ accountId }) => accountId)
}

const lastAdmin = (admins: string[], id: string) => admins.length === 1 && admins[0] === id

const move = (tx: Tx, actor: Actor, record: Found, event: 'disable' | 'enable', reason?: string) =>
  moveRecord(tx, actor, {
    workflow: accountWorkflow,
    event,
    record,
    reason,
    roles: rolesOf(actor).filter((role) => role === 'ADMIN' || role === 'SYSTEM'),
    write: (status) =>
      tx.account.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { status, version: { increment: 1 } },
      }),
  })

/**
 * Closes an account: its logins end with it.
 * @throws Refusal forbidden for one's own; conflict for the last administrator's
 */
export const disableAccount = (actor: Actor, { id, reason }: AccountDisable): Promise<void> =>
  transaction(async (tx) => {
    const account = await visible(tx, actor, id)
    if (actor.accountId === id) refuse('forbidden')
    const isLastAdmin = lastAdmin(await administrators(tx), id)
    if (!canDisable(actor, { id, isLastAdmin })) refuse('conflict')
    await move(tx, actor, account, 'disable', reason)
    await endLogins(tx, id)
  })

export const enableAccount = (actor: Actor, { id }: AccountChosen): Promise<void> =>
  transaction(async (tx) => {
    await move(tx, actor, await visible(tx, actor, id), 'enable')
  })

/** Signs an account out everywhere. */
export const endSessions = (actor: Actor, { id }: AccountChosen): Promise<void> =>
  transaction(async (tx) => {
    await visible(tx, actor, id)
    const ended = await endLogins(tx, id)
    await appendAudit(tx, actor, { verb: 'endSessions', noun: 'Account', recordId: id, details: { ended } })
  })

/** Gives an account a role, in the caller's transaction. @throws Refusal conflict where it holds it already */
export async function addRole(tx: Tx, actor: Actor, accountId: string, post: Post): Promise<void> {
  await tx.membership.create({ data: { accountId, ...post } })
  await appendAudit(tx, actor, {
    verb: 'grantRole',
    noun: 'Account',
    recordId: accountId,
    enclaveId: post.enclaveId,
    details: { ...post },
  })
}

/** Gives a role. The account signs in anew, with it. @throws Refusal conflict where it holds it already */
export const grantRole = (actor: Actor, { accountId, ...fields }: RoleGrant): Promise<void> =>
  transaction(async (tx) => {
    await visible(tx, actor, accountId)
    await addRole(tx, actor, accountId, postOf(fields))
    await endLogins(tx, accountId)
  })

/**
 * Ends a role; the logins of its account end too, so it is gone at the next click.
 * @throws Refusal conflict for the last administrator's role; stale where it has ended already
 */
export const endRole = (actor: Actor, { membershipId, accountId }: RoleEnd): Promise<void> =>
  transaction(async (tx) => {
    if (!canManageAccounts(actor)) refuse('not_found')
    const held = await tx.membership.findFirst({ where: { id: membershipId, accountId } })
    const { role, enclaveId } = held ?? refuse('not_found')
    const isLastAdmin = role === 'ADMIN' && lastAdmin(await administrators(tx), accountId)
    if (!canEndRole(actor, { id: accountId, isLastAdmin }, role)) refuse('conflict')
    const { count } = await tx.membership.updateMany({
      where: { id: membershipId, endedAt: null },
      data: { endedAt: now() },
    })
    if (count !== 1) refuse('stale')
    await endLogins(tx, accountId)
    await appendAudit(tx, actor, {
      verb: 'endRole',
      noun: 'Account',
      recordId: accountId,
      enclaveId,
      details: { role },
    })
  })
