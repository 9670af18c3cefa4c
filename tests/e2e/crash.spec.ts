import { once } from 'node:events'
import type { APIRequestContext } from '@playwright/test'
import { z } from 'zod'
import { ADMINISTRATOR, expect, test } from '@/tests/support/pages'
import { auditOf, cut, hiddenFields, launch, rows, withData } from '@/tests/support/power-cut'
import { freePort } from '@/tests/support/processes'

const STREAMS = 3
const ENOUGH = 30
const FORM = '/admin/dictionaries/industry'

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

test('when server and database are killed under writes, the next start has every acknowledged write exactly once', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await withData(async (data, launched) => {
    const port = await freePort()
    const address = `http://localhost:${port}`
    const first = await launch(data, port)
    launched.push(first.launcher)
    await expect(async () => expect(first.said()).toMatch(/\/invitation\?token=\S+/)).toPass({ timeout: 40_000 })
    await page.goto(first.said().match(/https?:\/\/\S+\/invitation\?token=\S+/)?.[0] ?? '')
    await page.getByLabel('邮箱').fill(ADMINISTRATOR.email)
    await page.getByLabel('姓名').fill(ADMINISTRATOR.name)
    for (const field of await page.locator('input[type=password]').all()) await field.fill(ADMINISTRATOR.password)
    await page.getByRole('button', { name: '创建账号并登录' }).click()
    await expect(page).toHaveURL(/\/admin$/)

    const hidden = await hiddenFields(page, `${address}${FORM}`, '#item')
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
    launched.push(second.launcher)
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

    expect(await auditOf(second)).toMatchObject({ said: expect.stringContaining('The audit is whole'), code: 0 })
  })
})
