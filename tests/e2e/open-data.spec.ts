import type { APIRequestContext } from '@playwright/test'
import { z } from 'zod'
import { facts, figureSource, residents } from '@/tests/support/facts'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { anOfficer } from '@/tests/support/talent/cast'

// The documented shape, written by hand: a field more or less is a change of the contract.
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const both = z.strictObject({ zh: z.string().regex(/\p{Script=Han}/u), en: z.string().regex(/^\P{Script=Han}+$/u) })
const baseline = z.strictObject({
  value: z.int(),
  isLowerBound: z.boolean(),
  from: day.nullable(),
  to: day.nullable(),
  asOf: day.nullable(),
  source: z.strictObject({
    key: z.string(),
    title: both,
    author: z.string().nullable(),
    publishedOn: day.nullable(),
    note: both,
  }),
})
const metric = z.strictObject({
  key: z.string(),
  kind: z.enum(['F', 'S']),
  from: day.nullable(),
  to: day.nullable(),
  value: z.int().nullable(),
  isLowerBound: z.boolean(),
  itemised: z.int(),
  recorded: z.int(),
  baseline: baseline.nullable(),
  definition: both,
  version: z.int().positive(),
  asOf: day,
})
const metrics = z.strictObject({ data: z.array(metric) })
const tenant = z.strictObject({
  slug: z.string(),
  name: both,
  kind: z.string(),
  industry: both.extend({ key: z.string() }).nullable(),
  homeDistrict: both.extend({ adcode: z.string() }).nullable(),
  direction: z.enum(['GOING_OUT', 'BRINGING_IN']).nullable(),
  enclave: z.string(),
  enteredOn: z.string().nullable(),
  source: z.strictObject({
    key: z.string(),
    title: both,
    author: z.string().nullable(),
    publishedOn: day.nullable(),
    url: z.string().nullable(),
  }),
  profile: z
    .strictObject({
      about: z.strictObject({ zh: z.string(), en: z.string().nullable() }),
      story: z.strictObject({ zh: z.string().nullable(), en: z.string().nullable() }),
      website: z.url().nullable(),
      staff: z.strictObject({ from: z.int(), to: z.int().nullable() }).nullable(),
    })
    .nullable(),
  url: z.url(),
})
const tenants = z.strictObject({ data: z.array(tenant), nextCursor: z.string().nullable() })

async function readMetrics(request: APIRequestContext, query = '') {
  const answer = await request.get(`/api/v1/metrics${query}`)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('application/json')
  return metrics.parse(await answer.json()).data
}
const shanghaiDay = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())

test('the metrics have their documented shape, and the values that the source states', async ({ request }) => {
  const before = shanghaiDay()
  const data = await readMetrics(request)
  const { figures, from, to } = facts.publishedFigures
  const beyond = ['institutionsIntoWenzhou']
  expect(data.map(({ key }) => key).sort()).toEqual([...figures.map(({ key }) => key), ...beyond].sort())
  for (const { key, value, exact } of figures) {
    const stock = key === 'partnerPlatforms' || key === 'wenzhouCompaniesWithRdCentre'
    const shown = data.find((one) => one.key === key)
    expect(shown).toMatchObject({
      ...{ kind: stock ? 'S' : 'F', from: null, to: null, value, isLowerBound: !exact, recorded: 0 },
      itemised: key === 'projectsLandedInWenzhou' ? 7 : 0,
      baseline: {
        ...{ value, isLowerBound: !exact, from: stock ? null : from, to: stock ? null : to },
        asOf: figureSource.publishedOn,
        source: {
          key: figureSource.key,
          title: { zh: figureSource.titleZh, en: figureSource.titleEn },
          author: figureSource.author,
        },
      },
    })
    expect([before, shanghaiDay()]).toContain(shown?.asOf)
  }
})

test('a period is repeated in the answer, and takes no part of a report whose end is unknown', async ({ request }) => {
  for (const one of await readMetrics(request, '?from=2020-01-01&to=2020-12-31'))
    expect(one).toMatchObject({
      ...{ from: '2020-01-01', to: '2020-12-31', baseline: null, itemised: 0, recorded: 0 },
      ...{ value: one.kind === 'F' ? 0 : null, isLowerBound: false },
    })
})

test('paging through the tenants reaches each stated resident once, whatever the size of a page', async ({
  request,
}) => {
  for (const limit of [1, 2, 100]) {
    const seen: z.infer<typeof tenant>[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer = await request.get('/api/v1/tenants', { params: { limit, ...(cursor && { cursor }) } })
      expect(answer.status()).toBe(200)
      const page = tenants.parse(await answer.json())
      expect(page.data.length).toBeLessThanOrEqual(limit)
      seen.push(...page.data)
      cursor = page.nextCursor
    }
    expect(seen.map(({ slug }) => slug).sort()).toEqual(residents.map(({ key }) => key).sort())
    for (const { key, nameZh, nameEn, direction, industry, homeDistrictZh, enteredYear, source } of residents)
      expect(seen.find(({ slug }) => slug === key)).toMatchObject({
        name: { zh: nameZh, en: nameEn },
        ...{ direction, enclave: facts.park.slug, enteredOn: enteredYear ? String(enteredYear) : null },
        industry: industry ? { key: industry } : null,
        homeDistrict: homeDistrictZh ? { zh: homeDistrictZh } : null,
        source: { key: source },
      })
  }
})

