import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '@/lib/core/auth/actor'
import { hashToken, LINK_LIFETIME, newToken } from '@/lib/core/auth/one-time-token'
import { hashPassword } from '@/lib/core/auth/password'
import { now } from '@/lib/core/clock'
import { database, type Tx, transaction } from '@/lib/core/db/client'
import type { Prisma } from '@/lib/core/db/generated/client'
import { refuse } from '@/lib/core/errors'
import { type Limit, spend } from '@/lib/core/rate-limit'
import { addRole } from '@/lib/domains/accounts/commands'
import { type Post, postOf } from '@/lib/domains/accounts/schema'
import { appendAudit, logStatus, moveRecord } from '@/lib/domains/audit/commands'
import { canInvite, invitationCapacities, invitationsVisibleTo, invitesAll } from '@/lib/domains/invitations/policy'
import type {
  Acceptance,
  InvitationChosen,
  Invite,
  Joining,
  PasswordReset,
  RegistrationRequest,
  ResetRequest,
} from '@/lib/domains/invitations/schema'
import { invitationWorkflow } from '@/lib/domains/invitations/workflow'
import { notify } from '@/lib/domains/notifications/commands'
import { endLogins, type Login, openLogin, unlock } from '@/lib/domains/sessions/commands'

const HOUR = 60 * 60
const RESET_PER_EMAIL: Limit = { name: 'reset-email', points: 3, seconds: HOUR, lock: HOUR }
const RESET_PER_ADDRESS: Limit = { name: 'reset-address', points: 20, seconds: HOUR, lock: 0 }
const REGISTER_PER_EMAIL: Limit = { name: 'register-email', points: 3, seconds: HOUR, lock: HOUR }
const REGISTER_PER_ADDRESS: Limit = { name: 'register-address', points: 20, seconds: HOUR, lock: 0 }
const INVITE_PER_ORGANISATION: Limit = { name: 'invite-organisation', points: 20, seconds: HOUR, lock: 0 }
/** The answer to who asks for a link takes this long at least, whether a mail is written or not; in milliseconds. */
const MAIL_ANSWER = 400
// Any number will do: it makes those who deal with the first administrator's link wait for one another.
const FIRST = 7_270_112
const SYSTEM = ['SYSTEM'] as const
const HOLDER = ['HOLDER'] as const

type Found = Prisma.InvitationGetPayload<object>
type Draft = Pick<Prisma.InvitationUncheckedCreateInput, 'purpose' | 'email' | 'locale'> & Partial<Post>

/** Writes a link. @returns its token, which stands nowhere else */
async function issue(tx: Tx, actor: Actor, draft: Draft): Promise<{ id: string; token: string }> {
  const token = newToken()
  const at = now()
  const times = { createdAt: at, expiresAt: new Date(at.getTime() + LINK_LIFETIME) }
  const { id } = await tx.invitation.create({
    data: { ...draft, ...times, tokenHash: hashToken(token), invitedById: actor.accountId },
  })
  await logStatus(tx, actor, { noun: 'Invitation', recordId: id, event: 'create', from: null, to: 'PENDING' })
  const { purpose, role = null, enclaveId = null } = draft
  await appendAudit(tx, actor, {
    verb: 'create',
    noun: 'Invitation',
    recordId: id,
    enclaveId,
    details: { purpose, role },
  })
  return { id, token }
}

type By = readonly ('ADMIN' | 'SYSTEM' | 'TENANT' | 'HOLDER')[]

const move = (tx: Tx, actor: Actor, record: Found, event: 'accept' | 'revoke', roles: By) =>
  moveRecord(tx, actor, {
    workflow: invitationWorkflow,
    event,
    roles,
    record,
    details: { purpose: record.purpose, role: record.role },
    write: (status) =>
      tx.invitation.updateMany({
        where: { id: record.id, status: record.status, version: record.version },
        data: { status, version: { increment: 1 } },
      }),
  })

/** A newer link takes the place of those before it. */
async function replace(tx: Tx, actor: Actor, where: Prisma.InvitationWhereInput): Promise<void> {
  const before = await tx.invitation.findMany({ where: { AND: [where, { status: 'PENDING' }] } })
  for (const record of before) await move(tx, actor, record, 'revoke', SYSTEM)
}

