import type { Browser, Page } from '@playwright/test'
import { database, disconnect } from '@/lib/core/db/client'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { onPortalGround } from '@/tests/support/ground'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { violations } from '@/tests/support/violations'

/** Somebody of the portal's park, or of a district of it. */
async function someoneOf(role: 'OPS' | 'OPS_LEAD' | 'GOV' | 'DISTRICT', name: string) {
  onPortalGround()
  const enclaveId = (await publishedEnclave())?.id ?? ''
  const district = await database().district.findFirstOrThrow({ orderBy: { adcode: 'desc' } })
  const { email } = await anAccount([role === 'DISTRICT' ? { role, districtId: district.id } : { role, enclaveId }], {
    name,
  })
  await disconnect()
  return { name, email, password: PASSWORD, district }
}

async function findsNothingWrong(page: Page): Promise<void> {
  for (const prefix of ['', '/en'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(`${prefix}/admin/response`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await violations(page), `${prefix} ${colorScheme}`).toEqual([])
    }
}

const opened = async (browser: Browser, person: { email: string; password: string }) => {
  const page = await pageOf(browser, person)
  await page.goto('/admin')
  await page.getByRole('link', { name: '响应看板', exact: true }).first().click()
  await expect(page).toHaveURL(/\/admin\/response$/)
  return page
}

test('a lead opens the board, downloads its rows and names the lead of a group', async ({ browser }) => {
  test.setTimeout(120_000)
  const [lead, member] = [await someoneOf('OPS_LEAD', '沈看板'), await someoneOf('DISTRICT', '方招商')]
  const page = await opened(browser, lead)
  await expect(page.locator('#districts tbody tr')).toHaveCount(await page.locator('#leads > ul > li').count())
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#districts a[href^="/api/response"]').click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^response-\d{4}-\d{2}-\d{2}\.csv$/)

  const group = page.locator('#leads li').filter({ hasText: member.district.nameZh })
  await group.locator('summary').click()
  await group.locator('select').selectOption({ label: member.name })
  await group.getByRole('button', { name: '指定', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '负责人已更新' })).toBeVisible()
  await expect(group).toContainText(`负责人：${member.name}`)
  await findsNothingWrong(page)
})

test('the bureau opens the board and reads figures, but no names', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await opened(browser, await someoneOf('GOV', '白科技'))
  await expect(page.locator('#districts table')).toBeVisible()
  await expect(page.locator('#leads')).toHaveCount(0)
  await page.locator('input[name=from]').fill('2026-01-01')
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await expect(page).toHaveURL(/from=2026-01-01/)
  await findsNothingWrong(page)
})

test('a district and the operations desk find no board, and no export of it', async ({ browser }) => {
  for (const person of [await someoneOf('DISTRICT', '方别处'), await someoneOf('OPS', '周岚看板')]) {
    const page = await pageOf(browser, person)
    expect((await page.goto('/admin/response'))?.status()).toBe(404)
    expect((await page.request.get('/api/response')).status()).toBe(404)
  }
})
