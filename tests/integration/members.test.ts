import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { actorOfSession } from '@/lib/core/auth/login'
import { database } from '@/lib/core/db/client'
import { unseal } from '@/lib/core/seal'
import { acceptInvitation, inviteAccount, joinByInvitation, revokeInvitation } from '@/lib/domains/invitations/commands'
import { linkOf, listInvitations } from '@/lib/domains/invitations/queries'
import { changeRole, endMember } from '@/lib/domains/members/commands'
import { organisationMembers } from '@/lib/domains/members/queries'
import { signIn } from '@/lib/domains/sessions/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDesk } from '@/tests/support/builders/projects'
import { aCompany, aPartner, type Company } from '@/tests/support/builders/talent'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

let serial = 0
const anEmail = () => `colleague-${++serial}@example.org`
const NEW = 'quiet-river-copper-8'
let enclaveId = ''
let company: Company
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  company = await aCompany(enclaveId)
})

type Asked = { role?: 'TENANT_ADMIN' | 'TENANT_MEMBER' | 'OPS_LEAD' | 'ADMIN'; organisationId?: string }
const invite = (
  actor: Actor,
  email: string,
  { role = 'TENANT_MEMBER', organisationId = company.organisationId }: Asked = {},
) => inviteAccount(actor, { email, role, language: 'zh-CN', organisationId, enclaveId, districtId: undefined })
async function mailTo(email: string): Promise<string> {
  const mail = await database().notification.findFirst({ where: { email }, orderBy: { createdAt: 'desc' } })
  return mail ? unseal(mail.payload ?? '', `Notification.payload ${mail.id}`) : ''
}
const tokenTo = async (email: string) => (await mailTo(email)).match(/token=([\w-]{43})/)?.[1] ?? ''

/** A member of the organisation who is signed in. */
async function aMember({ organisationId }: Company, role: 'TENANT_ADMIN' | 'TENANT_MEMBER' = 'TENANT_MEMBER') {
  const { id, email } = await anAccount([{ role, organisationId }])
  const { sid } = await signIn(visitor, { email, password: PASSWORD }, `10.7.0.${++serial}`)
  const now = () => actorOfSession(sid)
  return { id, email, now, actor: actorWith([{ role, organisationId }], id) }
}
const rolesOf = async (accountId: string) =>
  (await database().membership.findMany({ where: { accountId, endedAt: null } })).map(({ role }) => role)

describe('an admin of a resident', () => {
  test('invites a colleague, who joins by the link with that role in that organisation and nothing more', async () => {
    const email = anEmail()
    await invite(company.actor, email)
    const token = await tokenTo(email)
    expect(await linkOf(visitor, 'JOIN', token)).toMatchObject({ email, role: 'TENANT_MEMBER' })
    const { actor } = await acceptInvitation(visitor, { token, name: '陈宁', password: NEW, again: NEW, locale: 'en' })
    const { organisationId } = company
    expect(actor.grants).toEqual([{ role: 'TENANT_MEMBER', organisationId, enclaveId: null, districtId: null }])
    const members = (await organisationMembers(company.actor, organisationId))?.members
    expect(members?.map(({ name, role }) => [name, role])).toContainEqual(['陈宁', 'TENANT_MEMBER'])
  })

  test('invites somebody who has an account; a second role in the organisation is refused', async () => {
    const account = await anAccount([{ role: 'APPLICANT' }])
    await invite(company.actor, account.email)
    await joinByInvitation(visitor, { token: await tokenTo(account.email) })
    expect((await rolesOf(account.id)).sort()).toEqual(['APPLICANT', 'TENANT_MEMBER'])
    expect(await refusedWith(invite(company.actor, account.email, { role: 'TENANT_ADMIN' }))).toBe('conflict')
  })

  test('learns of nobody who was shut out: the answer is the same, and no mail goes out', async () => {
    const { email } = await anAccount([], { status: 'DISABLED' })
    expect(await refusedWith(invite(company.actor, email))).toBeNull()
    expect(await mailTo(email)).toBe('')
  })

  test('gives no role of the park, none of another resident, and none of the portal', async () => {
    const rival = await aCompany(enclaveId)
    const tries: Asked[] = [
      { role: 'OPS_LEAD' },
      { role: 'ADMIN' },
      { organisationId: rival.organisationId },
      { role: 'TENANT_ADMIN', organisationId: rival.organisationId },
    ]
    for (const asked of tries) expect(await refusedWith(invite(company.actor, anEmail(), asked))).toBe('not_found')
  })

  test('revokes an invitation of their own organisation, whose link is void', async () => {
    const email = anEmail()
    const { id } = await invite(company.actor, email)
    const token = await tokenTo(email)
    expect((await listInvitations(company.actor)).map((row) => row.id)).toContain(id)
    await revokeInvitation(company.actor, { id })
    expect(await linkOf(visitor, 'JOIN', token)).toBeNull()
  })

  test('promotes a member, who signs in anew with it, and makes them a member again', async () => {
    const member = await aMember(company)
    const whom = { organisationId: company.organisationId, accountId: member.id }
    await changeRole(company.actor, { ...whom, role: 'TENANT_ADMIN' })
    expect(await rolesOf(member.id)).toEqual(['TENANT_ADMIN'])
    expect((await member.now()).kind).toBe('visitor')
    expect(await refusedWith(changeRole(company.actor, { ...whom, role: 'TENANT_ADMIN' }))).toBe('conflict')
    await changeRole(company.actor, { ...whom, role: 'TENANT_MEMBER' })
    expect(await rolesOf(member.id)).toEqual(['TENANT_MEMBER'])
  })

  test('ends a membership: who held it is out at the next click', async () => {
    const member = await aMember(company)
    expect((await member.now()).grants).toHaveLength(1)
    const whom = { organisationId: company.organisationId, accountId: member.id }
    await endMember(company.actor, whom)
    expect((await member.now()).kind).toBe('visitor')
    expect(await rolesOf(member.id)).toEqual([])
    expect(await refusedWith(endMember(company.actor, whom))).toBe('not_found')
    const audited = await database().auditEntry.findFirst({ where: { recordId: member.id, verb: 'endRole' } })
    expect(audited?.actorId).toBe(company.id)
  })
})