/**
 * Holds a link until the transaction ends, so that of two who use it one finds it used.
 * @throws Refusal link_expired for one that is forged, used, revoked or out of time
 */
async function take(tx: Tx, purpose: Found['purpose'], token: string): Promise<Found> {
  const tokenHash = hashToken(token)
  await tx.$queryRaw`SELECT id FROM "Invitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`
  const live = { tokenHash, purpose, status: 'PENDING', expiresAt: { gt: now() } } as const
  return (await tx.invitation.findFirst({ where: live })) ?? refuse('link_expired')
}

/** Looks before a password is hashed, which costs more than a forged link deserves. */
const check = (purpose: Found['purpose'], token: string) => transaction((tx) => take(tx, purpose, token))

/**
 * Sends a link to a role. To an admin of a resident who was shut out looks like anybody else: no mail goes to them.
 * @throws Refusal not_found to whoever may not invite; conflict where the person holds the role, and to an administrator
 * where they were shut out; rate_limited to an admin of a resident
 */
export async function inviteAccount(actor: Actor, { email, language, ...fields }: Invite): Promise<{ id: string }> {
  const post = postOf(fields)
  if (!canInvite(actor, post)) refuse('not_found')
  const isTenants = !invitesAll(actor)
  if (isTenants && post.organisationId) await spend(INVITE_PER_ORGANISATION, post.organisationId)
  return transaction(async (tx) => {
    // An admin of a resident gives a person one role in it.
    const role = isTenants ? { in: ['TENANT_ADMIN' as const, 'TENANT_MEMBER' as const] } : post.role
    const known = await tx.account.findUnique({
      where: { email },
      include: { memberships: { where: { ...post, role, endedAt: null } } },
    })
    const isShut = known?.status === 'DISABLED'
    if (known && ((isShut && !isTenants) || known.memberships.length > 0)) refuse('conflict')
    await replace(tx, actor, { purpose: 'JOIN', email, ...post, role })
    const { id, token } = await issue(tx, actor, { purpose: 'JOIN', email, locale: language, ...post })
    const payload = { path: `/invitation?token=${token}`, role: post.role }
    if (!isShut) await notify(tx, { kind: 'invitation', email, locale: language, payload, dedupeKey: id })
    return { id }
  })
}

export async function revokeInvitation(actor: Actor, { id }: InvitationChosen): Promise<void> {
  await transaction(async (tx) => {
    const found = await tx.invitation.findFirst({ where: { AND: [{ id }, invitationsVisibleTo(actor)] } })
    await move(tx, actor, found ?? refuse('not_found'), 'revoke', invitationCapacities(actor))
  })
}

/**
 * A new person takes up an invitation: account, role and login in one.
 * @throws Refusal link_expired; conflict where the address has an account already
 */
export async function acceptInvitation(actor: Actor, input: Acceptance): Promise<Login> {
  const offered = await check('JOIN', input.token)
  const passwordHash = await hashPassword(input.password)
  return transaction(async (tx) => {
    if (offered.email === null && (await isAdministered(tx))) refuse('link_expired')
    const invitation = await take(tx, 'JOIN', input.token)
    const { name, locale } = input
    const email = invitation.email ?? input.email ?? refuse('invalid_input')
    const account = await tx.account.create({ data: { email, name, locale, passwordHash } })
    await tx.membership.create({ data: { accountId: account.id, ...heldBy(invitation) } })
    const login = await openLogin(tx, actor, account.id)
    const noun = 'Account'
    await logStatus(tx, login.actor, { noun, recordId: account.id, event: 'create', from: null, to: 'ACTIVE' })
    await appendAudit(tx, login.actor, { verb: 'create', noun, recordId: account.id, details: heldBy(invitation) })
    await move(tx, login.actor, invitation, 'accept', HOLDER)
    return login
  })
}

/** A person who has an account takes up another role; they sign in anew, with it. @throws Refusal link_expired */
export const joinByInvitation = (actor: Actor, { token }: Joining): Promise<void> =>
  transaction(async (tx) => {
    const invitation = await take(tx, 'JOIN', token)
    if (invitation.email === null) return refuse('link_expired')
    const account = await tx.account.findUnique({ where: { email: invitation.email } })
    if (account?.status !== 'ACTIVE') return refuse('link_expired')
    await addRole(tx, actor, account.id, heldBy(invitation))
    await move(tx, actor, invitation, 'accept', HOLDER)
    await endLogins(tx, account.id)
  })