const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const ID = '01900000-0000-7000-8000-000000000000'
const ROWS = '/api/v1/metrics/projectsLandedInWenzhou/rows'
const REFUSED = [
  ['/api/v1/metrics?from[gt]=2020-01-01', 400, 'invalid_input'],
  ['/api/v1/metrics?form=2020-01-01', 400, 'invalid_input'],
  ['/api/v1/metrics?to=0001-01-01', 400, 'invalid_input'],
  ['/api/v1/metrics?enclave[not]=x', 400, 'invalid_input'],
  [`${ROWS}?format=xlsx`, 400, 'invalid_input'],
  [`${ROWS}?from[gt]=2020-01-01`, 400, 'invalid_input'],
  [`${ROWS}?locale=fr`, 400, 'invalid_input'],
  [`${ROWS}?enclave=no-such`, 404, 'not_found'],
  ['/api/v1/metrics/constructor/rows', 404, 'not_found'],
  ['/api/v1/tenants?q[contains]=a', 400, 'invalid_input'],
  ['/api/v1/tenants?q=a&q=b', 400, 'invalid_input'],
  ['/api/v1/tenants?industry=PUMPS_VALVES&industry=DIGITAL', 400, 'invalid_input'],
  ['/api/v1/tenants?kind=SPACESHIP', 400, 'invalid_input'],
  ['/api/v1/tenants?limit=0', 400, 'invalid_input'],
  ['/api/v1/tenants?limit=101', 400, 'invalid_input'],
  [`/api/v1/tenants?cursor=${packed(['a', 'no-id'])}`, 400, 'invalid_input'],
  [`/api/v1/tenants?cursor=${packed(['a'])}`, 400, 'invalid_input'],
  [`/api/v1/tenants?cursor=${packed(['a\0', ID])}`, 400, 'invalid_input'],
  [`/api/v1/tenants?cursor=${packed([{ gt: '' }, ID])}`, 400, 'invalid_input'],
  [`/api/v1/tenants?cursor=${packed({ length: 2 })}`, 400, 'invalid_input'],
  ['/api/v1/tenants?enclave=no-such', 404, 'not_found'],
] as const

test('what is no question of the open data is refused with a code, in both languages', async ({ request }) => {
  for (const [path, status, code] of REFUSED) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(status)
    expect((await answer.json()).error, path).toMatchObject({ code, message: { zh: /\p{Script=Han}/u, en: /[a-z]/ } })
  }
})

const OPEN = ['metrics', 'tenants', 'landings', 'transfers', 'institutions', 'policies', 'openapi.json', 'feed.xml']

test('the server answers programs of any site: by tag, without a body, before the question, and never to a write', async ({
  request,
}) => {
  for (const name of OPEN) {
    const path = `/api/v1/${name}`
    const answer = await request.get(path)
    const headers = answer.headers()
    expect(answer.status(), path).toBe(200)
    expect(headers, path).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
      'x-content-type-options': 'nosniff',
    })
    const tag = headers.etag ?? ''
    const known = await request.get(path, { headers: { 'if-none-match': tag } })
    expect([known.status(), (await known.body()).length, known.headers().etag], path).toEqual([304, 0, tag])
    const head = await request.head(path)
    expect([head.status(), (await head.body()).length, head.headers().etag], path).toEqual([200, 0, tag])
    const before = await request.fetch(path, { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example' } })
    expect([before.status(), before.headers()['access-control-allow-origin']], path).toEqual([204, '*'])
    const written = await request.post(path, { data: {} })
    expect([written.status(), written.headers().allow], path).toEqual([405, 'GET, HEAD, OPTIONS'])
  }
})

test('the team reads in the open data what everyone reads, and in its own download what it sees', async ({
  browser,
  request,
}) => {
  const officer = await pageOf(browser, await anOfficer('周岚开放'))
  for (const path of [...OPEN.map((name) => `/api/v1/${name}`), ROWS])
    expect(await (await officer.request.get(path)).text(), path).toBe(await (await request.get(path)).text())
  const own = await officer.request.get('/api/figures/projectsLandedInWenzhou/rows')
  expect([own.status(), own.headers()['cache-control'], own.headers()['access-control-allow-origin']]).toEqual([
    ...[200, 'private, no-store', undefined],
  ])
})
