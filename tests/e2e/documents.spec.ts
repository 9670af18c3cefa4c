import pg from 'pg'
import { pdf, pdfStream } from '@/tests/support/builders/files'
import { ADMINISTRATOR, expect, signIn, test } from '@/tests/support/pages'

const MB = 1024 * 1024
const big = pdf({ objects: [pdfStream('/Subtype /Image', Buffer.alloc(19 * MB, 7))] })
const JSON_WANTED = { accept: 'application/json' }

async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.PORTAL_DATABASE })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** A draft of the administrator's own, as they would have begun it. */
async function aDraft(): Promise<string> {
  const id = crypto.randomUUID()
  const draft = `INSERT INTO "ResidencyApplication" (id, "enclaveId", "applicantId", answers, "draftUntil", "savedAt")
    SELECT $1::uuid, e.id, a.id, '', now() + interval '90 days', now() FROM "Enclave" e, "Account" a WHERE a.email = $2 LIMIT 1`
  await sql(draft, [id, ADMINISTRATOR.email])
  return id
}

const form = (id: string, buffer: Buffer, version = 0) => ({
  noun: 'application',
  id,
  version: String(version),
  kind: 'PLAN',
  back: '/admin?tab=1',
  locale: 'en',
  file: { name: '计划书.pdf', mimeType: 'application/pdf', buffer },
})

test('a file of 19 MB goes up, comes back as an attachment that runs nowhere, and both are noted', async ({ page }) => {
  await signIn(page, ADMINISTRATOR)
  const id = await aDraft()
  const sent = await page.request.post('/api/files', { multipart: form(id, big), headers: JSON_WANTED })
  expect(sent.status()).toBe(200)
  const kept = await sent.json()
  expect(kept).toEqual({ id: expect.any(String), name: '计划书.pdf', size: big.length })
  const answer = await page.request.get(`/api/files/${kept.id}`)
  const headers = answer.headers()
  expect((await answer.body()).equals(big)).toBe(true)
  expect(headers['content-disposition']).toBe(
    `attachment; filename="___.pdf"; filename*=UTF-8''%E8%AE%A1%E5%88%92%E4%B9%A6.pdf`,
  )
  expect(headers['content-type']).toBe('application/pdf')
  expect(headers['content-security-policy']).toContain("sandbox; default-src 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cache-control']).toBe('private, no-store')
  const noted = await sql('SELECT verb FROM "AuditEntry" WHERE "recordId" IN ($1, $2) ORDER BY seq', [id, kept.id])
  expect(noted.map(({ verb }) => verb)).toEqual(['attachDocument', 'download'])
})

test('a plain form returns to its page with the outcome', async ({ page }) => {
  await signIn(page, ADMINISTRATOR)
  const id = await aDraft()
  const submit = async (version: number, buffer: Buffer) => {
    await page.goto('/admin')
    const fields = { ...form(id, buffer, version), file: undefined }
    await page.evaluate(
      (values) => {
        const made = document.createElement('form')
        Object.assign(made, { action: '/api/files', method: 'post', enctype: 'multipart/form-data' })
        for (const [name, value] of Object.entries(values)) {
          const input = document.createElement('input')
          Object.assign(input, { type: 'hidden', name, value })
          made.append(input)
        }
        const file = Object.assign(document.createElement('input'), { type: 'file', name: 'file', id: 'sent' })
        made.append(file, Object.assign(document.createElement('button'), { id: 'send', textContent: 'Send' }))
        document.body.append(made)
      },
      Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    )
    await page.locator('#sent').setInputFiles(form(id, buffer).file)
    await page.locator('#send').click()
  }
  await submit(0, Buffer.from('<html>'))
  await expect(page).toHaveURL(/\/en\/admin\?tab=1&refused=mismatch$/)
  await submit(0, pdf())
  await expect(page).toHaveURL(/\/en\/admin\?tab=1&done=uploaded$/)
})

test('what is refused says why, in both languages, with its status', async ({ page, playwright, baseURL }) => {
  await signIn(page, ADMINISTRATOR)
  const id = await aDraft()
  const post = (multipart: ReturnType<typeof form>, headers: Record<string, string> = JSON_WANTED) =>
    page.request.post('/api/files', { multipart, headers })
  const mismatch = await post(form(id, Buffer.from('<html>')))
  expect(mismatch.status()).toBe(415)
  const { error } = await mismatch.json()
  expect(error).toMatchObject({ code: 'file_refused', requestId: expect.any(String) })
  expect(error.message.zh).toContain('文件内容与扩展名不符')
  expect(error.message.en).toContain('does not fit its extension')
  expect((await post(form(id, Buffer.alloc(20 * MB + 1)))).status()).toBe(415)
  // Every time: whoever is still sending must not find the connection closed in place of the answer.
  for (let time = 0; time < 5; time += 1) expect((await post(form(id, Buffer.alloc(22 * MB)))).status()).toBe(413)
  expect((await post(form(id, pdf()), { ...JSON_WANTED, origin: 'https://elsewhere.example' })).status()).toBe(403)
  expect((await post(form(crypto.randomUUID(), pdf()))).status()).toBe(404)
  expect((await post(form(id, pdf(), 7))).status()).toBe(409)
  const plain = await page.request.post('/api/files', {
    data: 'x=1',
    headers: { ...JSON_WANTED, 'content-type': 'text/plain' },
  })
  expect(plain.status()).toBe(400)
  const visitor = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const unknown = await visitor.post('/api/files', { multipart: form(id, pdf()), headers: JSON_WANTED })
  expect(unknown.status()).toBe(401)
  expect((await visitor.get(`/api/files/${crypto.randomUUID()}`)).status()).toBe(404)
  await visitor.dispose()
})
