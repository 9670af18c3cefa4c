import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { checkoutTenancy, createTenancy, editTenancy, moveTenancy } from '@/lib/domains/tenancies/commands'
import {
  acceptedApplication,
  freeRooms,
  lettingPlaces,
  lettingPlan,
  listTenancies,
  myTenancies,
  myTenancy,
  roomHoldings,
  tenancySheet,
} from '@/lib/domains/tenancies/queries'
import { TENANCY_EVENTS, tenancyList } from '@/lib/domains/tenancies/schema'
import { actorWith, admin } from '@/tests/support/actors'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { someone } from '@/tests/support/builders/residency'
import {
  aContract,
  anAcceptance,
  anActiveTenancy,
  anOrganisation,
  aTeam,
  aTenancy,
  type Team,
  tenancyVersion,
} from '@/tests/support/builders/tenancies'
import { refusedWith } from '@/tests/support/outcome'
import '@/tests/support/database'

const DONE = { keys: 'on', inspection: 'on', equipment: 'on', address: 'on' } as const
type Stage = 'draft' | 'waiting' | 'toSign' | 'active'

/**
 * By hand: who finds which of four tenancies of one park. S: as its team; T: as a tenant; – not at all. The tenants are
 * of the organisation of all four; the applicant is that of each.
 */
const SEEN: Record<string, Record<Stage, 'S' | 'T' | '–'>> = {
  ops: { draft: 'S', waiting: 'S', toSign: 'S', active: 'S' },
  lead: { draft: 'S', waiting: 'S', toSign: 'S', active: 'S' },
  applicant: { draft: '–', waiting: '–', toSign: 'T', active: '–' },
  'tenant admin': { draft: '–', waiting: '–', toSign: 'T', active: 'T' },
  'tenant member': { draft: '–', waiting: '–', toSign: 'T', active: 'T' },
  'another park’s ops': { draft: '–', waiting: '–', toSign: '–', active: '–' },
  'another tenant': { draft: '–', waiting: '–', toSign: '–', active: '–' },
  'another applicant': { draft: '–', waiting: '–', toSign: '–', active: '–' },
  reviewer: { draft: '–', waiting: '–', toSign: '–', active: '–' },
  district: { draft: '–', waiting: '–', toSign: '–', active: '–' },
  administrator: { draft: '–', waiting: '–', toSign: '–', active: '–' },
  visitor: { draft: '–', waiting: '–', toSign: '–', active: '–' },
}
const STAGES: readonly Stage[] = ['draft', 'waiting', 'toSign', 'active']

const park = { id: '', room: '', application: '' }
const tenancies: Record<Stage, string> = { draft: '', waiting: '', toSign: '', active: '' }
const applicants: Record<Stage, Actor> = { draft: visitor, waiting: visitor, toSign: visitor, active: visitor }
const people: Record<string, Actor> = { visitor, administrator: admin() }

const step = async (team: Team, id: string, who: 'ops' | 'lead', event: 'submit' | 'approve') =>
  moveTenancy(team[who].actor, { id, version: await tenancyVersion(id), event })

beforeAll(async () => {
  const { id: enclaveId } = await anEnclave()
  const { id: elsewhere } = await anEnclave()
  const team = await aTeam(enclaveId)
  const made = { draft: await aTenancy(team), waiting: await aTenancy(team), toSign: await aTenancy(team) }
  const active = await anActiveTenancy(team)
  for (const id of [made.waiting.id, made.toSign.id]) await step(team, id, 'ops', 'submit')
  await step(team, made.toSign.id, 'lead', 'approve')
  await aContract(made.toSign.id, team.ops.id)
  for (const stage of STAGES) {
    const { id, applicant } = stage === 'active' ? active : made[stage]
    tenancies[stage] = id
    applicants[stage] = applicant.actor
  }
  const accepted = await anAcceptance(team)
  Object.assign(park, { id: enclaveId, room: active.rooms[0], application: accepted.id })
  const { organisationId } = active
  const other = await anOrganisation('other')
  const [foreign, rival] = [await someone('OPS_LEAD', elsewhere), await anAcceptance(await aTeam(elsewhere))]
  Object.assign(people, {
    ops: team.ops.actor,
    lead: team.lead.actor,
    reviewer: team.reviewer.actor,
    'tenant admin': actorWith([{ role: 'TENANT_ADMIN', organisationId }], team.reviewer.id),
    'tenant member': actorWith([{ role: 'TENANT_MEMBER', organisationId }], team.reviewer.id),
    'another park’s ops': foreign.actor,
    'another tenant': actorWith([{ role: 'TENANT_ADMIN', organisationId: other }], foreign.id),
    'another applicant': rival.applicant.actor,
    district: actorWith([{ role: 'DISTRICT' }], foreign.id),
  })
}, 60_000)

