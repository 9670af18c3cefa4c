import { describe, expect, test } from 'vitest'
import { type Actor, systemActor, visitor } from '@/lib/core/auth/actor'
import { actorOfSession } from '@/lib/core/auth/login'
import { newToken } from '@/lib/core/auth/one-time-token'
import { now } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { unseal } from '@/lib/core/seal'
import {
  acceptInvitation,
  firstAdministratorLink,
  inviteAccount,
  joinByInvitation,
  requestReset,
  resetPassword,
  revokeInvitation,
} from '@/lib/domains/invitations/commands'
import { linkOf, listInvitations } from '@/lib/domains/invitations/queries'
import { signIn } from '@/lib/domains/sessions/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount, anEnclave, PASSWORD } from '@/tests/support/builders/accounts'
import '@/tests/support/database'

let serial = 0
const anEmail = () => `invited-${++serial}@example.org`
const anAddress = () => `10.1.0.${++serial}`
const refusal = (code: string) => expect.objectContaining({ code })
const NEW = 'quiet-river-copper-8'
const acceptance = (token: string) => ({ token, name: '陈宁', password: NEW, again: NEW, locale: 'en' as const })

/** The token in the newest mail to an address. */
async function tokenTo(email: string): Promise<string> {
  const mail = await database().notification.findFirstOrThrow({ where: { email }, orderBy: { createdAt: 'desc' } })
  const said = unseal(mail.payload ?? '', `Notification.payload ${mail.id}`)
  return said.match(/token=([\w-]{43})/)?.[1] ?? ''
}

async function anAdmin(): Promise<Actor> {
  const { id } = await anAccount([{ role: 'ADMIN' }])
  return actorWith([{ role: 'ADMIN' }], id)
}

async function anInvitation(role: 'OPS' | 'REVIEWER' = 'OPS', email = anEmail()) {
  const enclaveId = await anEnclave()
  const { id } = await inviteAccount(await anAdmin(), { email, role, enclaveId, language: 'zh-CN' })
  return { id, email, enclaveId, token: await tokenTo(email) }
}

const outlive = (id: string) =>
  database().invitation.update({ where: { id }, data: { expiresAt: new Date(now().getTime() - 1) } })

describe('the first administrator', () => {
  test('comes by a link that is replaced at every start and void once somebody administers', async () => {
    const older = await firstAdministratorLink(systemActor('start'))
    const token = await firstAdministratorLink(systemActor('start'))
    expect(await linkOf(visitor, 'JOIN', older ?? '')).toBeNull()
    expect(await linkOf(visitor, 'JOIN', token ?? '')).toMatchObject({ email: null, role: 'ADMIN', hasAccount: false })
    const given = { ...acceptance(token ?? ''), email: 'first@example.org' }
    await expect(acceptInvitation(visitor, acceptance(token ?? ''))).rejects.toEqual(refusal('invalid_input'))
    const both = await Promise.allSettled([
      acceptInvitation(visitor, given),
      acceptInvitation(visitor, { ...given, email: 'second@example.org' }),
    ])
    const won = both.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    const lost = both.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(won.map(({ actor }) => actor.grants)).toMatchObject([[{ role: 'ADMIN', enclaveId: null }]])
    expect(lost).toEqual(['link_expired'])
    expect(await firstAdministratorLink(systemActor('start'))).toBeNull()
    expect(await database().account.count()).toBe(1)
  })

  test('is nobody but the portal’s to ask for', async () => {
    await expect(firstAdministratorLink(await anAdmin())).rejects.toEqual(refusal('not_found'))
  })
})

