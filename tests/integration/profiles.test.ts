import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { ownTenant, publishedResidents, publishedTenant } from '@/lib/domains/organisations/queries'
import { NO_FILTER } from '@/lib/domains/organisations/schema'
import { publishProfile, saveProfile, takeDownProfile, withdrawPublication } from '@/lib/domains/profiles/commands'
import { listProfiles, ownProfile, profileSheet } from '@/lib/domains/profiles/queries'
import { profileInput, profileList, profilePublishing } from '@/lib/domains/profiles/schema'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aProfile, profileAt, publish } from '@/tests/support/builders/profiles'
import { aDesk, type Desk } from '@/tests/support/builders/projects'
import { aCompany, aPartner, type Company } from '@/tests/support/builders/talent'
import { anActiveTenancy, aTeam } from '@/tests/support/builders/tenancies'
import { asOwner } from '@/tests/support/database'
import { refusedWith } from '@/tests/support/outcome'

const MARK = '自述印记玄玉'
let enclaveId = ''
let desk: Desk
beforeAll(async () => {
  enclaveId = (await anEnclave()).id
  desk = await aDesk(enclaveId)
})

/** A resident by an application, known from no source, whose applicant became its admin. */
async function aSettled(agrees: boolean): Promise<Company> {
  const { organisationId, applicant } = await anActiveTenancy(await aTeam(enclaveId), {
    change: ({ organisation, declarations }) => {
      Object.assign(organisation, { uscc: '', kind: 'TEAM' })
      declarations.publish = agrees ? 'on' : ''
    },
  })
  const actor = actorWith([{ role: 'TENANT_ADMIN', organisationId }], applicant.id)
  return { id: applicant.id, email: '', enclaveId, organisationId, actor }
}
const consentsOf = (organisationId: string) =>
  database().publication.findMany({ where: { organisationId }, orderBy: { givenAt: 'asc' } })
/** All that the public can fetch of an organisation. */
async function publicly({ organisationId }: Company) {
  const { slug } = await database().organisation.findUniqueOrThrow({ where: { id: organisationId } })
  const { entries } = await publishedResidents(enclaveId, NO_FILTER, {}, 100)
  return { page: await publishedTenant(slug), entry: entries.find((one) => one.slug === slug) ?? null }
}
const withdraw = ({ actor, organisationId }: Company) => withdrawPublication(actor, { organisationId })

describe('the consent of an application', () => {
  test('is on record when its applicant moves in: by whom, to which text, and when it was declared', async () => {
    const company = await aSettled(true)
    const { savedAt } = await database().residencyApplication.findFirstOrThrow({
      where: { organisationId: company.organisationId },
    })
    expect(await consentsOf(company.organisationId)).toMatchObject([
      { scope: 'LISTING', textVersion: 1, givenById: company.id, givenAt: savedAt, withdrawnAt: null },
    ])
    expect((await publicly(company)).entry).toMatchObject({ words: null })
  })

  test('is not on record for who did not declare it', async () => {
    const company = await aSettled(false)
    expect(await consentsOf(company.organisationId)).toEqual([])
    expect(await publicly(company)).toEqual({ page: null, entry: null })
    expect(await refusedWith(withdraw(company))).toBe('conflict')
  })

  test('withdrawn, takes the entry out of the directory at once', async () => {
    const company = await aSettled(true)
    await withdraw(company)
    expect(await publicly(company)).toEqual({ page: null, entry: null })
    const [consent] = await consentsOf(company.organisationId)
    expect(consent).toMatchObject({ withdrawnById: company.id, withdrawnAt: expect.any(Date) })
  })
})

