import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { systemActor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { nodesOf } from '@/lib/core/fields'
import { createArticle, publishArticle } from '@/lib/domains/content/commands'
import { DATASETS } from '@/lib/domains/datasets/schema'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { changeCapability } from '@/lib/domains/institutions/commands'
import { askConsents } from '@/lib/domains/projects/commands'
import { seed } from '@/lib/entry/seed'
import { aPublished } from '@/tests/support/builders/events'
import { aCapability, aContact } from '@/tests/support/builders/institutions'
import { aSource } from '@/tests/support/builders/organisations'
import {
  aConfirmedLanding,
  aDesk,
  aGroup,
  consentToAll,
  type Desk,
  type Group,
  projectAt,
} from '@/tests/support/builders/projects'
import { landed } from '@/tests/support/facts'
import '@/tests/support/database'

const ROOT = join(process.cwd(), 'app')
const V1 = join(ROOT, 'api/v1')
const FOUNDER = {
  founderName: '穷奇碧落印',
  founderEmail: 'founder-mark-7741@example.org',
  founderPhone: '13877412290',
}
const CONTACT = { name: '白泽玄圃印', email: 'contact-mark-9034@example.org', phone: '+99 9034 1178 226' }
let desk: Desk
let group: Group
let asked = 0

type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'DELETE'
type Door = Record<Method, (request: Request, context: { params: Promise<unknown> }) => Promise<Response>>

/** Asks as a program does; each question from an address of its own unless one is named. */
async function ask(path: string, { method = 'GET', headers = {} }: { method?: Method; headers?: HeadersInit } = {}) {
  const url = new URL(path, 'http://localhost')
  const key = url.pathname.match(/metrics\/(\w+)\/rows$/)?.[1]
  const folder = key ? '/api/v1/metrics/[key]/rows' : url.pathname
  const door: Door = await import(join(ROOT, folder, 'route.ts'))
  asked += 1
  const given = new Headers({ 'x-client-ip': `192.0.2.${asked}`, ...Object.fromEntries(new Headers(headers)) })
  return door[method](new Request(url, { method, headers: given }), { params: Promise.resolve({ key }) })
}
const json = async (path: string) => (await ask(path)).json()

beforeAll(async () => {
  await seed().catch(() => seed())
  const enclaveId = (await publishedEnclave())?.id ?? ''
  desk = await aDesk(enclaveId)
  group = await aGroup((await database().district.findUniqueOrThrow({ where: { adcode: '330304' } })).id)
  await aPublishedLanding(FOUNDER)
  const university = await database().organisation.findFirstOrThrow({ where: { kind: 'UNIVERSITY' } })
  const at = { institutionId: university.id, enclaveId }
  await aContact(desk.ops.actor, at, CONTACT)
  const offer = await aCapability(desk.ops.actor, at)
  await changeCapability(desk.ops.actor, { ...offer, event: 'publish' })
  const editor = systemActor('test')
  const words = { titleZh: '=SUM(1)', titleEn: 'Rent subsidy', bodyZh: '按面积补贴。', bodyEn: 'By area.' }
  const { id } = await createArticle(editor, { slug: 'rent', kind: 'POLICY', ...words, sourceId: await aSource() })
  await publishArticle(editor, { id, version: 0 })
  await aPublished(desk, {}, { titleZh: '=HYPERLINK(1)' })
  await createArticle(editor, { slug: 'draft-policy', kind: 'POLICY', ...words })
})

/** A landing that both sides confirmed, of a project whose founder agreed that it is named. */
async function aPublishedLanding(fields: Partial<typeof FOUNDER> & { nameZh?: string } = {}): Promise<void> {
  const { projectId } = await aConfirmedLanding(desk, group, fields)
  await askConsents(desk.ops.actor, { ...(await projectAt(projectId)), districts: [group.districtId], publish: 'on' })
  await consentToAll(projectId)
}

const ADDRESSES = DATASETS.map(({ path }) => path.replace('{key}', 'projectsLandedInWenzhou'))
const REFERENCES = /"\$ref":"#\/components\/(\w+)\/(\w+)"/g

describe('the description', () => {
  test('names every address of the open data, and no other', async () => {
    const { paths } = await json('/api/v1/openapi.json')
    const doors = readdirSync(V1, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name === 'route.ts')
      .map(({ parentPath }) => `/${relative(ROOT, parentPath).replace('[key]', '{key}')}`)
    expect(Object.keys(paths).sort()).toEqual(doors.sort())
  })

  test('is OpenAPI 3.1 whose references all lead somewhere, and in which every part has words', async () => {
    const text = await (await ask('/api/v1/openapi.json')).text()
    const document = JSON.parse(text)
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Open data', version: '1' } })
    const references = [...text.matchAll(REFERENCES)]
    expect(references.length).toBeGreaterThan(20)
    for (const [, kind = '', name = ''] of references) expect(document.components[kind], name).toHaveProperty(name)
    expect(text).not.toMatch(/datasets\.(field|parameter|dataset|status)/)
    const { parameters } = document.paths['/api/v1/landings'].get
    const names = ['cursor', 'direction', 'district', 'enclave', 'format', 'industry', 'limit', 'locale']
    expect(parameters.map(({ name }: { name: string }) => name).sort()).toEqual(names)
  })

  test.each(DATASETS.filter(({ row }) => row !== null).map(({ id }) => id))('fits the answer of %s', async (id) => {
    const set = DATASETS.find((one) => one.id === id)
    const { data, nextCursor } = await json((set?.path ?? '').replace('{key}', 'projectsLandedInWenzhou'))
    expect(data.length).toBeGreaterThan(0)
    z.array(set?.row ?? z.never()).parse(data)
    expect(nextCursor === undefined).toBe(set?.rows?.isPaged === false)
  })

  test('refuses to draw what it does not know', () => {
    const registry = z.registry<{ id: string }>()
    registry.add(z.strictObject({ at: z.date() }), { id: 'Odd' })
    expect(() => nodesOf(registry)).toThrow(/Date/)
  })
})

describe('every address', () => {
  test.each(ADDRESSES)('%s is open to any site, kept for a minute, and confirmed by its tag', async (path) => {
    const answer = await ask(path)
    const of = (name: string) => answer.headers.get(name)
    expect([answer.status, of('access-control-allow-origin'), of('cache-control')]).toEqual([
      ...[200, '*', 'public, max-age=60'],
    ])
    expect(of('access-control-allow-credentials')).toBeNull()
    const known = await ask(path, { headers: { 'if-none-match': `"other", ${of('etag')}` } })
    expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', of('etag')])
    const head = await ask(path, { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', of('etag')])
    const before = await ask(path, { method: 'OPTIONS' })
    expect([before.status, before.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    for (const method of ['POST', 'DELETE'] as const) {
      const refused = await ask(path, { method })
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
    const strange = await ask(`${path}?ordre=asc`)
    expect([strange.status, strange.headers.get('access-control-allow-origin')]).toEqual([400, '*'])
    expect(strange.headers.get('cache-control')).toBe('no-store')
  })

  test('a session makes no difference: the bytes are those of a visitor', async () => {
    for (const path of ADDRESSES) {
      const cookie = { cookie: 'enclave-session=anything', authorization: 'Bearer x' }
      expect(await (await ask(path, { headers: cookie })).text()).toBe(await (await ask(path)).text())
    }
  })

  test('nothing of a person is in any of them, in any form', async () => {
    const marks = [...Object.values(FOUNDER), ...Object.values(CONTACT)]
    const paths = [...ADDRESSES, '/api/v1/metrics/highLevelTalentsIntroduced/rows']
    const forms = DATASETS.flatMap(({ path, rows }) => (rows ? [path] : [])).map((path) =>
      path.replace('{key}', 'projectsLandedInWenzhou'),
    )
    for (const path of [...paths, ...forms.flatMap((form) => [`${form}?format=csv`, `${form}?format=csv&locale=en`])]) {
      const answer = await ask(path)
      expect(answer.status, path).toBe(200)
      const text = await answer.text()
      for (const mark of marks) expect(text.includes(mark), `${path} ${mark}`).toBe(false)
    }
  })

  test('who asks too often is told when to come back, and the others are served', async () => {
    const headers = { 'x-client-ip': '198.51.100.7' }
    const statuses = new Map<number, number>()
    for (let n = 0; n < 605; n += 1) {
      const { status } = await ask('/api/v1/policies', { headers })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect(statuses.get(429)).toBeGreaterThan(0)
    const refused = await ask('/api/v1/policies', { headers })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await refused.json()).toMatchObject({ error: { code: 'rate_limited' } })
    expect((await ask('/api/v1/policies')).status).toBe(200)
  })
})

describe('the rows', () => {
  test('of landings are those of the facts and what both sides confirmed since, by page and while more arrive', async () => {
    const seen: string[] = []
    for (let cursor: string | null = '', page = 0; cursor !== null; page += 1) {
      const answer = await ask(`/api/v1/landings?limit=3${cursor && `&cursor=${cursor}`}`)
      const { data, nextCursor } = await answer.json()
      expect(answer.headers.get('link')?.includes(`cursor=${nextCursor}`) ?? false).toBe(nextCursor !== null)
      seen.push(...data.map(({ slug }: { slug: string }) => slug))
      if (page === 0) await aPublishedLanding({ nameZh: '迟到项目' })
      cursor = nextCursor
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(landed.length + 2)
    const { data } = await json('/api/v1/landings')
    expect(data.map(({ slug }: { slug: string }) => slug)).toEqual(seen)
    expect(data.at(-1)).toMatchObject({
      project: { zh: '迟到项目' },
      status: 'CONFIRMED',
      district: { adcode: '330304' },
    })
    const elsewhere = await json('/api/v1/landings?district=990001')
    expect(elsewhere).toEqual({ data: [], nextCursor: null })
  })

  test('of policies are the published ones alone', async () => {
    const { data } = await json('/api/v1/policies')
    expect(data.map(({ slug }: { slug: string }) => slug)).toEqual(['rent'])
  })

  test('as a sheet are headed in either language, and a cell that looks like a formula is text', async () => {
    const sheet = async (path: string) => (await ask(path)).text()
    const zh = await sheet('/api/v1/institutions?format=csv')
    expect(zh.split('\r\n')[0]).toBe('名称,类别,园区,合作关系,加入的研究院,进驻记录,可提供的能力')
    const en = await sheet('/api/v1/institutions?format=csv&locale=en')
    expect(en.split('\r\n')[0]).toBe('Name,Kind,Enclave,Partnerships,Memberships,Entries,Offers')
    const answer = await ask('/api/v1/tenants?format=csv&limit=2')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('link')).toContain('format=csv')
    expect((await answer.text()).trim().split('\r\n')).toHaveLength(3)
    const [, policy] = (await sheet('/api/v1/policies?format=csv')).split('\r\n')
    expect(policy).toMatch(/^rent,'=SUM\(1\),/)
    const bytes = new Uint8Array(await (await ask('/api/v1/policies?format=csv')).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test('newly confirmed landings stand in the feed', async () => {
    const answer = await ask('/api/v1/feed.xml')
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const text = await answer.text()
    expect(text.match(/<entry>/g)).toHaveLength(2)
    expect(text).toContain('<title>迟到项目落地瓯海区</title>')
  })
})