describe('an invitation', () => {
  test('is mailed as a link whose token is stored as a hash only, and makes an account with its role', async () => {
    const { id, email, token, enclaveId } = await anInvitation()
    const stored = await database().invitation.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(stored)).not.toContain(token)
    expect(stored.expiresAt.getTime() - stored.createdAt.getTime()).toBe(30 * 60_000)
    const { actor, sid } = await acceptInvitation(visitor, acceptance(token))
    expect(await actorOfSession(sid)).toMatchObject({ name: '陈宁', grants: [{ role: 'OPS', enclaveId }] })
    expect((await signIn(visitor, { email, password: NEW }, anAddress())).actor.accountId).toBe(actor.accountId)
    const audit = await database().auditEntry.findMany({ where: { recordId: id }, orderBy: { seq: 'asc' } })
    expect(audit.map(({ verb }) => verb)).toEqual(['create', 'accept'])
    expect(audit[1]).toMatchObject({ actorId: actor.accountId, details: { from: 'PENDING', to: 'ACCEPTED' } })
    expect(JSON.stringify(audit.map(({ details }) => details))).not.toContain(email)
  })

  test('works once, whether asked again or by two at the same time', async () => {
    const { token } = await anInvitation()
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => acceptInvitation(visitor, acceptance(token))))
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'in'))
    expect(codes.sort()).toEqual(['in', 'link_expired', 'link_expired', 'link_expired'])
    expect(await linkOf(visitor, 'JOIN', token)).toBeNull()
    await expect(acceptInvitation(visitor, acceptance(token))).rejects.toEqual(refusal('link_expired'))
  })

  test('forged, out of time, revoked, or meant for a password: one answer, and nothing is made', async () => {
    const late = await anInvitation()
    await outlive(late.id)
    const revoked = await anInvitation()
    await revokeInvitation(await anAdmin(), { id: revoked.id })
    const { email } = await anAccount([])
    await requestReset(visitor, { email, locale: 'en' }, anAddress())
    const before = await database().account.count()
    for (const token of [newToken(), late.token, revoked.token, await tokenTo(email)]) {
      await expect(acceptInvitation(visitor, acceptance(token))).rejects.toEqual(refusal('link_expired'))
      await expect(joinByInvitation(visitor, { token })).rejects.toEqual(refusal('link_expired'))
      expect(await linkOf(visitor, 'JOIN', token)).toBeNull()
    }
    expect(await database().account.count()).toBe(before)
  })

  test('sent again makes the earlier link void', async () => {
    const { email, token, enclaveId } = await anInvitation()
    await inviteAccount(await anAdmin(), { email, role: 'OPS', enclaveId, language: 'en' })
    expect(await linkOf(visitor, 'JOIN', token)).toBeNull()
    expect(await linkOf(visitor, 'JOIN', await tokenTo(email))).toMatchObject({ email })
  })

  test('adds its role to an account that there is, and signs it out; its password opens nothing', async () => {
    const { email, id } = await anAccount([])
    const login = await signIn(visitor, { email, password: PASSWORD }, anAddress())
    const { token, enclaveId } = await anInvitation('REVIEWER', email)
    expect(await linkOf(visitor, 'JOIN', token)).toMatchObject({ hasAccount: true })
    await expect(acceptInvitation(visitor, acceptance(token))).rejects.toEqual(refusal('conflict'))
    await joinByInvitation(visitor, { token })
    expect(await actorOfSession(login.sid)).toMatchObject({ kind: 'visitor' })
    const again = await signIn(visitor, { email, password: PASSWORD }, anAddress())
    expect(again.actor).toMatchObject({ accountId: id, grants: [{ role: 'REVIEWER', enclaveId }] })
    await expect(joinByInvitation(visitor, { token })).rejects.toEqual(refusal('link_expired'))
  })

  test('is refused for a role that is held already and for an account that was disabled', async () => {
    const enclaveId = await anEnclave()
    const holder = await anAccount([{ role: 'OPS', enclaveId }])
    const closed = await anAccount([], { status: 'DISABLED' })
    const admin = await anAdmin()
    for (const { email } of [holder, closed])
      await expect(inviteAccount(admin, { email, role: 'OPS', enclaveId, language: 'en' })).rejects.toEqual(
        refusal('conflict'),
      )
  })

  test('revoked twice at once: one is told that it was too late', async () => {
    const { id } = await anInvitation()
    const admin = await anAdmin()
    const results = await Promise.allSettled([revokeInvitation(admin, { id }), revokeInvitation(admin, { id })])
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(codes).toHaveLength(1)
    expect(['stale', 'invalid_transition']).toContain(codes[0])
  })

  test.each(['OPS', 'OPS_LEAD', 'REVIEWER', 'GOV', 'TENANT_ADMIN'] as const)(
    '%s sees none, sends none and revokes none',
    async (role) => {
      const actor = actorWith([{ role }])
      const { id, enclaveId } = await anInvitation()
      expect(await listInvitations(actor)).toEqual([])
      const invite = inviteAccount(actor, { email: anEmail(), role: 'OPS', enclaveId, language: 'en' })
      await expect(invite).rejects.toEqual(refusal('not_found'))
      await expect(revokeInvitation(actor, { id })).rejects.toEqual(refusal('not_found'))
    },
  )

  test('is listed until it is answered, and said to be out of time', async () => {
    const { id, email } = await anInvitation()
    await outlive(id)
    const listed = await listInvitations(await anAdmin())
    expect(listed.find((row) => row.id === id)).toMatchObject({ email, expired: true, can: { revoke: true } })
    expect(listed.some((row) => row.email === null)).toBe(false)
  })
})

