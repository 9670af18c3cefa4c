import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { end, freePort, runEntry, wire } from '@/tests/support/processes'
import { databaseUrl } from '@/tests/support/template'

test('a database that is away at start, goes away or freezes is said in words, and the portal recovers by itself', async ({
  page,
}) => {
  test.setTimeout(150_000)
  const server = process.env.TEST_DATABASE_OWNER_URL ?? ''
  const name = `enclave_away_${randomBytes(4).toString('hex')}`
  const direct = new URL(databaseUrl(server, name))
  const line = await wire({ host: direct.hostname, port: Number(direct.port) })
  line.cut()
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'enclave-away-'))
  const through = new URL(direct)
  through.port = String(line.port)
  const secret = randomBytes(32).toString('base64url')
  const address = `http://localhost:${port}`
  const child = runEntry('server', {
    ...process.env,
    NODE_ENV: 'production',
    APP_MODE: 'local',
    PORT: String(port),
    APP_URL: address,
    DATABASE_OWNER_URL: through.href,
    DATA_DIR: data,
    AUTH_SECRET: secret,
    AUDIT_KEY: secret,
    SEAL_KEY: secret,
    LOG_LEVEL: 'silent',
  })
  const status = async (path: string) => (await page.request.get(`${address}${path}`, { timeout: 20_000 })).status()
  const saysSo = async () => {
    const answer = await page.goto(`${address}/figures`)
    expect(answer?.status()).toBe(503)
    await expect(page.locator('section[lang="zh-CN"] h1')).toBeVisible()
    await expect(page.locator('section[lang="en"] h1')).toBeVisible()
  }
  const recovers = async () => {
    await expect(async () => expect(await status('/api/ready')).toBe(200)).toPass({ timeout: 30_000 })
    await expect(async () => expect(await status('/figures')).toBe(200)).toPass({ timeout: 15_000 })
  }
  try {
    await expect(async () => expect(await status('/api/health')).toBe(200)).toPass({ timeout: 30_000 })
    expect(await status('/api/ready')).toBe(503)
    await saysSo()

    line.mend()
    await recovers()

    line.cut()
    await saysSo()
    expect(await status('/api/ready')).toBe(503)
    expect(await status('/api/v1/metrics')).toBe(503)
    expect(await status('/api/health')).toBe(200)
    line.mend()
    await recovers()

    line.freeze()
    const begun = Date.now()
    expect(await status('/api/v1/metrics')).toBe(503)
    expect(Date.now() - begun).toBeLessThan(6000)
    await saysSo()
    line.mend()
    await recovers()
  } finally {
    await end(child, 'SIGKILL')
    line.close()
    rmSync(data, { recursive: true, force: true })
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`DROP ROLE IF EXISTS ${name}_app`)
    await client.end()
  }
})