describe('own words', () => {
  test('are the organisation’s alone until its admin agrees; then the public reads them as they were', async () => {
    const company = await aSettled(false)
    await aProfile(company, { aboutZh: MARK, website: 'https://a.example.com/', staffBand: 'FROM_10' })
    expect(JSON.stringify(await publicly(company))).not.toContain(MARK)
    expect((await ownTenant(company.actor, company.organisationId))?.words?.aboutZh).toBe(MARK)
    await publish(company)
    const { page, entry } = await publicly(company)
    expect(page).toMatchObject({ tenant: { words: { aboutZh: MARK, website: 'https://a.example.com/' } } })
    expect(entry?.words).toMatchObject({ aboutZh: MARK, staffBand: 'FROM_10' })
    await aProfile(company, { aboutZh: '改过的草稿' })
    expect((await publicly(company)).entry?.words?.aboutZh).toBe(MARK)
    await publish(company)
    expect((await publicly(company)).entry?.words?.aboutZh).toBe('改过的草稿')
    const own = await ownProfile(company.actor, company.organisationId)
    expect(own?.moves.map(({ to }) => to)).toEqual(['DRAFT', 'PUBLISHED', 'PUBLISHED'])
    const consents = await consentsOf(company.organisationId)
    expect(consents.map(({ scope, withdrawnAt }) => [scope, withdrawnAt === null])).toEqual([
      ['PROFILE', false],
      ['PROFILE', true],
    ])
  })

  test('withdrawn, are gone at once, and with them the entry of who is known by their own consent alone', async () => {
    const company = await aSettled(true)
    await aProfile(company, { aboutZh: MARK })
    await publish(company)
    await withdraw(company)
    expect(await publicly(company)).toEqual({ page: null, entry: null })
    expect((await consentsOf(company.organisationId)).filter(({ withdrawnAt }) => !withdrawnAt)).toEqual([])
    await publish(company)
    expect((await publicly(company)).entry?.words?.aboutZh).toBe(MARK)
  })

  test('withdrawn, leave the entry of who is named by a source', async () => {
    const company = await aCompany(enclaveId)
    await aProfile(company, { aboutZh: MARK })
    await publish(company)
    await withdraw(company)
    const { page, entry } = await publicly(company)
    expect(entry).toMatchObject({ words: null })
    expect(JSON.stringify(page)).not.toContain(MARK)
  })

  test('are taken down by the team with a reason that the organisation reads, and not published again as they are', async () => {
    const company = await aSettled(true)
    await aProfile(company, { aboutZh: MARK })
    await publish(company)
    const { id, version } = await profileAt(company.organisationId)
    expect(await refusedWith(takeDownProfile(desk.ops.actor, { id, version, reason: undefined }))).toBe(
      'reason_required',
    )
    await takeDownProfile(desk.ops.actor, { id, version, reason: '含有未经证实的排名' })
    const { entry } = await publicly(company)
    expect(entry).toMatchObject({ words: null })
    const own = await ownProfile(company.actor, company.organisationId)
    expect(own?.moves.at(-1)).toMatchObject({ event: 'takeDown', reason: '含有未经证实的排名' })
    expect(await refusedWith(publish(company))).toBe('invalid_transition')
    await aProfile(company, { aboutZh: '只写事实' })
    await publish(company)
    expect((await publicly(company)).entry?.words?.aboutZh).toBe('只写事实')
    const told = await database().notification.findMany({ where: { kind: 'profile', accountId: company.id } })
    expect(told.map(({ inbox }) => JSON.stringify(inbox))).toEqual([expect.stringContaining('takeDown')])
    expect(JSON.stringify(told.map(({ inbox }) => inbox))).not.toContain('排名')
  })

  test('are published under the text that was shown, and with the box ticked', async () => {
    const company = await aSettled(false)
    await aProfile(company, { aboutZh: MARK })
    const at = await profileAt(company.organisationId)
    const old = publishProfile(company.actor, { ...at, textVersion: 0, agree: 'on' })
    expect(await refusedWith(old)).toBe('stale')
    const unticked = profilePublishing.safeParse({ ...at, textVersion: 1 })
    expect(unticked.error?.issues.map(({ path }) => path)).toEqual([['agree']])
    const { version, ...rest } = at
    const late = publishProfile(company.actor, { ...rest, version: version - 1, textVersion: 1, agree: 'on' })
    expect(await refusedWith(late)).toBe('stale')
    expect(await publicly(company)).toEqual({ page: null, entry: null })
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example.com'])('never lead to %s', (website) => {
    const given = { organisationId: crypto.randomUUID(), version: 0, aboutZh: '甲', website }
    expect(profileInput.safeParse(given).error?.issues.map(({ path }) => path)).toEqual([['website']])
  })
})

test('the database keeps no words to show of a profile that is not published, and no two live consents of one scope', async () => {
  const company = await aSettled(true)
  await aProfile(company, { aboutZh: MARK })
  const { id } = await profileAt(company.organisationId)
  await expect(asOwner(`UPDATE "Profile" SET shown = '{}' WHERE id = $1`, [id])).rejects.toThrow(/Profile_shown/)
  const given = { organisationId: company.organisationId, textVersion: 1, givenById: company.id, givenAt: new Date() }
  expect(await refusedWith(database().publication.create({ data: { ...given, scope: 'LISTING' } }))).toBe('conflict')
})

