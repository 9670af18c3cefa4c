import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/core/auth/actor'
import { columnOfDay, shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { encodeCursor } from '@/lib/core/paging'
import { listCooperations } from '@/lib/domains/cooperation/queries'
import { cooperationList } from '@/lib/domains/cooperation/schema'
import { listPatents } from '@/lib/domains/patents/queries'
import { patentList } from '@/lib/domains/patents/schema'
import { applicationQueue } from '@/lib/domains/residency/queries'
import { queueList } from '@/lib/domains/residency/schema'
import { listRequests } from '@/lib/domains/services/queries'
import { requestList } from '@/lib/domains/services/schema'
import { listNeeds } from '@/lib/domains/talent/queries'
import { needList } from '@/lib/domains/talent/schema'
import { listTenancies } from '@/lib/domains/tenancies/queries'
import { tenancyList } from '@/lib/domains/tenancies/schema'
import { listVisits } from '@/lib/domains/visits/queries'
import { visitList } from '@/lib/domains/visits/schema'
import { aLead } from '@/tests/support/builders/cooperation'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { anOrganisation } from '@/tests/support/builders/organisations'
import { aPatent } from '@/tests/support/builders/patents'
import { aSubmission } from '@/tests/support/builders/residency'
import { aRequest } from '@/tests/support/builders/services'
import { aCompany, aNeed } from '@/tests/support/builders/talent'
import { anActiveTenancy, aTeam, type Team } from '@/tests/support/builders/tenancies'
import { aDoneVisit, aPlannedVisit } from '@/tests/support/builders/visits'
import '@/tests/support/database'

type Page = { rows: { id: string }[]; count: number; peeked: { id: string } | null }
/** Of each list its reading, and by which of its sorts names are in order. */
const LISTS = {
  residency: {
    by: 'name',
    read: (actor: Actor, search: object): Promise<Page> => applicationQueue(actor, queueList.parse({ ...search })),
  },
  tenancies: {
    by: 'name',
    read: (actor: Actor, search: object): Promise<Page> => listTenancies(actor, tenancyList.parse({ ...search })),
  },
  cooperation: {
    by: 'resident',
    read: (actor: Actor, search: object): Promise<Page> =>
      listCooperations(actor, cooperationList.parse({ ...search })),
  },
  talent: {
    by: 'company',
    read: (actor: Actor, search: object): Promise<Page> => listNeeds(actor, needList.parse({ ...search })),
  },
  services: {
    by: 'asked',
    read: (actor: Actor, search: object): Promise<Page> => listRequests(actor, requestList.parse({ ...search })),
  },
  visits: {
    by: 'name',
    read: (actor: Actor, search: object): Promise<Page> => listVisits(actor, visitList.parse({ ...search })),
  },
  patents: {
    by: 'resident',
    read: (actor: Actor, search: object): Promise<Page> => listPatents(actor, patentList.parse({ ...search })),
  },
} as const
type Noun = keyof typeof LISTS

// In the order of their pinyin, which is not that of their characters.
const NAMES = ['丙纶纱科技', '甲醇泵科技', '乙烯膜科技']
let team: Team
let other: Team
const made: Record<Noun, string[]> = {
  ...{ residency: [], tenancies: [], cooperation: [], talent: [], services: [] },
  ...{ visits: [], patents: [] },
}

beforeAll(async () => {
  team = await aTeam((await anEnclave()).id)
  other = await aTeam((await anEnclave()).id)
  for (const name of NAMES) {
    const change = (answers: { organisation: Record<string, string> }) => {
      Object.assign(answers.organisation, { nameZh: name, kind: 'TEAM', uscc: '' })
    }
    const company = await aCompany(team.enclaveId, name)
    made.tenancies.push((await anActiveTenancy(team, { change })).id)
    made.residency.push((await aSubmission(team.enclaveId, change)).id)
    made.cooperation.push(await aLead(company))
    made.talent.push(await aNeed(company))
    made.services.push(await aRequest(company))
    made.visits.push(await aPlannedVisit({ enclaveId: team.enclaveId, desk: team }, company.organisationId))
    made.patents.push(await aPatent(company))
  }
  // Due by day, so that all stand in one part of the queue.
  await database().residencyApplication.updateMany({
    where: { id: { in: made.residency } },
    data: { dueOn: new Date('2999-01-01') },
  })
})

test.each(Object.keys(LISTS).filter((noun): noun is Noun => noun in LISTS))(
  'the list of %s is narrowed by initials, sorted, counted, and shows beside it what the filters hide',
  async (noun) => {
    const { by, read } = LISTS[noun]
    const { actor } = team.ops
    const ids = async (search: object) => (await read(actor, search)).rows.map(({ id }) => id)
    const [first = '', second = '', third = ''] = made[noun]
    expect(await ids({ q: 'jcbkj' })).toEqual([second])
    expect(await ids({ q: '甲醇泵' })).toEqual([second])
    expect(await ids({ q: 'kj', sort: `${by}.asc` })).toEqual([first, second, third])
    expect(await ids({ q: 'kj', sort: `${by}.desc` })).toEqual([third, second, first])
    const page = await read(actor, { q: 'jcbkj', peek: third })
    expect([page.count, page.peeked?.id]).toEqual([1, third])
    const foreign = await read(other.lead.actor, { q: 'kj', peek: third })
    expect(foreign).toMatchObject({ rows: [], count: 0, peeked: null })
  },
)

test('visits go on page by page in either direction: planned ones by their day, then those that are over, the latest first', async () => {
  const { enclaveId, ops, lead } = await aTeam((await anEnclave()).id)
  const place = { enclaveId, desk: { enclaveId, ops, lead } }
  const { id: organisationId } = await anOrganisation({ slug: 'visited-often' })
  const over: string[] = []
  for (let back = 3; back > 0; back -= 1)
    over.unshift(await aDoneVisit(place, organisationId, shiftDay(today(), -back)))
  const planned: string[] = []
  for (let index = 0; index < 51; index += 1) planned.push(await aPlannedVisit(place, organisationId))
  // The one that was planned last comes first.
  const soonest = planned.at(-1) ?? ''
  await database().prospectVisit.update({ where: { id: soonest }, data: { plannedOn: columnOfDay(today()) } })
  const expected = [soonest, ...planned.slice(0, -1), ...over]
  const pages = async (sort: string) => {
    const first = await listVisits(ops.actor, visitList.parse({ sort }))
    const second = await listVisits(ops.actor, visitList.parse({ sort, after: first.next }))
    expect([first.rows.length, second.next]).toEqual([50, null])
    return [...first.rows, ...second.rows].map(({ id }) => id)
  }
  expect(await pages('standing.asc')).toEqual(expected)
  expect(await pages('standing.desc')).toEqual(expected.toReversed())
  for (const value of ['open soon', '2026 2026-01-01', '%'])
    expect(
      (await listVisits(ops.actor, visitList.parse({ after: encodeCursor(['standing.asc', 'some', value, soonest]) })))
        .rows,
    ).toHaveLength(50)
})
