import { describe, expect, test } from 'vitest'
import { systemActor, visitor } from '@/lib/core/auth/actor'
import { openSession, sealSession } from '@/lib/core/auth/cookie'
import { isLive } from '@/lib/core/auth/lifetime'
import { newPassword } from '@/lib/core/auth/password-rule'
import { planMove } from '@/lib/core/workflow'
import { canDisable, canEndRole, canManageAccounts } from '@/lib/domains/accounts/policy'
import { accountAddress, accountFilter, missingScope, postOf, ROLES, SCOPE_OF } from '@/lib/domains/accounts/schema'
import { accountWorkflow } from '@/lib/domains/accounts/workflow'
import { acceptance, invite, tokenQuery } from '@/lib/domains/invitations/schema'
import { invitationWorkflow } from '@/lib/domains/invitations/workflow'
import { startOf } from '@/lib/domains/sessions/policy'
import { nextTarget } from '@/lib/domains/sessions/schema'
import { actorWith, admin } from '@/tests/support/actors'

const ID = '0190a0b0-0000-7000-8000-000000000001'
const HOSTILE = [['a'], { contains: 'a' }, 'a\0b', '\ud800', 'x'.repeat(100_000), 7, null, undefined]

describe('who manages accounts', () => {
  test('administrators and the portal, nobody else', () => {
    expect(canManageAccounts(admin())).toBe(true)
    expect(canManageAccounts(systemActor('seed'))).toBe(true)
    expect(canManageAccounts(visitor)).toBe(false)
    for (const role of ROLES.filter((name) => name !== 'ADMIN'))
      expect(canManageAccounts(actorWith([{ role }])), role).toBe(false)
  })

  test('nobody disables themselves; the last administrator stays', () => {
    expect(canDisable(admin(ID), { id: ID, isLastAdmin: false })).toBe(false)
    expect(canDisable(admin(), { id: ID, isLastAdmin: true })).toBe(false)
    expect(canDisable(admin(), { id: ID, isLastAdmin: false })).toBe(true)
    expect(canEndRole(admin(), { id: ID, isLastAdmin: true }, 'ADMIN')).toBe(false)
    expect(canEndRole(admin(), { id: ID, isLastAdmin: true }, 'OPS')).toBe(true)
  })
})

describe('the machines', () => {
  const roles = ['ADMIN'] as const
  test('an account is disabled with a reason and enabled again, by an administrator', () => {
    const plan = (state: 'ACTIVE' | 'DISABLED', event: 'disable' | 'enable', reason?: string) =>
      planMove(accountWorkflow, { state, event, roles, reason }).to
    expect(plan('ACTIVE', 'disable', 'left')).toBe('DISABLED')
    expect(plan('DISABLED', 'enable')).toBe('ACTIVE')
    expect(() => plan('ACTIVE', 'disable', ' ')).toThrow('reason_required')
    expect(() => plan('DISABLED', 'disable', 'left')).toThrow('invalid_transition')
  })

  test('a link is accepted by its holder alone, and nothing leads back', () => {
    const plan = (state: 'PENDING' | 'ACCEPTED' | 'REVOKED', event: 'accept' | 'revoke', by: 'ADMIN' | 'HOLDER') =>
      planMove(invitationWorkflow, { state, event, roles: [by] }).to
    expect(plan('PENDING', 'accept', 'HOLDER')).toBe('ACCEPTED')
    expect(() => plan('PENDING', 'accept', 'ADMIN')).toThrow('forbidden')
    expect(() => plan('PENDING', 'revoke', 'HOLDER')).toThrow('forbidden')
    for (const state of ['ACCEPTED', 'REVOKED'] as const)
      expect(() => plan(state, 'accept', 'HOLDER')).toThrow('invalid_transition')
  })
})

describe('roles and what they are held in', () => {
  test.each(ROLES)('%s keeps its own scope and drops the others', (role) => {
    const all = { enclaveId: ID, districtId: ID, organisationId: ID }
    const post = postOf({ role, ...all })
    const held = Object.entries(post).filter(([key, value]) => key !== 'role' && value !== null)
    expect(held.map(([key]) => key)).toEqual(SCOPE_OF[role] ? [SCOPE_OF[role]] : [])
    expect(missingScope({ role })).toBe(SCOPE_OF[role] ?? undefined)
  })

  test('an invitation without the scope that its role needs is told at that field', () => {
    const parsed = invite.safeParse({ email: 'a@b.cn', role: 'DISTRICT', language: 'en', enclaveId: ID })
    expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['districtId', 'required'],
    ])
  })

  test('no one is invited as an applicant or by fields that the form has not', () => {
    expect(invite.safeParse({ email: 'a@b.cn', role: 'APPLICANT', language: 'en' }).success).toBe(false)
    const parsed = invite.parse({ email: ' A@B.cn ', role: 'ADMIN', language: 'en', status: 'ACTIVE', version: 9 })
    expect(parsed).toMatchObject({ email: 'a@b.cn' })
    expect(Object.keys(parsed)).not.toContain('status')
  })
})

