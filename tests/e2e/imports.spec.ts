import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { csv } from '@/lib/core/sheet'
import { aThousand, ORGANISATION_HEAD } from '@/tests/support/builders/imports'
import { press } from '@/tests/support/journey/press'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { aParkCast } from '@/tests/support/transfer/cast'
import { serveEveryone } from '@/tests/support/violations'

const WORK = { timeout: 30_000 }
const status = (page: Page) => page.locator('main').getByRole('heading', { level: 2 }).first()

/** Opens the upload from the console, chooses a file and sends it. */
async function uploaded(page: Page, name: string, rows: readonly (readonly string[])[]): Promise<void> {
  await page.goto('/admin')
  await page.getByRole('link', { name: '批量导入', exact: true }).first().click()
  await page.getByRole('link', { name: '导入表格' }).first().click()
  await page.getByLabel('表格文件').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv(rows)) })
  await press(page, '上传并读取')
  await expect(status(page)).toHaveText('第三步 对应各列')
  await press(page, '确认并试运行')
  await expect(status(page)).toHaveText('第四步 试运行结果', WORK)
}

test('a table of 1,000 rows with 50 bad ones is tried, mended, imported and taken back', async ({ browser }) => {
  const { ops } = await aParkCast('表')
  const page = await pageOf(browser, ops)
  await uploaded(page, '千行名单.csv', [ORGANISATION_HEAD, ...aThousand('表格', 5000)])
  await expect(page.getByText('共 1000 行：950 行可以导入，50 行有问题')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '商号' }).first()).toContainText('不是可填的内容之一')
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载有问题的行（CSV）' }).click()
  const [head, ...rows] = readFileSync(await (await file).path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect([head?.endsWith('未导入原因（再次导入时忽略）'), rows.length]).toEqual([true, 50])
  await press(page, '导入 950 行')
  await expect(page.getByText('已导入 950 行。')).toBeVisible(WORK)

  // What was bad, mended, goes through as a table of its own.
  const mended = Array.from({ length: 50 }, (_, at) => [`表格补${at}公司`, `Mended ${at}`, '基金', '', ''])
  const first = page.url()
  await uploaded(page, '补充名单.csv', [[...ORGANISATION_HEAD, '未导入原因（再次导入时忽略）'], ...mended])
  await expect(page.getByText('共 50 行，全部可以导入')).toBeVisible()
  await press(page, '导入 50 行')
  await expect(page.getByText('已导入 50 行。')).toBeVisible(WORK)

  await page.goto(first)
  await press(page, '撤回这次导入')
  await expect(page.getByText('已撤回 950 行。')).toBeVisible(WORK)
})

test('a file that is no table is refused in words, and the pages pass axe in both languages, light and dark, on a phone', async ({
  browser,
}) => {
  const { ops, lead, bureau } = await aParkCast('检')
  const page = await pageOf(browser, ops)
  await page.goto('/admin/imports/new?kind=cooperations')
  const wrong = { name: 'a.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no table') }
  await page.getByLabel('表格文件').setInputFiles(wrong)
  await press(page, '上传并读取')
  await expect(page.getByRole('alert').first()).toContainText('文件不完整或无法读取')
  await uploaded(page, '短名单.csv', [
    ORGANISATION_HEAD,
    ['检甲公司', 'Jian Jia', '基金', '', ''],
    ['', 'x', '商号', '', ''],
  ])
  const own = new URL(page.url()).pathname
  await serveEveryone([
    [page, '/admin/imports'],
    [page, '/admin/imports/new'],
    [page, own],
  ])
  const stranger = await pageOf(browser, bureau)
  expect((await stranger.goto(own))?.status()).toBe(404)
  // The lead of the park gives up what the team began; it is gone at once.
  const leading = await pageOf(browser, lead)
  await leading.goto(own)
  await leading.getByText('放弃导入…').click()
  await press(leading, '放弃导入')
  await expect(leading.getByText('已放弃导入，表格中的内容已删除。')).toBeVisible()
})
