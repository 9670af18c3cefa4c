import { describe, expect, test } from 'vitest'
import { type Actor, systemActor, visitor } from '@/lib/core/auth/actor'
import { actorOfSession } from '@/lib/core/auth/login'
import { now } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { disableAccount, enableAccount, endRole, endSessions, grantRole } from '@/lib/domains/accounts/commands'
import { accountDetail, listAccounts, postChoices } from '@/lib/domains/accounts/queries'
import { accountFilter } from '@/lib/domains/accounts/schema'
import { signIn, signOut } from '@/lib/domains/sessions/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount, anEnclave, PASSWORD } from '@/tests/support/builders/accounts'
import '@/tests/support/database'

let addresses = 0
const enter = (email: string, password = PASSWORD, actor: Actor = visitor) =>
  signIn(actor, { email, password }, `10.0.0.${++addresses}`)
const refusal = (code: string) => expect.objectContaining({ code })
const auditOf = (recordId: string) => database().auditEntry.findMany({ where: { recordId }, orderBy: { seq: 'asc' } })
const nobody = { kind: 'visitor', accountId: null, grants: [] }

describe('signing in', () => {
  test('opens a session whose actor holds the live roles, and is audited', async () => {
    const { id, email } = await anAccount([{ role: 'ADMIN' }])
    const { sid, seconds, actor } = await enter(email)
    expect(seconds).toBe(12 * 3600)
    expect(actor).toMatchObject({ kind: 'account', accountId: id, sessionId: sid, grants: [{ role: 'ADMIN' }] })
    expect((await auditOf(id)).map(({ verb, actorId, sessionId }) => [verb, actorId, sessionId])).toEqual([
      ['signIn', id, sid],
    ])
  })

  test('known, unknown and disabled accounts get one answer, in about one time', async () => {
    const kinds = { known: [] as number[], unknown: [] as number[], disabled: [] as number[] }
    // Counted in the work of this process, since a busy machine would tell something else; others may only add to it.
    for (let round = 0; round < 7; round++) {
      const tried = {
        known: (await anAccount([])).email,
        unknown: `nobody-${round}@example.org`,
        disabled: (await anAccount([], { status: 'DISABLED' })).email,
      }
      for (const kind of ['known', 'unknown', 'disabled'] as const) {
        const before = process.cpuUsage()
        await expect(enter(tried[kind], 'not the password')).rejects.toEqual(refusal('bad_credentials'))
        const { user, system } = process.cpuUsage(before)
        kinds[kind].push(user + system)
      }
    }
    const quickest = Object.values(kinds).map((times) => Math.min(...times))
    expect(Math.max(...quickest) / Math.min(...quickest)).toBeLessThan(2)
  })

  test.each(['known', 'unknown'])('the sixth attempt is refused with minutes, %s account', async (kind) => {
    const email = kind === 'known' ? (await anAccount([])).email : 'unknown-person@example.org'
    for (let attempt = 1; attempt <= 5; attempt++)
      await expect(enter(email, `wrong ${attempt}`)).rejects.toEqual(refusal('bad_credentials'))
    await expect(enter(email)).rejects.toMatchObject({ code: 'rate_limited', params: { minutes: 15 } })
    await expect(enter(email)).rejects.toEqual(refusal('rate_limited'))
  })

  test('twenty wrong passwords at once are five tries, not twenty', async () => {
    const { email } = await anAccount([])
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => enter(email, `guess ${n}`)))
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'in'))
    expect(codes.filter((code) => code === 'bad_credentials')).toHaveLength(5)
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(15)
  })

  test('a right password forgives the wrong ones before it', async () => {
    const { email } = await anAccount([])
    for (let round = 0; round < 3; round++) {
      for (let attempt = 0; attempt < 4; attempt++)
        await expect(enter(email, 'wrong')).rejects.toEqual(refusal('bad_credentials'))
      await enter(email)
    }
  })

  test('one address gets fifty failures an hour, whatever the accounts', async () => {
    const attempts = Array.from({ length: 50 }, (_, n) =>
      signIn(visitor, { email: `guess-${n}@example.org`, password: 'wrong' }, '10.9.9.9').catch(({ code }) => code),
    )
    expect(new Set(await Promise.all(attempts))).toEqual(new Set(['bad_credentials']))
    const { email } = await anAccount([])
    await expect(signIn(visitor, { email, password: PASSWORD }, '10.9.9.9')).rejects.toEqual(refusal('rate_limited'))
    await enter(email)
  })

  test('ends the login that the browser had until then', async () => {
    const { email } = await anAccount([])
    const first = await enter(email)
    const second = await enter(email, PASSWORD, first.actor)
    expect(await actorOfSession(first.sid)).toMatchObject(nobody)
    expect(await actorOfSession(second.sid)).toMatchObject({ kind: 'account' })
  })

  test('the counters hold no address in the clear', async () => {
    const rows = await database().rateLimit.findMany()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ key }) => key).join()).not.toMatch(/@|10\.0\.0/)
  })
})

