import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import pg from 'pg'
import { z } from 'zod'
import { ADMINISTRATOR, expect, test } from '@/tests/support/pages'
import { end, freePort } from '@/tests/support/processes'

const STREAMS = 3
const ENOUGH = 30
const FORM = '/admin/dictionaries/industry'

/** The portal as `npm start` runs it: launcher, server, worker and a PostgreSQL of its own. */
async function launch(data: string, port: number) {
  const { DATABASE_URL, DATABASE_OWNER_URL, ...rest } = process.env
  const own = { ...rest, PORT: String(port), APP_MODE: 'local', APP_URL: `http://localhost:${port}`, DATA_DIR: data }
  const run = (...args: string[]) =>
    spawn(process.execPath, args, { env: { ...own, LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const launcher = run('scripts/start.mjs')
  return { launcher, run, said: heard(launcher) }
}

function heard(child: ChildProcess): () => string {
  let text = ''
  child.stdout?.on('data', (part: Buffer) => {
    text += part.toString()
  })
  return () => text
}

const postmasterOf = (data: string) => {
  const [pid, , , port] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  return { pid: Number(pid), port: Number(port) }
}

/** Everything dies at once, as in a power cut: the launcher first, since it would start the database again. */
function cut(data: string, port: number, launcher: ChildProcess): void {
  const note: unknown = JSON.parse(readFileSync(join(data, 'run', `${port}.json`), 'utf8'))
  const { children } = z.object({ children: z.array(z.number()).length(2) }).parse(note)
  launcher.kill('SIGKILL')
  for (const pid of [postmasterOf(data).pid, ...children]) process.kill(pid, 'SIGKILL')
}

/** What a browser without scripts sends with the form that adds an item. */
async function hiddenFields(page: Page, address: string): Promise<Record<string, string>> {
  await page.goto(`${address}${FORM}`)
  const served = await (await page.request.get(`${address}${FORM}`)).text()
  return page.evaluate((html) => {
    const inputs = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('#item input[type=hidden]')
    return Object.fromEntries(
      [...inputs].map((input) => [input.getAttribute('name'), input.getAttribute('value') ?? '']),
    )
  }, served)
}

/** Adds items until the portal is gone. acknowledged: those whose answer said that they are saved. */
async function write(request: APIRequestContext, url: string, hidden: Record<string, string>, stream: number) {
  const acknowledged: string[] = []
  const done = (async () => {
    for (let count = 0; ; count++) {
      const key = `CRASH_${stream}_${count}`
      const item = { nameZh: `条目 ${stream} ${count}`, nameEn: `Item ${stream} ${count}`, key, position: '999' }
      const post = { multipart: { ...hidden, ...item }, headers: { origin: new URL(url).origin }, maxRedirects: 0 }
      const answer = await request.post(url, post).catch(() => null)
      if (answer?.status() !== 303) return answer?.status() ?? 'gone'
      acknowledged.push(key)
    }
  })()
  return { acknowledged, done }
}

async function rows(data: string, sql: string): Promise<unknown[]> {
  const password = readFileSync(join(data, 'postgres.password'), 'utf8')
  const { port } = postmasterOf(data)
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'enclave' })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('when server and database are killed under writes, the next start has every acknowledged write exactly once', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const data = mkdtempSync(join(tmpdir(), 'enclave-crash-'))
  chmodSync(data, 0o711) // the database's own user passes through
  const port = await freePort()
  const address = `http://localhost:${port}`
  const first = await launch(data, port)
  const running = [first.launcher]
  try {
    await expect(async () => expect(first.said()).toMatch(/\/invitation\?token=\S+/)).toPass({ timeout: 40_000 })
    await page.goto(first.said().match(/https?:\/\/\S+\/invitation\?token=\S+/)?.[0] ?? '')
    await page.getByLabel('邮箱').fill(ADMINISTRATOR.email)
    await page.getByLabel('姓名').fill(ADMINISTRATOR.name)
    for (const field of await page.locator('input[type=password]').all()) await field.fill(ADMINISTRATOR.password)
    await page.getByRole('button', { name: '创建账号并登录' }).click()
    await expect(page).toHaveURL(/\/admin$/)

    const hidden = await hiddenFields(page, address)
    const streams = await Promise.all(
      Array.from({ length: STREAMS }, (_, stream) => write(page.request, `${address}${FORM}`, hidden, stream)),
    )
    const acknowledged = () => streams.flatMap((stream) => stream.acknowledged)
    await expect(async () => expect(acknowledged().length).toBeGreaterThan(ENOUGH)).toPass({ intervals: [20] })
    const gone = once(first.launcher, 'exit')
    cut(data, port, first.launcher)
    await gone
    for (const stream of streams) expect(['gone', 500, 503]).toContain(await stream.done)

    const second = await launch(data, port)
    running.push(second.launcher)
    const home = async () => (await page.request.get(address)).status()
    await expect(async () => expect(await home().catch(() => 0)).toBe(200)).toPass({ timeout: 30_000 })
    expect(second.said()).not.toContain('/invitation?token=')
    await page.goto(`${address}${FORM}`)
    const shown = await page.locator('main table code').allTextContents()
    const written = shown.filter((key) => key.startsWith('CRASH_'))
    expect(written.filter((key) => acknowledged().includes(key)).sort()).toEqual(acknowledged().sort())
    expect(written.length - acknowledged().length).toBeLessThanOrEqual(STREAMS)
    const audited = await rows(
      data,
      `SELECT details->>'key' AS key FROM "AuditEntry" WHERE noun = 'DictionaryItem' AND verb = 'create'`,
    )
    expect(audited.map((row) => z.object({ key: z.string() }).parse(row).key).sort()).toEqual(written.sort())

    const verifier = second.run('scripts/run.mjs', 'audit-verify')
    const verdict = heard(verifier)
    const [code] = await once(verifier, 'exit')
    expect(verdict()).toContain('The audit is whole')
    expect(code).toBe(0)
  } finally {
    for (const launcher of running) await end(launcher)
    rmSync(data, { recursive: true, force: true })
  }
})
