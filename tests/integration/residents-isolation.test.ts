import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { inviteAccount } from '@/lib/domains/invitations/commands'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aProfile, publish } from '@/tests/support/builders/profiles'
import { aDesk, aGroup } from '@/tests/support/builders/projects'
import { aCompany, aPartner, type Company } from '@/tests/support/builders/talent'
import { aSavedUpdate, lastYear, updateAt } from '@/tests/support/builders/updates'
import { askAs, everyQuery } from '@/tests/support/everything'
import '@/tests/support/database'

/** Planted in what one resident keeps to itself, and nowhere else. */
const MARKS = {
  draft: '草稿印记墨麟',
  member: 'mark-member-7731@example.org',
  invited: 'mark-invited-7732@example.org',
  staff: '918273',
  revenue: '7654321.12',
}
const QUERIES = await everyQuery()
const others: Record<string, Actor> = { visitor }
const own: Record<string, Actor> = {}
let company: Company
let ids: string[] = []

beforeAll(async () => {
  const { id: enclaveId } = await anEnclave()
  const desk = await aDesk(enclaveId)
  company = await aCompany(enclaveId)
  const { organisationId } = company
  const role = 'TENANT_MEMBER' as const
  const member = await anAccount([{ role, organisationId }], { email: MARKS.member })
  await inviteAccount(company.actor, {
    ...{ email: MARKS.invited, role, language: 'zh-CN', organisationId, enclaveId: undefined, districtId: undefined },
  })
  await aProfile(company, { aboutZh: '公开的文字' })
  await publish(company)
  await aProfile(company, { aboutZh: MARKS.draft })
  await aSavedUpdate(company, { staff: Number(MARKS.staff), rdStaff: 1, revenue: MARKS.revenue })
  const { id: updateId } = await updateAt(organisationId)
  const profile = await database().profile.findUniqueOrThrow({ where: { organisationId } })
  ids = [organisationId, updateId, profile.id, enclaveId, company.id, member.id]
  own.admin = company.actor
  own.member = actorWith([{ role, organisationId }], member.id)
  const rival = await aCompany(enclaveId)
  others['the admin of another resident'] = rival.actor
  others['a member of another resident'] = actorWith([{ role, organisationId: rival.organisationId }], rival.id)
  others['ops of their park'] = desk.ops.actor
  others['lead of their park'] = desk.lead.actor
  others['lead of another park'] = (await aDesk((await anEnclave()).id)).lead.actor
  others['a partner'] = (await aPartner()).actor
  others['a district'] = (await aGroup(await aDistrict('990771'))).actor
  others['an applicant'] = actorWith([{ role: 'APPLICANT' }], rival.id)
  for (const grant of [
    { role: 'GOV', enclaveId },
    { role: 'REVIEWER', enclaveId },
  ] as const)
    others[grant.role] = actorWith([grant], (await anAccount([grant])).id)
})

/** Which marks a query gives to whom. */
async function given(people: Record<string, Actor>): Promise<Set<string>> {
  const about = { ids, others: [{ enclave: ids[3] }, { enclaveId: ids[3] }, { year: lastYear() }] }
  const told = new Set<string>()
  for (const query of QUERIES)
    for (const { who, json } of await askAs(people, query, about))
      for (const [mark, value] of Object.entries(MARKS))
        if (json.includes(value)) told.add(`${mark} to ${who} by ${query.name}`)
  return told
}

describe('what a resident keeps to itself', () => {
  test('no query gives to another resident, to the team of its park, or to anybody else', async () => {
    expect([...(await given(others))]).toEqual([])
  }, 120_000)

  test('its own people read, each as much as is theirs', async () => {
    const told = await given(own)
    for (const mark of ['draft', 'staff', 'revenue'])
      for (const who of ['admin', 'member'])
        expect(
          [...told].some((line) => line.startsWith(`${mark} to ${who} `)),
          `${mark} ${who}`,
        ).toBe(true)
    for (const mark of ['member', 'invited']) {
      expect([...told].some((line) => line.startsWith(`${mark} to admin `))).toBe(true)
      expect([...told].filter((line) => line.startsWith(`${mark} to member `))).toEqual([])
    }
  }, 120_000)
})