describe('a session ends', () => {
  const age = (sid: string, data: { lastSeenAt?: Date; createdAt?: Date; expiresAt?: Date }) =>
    database().session.update({ where: { id: sid }, data })
  const minutesAgo = (minutes: number) => new Date(now().getTime() - minutes * 60_000)

  test('by signing out', async () => {
    const { email } = await anAccount([])
    const { sid, actor } = await enter(email)
    await signOut(actor)
    expect(await actorOfSession(sid)).toMatchObject(nobody)
  })

  test('for staff after half an hour without a request or half a day in all, for others after a week', async () => {
    const enclaveId = await anEnclave()
    const staff = await enter((await anAccount([{ role: 'OPS', enclaveId }])).email)
    const other = await enter((await anAccount([{ role: 'APPLICANT' }])).email)
    for (const { sid } of [staff, other]) await age(sid, { lastSeenAt: minutesAgo(31) })
    expect(await actorOfSession(staff.sid)).toMatchObject(nobody)
    expect(await actorOfSession(other.sid)).toMatchObject({ kind: 'account' })
    const again = await enter((await anAccount([{ role: 'OPS', enclaveId }])).email)
    await age(again.sid, { createdAt: minutesAgo(12 * 60 + 1) })
    expect(await actorOfSession(again.sid)).toMatchObject(nobody)
    await age(other.sid, { expiresAt: minutesAgo(1) })
    expect(await actorOfSession(other.sid)).toMatchObject(nobody)
  })

  test('notes that it is in use at most once a minute', async () => {
    const { sid } = await enter((await anAccount([])).email)
    const seen = async () => (await database().session.findUniqueOrThrow({ where: { id: sid } })).lastSeenAt
    const first = await seen()
    await actorOfSession(sid)
    expect(await seen()).toEqual(first)
    await age(sid, { lastSeenAt: minutesAgo(2) })
    await actorOfSession(sid)
    expect((await seen()).getTime()).toBeGreaterThanOrEqual(first.getTime())
  })

  test('at once when its account is disabled, and stays ended when the account is enabled again', async () => {
    const admin = (await enter((await anAccount([{ role: 'ADMIN' }])).email)).actor
    const { id, email } = await anAccount([])
    const { sid } = await enter(email)
    await disableAccount(admin, { id, reason: 'left the park' })
    expect(await actorOfSession(sid)).toMatchObject(nobody)
    await expect(enter(email)).rejects.toEqual(refusal('bad_credentials'))
    await enableAccount(admin, { id })
    expect(await actorOfSession(sid)).toMatchObject(nobody)
    expect(await enter(email)).toBeTruthy()
    const log = await database().statusLog.findMany({ where: { recordId: id }, orderBy: { id: 'asc' } })
    expect(log.map(({ event, from, to, reason }) => [event, from, to, reason])).toEqual([
      ['disable', 'ACTIVE', 'DISABLED', 'left the park'],
      ['enable', 'DISABLED', 'ACTIVE', null],
    ])
    const verbs = (await auditOf(id)).map(({ verb }) => verb)
    expect(verbs).toEqual(['signIn', 'disable', 'signInRefused', 'enable', 'signIn'])
  })

  test('everywhere when an administrator says so', async () => {
    const { id, email } = await anAccount([])
    const logins = [await enter(email), await enter(email)]
    await endSessions(systemActor('test'), { id })
    for (const { sid } of logins) expect(await actorOfSession(sid)).toMatchObject(nobody)
    expect((await auditOf(id)).at(-1)).toMatchObject({ verb: 'endSessions', details: { ended: 2 } })
  })
})

