import http from 'node:http'
import { expect, test } from '@/tests/support/pages'
import { CONSOLE_PAGES, PUBLIC_PAGES } from '@/tests/support/routes'

const HOSTILE = [
  '%00',
  '%ED%A0%80',
  'a'.repeat(5000),
  '[object Object]',
  '../../etc/passwd',
  "' OR 1=1 --",
  '%F0%9F%98%80',
  '-1',
  '1e999',
]
const PARAMETERS = [
  'q',
  'industry',
  'district',
  'kind',
  'direction',
  'cursor',
  'sort',
  'from',
  'to',
  'enclave',
  'next',
  'token',
  'page',
  'noun',
]
const ADDRESSES = [
  '/api/v1/metrics',
  '/api/v1/tenants',
  '/api/v1/metrics/projectsLandedInWenzhou/rows',
  '/api/v1/landings',
  '/api/v1/institutions',
  '/api/v1/policies',
  '/api/v1/feed.xml',
  ...new Set(PUBLIC_PAGES.map((path) => path.split('?')[0] ?? '/')),
]

for (const [place, address] of ADDRESSES.entries())
  test(`no hostile parameter of ${address} makes an error of the server`, async ({ request }) => {
    const asks = async (query: string) => {
      const answer = await request.get(`${address}?${query}`, { maxRedirects: 0 })
      expect(answer.status(), query.slice(0, 60)).toBeLessThan(500)
    }
    for (const [rank, parameter] of PARAMETERS.entries()) {
      const value = HOSTILE[(place + rank) % HOSTILE.length] ?? ''
      await asks(`${parameter}=${value.startsWith('%') ? value : encodeURIComponent(value)}`)
      await asks(`${parameter}[contains]=x&${parameter}=1&${parameter}=2`)
      // No database takes it, wherever it is said.
      await asks(`${parameter}=%00`)
    }
  })

test('unknown slugs, keys, languages and forged paths are not found, in words', async ({ page }) => {
  for (const path of [
    '/tenants/no-such',
    '/figures/no-such',
    '/park/no-such',
    '/pages/no-such',
    '/fr/park',
    '/en/tenants/%E2%80%AE',
    '/zh',
    '/tenants/a/b',
  ]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
  }
})

test('a broken escape, a NUL or a lone surrogate in a path is refused in words', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '')
  for (const path of ['/tenants/%00', '/tenants/%E0%A4%A', '/figures/%ED%A0%80']) {
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      http
        .get({ hostname, port, path }, (response) => {
          let body = ''
          response.on('data', (chunk: Buffer) => {
            body += chunk.toString()
          })
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
        })
        .on('error', reject)
    })
    expect(answer.status, path).toBe(400)
    expect(answer.body).toContain('<h1>')
  }
})

test('the API answers bad input with a code, and an unknown address with not_found', async ({ request }) => {
  const cases = [
    ['/api/v1/metrics?from=2020-13-01', 400, 'invalid_input'],
    ['/api/v1/metrics?from=2021-01-01&to=2020-01-01', 400, 'invalid_input'],
    ['/api/v1/metrics?from=2020-01-01&from=2021-01-01', 400, 'invalid_input'],
    ['/api/v1/metrics?enclave=no-such', 404, 'not_found'],
    ['/api/v1/tenants?cursor=forged', 400, 'invalid_input'],
    ['/api/v1/tenants?limit=lots', 400, 'invalid_input'],
    ['/api/v1/nothing', 404, 'not_found'],
  ] as const
  for (const [path, status, code] of cases) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(status)
    expect((await answer.json()).error).toMatchObject({ code, message: { zh: /\p{Script=Han}/u, en: /[a-z]/ } })
  }
})

test('a megabyte is refused before it is read, and a post from another site is refused', async ({ request }) => {
  const large = await request.post('/sign-in', {
    data: 'x'.repeat(1_500_000),
    headers: { 'content-type': 'text/plain' },
  })
  expect(large.status()).toBe(413)
  const foreign = await request.post('/api/preferences', {
    form: { theme: 'dark' },
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(foreign.status()).toBe(403)
})

test('redirect targets stay on this site', async ({ request }) => {
  for (const back of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ]) {
    const answer = await request.post('/api/preferences', { form: { back }, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(new URL(answer.headers().location ?? '', 'http://here').host, back).toBe('here')
  }
})

test('a visitor finds the sign-in page in place of every page of the console', async ({ page }) => {
  for (const path of CONSOLE_PAGES) {
    await page.goto(path)
    expect(new URL(page.url()).pathname, path).toBe('/sign-in')
  }
})

test('every page has a strict policy, fresh nonces and the security headers', async ({ request }) => {
  const nonces = new Set<string>()
  for (const path of ['/', '/figures', '/sign-in', '/no-such-page']) {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).not.toContain('unsafe-inline')
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    nonces.add(policy.match(/'nonce-([^']+)'/)?.[1] ?? '')
  }
  expect(nonces.size).toBe(4)
})
