import { ADMINISTRATOR, expect, test } from '@/tests/support/pages'

test('the link that the server prints creates the first administrator, once', async ({ page, browser }) => {
  const link = process.env.PORTAL_FIRST_LINK ?? ''
  await page.goto(link)
  await page.locator('input[name=email]').fill(ADMINISTRATOR.email)
  await page.locator('input[name=name]').fill(ADMINISTRATOR.name)
  for (const field of await page.locator('input[type=password]').all()) await field.fill(ADMINISTRATOR.password)
  await page.locator('main form button[type=submit]').click()
  await expect(page).toHaveURL(/\/admin/)
  await expect(page.getByText(ADMINISTRATOR.name).filter({ visible: true }).first()).toBeVisible()

  const second = await browser.newPage()
  await second.goto(link)
  await expect(second.locator('input[type=password]')).toHaveCount(0)
  await second.close()
})
