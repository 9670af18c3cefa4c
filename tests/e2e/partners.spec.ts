import type { Page } from '@playwright/test'
import { shiftDay, today } from '@/lib/core/clock'
import { anOfficer } from '@/tests/support/board'
import { answer, press } from '@/tests/support/journey/press'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone } from '@/tests/support/violations'

const PHONE = { width: 390, height: 844 }
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

/** What every visitor reads: the number, and the names of the records that one may see. */
async function figure(page: Page): Promise<{ value: number; names: string[] }> {
  await page.goto('/services')
  await page.locator('main a[href="/figures/partnerPlatforms"]').click()
  await expect(page).toHaveURL(/\/figures\/partnerPlatforms$/)
  const value = Number.parseInt((await page.locator('main p.tabular').first().textContent()) ?? '', 10)
  return { value, names: await page.locator('main table tbody th').allTextContents() }
}

/** Looks for a platform that is not known yet, and comes to the form with its name. */
async function lookedFor(page: Page, name: string): Promise<void> {
  await page.goto('/admin/partners')
  await page.getByRole('link', { name: '登记协议' }).first().click()
  await page.locator('main [name=q]').fill(name)
  await press(page, '查找')
  await expect(page.getByRole('heading', { name: '没有找到' })).toBeVisible()
  await page.getByRole('link', { name: '都不是：登记一家新的服务平台' }).click()
  await expect(page.locator('[name=nameZh]')).toHaveValue(name)
}

test('an agreement is recorded, named in public once the platform agreed, ended and gone; the figure follows and opens', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const ops = await pageOf(browser, await anOfficer('p'))
  const visitor = await (await browser.newContext({ viewport: PHONE })).newPage()
  const name = '云桥知识产权服务p'

  await lookedFor(ops, name)
  await ops.locator('[name=kind]').selectOption('IP')
  await answer(ops, { validFrom: shiftDay(today(), -10), validTo: shiftDay(today(), -11) })
  await press(ops, '登记协议')
  await expect(ops.getByRole('alert').first()).toContainText('最后一天')
  await expect(ops.locator('[name=nameZh]')).toHaveValue(name)
  await answer(ops, { validTo: '' })
  await press(ops, '登记协议')
  await done(ops, '协议已登记。')
  await expect(ops.getByText('有效', { exact: true })).toBeVisible()
  const path = new URL(ops.url()).pathname

  const first = await figure(visitor)
  expect(first.value).toBeGreaterThan(0)
  expect(first.names.join()).not.toContain(name)
  await visitor.goto('/services')
  const group = visitor.getByRole('region', { name: '知识产权', exact: true })
  await expect(group).toContainText('家未公开名称')
  await expect(visitor.locator('main')).not.toContainText(name)

  await press(ops, '该机构同意，公开列名')
  await done(ops, '该机构已在公开页面列名。')
  await visitor.reload()
  await expect(group).toContainText(name)
  expect((await figure(visitor)).names.join()).toContain(name)

  await ops.goto('/admin/partners?state=inForce&kind=IP')
  await ops.getByRole('link', { name }).click()
  await answer(ops, { validTo: shiftDay(today(), -11) })
  await press(ops, '登记结束日期')
  await expect(ops.getByRole('alert').first()).toContainText(`日期不能早于 ${shiftDay(today(), -10)}`)
  await answer(ops, { validTo: shiftDay(today(), -1) })
  await press(ops, '登记结束日期')
  await done(ops, '结束日期已登记。')
  await expect(ops.getByText('已结束', { exact: true })).toBeVisible()
  const last = await figure(visitor)
  expect(last.value).toBe(first.value - 1)
  expect(last.names.join()).not.toContain(name)
  await visitor.goto('/services')
  await expect(visitor.locator('main')).not.toContainText(name)
  expect((await visitor.goto(path))?.url()).toContain('/sign-in')
})

test('with scripts off an agreement is recorded, too; its pages pass axe in both languages and fit a phone', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const officer = await anOfficer('q')
  const plain = await pageOf(browser, officer, { javaScriptEnabled: false })
  await lookedFor(plain, '嘉信法律服务q')
  await plain.locator('[name=kind]').selectOption('LEGAL')
  await plain.locator('[name=listed]').check()
  await press(plain, '登记协议')
  await done(plain, '协议已登记。')
  const page = await pageOf(browser, officer)
  const paths = [
    '/admin/partners',
    '/admin/partners?q=%E6%97%A0',
    '/admin/partners/new',
    '/admin/partners/new?q=q',
    '/admin/partners/new?make=1&q=q',
    new URL(plain.url()).pathname,
    '/services',
    '/figures/partnerPlatforms',
  ]
  await serveEveryone(paths.map((path) => [page, path]))
})
