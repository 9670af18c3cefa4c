import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { z } from 'zod'
import { PASSWORD } from '@/tests/support/builders/accounts'
import { expect, test } from '@/tests/support/pages'
import { auditOf, cut, heard, hiddenFields, launch, postmasterOf, rows, withData } from '@/tests/support/power-cut'
import { freePort } from '@/tests/support/processes'

const MANY = 500
const STREAMS = 4
const APPLICANT = 'many.drafts@example.org'

type Press = { id: string; key: string; acknowledged: boolean }

/** The drafts of one applicant, made beside the portal with its own secrets. */
async function drafts(data: string): Promise<string[]> {
  const secrets = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')))
  const password = readFileSync(join(data, 'postgres.password'), 'utf8')
  const DATABASE_OWNER_URL = `postgresql://postgres:${password}@127.0.0.1:${postmasterOf(data).port}/enclave`
  const args = ['--import', 'tsx', 'tests/support/many-drafts.ts', APPLICANT, String(MANY)]
  const env = { ...process.env, ...secrets, DATABASE_OWNER_URL, DATA_DIR: data }
  const maker = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said = heard(maker)
  const [code] = await once(maker, 'exit')
  expect(code).toBe(0)
  return z.array(z.uuid()).length(MANY).parse(JSON.parse(said()))
}

/** Presses submit for one draft after another, until all are through or the portal is gone. */
async function submitAll(
  request: APIRequestContext,
  address: string,
  hidden: Record<string, string>,
  presses: Press[],
) {
  const queue = presses.filter(({ acknowledged }) => !acknowledged)
  const stream = async () => {
    for (let press = queue.shift(); press; press = queue.shift()) {
      const url = `${address}/portal/applications/${press.id}/check`
      const form = { ...hidden, id: press.id, version: '0', key: press.key }
      const post = { multipart: form, headers: { origin: address }, maxRedirects: 0 }
      const answer = await request.post(url, post).catch(() => null)
      if (answer?.status() !== 303) return
      expect(answer.headers().location).toContain('/receipt')
      press.acknowledged = true
    }
  }
  await Promise.all(Array.from({ length: STREAMS }, stream))
}

test('when server and database are killed under 500 submissions, every acknowledged one is there, once', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await withData(async (data, launched) => {
    const port = await freePort()
    const address = `http://localhost:${port}`
    const first = await launch(data, port)
    launched.push(first.launcher)
    await expect(async () => expect(first.said()).toMatch(/\/invitation\?token=\S+/)).toPass({ timeout: 40_000 })
    const presses = (await drafts(data)).map((id): Press => ({ id, key: randomUUID(), acknowledged: false }))
    await page.goto(`${address}/sign-in`)
    await page.locator('input[name=email]').fill(APPLICANT)
    await page.locator('input[name=password]').fill(PASSWORD)
    await page.locator('main form button[type=submit]').click()
    await expect(page).toHaveURL(/\/portal$/)
    const check = `${address}/portal/applications/${presses[0]?.id}/check`
    const hidden = await hiddenFields(page, check, 'form:has(input[name=key])')

    const count = () => presses.filter(({ acknowledged }) => acknowledged).length
    const gone = once(first.launcher, 'exit')
    const submitting = submitAll(page.request, address, hidden, presses)
    await expect(async () => expect(count()).toBeGreaterThan(MANY / 5)).toPass({ intervals: [20] })
    cut(data, port, first.launcher)
    await Promise.all([submitting, gone])
    const acknowledged = presses.filter((press) => press.acknowledged).map(({ id }) => id)
    expect(acknowledged.length).toBeLessThan(MANY)

    const second = await launch(data, port)
    launched.push(second.launcher)
    const home = async () => (await page.request.get(address)).status()
    await expect(async () => expect(await home().catch(() => 0)).toBe(200)).toPass({ timeout: 30_000 })
    const submitted = await rows(data, `SELECT id FROM "ResidencyApplication" WHERE status = 'SUBMITTED'`)
    expect(submitted.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
    expect(submitted.length - acknowledged.length).toBeLessThanOrEqual(STREAMS)

    // Whoever got no answer presses again, with the same press: what was written before is not written twice.
    await submitAll(page.request, address, hidden, presses)
    expect(count()).toBe(MANY)
    const [found] = await rows(
      data,
      `SELECT count(*)::int AS applications, count(DISTINCT reference)::int AS references,
        (SELECT count(*)::int FROM "StatusLog" WHERE noun = 'ResidencyApplication' AND event = 'submit') AS logs,
        (SELECT count(*)::int FROM "AuditEntry" WHERE noun = 'ResidencyApplication' AND verb = 'submit') AS audited,
        (SELECT count(*)::int FROM "Notification" WHERE email = '${APPLICANT}') AS mails
       FROM "ResidencyApplication" WHERE status = 'SUBMITTED'`,
    )
    expect(found).toEqual({ applications: MANY, references: MANY, logs: MANY, audited: MANY, mails: MANY })
    expect(await auditOf(second)).toMatchObject({ said: expect.stringContaining('The audit is whole'), code: 0 })
  })
})