describe('a new password', () => {
  test.each([
    ['short-one', 'password_short'],
    ['123456789012345', 'password_common'],
    ['aaaaaaaaaaaaaaaa', 'password_common'],
    ['Password123456', 'password_common'],
    ['qwertyuiop[]12', 'password_common'],
    ['abcdefghijklmn', 'password_common'],
    ['Welcome-2026!!', 'password_common'],
    ['woaini1314520ok', 'password_common'],
    ['nul\0inside-the-word', 'text_hidden'],
    ['long'.repeat(60), 'too_long'],
  ])('%j is refused as %s', (password, code) => {
    expect(newPassword.safeParse(password).error?.issues.map(({ message }) => message)).toContain(code)
  })

  test.each(['tea-terrace-lantern-42', '山高水长 风清月白 松间明月', 'correct horse battery staple'])(
    '%j is taken',
    (password) => {
      expect(newPassword.safeParse(password).success).toBe(true)
    },
  )

  test('is entered twice alike', () => {
    const form = { token: 'a'.repeat(43), name: 'A', locale: 'en', password: 'tea-terrace-lantern-42' }
    const parsed = acceptance.safeParse({ ...form, again: 'tea-terrace-lantern-43' })
    expect(parsed.error?.issues).toMatchObject([{ path: ['again'], message: 'mismatch' }])
  })
})

describe('how long a login lasts', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5) + minutes * 60_000)
  const login = (lastSeen: number) => ({ createdAt: at(0), lastSeenAt: at(lastSeen), expiresAt: at(7 * 24 * 60) })
  test('staff: half an hour idle, half a day in all', () => {
    expect(isLive(login(100), ['OPS'], at(129))).toBe(true)
    expect(isLive(login(100), ['OPS'], at(130))).toBe(false)
    expect(isLive(login(719), ['TENANT_ADMIN', 'ADMIN'], at(720))).toBe(false)
  })
  test('others: a week, idle or not', () => {
    expect(isLive(login(0), ['TENANT_ADMIN'], at(7 * 24 * 60 - 1))).toBe(true)
    expect(isLive(login(0), [], at(7 * 24 * 60))).toBe(false)
  })
})

describe('the cookie', () => {
  test('opens to the session it was sealed with, and to nothing when forged or changed', async () => {
    process.env.DATABASE_URL = 'postgresql://127.0.0.1:1/none'
    const value = await sealSession(ID, 60)
    expect(value).not.toContain(ID)
    expect(await openSession(value)).toBe(ID)
    for (const forged of [undefined, '', 'forged', `${value}x`, value.slice(0, -2), ID, 'x'.repeat(9999)])
      expect(await openSession(forged)).toBeUndefined()
    expect(await openSession(await sealSession(ID, -60))).toBeUndefined()
  })
})

describe('what comes from outside', () => {
  test('narrows nothing when it is not understood', () => {
    for (const value of HOSTILE) {
      const { q, role, status, after } = accountFilter.parse({ q: value, role: value, status: value, after: value })
      expect([role, status, after]).toEqual([undefined, undefined, undefined])
      expect(q).toBeUndefined()
    }
    expect(accountAddress({ q: '林', status: 'DISABLED' })).toBe('/admin/accounts?q=%E6%9E%97&status=DISABLED')
  })

  test('is no token', () => {
    for (const value of HOSTILE) expect(tokenQuery.parse({ token: value })).toEqual({ token: '' })
    expect(tokenQuery.parse(null)).toEqual({ token: '' })
  })

  test('leads to a page of this site and nowhere else', () => {
    for (const value of [...HOSTILE, 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])
      expect(['/', undefined]).toContain(nextTarget.parse(value))
    expect(startOf(admin(), nextTarget.parse('/en/admin/accounts?q=a'))).toBe('/admin/accounts?q=a')
    for (const role of ['ADMIN', 'OPS', 'OPS_LEAD', 'REVIEWER', 'GOV', 'DISTRICT'] as const)
      expect(startOf(actorWith([{ role: 'APPLICANT' }, { role }])), role).toBe('/admin')
    for (const role of ['APPLICANT', 'TENANT_ADMIN', 'TENANT_MEMBER'] as const)
      expect(startOf(actorWith([{ role }])), role).toBe('/portal')
    expect(startOf(actorWith([]))).toBe('/portal')
  })
})