const heldBy = ({ role, enclaveId, districtId, organisationId }: Found) => ({
  role: role ?? refuse('link_expired'),
  enclaveId,
  districtId,
  organisationId,
})

async function isAdministered(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST})`
  const where = { role: 'ADMIN', endedAt: null, account: { status: 'ACTIVE' } } as const
  return (await tx.membership.count({ where })) > 0
}

/**
 * The link by which a new portal gets its first administrator; an older one is void.
 * @returns its token; null once somebody administers
 */
export async function firstAdministratorLink(actor: Actor): Promise<string | null> {
  if (actor.kind !== 'system') refuse('not_found')
  return transaction(async (tx) => {
    if (await isAdministered(tx)) return null
    await replace(tx, actor, { purpose: 'JOIN', email: null })
    const draft = { purpose: 'JOIN', email: null, locale: 'zh-CN', role: 'ADMIN' } as const
    return (await issue(tx, actor, draft)).token
  })
}

/**
 * Asks for an account to apply with. Known and unknown addresses get the same answer in the same time, and a mail each:
 * a link to register, or word that there is an account already. One that was shut out gets none.
 * @throws Refusal rate_limited
 */
export async function requestRegistration(
  actor: Actor,
  { email, locale }: RegistrationRequest,
  address: string,
): Promise<void> {
  await spend(REGISTER_PER_ADDRESS, address)
  await spend(REGISTER_PER_EMAIL, email)
  await Promise.all([wait(MAIL_ANSWER), sendRegistration(actor, email, locale)])
}

async function sendRegistration(actor: Actor, email: string, locale: RegistrationRequest['locale']): Promise<void> {
  const account = await database().account.findUnique({ where: { email } })
  const mail = { kind: 'registration', email, locale } as const
  await transaction(async (tx) => {
    if (account?.status === 'ACTIVE')
      await notify(tx, { ...mail, payload: { path: '/sign-in?next=/portal', known: true } })
    if (account) return
    await replace(tx, actor, { purpose: 'JOIN', email, role: 'APPLICANT' })
    const { id, token } = await issue(tx, actor, { purpose: 'JOIN', email, locale, role: 'APPLICANT' })
    await notify(tx, { ...mail, payload: { path: `/invitation?token=${token}`, known: false }, dedupeKey: id })
  })
}

/**
 * Asks for a link to set a new password. Known and unknown addresses get the same answer in the same time; a mail
 * goes to an account that is open.
 * @throws Refusal rate_limited
 */
export async function requestReset(actor: Actor, { email, locale }: ResetRequest, address: string): Promise<void> {
  await spend(RESET_PER_ADDRESS, address)
  await spend(RESET_PER_EMAIL, email)
  await Promise.all([wait(MAIL_ANSWER), sendReset(actor, email, locale)])
}

async function sendReset(actor: Actor, email: string, locale: ResetRequest['locale']): Promise<void> {
  const account = await database().account.findUnique({ where: { email } })
  if (account?.status !== 'ACTIVE') return
  await transaction(async (tx) => {
    await replace(tx, actor, { purpose: 'RESET', email })
    const { id, token } = await issue(tx, actor, { purpose: 'RESET', email, locale })
    const payload = { path: `/reset/password?token=${token}` }
    await notify(tx, { kind: 'passwordReset', email, locale, accountId: account.id, payload, dedupeKey: id })
  })
}

/** Sets a new password by a link; every login of the account ends. @throws Refusal link_expired */
export async function resetPassword(actor: Actor, { token, password }: PasswordReset): Promise<void> {
  await check('RESET', token)
  const passwordHash = await hashPassword(password)
  const email = await transaction(async (tx) => {
    const invitation = await take(tx, 'RESET', token)
    const account = invitation.email ? await tx.account.findUnique({ where: { email: invitation.email } }) : null
    if (account?.status !== 'ACTIVE') return refuse('link_expired')
    await tx.account.update({ where: { id: account.id }, data: { passwordHash, version: { increment: 1 } } })
    const ended = await endLogins(tx, account.id)
    await move(tx, actor, invitation, 'accept', HOLDER)
    const recordId = account.id
    await appendAudit(tx, actor, { verb: 'resetPassword', noun: 'Account', recordId, details: { ended } })
    return account.email
  })
  await unlock(email)
}
