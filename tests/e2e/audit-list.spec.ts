import type { Browser, Page } from '@playwright/test'
import { PARK } from '@/tests/support/console'
import { ADMINISTRATOR, expect, linkTo, signIn, test } from '@/tests/support/pages'

const PASSWORD = 'ferry-orchard-lantern-58'

/** Invites by the form, as whoever is signed in there. */
async function invite(page: Page, email: string, role: string): Promise<void> {
  await page.goto('/admin/accounts')
  await page.getByRole('link', { name: '邀请人员' }).click()
  await page.locator('input[name=email]').fill(email)
  await page.locator('select[name=role]').selectOption(role)
  if (role !== 'ADMIN') await page.locator('[name=enclaveId]').selectOption(PARK)
  await page.getByRole('button', { name: '发送邀请' }).click()
  await expect(page).toHaveURL(/done=invited/)
}

/** Takes up the invitation in the mail, in a browser of their own. @returns their page, signed in */
async function join(browser: Browser, email: string, name: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(await linkTo(email, '/invitation'))
  await page.locator('input[name=name]').fill(name)
  for (const field of await page.locator('input[type=password]').all()) await field.fill(PASSWORD)
  await page.locator('main form button[type=submit]').click()
  await expect(page).toHaveURL(/\/admin/)
  return page
}

const rows = (page: Page) => page.locator('main tbody tr')
const filters = (page: Page) => page.getByRole('form', { name: '筛选审计条目' })

test('what an administrator does stands on top of the audit under their name, and the list narrows to it', async ({
  page,
  browser,
}) => {
  await signIn(page, ADMINISTRATOR)
  await invite(page, 'xu.hang@example.org', 'ADMIN')
  const second = await join(browser, 'xu.hang@example.org', '徐行')
  await invite(second, 'someone.new@example.org', 'GOV')

  await second.locator('nav a:visible', { hasText: '审计日志' }).click()
  await expect(second.getByRole('heading', { level: 1, name: '审计日志' })).toBeVisible()
  await expect(second.locator('main')).toContainText('npm run audit:verify')
  await filters(second).getByLabel('操作人').fill('徐行')
  await filters(second).getByRole('button', { name: '筛选' }).click()
  await expect(rows(second).first()).toContainText('徐行')
  await expect(rows(second).first()).toContainText('新建')
  await expect(rows(second).first()).toContainText('邀请')
  await expect(rows(second).first()).toContainText('科技主管部门')
  const times = await rows(second).locator('time').allTextContents()
  expect(times[0]).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}:\d{2}$/)

  await filters(second).getByLabel('对象').selectOption({ label: '账号' })
  await filters(second).getByRole('button', { name: '筛选' }).click()
  await expect(second).toHaveURL(/noun=Account/)
  await expect(rows(second).first()).toContainText('徐行')
  for (const text of await rows(second).allTextContents()) expect(text).toContain('账号')

  await rows(second).first().getByRole('link').click()
  await expect(second).toHaveURL(/record=/)
  await filters(second).getByLabel('操作人').fill('无此人')
  await filters(second).getByRole('button', { name: '筛选' }).click()
  await expect(second.getByRole('heading', { name: '没有符合条件的条目' })).toBeVisible()
  await second.locator('main').getByRole('link', { name: '清除筛选' }).last().click()
  await expect(second).toHaveURL(/\/admin\/audit$/)
  await second.close()
})

test('the audit goes on to older entries and back, and the oldest tell of the first start', async ({ page }) => {
  await signIn(page, ADMINISTRATOR)
  await page.goto('/admin')
  await page.locator('main').getByRole('link', { name: '审计日志' }).click()
  const older = page.getByRole('link', { name: '更早的条目' })
  // Leaving and coming back are acts too: they fill the first page where this journey is the only one.
  while (!(await older.isVisible())) {
    await page.getByRole('button', { name: '退出登录' }).filter({ visible: true }).click()
    await expect(page).not.toHaveURL(/\/admin/)
    await signIn(page, ADMINISTRATOR)
    await page.goto('/admin/audit')
  }
  const number = async () => Number(await rows(page).last().getByRole('rowheader').textContent())
  for (let lowest = await number(); await older.isVisible(); lowest = await number()) {
    await older.click()
    await expect(async () => expect(await number()).toBeLessThan(lowest)).toPass()
  }
  expect(await number()).toBe(1)
  await expect(rows(page).last()).toContainText('导入初始数据')
  await page.getByRole('link', { name: '回到最新' }).click()
  await expect(page).toHaveURL(/\/admin\/audit$/)
})

test('whoever is no administrator has no audit: no entry in the navigation, and 404', async ({ page, browser }) => {
  await signIn(page, ADMINISTRATOR)
  await invite(page, 'ops.lead@example.org', 'OPS_LEAD')
  const lead = await join(browser, 'ops.lead@example.org', '周航')
  await expect(lead.getByRole('link', { name: '审计日志' })).toHaveCount(0)
  for (const path of ['/admin/audit', '/en/admin/audit?noun=Account']) {
    expect((await lead.goto(path))?.status(), path).toBe(404)
    await expect(lead.locator('main table')).toHaveCount(0)
  }
  await lead.close()
})