describe.each(Object.entries(SEEN))('%s', (name, table) => {
  const as = (stage: Stage): Actor => (name === 'applicant' ? applicants[stage] : (people[name] ?? visitor))

  test('finds in sheets and lists what the table says, and nothing more', async () => {
    for (const stage of STAGES) {
      const [actor, id] = [as(stage), tenancies[stage]]
      expect((await tenancySheet(actor, id)) !== null, `sheet ${stage}`).toBe(table[stage] === 'S')
      expect((await myTenancy(actor, id)) !== null, `own sheet ${stage}`).toBe(table[stage] === 'T')
      const listed = (await listTenancies(actor, tenancyList.parse({}))).rows.map((row) => row.id)
      expect(listed.includes(id), `list ${stage}`).toBe(table[stage] === 'S')
      const own = (await myTenancies(actor)).map((row) => row.id)
      expect(own.includes(id), `own list ${stage}`).toBe(table[stage] === 'T')
    }
  })

  test('finds nothing to command where the table says –, whatever the command; and nothing has moved', async () => {
    for (const stage of STAGES.filter((each) => table[each] === '–')) {
      const [actor, id] = [as(stage), tenancies[stage]]
      const at = { id, version: await tenancyVersion(id) }
      for (const event of TENANCY_EVENTS)
        expect(await refusedWith(moveTenancy(actor, { ...at, event, reason: '因为' })), `${stage} ${event}`).toBe(
          'not_found',
        )
      expect(await refusedWith(checkoutTenancy(actor, { ...at, ...DONE }))).toBe('not_found')
      const edit = { ...at, rooms: [park.room], startOn: today() }
      expect(await refusedWith(editTenancy(actor, edit))).toBe('not_found')
      expect(await tenancyVersion(id)).toBe(at.version)
    }
  })

  test('reads the rooms, and what tenancies are made of, only as the team of the park', async () => {
    const actor = as('active')
    const team = name === 'ops' || name === 'lead'
    expect((await lettingPlan(actor, park.id)).length > 0).toBe(team)
    expect((await lettingPlaces(actor)).some(({ id }) => id === park.id)).toBe(team)
    expect((await roomHoldings(actor, park.room)).length > 0).toBe(team)
    expect((await freeRooms(actor, park.id, '2200-01-01', '2200-12-31')).length > 0).toBe(team)
    expect((await acceptedApplication(actor, park.application)) !== null).toBe(team)
    const { version } = await database().residencyApplication.findUniqueOrThrow({ where: { id: park.application } })
    const make = () => createTenancy(actor, { id: park.application, version, rooms: [park.room], startOn: today() })
    if (!team) expect(await refusedWith(make())).toBe('not_found')
  })
})

describe('a tenant who is not an admin, and an applicant who is none yet', () => {
  test.each(['tenant member', 'applicant'])('%s reads, but neither signs nor gives notice', async (name) => {
    const stage = name === 'applicant' ? 'toSign' : 'active'
    const actor = name === 'applicant' ? applicants.toSign : (people[name] ?? visitor)
    const at = { id: tenancies[stage], version: await tenancyVersion(tenancies[stage]) }
    expect((await myTenancy(actor, at.id))?.can).toEqual({ move: [], edit: false, attach: false })
    const event = stage === 'active' ? 'giveNotice' : 'sign'
    expect(await refusedWith(moveTenancy(actor, { ...at, event, reason: '因为' }))).toBe('forbidden')
    expect(await tenancyVersion(at.id)).toBe(at.version)
  })

  test('an admin of the tenant gives notice and takes it back', async () => {
    const actor = people['tenant admin'] ?? visitor
    const own = async () => myTenancy(actor, tenancies.active)
    expect((await own())?.can.move).toEqual(['giveNotice'])
    const move = async (event: 'giveNotice' | 'withdrawNotice', reason?: string) =>
      moveTenancy(actor, { id: tenancies.active, version: await tenancyVersion(tenancies.active), event, reason })
    expect(await refusedWith(move('giveNotice'))).toBe('reason_required')
    await move('giveNotice', '搬到新址')
    expect((await own())?.can.move).toEqual(['withdrawNotice'])
    await move('withdrawNotice')
    // What the team did among itself, making, submitting or returning a draft, is no part of what a tenant reads.
    const told = ['approve', 'sign', 'activate', 'giveNotice', 'withdrawNotice']
    expect((await own())?.moves.map(({ event }) => event)).toEqual(told)
  })
})