describe('roles', () => {
  test('a role that ends is gone at the next click, one that is given comes with the next login', async () => {
    const enclaveId = await anEnclave()
    const { id, email } = await anAccount([{ role: 'OPS', enclaveId }])
    const { sid } = await enter(email)
    const [held] = await database().membership.findMany({ where: { accountId: id } })
    await endRole(systemActor('test'), { membershipId: held?.id ?? '', accountId: id })
    expect(await actorOfSession(sid)).toMatchObject(nobody)
    expect((await enter(email)).actor.grants).toEqual([])
    await grantRole(systemActor('test'), { accountId: id, role: 'REVIEWER', enclaveId })
    expect((await enter(email)).actor.grants).toMatchObject([{ role: 'REVIEWER', enclaveId }])
    expect((await auditOf(id)).filter(({ verb }) => /Role/.test(verb)).map(({ verb }) => verb)).toEqual([
      'endRole',
      'grantRole',
    ])
  })

  test('the same role in the same place is refused as conflict; what a role is not held in is dropped', async () => {
    const enclaveId = await anEnclave()
    const { id } = await anAccount([])
    const grant = { accountId: id, role: 'GOV', enclaveId } as const
    await grantRole(systemActor('test'), { ...grant, organisationId: enclaveId })
    await expect(grantRole(systemActor('test'), grant)).rejects.toEqual(refusal('conflict'))
    expect(await database().membership.count({ where: { accountId: id } })).toBe(1)
  })

  test('ending a role twice is stale, and a role of another account is not found', async () => {
    const { id } = await anAccount([{ role: 'ADMIN' }])
    const other = await anAccount([])
    const [held] = await database().membership.findMany({ where: { accountId: id } })
    const membershipId = held?.id ?? ''
    const end = (accountId: string) => endRole(systemActor('test'), { membershipId, accountId })
    await expect(end(other.id)).rejects.toEqual(refusal('not_found'))
    const results = await Promise.allSettled([end(id), end(id)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(end(id)).rejects.toEqual(refusal('stale'))
  })
})

describe('the last administrator', () => {
  const alone = async () => {
    await database().membership.updateMany({ where: { role: 'ADMIN', endedAt: null }, data: { endedAt: now() } })
    return anAccount([{ role: 'ADMIN' }])
  }

  test('is neither disabled nor loses the role', async () => {
    const { id, memberships } = await alone()
    const end = { membershipId: memberships[0]?.id ?? '', accountId: id }
    await expect(disableAccount(systemActor('test'), { id, reason: 'x' })).rejects.toEqual(refusal('conflict'))
    await expect(endRole(systemActor('test'), end)).rejects.toEqual(refusal('conflict'))
    expect(await accountDetail(systemActor('test'), id)).toMatchObject({ isLastAdmin: true, can: { disable: false } })
  })

  test('nobody disables themselves', async () => {
    const { email, id } = await anAccount([{ role: 'ADMIN' }])
    await anAccount([{ role: 'ADMIN' }])
    const { actor } = await enter(email)
    await expect(disableAccount(actor, { id, reason: 'x' })).rejects.toEqual(refusal('forbidden'))
  })

  test('of two who disable each other at once, one stays', async () => {
    const a = await alone()
    const b = await anAccount([{ role: 'ADMIN' }])
    const actors = [actorWith([{ role: 'ADMIN' }], a.id), actorWith([{ role: 'ADMIN' }], b.id)] as const
    const results = await Promise.allSettled([
      disableAccount(actors[0], { id: b.id, reason: 'x' }),
      disableAccount(actors[1], { id: a.id, reason: 'x' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const open = { status: 'ACTIVE', memberships: { some: { role: 'ADMIN', endedAt: null } } } as const
    expect(await database().account.count({ where: open })).toBe(1)
  })
})

describe('who may', () => {
  test.each(['OPS', 'OPS_LEAD', 'REVIEWER', 'GOV', 'DISTRICT', 'PARTNER', 'TENANT_ADMIN', 'APPLICANT'] as const)(
    '%s finds no account, and changes none',
    async (role) => {
      const actor = actorWith([{ role }])
      const { id, memberships } = await anAccount([{ role: 'ADMIN' }])
      expect((await listAccounts(actor, accountFilter.parse({}))).rows).toEqual([])
      expect(await accountDetail(actor, id)).toBeNull()
      expect((await postChoices(actor)).enclaves).toEqual([])
      const end = { membershipId: memberships[0]?.id ?? '', accountId: id }
      for (const attempt of [
        () => disableAccount(actor, { id, reason: 'x' }),
        () => enableAccount(actor, { id }),
        () => endSessions(actor, { id }),
        () => grantRole(actor, { accountId: id, role: 'ADMIN' }),
        () => endRole(actor, end),
      ])
        await expect(attempt()).rejects.toEqual(refusal('not_found'))
    },
  )

  test('an account that is disabled already is not disabled again', async () => {
    const { id } = await anAccount([], { status: 'DISABLED' })
    await anAccount([{ role: 'ADMIN' }])
    const again = disableAccount(systemActor('test'), { id, reason: 'x' })
    await expect(again).rejects.toEqual(refusal('invalid_transition'))
  })
})

describe('the list', () => {
  test('is narrowed by name or address, role and state, and goes on page by page', async () => {
    const enclaveId = await anEnclave()
    const { id } = await anAccount([{ role: 'GOV', enclaveId }], { name: '寻找我', email: 'find.me%x@example.org' })
    const ids = async (filter: object) =>
      (await listAccounts(systemActor('test'), accountFilter.parse(filter))).rows.map((row) => row.id)
    expect(await ids({ q: '找我' })).toEqual([id])
    expect(await ids({ q: 'FIND.ME%' })).toEqual([id])
    expect(await ids({ q: '找我', role: 'OPS' })).toEqual([])
    expect(await ids({ q: '找我', status: 'DISABLED' })).toEqual([])
    for (let n = 0; n < 35; n++) await anAccount([])
    const first = await listAccounts(systemActor('test'), accountFilter.parse({}))
    const second = await listAccounts(systemActor('test'), accountFilter.parse({ after: first.next }))
    expect(first.rows).toHaveLength(30)
    expect(second.rows.length).toBeGreaterThan(4)
    expect(first.rows.filter((row) => second.rows.some((other) => other.id === row.id))).toEqual([])
  })
})