describe('who may', () => {
  test('a member reads and changes nothing', async () => {
    const company = await aCompany(enclaveId)
    const { organisationId } = company
    await aProfile(company, { aboutZh: MARK })
    const account = await anAccount([{ role: 'TENANT_MEMBER', organisationId }])
    const member = { ...company, actor: actorWith([{ role: 'TENANT_MEMBER', organisationId }], account.id) }
    expect(await ownProfile(member.actor, organisationId)).toMatchObject({
      profile: { aboutZh: MARK },
      can: { edit: false, publish: false, withdraw: false },
    })
    for (const act of [() => aProfile(member, { aboutZh: '改' }), () => publish(member), () => withdraw(member)])
      expect(await refusedWith(act())).toBe('forbidden')
  })

  test('nobody else learns of a draft or touches it: another resident, another park, its own park, a partner, a visitor', async () => {
    const company = await aCompany(enclaveId)
    const { organisationId } = company
    await aProfile(company, { aboutZh: MARK })
    const { id, version } = await profileAt(organisationId)
    const strangers: Record<string, Actor> = {
      'another resident': (await aCompany(enclaveId)).actor,
      'another park’s team': (await aDesk((await anEnclave()).id)).lead.actor,
      'its own park’s team': desk.lead.actor,
      'a partner': (await aPartner()).actor,
      'the bureau': actorWith([{ role: 'GOV', enclaveId }]),
      'an administrator': actorWith([{ role: 'ADMIN' }], desk.ops.id),
      'a visitor': visitor,
    }
    for (const [who, actor] of Object.entries(strangers)) {
      expect(await ownProfile(actor, organisationId), who).toBeNull()
      expect(await ownTenant(actor, organisationId), who).toBeNull()
      expect(await profileSheet(actor, id), who).toBeNull()
      const { rows } = await listProfiles(actor, profileList.parse({}))
      expect(
        rows.map((row) => row.id),
        who,
      ).not.toContain(id)
      const stranger = { ...company, actor }
      expect(await refusedWith(aProfile(stranger, { aboutZh: '改' })), who).toBe('not_found')
      expect(await refusedWith(publish(stranger)), who).toBe('not_found')
      expect(await refusedWith(withdraw(stranger)), who).toBe('not_found')
      const down = takeDownProfile(actor, { id, version, reason: '因为' })
      expect(await refusedWith(down), who).toBe('not_found')
    }
    expect(await profileAt(organisationId)).toMatchObject({ version })
  })

  test('the team of another park neither sees what was published here nor takes it down', async () => {
    const company = await aCompany(enclaveId)
    await aProfile(company, { aboutZh: MARK })
    await publish(company)
    const { id, version } = await profileAt(company.organisationId)
    expect(await profileSheet(desk.ops.actor, id)).toMatchObject({
      shown: { aboutZh: MARK },
      can: { move: ['takeDown'] },
    })
    const foreign = await aDesk((await anEnclave()).id)
    expect(await profileSheet(foreign.lead.actor, id)).toBeNull()
    expect(await refusedWith(takeDownProfile(foreign.lead.actor, { id, version, reason: '因为' }))).toBe('not_found')
    expect(await refusedWith(takeDownProfile(company.actor, { id, version, reason: '因为' }))).toBe('not_found')
  })
})

test('of an admin who publishes and one who withdraws at once, what stands in the end fits the consents', async () => {
  const company = await aSettled(true)
  await aProfile(company, { aboutZh: MARK })
  await publish(company)
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([refusedWith(publish(company)), refusedWith(withdraw(company))])
    const live = (await consentsOf(company.organisationId)).filter(({ withdrawnAt }) => !withdrawnAt)
    const { entry } = await publicly(company)
    expect(entry !== null).toBe(live.length > 0)
    expect(Boolean(entry?.words)).toBe(live.some(({ scope }) => scope === 'PROFILE'))
  }
})

test('who saves what somebody else changed meanwhile reads that it is stale', async () => {
  const company = await aCompany(enclaveId)
  await aProfile(company, { aboutZh: '一' })
  const { organisationId, actor } = company
  const given = profileInput.parse({ organisationId, version: 0, aboutZh: '二' })
  expect(await refusedWith(saveProfile(actor, given))).toBe('stale')
})