describe('the last admin', () => {
  test('neither leaves nor becomes a member; another who is shut out does not count', async () => {
    const own = await aCompany(enclaveId)
    const { organisationId } = own
    await anAccount([{ role: 'TENANT_ADMIN', organisationId }], { status: 'DISABLED' })
    const whom = { organisationId, accountId: own.id }
    expect(await refusedWith(endMember(own.actor, whom))).toBe('last_admin')
    expect(await refusedWith(changeRole(own.actor, { ...whom, role: 'TENANT_MEMBER' }))).toBe('last_admin')
    const shown = (await organisationMembers(own.actor, organisationId))?.members.find(({ id }) => id === own.id)
    expect(shown).toMatchObject({ isLastAdmin: true, can: { change: false, end: false } })
    await aMember(own, 'TENANT_ADMIN')
    expect(await refusedWith(endMember(own.actor, whom))).toBeNull()
  })

  test('is left when two admins end each other at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const own = await aCompany(enclaveId)
      const { organisationId } = own
      const other = await aMember(own, 'TENANT_ADMIN')
      const codes = await Promise.all([
        refusedWith(endMember(own.actor, { organisationId, accountId: other.id })),
        refusedWith(endMember(other.actor, { organisationId, accountId: own.id })),
      ])
      expect(codes.sort()).toEqual([null, 'last_admin'].sort())
      const left = await database().membership.count({ where: { organisationId, role: 'TENANT_ADMIN', endedAt: null } })
      expect(left).toBe(1)
    }
  })
})

describe('who may', () => {
  test('a member reads names and roles, no addresses, and changes nothing', async () => {
    const member = await aMember(company)
    const { organisationId } = company
    const seen = await organisationMembers(member.actor, organisationId)
    expect(seen).toMatchObject({ can: { invite: false }, invitations: [] })
    expect(JSON.stringify(seen)).not.toContain(company.email)
    const whom = { organisationId, accountId: company.id }
    expect(await refusedWith(endMember(member.actor, whom))).toBe('forbidden')
    expect(await refusedWith(changeRole(member.actor, { ...whom, role: 'TENANT_MEMBER' }))).toBe('forbidden')
    expect(await refusedWith(invite(member.actor, anEmail()))).toBe('not_found')
  })

  test('nobody touches another organisation: its members, its roles, its invitations', async () => {
    const email = anEmail()
    const { id } = await invite(company.actor, email)
    const strangers: Record<string, Actor> = {
      'the admin of another resident': (await aCompany(enclaveId)).actor,
      'the park’s lead': (await aDesk(enclaveId)).lead.actor,
      'a partner': (await aPartner()).actor,
      'an applicant': actorWith([{ role: 'APPLICANT' }], company.id),
      'a visitor': visitor,
    }
    const { organisationId } = company
    for (const [who, actor] of Object.entries(strangers)) {
      expect(await organisationMembers(actor, organisationId), who).toBeNull()
      const whom = { organisationId, accountId: company.id }
      expect(await refusedWith(endMember(actor, whom)), who).toBe('not_found')
      expect(await refusedWith(changeRole(actor, { ...whom, role: 'TENANT_MEMBER' })), who).toBe('not_found')
      expect(await refusedWith(invite(actor, anEmail())), who).toBe('not_found')
      expect(
        (await listInvitations(actor)).map((row) => row.id),
        who,
      ).not.toContain(id)
      expect(await refusedWith(revokeInvitation(actor, { id })), who).toBe('not_found')
    }
    const rival = await aCompany(enclaveId)
    const foreign = { organisationId: rival.organisationId, accountId: company.id }
    expect(await refusedWith(endMember(rival.actor, foreign))).toBe('not_found')
    expect(await rolesOf(company.id)).toEqual(['TENANT_ADMIN'])
    expect(await linkOf(visitor, 'JOIN', await tokenTo(email))).not.toBeNull()
  })

  test('an organisation sends twenty invitations an hour at most', async () => {
    const own = await aCompany(enclaveId)
    const send = () => invite(own.actor, anEmail(), { organisationId: own.organisationId })
    for (let index = 0; index < 20; index += 1) await send()
    expect(await refusedWith(send())).toBe('rate_limited')
  })
})
