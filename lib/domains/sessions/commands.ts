import type { Actor } from '@/lib/core/auth/actor'
import { longest } from '@/lib/core/auth/lifetime'
import { actorOfSession } from '@/lib/core/auth/login'
import { isPassword } from '@/lib/core/auth/password'
import { now } from '@/lib/core/clock'
import { database, type Tx, transaction } from '@/lib/core/db/client'
import { refuse } from '@/lib/core/errors'
import { forgive, giveBack, type Limit, spend } from '@/lib/core/rate-limit'
import { appendAudit } from '@/lib/domains/audit/commands'
import type { Credentials } from '@/lib/domains/sessions/schema'

/** A login that was opened: the session's id for the cookie, how long it lasts at most, and who is in now. */
export type Login = { sid: string; seconds: number; actor: Actor }

const QUARTER = 15 * 60
const HOUR = 60 * 60
/** Five wrong passwords lock an account, known or not, for a quarter of an hour. */
const PER_ACCOUNT: Limit = { name: 'sign-in-account', points: 5, seconds: QUARTER, lock: QUARTER }
const PER_ADDRESS: Limit = { name: 'sign-in-address', points: 50, seconds: HOUR, lock: 0 }

/**
 * Signs in with a password. An unknown, a disabled and a wrongly entered account get one answer in one time.
 * @param address of the client, for the limits
 * @throws Refusal bad_credentials; rate_limited with minutes, also for the right password
 */
export async function signIn(actor: Actor, { email, password }: Credentials, address: string): Promise<Login> {
  await spend(PER_ADDRESS, address)
  await spend(PER_ACCOUNT, email)
  const account = await database().account.findUnique({ where: { email } })
  const right = await isPassword(account?.passwordHash, password)
  const login = await transaction(async (tx) => {
    const open = account && right && (await stillOpen(tx, account))
    if (open) return openLogin(tx, actor, account.id)
    const recordId = account?.id ?? 'unknown'
    await appendAudit(tx, actor, { verb: 'signInRefused', noun: 'Account', recordId })
    return null
  })
  if (!login) return refuse('bad_credentials')
  await Promise.all([forgive(PER_ACCOUNT, email), giveBack(PER_ADDRESS, address)])
  return login
}

/** Holds the account against a change of password or state that is under way. */
async function stillOpen(tx: Tx, account: { id: string; passwordHash: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT id FROM "Account" WHERE id = ${account.id}::uuid
    AND "passwordHash" = ${account.passwordHash} AND status = 'ACTIVE' FOR SHARE`
  return rows.length === 1
}

/** Opens a login in the caller's transaction. The browser's login until now ends with it. */
export async function openLogin(tx: Tx, actor: Actor, accountId: string): Promise<Login> {
  const held = await tx.membership.findMany({ where: { accountId, endedAt: null } })
  const lasts = longest(held.map(({ role }) => role))
  const at = now()
  if (actor.sessionId) await revoke(tx, { id: actor.sessionId })
  const { id: sid } = await tx.session.create({
    data: { accountId, createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + lasts) },
  })
  const entered = await actorOfSession(sid, actor.requestId, tx)
  await appendAudit(tx, entered, { verb: 'signIn', noun: 'Account', recordId: accountId })
  return { sid, seconds: Math.floor(lasts / 1000), actor: entered }
}

const revoke = (tx: Tx, where: { id: string } | { accountId: string }) =>
  tx.session.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now() } })

/** Ends every login of an account, in the caller's transaction. @returns how many */
export const endLogins = async (tx: Tx, accountId: string): Promise<number> => (await revoke(tx, { accountId })).count

/** Ends the actor's own login. */
export async function signOut(actor: Actor): Promise<void> {
  const { sessionId, accountId } = actor
  if (!sessionId || !accountId) return
  await transaction(async (tx) => {
    const { count } = await revoke(tx, { id: sessionId })
    if (count === 1) await appendAudit(tx, actor, { verb: 'signOut', noun: 'Account', recordId: accountId })
  })
}

/** Lets an account try again at once: its holder has just proven to be themselves. */
export const unlock = (email: string): Promise<boolean> => forgive(PER_ACCOUNT, email)