describe('a forgotten password', () => {
  test('is set anew by a link that works once; every login ends and the lock is lifted', async () => {
    const { id, email } = await anAccount([])
    const login = await signIn(visitor, { email, password: PASSWORD }, anAddress())
    for (let attempt = 0; attempt < 6; attempt++)
      await signIn(visitor, { email, password: 'wrong' }, anAddress()).catch(() => {})
    await requestReset(visitor, { email, locale: 'en' }, anAddress())
    const token = await tokenTo(email)
    await resetPassword(visitor, { token, password: NEW, again: NEW })
    expect(await actorOfSession(login.sid)).toMatchObject({ kind: 'visitor' })
    await expect(signIn(visitor, { email, password: PASSWORD }, anAddress())).rejects.toEqual(
      refusal('bad_credentials'),
    )
    expect((await signIn(visitor, { email, password: NEW }, anAddress())).actor.accountId).toBe(id)
    await expect(resetPassword(visitor, { token, password: PASSWORD, again: PASSWORD })).rejects.toEqual(
      refusal('link_expired'),
    )
    const verbs = await database().auditEntry.findMany({ where: { recordId: id, verb: 'resetPassword' } })
    expect(verbs).toHaveLength(1)
  })

  test('gets one answer in about one time for known, unknown and disabled accounts, and a mail for the first', async () => {
    const times = { known: [] as number[], unknown: [] as number[], disabled: [] as number[] }
    const asked = { known: [] as string[], unknown: [] as string[], disabled: [] as string[] }
    // A busy machine only ever adds to a time, so the quickest of several answers tells.
    for (let round = 0; round < 3; round++) {
      asked.known.push((await anAccount([])).email)
      asked.unknown.push(anEmail())
      asked.disabled.push((await anAccount([], { status: 'DISABLED' })).email)
      for (const kind of ['known', 'unknown', 'disabled'] as const) {
        const before = performance.now()
        const email = asked[kind][round] ?? ''
        expect(await requestReset(visitor, { email, locale: 'zh-CN' }, anAddress())).toBeUndefined()
        times[kind].push(performance.now() - before)
      }
    }
    const quickest = Object.values(times).map((all) => Math.min(...all))
    expect(Math.max(...quickest) / Math.min(...quickest)).toBeLessThan(1.5)
    const mails = await database().notification.findMany({ where: { kind: 'passwordReset' } })
    const mailed = (emails: string[]) => emails.map((email) => mails.filter((mail) => mail.email === email).length)
    expect([mailed(asked.known), mailed(asked.unknown), mailed(asked.disabled)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ])
  })

  test('is asked for three times an hour, known or not', async () => {
    for (const email of [(await anAccount([])).email, 'also-unknown@example.org']) {
      const ask = () => requestReset(visitor, { email, locale: 'en' }, anAddress())
      await Promise.all([ask(), ask(), ask()].map((asked) => asked.catch(() => {})))
      await expect(ask()).rejects.toMatchObject({ code: 'rate_limited', params: { minutes: 60 } })
    }
  })

  test('a link of an account that was disabled meanwhile is dead', async () => {
    const { id, email } = await anAccount([])
    await requestReset(visitor, { email, locale: 'en' }, anAddress())
    const token = await tokenTo(email)
    await database().account.update({ where: { id }, data: { status: 'DISABLED' } })
    const attempt = resetPassword(visitor, { token, password: NEW, again: NEW })
    await expect(attempt).rejects.toEqual(refusal('link_expired'))
  })

  test('a sign-in with the old password that is under way leaves no login behind', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, email } = await anAccount([])
      await requestReset(visitor, { email, locale: 'en' }, anAddress())
      const token = await tokenTo(email)
      await Promise.allSettled([
        resetPassword(visitor, { token, password: NEW, again: NEW }),
        signIn(visitor, { email, password: PASSWORD }, anAddress()),
        signIn(visitor, { email, password: PASSWORD }, anAddress()),
      ])
      expect(await database().session.count({ where: { accountId: id, revokedAt: null } })).toBe(0)
    }
  })
})
