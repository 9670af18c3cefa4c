import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { createProject } from '@/lib/domains/projects/commands'
import { moveByStaff } from '@/lib/domains/residency/commands'
import { assignReviewer } from '@/lib/domains/reviews/commands'
import { keyNames } from '@/lib/domains/search/commands'
import { searchRecords } from '@/lib/domains/search/queries'
import { type Searched, searchQuery } from '@/lib/domains/search/schema'
import { actorWith, admin } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'
import { aLead } from '@/tests/support/builders/cooperation'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aPatent } from '@/tests/support/builders/patents'
import { type Desk, projectFields } from '@/tests/support/builders/projects'
import { anApplicant, aSubmission, versionOf } from '@/tests/support/builders/residency'
import { aRequest } from '@/tests/support/builders/services'
import { aCompany, aNeed, type Company } from '@/tests/support/builders/talent'
import { anActiveTenancy, aTeam, type Team } from '@/tests/support/builders/tenancies'
import { aPlannedVisit } from '@/tests/support/builders/visits'
import '@/tests/support/database'

const NAME = '璇玑传感科技'
type Ground = { team: Team; company: Company; ids: Record<string, string>; applicant: Actor }
let here: Ground
let there: Ground

async function aGround(): Promise<Ground> {
  const team = await aTeam((await anEnclave()).id)
  const { enclaveId } = team
  const desk: Desk = team
  const company = await aCompany(enclaveId, NAME)
  const application = await aSubmission(enclaveId, (answers) => {
    answers.organisation.nameZh = NAME
  })
  const tenancy = await anActiveTenancy(team, {
    change: (answers) => {
      answers.organisation.nameZh = NAME
      answers.organisation.uscc = ''
      answers.organisation.kind = 'TEAM'
    },
  })
  const fields = await projectFields(enclaveId, { nameZh: NAME, holderName: '某团队' })
  const ids = {
    residency: application.id,
    projects: (await createProject(desk.ops.actor, fields)).id,
    tenancies: tenancy.id,
    visits: await aPlannedVisit({ enclaveId, desk }, company.organisationId),
    cooperation: await aLead(company),
    patents: await aPatent(company),
    talent: await aNeed(company),
    services: await aRequest(company),
  }
  return { team, company, ids, applicant: application.applicant.actor }
}
beforeAll(async () => {
  here = await aGround()
  there = await aGround()
})

const found = (actor: Actor, q: string) => searchRecords(actor, searchQuery.parse({ q }))
const idsOf = async (actor: Actor, q: string) => (await found(actor, q)).map(({ id }) => id)
const TEAMS: Searched[] = [
  'residency',
  'projects',
  'tenancies',
  'visits',
  'cooperation',
  'patents',
  'talent',
  'services',
]

describe('what the team looks for', () => {
  test.each(['璇玑传感', 'xuanjichuan', 'XJCG'])(
    'is found by %s, whatever it is, and nothing of another park',
    async (q) => {
      for (const { team, ids } of [here, there]) {
        const rows = await found(team.ops.actor, q)
        const kept = rows.filter(({ noun }) => TEAMS.includes(noun)).map(({ noun, id }) => `${noun} ${id}`)
        for (const noun of TEAMS) expect(kept).toContain(`${noun} ${ids[noun]}`)
        // An application and the one that became a tenancy.
        expect(rows).toHaveLength(TEAMS.length + 1)
      }
    },
  )

  test('is found by its reference as people type it, and by a part of it', async () => {
    const { id, reference } = await database().project.findUniqueOrThrow({ where: { id: here.ids.projects ?? '' } })
    const plain = (reference ?? '').replaceAll('-', '').toLowerCase()
    expect(await idsOf(here.team.ops.actor, plain)).toEqual([id])
    expect(await idsOf(here.team.lead.actor, (reference ?? '').slice(0, 9))).toContain(id)
    expect(await idsOf(there.team.ops.actor, plain)).toEqual([])
  })

  test('is not looked for by a sign, a wildcard or a single letter', async () => {
    for (const q of ['%', '_', '\\', 'x', '·']) expect(await found(here.team.ops.actor, q)).toEqual([])
    expect(await found(here.team.ops.actor, '%%')).toEqual([])
    expect(await found(here.team.ops.actor, 'x_c')).toEqual([])
  })
})

describe('of the console’s records', () => {
  test('others than the team find none: not the applicant, not the resident, not a visitor, not the bureau', async () => {
    const strangers = [here.applicant, here.company.actor, visitor, actorWith([{ role: 'GOV' }])]
    strangers.push((await anApplicant()).actor, actorWith([{ role: 'DISTRICT', districtId: here.ids.projects }]))
    for (const actor of strangers) expect(await found(actor, NAME)).toEqual([])
  })

  test('a draft is its applicant’s and its resident’s alone', async () => {
    const drafts = { status: 'DRAFT' } as const
    const [application, need] = [here.ids.residency ?? '', here.ids.talent ?? '']
    const before = await database().residencyApplication.findUniqueOrThrow({ where: { id: application } })
    await database().residencyApplication.update({ where: { id: application }, data: drafts })
    await database().talentNeed.update({ where: { id: need }, data: drafts })
    const seen = await idsOf(here.team.lead.actor, NAME)
    expect(seen).not.toContain(application)
    expect(seen).not.toContain(need)
    await database().residencyApplication.update({ where: { id: application }, data: { status: before.status } })
    await database().talentNeed.update({ where: { id: need }, data: { status: 'OPEN' } })
  })

  test('a reviewer finds what was assigned to them, an administrator accounts, and neither anything else', async () => {
    const { team, ids } = there
    expect(await found(team.reviewer.actor, NAME)).not.toContainEqual(expect.objectContaining({ id: ids.projects }))
    const applicationId = ids.residency ?? ''
    const seen = { id: applicationId, version: await versionOf(applicationId) }
    await moveByStaff(team.ops.actor, { ...seen, event: 'startScreening' })
    await assignReviewer(team.ops.actor, { applicationId, reviewerId: team.reviewer.id })
    const rows = await found(team.reviewer.actor, 'xjcg')
    expect(new Set(rows.map(({ noun }) => noun))).toEqual(new Set(['reviews']))
    const { id } = await anAccount([{ role: 'ADMIN' }], { name: '司马青禾' })
    expect(await found(admin(), '司马青')).toMatchObject([{ noun: 'accounts', id }])
    expect(await found(admin(), NAME)).toEqual([])
    expect(await found(team.lead.actor, '司马青')).toEqual([])
  })
})

test('names that were recorded without keys get them', async () => {
  const id = here.ids.residency ?? ''
  await database().residencyApplication.update({ where: { id }, data: { pinyin: '', initials: '' } })
  expect(await idsOf(here.team.ops.actor, 'xuanji')).not.toContain(id)
  expect(await keyNames()).toBe(1)
  expect(await idsOf(here.team.ops.actor, 'xuanji')).toContain(id)
})
