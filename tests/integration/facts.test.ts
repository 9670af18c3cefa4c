import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { listPublishedEnclaves } from '@/lib/domains/enclaves/queries'
import { publishedInstitutionsOf } from '@/lib/domains/institutions/queries'
import { figureRecords, publishedFigures } from '@/lib/domains/metrics/queries'
import { publishedResidents, publishedTenant } from '@/lib/domains/organisations/queries'
import { NO_FILTER } from '@/lib/domains/organisations/schema'
import { seed } from '@/lib/entry/seed'
import { asOwner } from '@/tests/support/database'
import { facts, figureSource, landed, personsNamed, residents, worded } from '@/tests/support/facts'

/** Every table with the number of its rows. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await asOwner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  )
  const counted = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM "${name}"`)
  const rows = await asOwner<{ name: string; n: number }>(counted.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

const names = (rows: readonly { nameZh: string }[]) => rows.map(({ nameZh }) => nameZh).sort()

beforeAll(async () => {
  // Two servers that start together: one that waits too long for the other is refused, and tries again.
  await Promise.allSettled([seed(), seed()])
  await seed()
})

test('seeding again, or twice at once, writes nothing: not a row, not an audit entry', async () => {
  const once = await rowCounts()
  expect(once.Enclave).toBe(1)
  expect(once.MetricBaseline).toBe(9)
  expect(once.AuditEntry).toBeGreaterThan(0)
  await seed()
  expect(await rowCounts()).toEqual(once)
})

describe('the published figures', () => {
  test('are the nine that the source states, with its words of "more than"; where no source states one, nothing is recorded', async () => {
    const sheet = await publishedFigures()
    const beyond = sheet?.figures.filter(({ baseline }) => baseline === null)
    expect(beyond?.map(({ key, value, parts }) => [key, value, parts])).toEqual([['institutionsIntoWenzhou', 0, []]])
    const shown = sheet?.figures
      .filter(({ baseline }) => baseline !== null)
      .map(({ key, value, isLowerBound }) => [key, worded({ value: value ?? 0, exact: !isLowerBound })])
    expect(Object.fromEntries(shown ?? [])).toEqual({
      tenantsRecruited: '46',
      wenzhouCompaniesWithRdCentre: '23',
      highLevelTalentsIntroduced: '126',
      prospectsVisited: '530+',
      projectsLandedInWenzhou: '14',
      partnerPlatforms: '30+',
      eventsHeld: '108',
      patentsAssisted: '1,176',
      cooperationProjects: '200+',
    })
    const stated = facts.publishedFigures.figures.map((figure) => [figure.key, worded(figure)])
    expect(Object.fromEntries(shown ?? [])).toEqual(Object.fromEntries(stated))
  })

  test.each(facts.publishedFigures.figures)('$key cites its source and its day', async ({ key, value, exact }) => {
    const { figure } = await figureRecords(visitor, key)
    expect(figure.baseline).toMatchObject({
      value,
      isLowerBound: !exact,
      asOf: figureSource.publishedOn,
      source: {
        key: figureSource.key,
        titleZh: figureSource.titleZh,
        titleEn: figureSource.titleEn,
        author: figureSource.author,
        publishedOn: figureSource.publishedOn,
      },
    })
    expect(figure.recorded).toBe(0)
  })

  test('flows begin with the park and have no known end; stocks state no day of their own', async () => {
    const sheet = await publishedFigures()
    const { from, to } = facts.publishedFigures
    const stocks = ['partnerPlatforms', 'wenzhouCompaniesWithRdCentre']
    expect(sheet?.figures.filter(({ kind }) => kind === 'S').map(({ key }) => key)).toEqual(stocks.toReversed())
    for (const { key } of facts.publishedFigures.figures) {
      const baseline = sheet?.figures.find((figure) => figure.key === key)?.baseline
      expect([baseline?.from, baseline?.to], key).toEqual(stocks.includes(key) ? [null, null] : [from, to])
    }
  })
})

test('the landed projects open to seven by name, and seven that are reported only', async () => {
  const { figure, rows, hidden, excess } = await figureRecords(visitor, 'projectsLandedInWenzhou')
  expect(landed).toHaveLength(7)
  expect(rows.map(({ subjectZh }) => subjectZh).sort()).toEqual(names(landed))
  expect(figure.parts).toEqual([
    { key: 'itemised', count: 7, isLowerBound: false },
    { key: 'unnamed', count: 7, isLowerBound: false },
  ])
  expect([figure.value, hidden, excess]).toEqual([14, 0, 0])
})

test.each(landed)('$nameEn stands in the rows with what the source says of it, and nothing more', async (fact) => {
  const { rows } = await figureRecords(visitor, 'projectsLandedInWenzhou')
  const industries = [...facts.industries.traditional, ...facts.industries.emerging]
  expect(rows.find(({ subjectZh }) => subjectZh === fact.nameZh)).toMatchObject({
    subjectEn: fact.nameEn,
    part: 'itemised',
    industryZh: industries.find(({ key }) => key === fact.industry)?.zh ?? null,
    districtZh: fact.landing?.districtZh ?? null,
    siteZh: fact.landing?.siteZh ?? null,
    stage: fact.landing?.stage ?? null,
    countedOn: null,
    sourceKey: fact.source,
    tenant: fact.statedResident ? fact.key : null,
  })
})

test('the directory holds those whose residence a source states, and nobody else', async () => {
  const [enclave] = await listPublishedEnclaves()
  const { entries } = await publishedResidents(enclave?.id ?? '', NO_FILTER, {}, 100)
  expect(names(entries)).toEqual(names(residents))
  for (const { key, statedResident, source } of facts.organisations) {
    const found = await publishedTenant(key)
    expect(found === null, key).toBe(!statedResident)
    if (statedResident) expect(found, key).toMatchObject({ tenant: { source: { key: source } } })
  }
})

test('the institutions stand as the source states them: long-term partners, the joint institute and who joined it, and no more', async () => {
  const [enclave] = await listPublishedEnclaves()
  const { partnerships, entries, capabilities } = await publishedInstitutionsOf(enclave?.id ?? '')
  const stated = (relation: string) => names(facts.institutions.filter((fact) => fact.relation === relation))
  const of = (kind: string) => partnerships.filter((one) => one.kind === kind)
  expect(names(of('LONG_TERM_PARTNER').map(({ institution }) => institution))).toEqual(stated('LONG_TERM_PARTNER'))
  const [host] = of('JOINT_INSTITUTE')
  expect(host ? [host.institution.nameZh] : []).toEqual(stated('HOST_OF_JOINT_INSTITUTE'))
  const members = host?.institution.relatedBy ?? []
  expect(names(members.map(({ from }) => from))).toEqual(stated('JOINED_JOINT_INSTITUTE'))
  for (const { source, fromOn } of partnerships) expect([source?.titleZh, fromOn]).toEqual([figureSource.titleZh, null])
  for (const { validFrom, from } of members)
    expect([validFrom, from.source?.titleZh]).toEqual([null, figureSource.titleZh])
  expect([entries, capabilities]).toEqual([[], []])
})

test('persons whom the source names are nowhere in the database', async () => {
  const tables = await asOwner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  )
  expect(personsNamed.length).toBeGreaterThan(0)
  for (const person of personsNamed)
    for (const { name } of tables)
      expect(await asOwner(`SELECT 1 FROM "${name}" t WHERE t::text LIKE $1`, [`%${person}%`]), name).toEqual([])
})
