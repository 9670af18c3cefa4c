import type { Page } from '@playwright/test'
import { fill } from '@/tests/support/console'
import { ADMINISTRATOR, expect, signIn, test } from '@/tests/support/pages'

const KEY = 'PUMPS_VALVES'
const BEFORE = { nameZh: '泵阀', nameEn: 'Pumps and valves' }
const AFTER = { nameZh: '泵阀与流体控制', nameEn: 'Pumps, valves and flow control' }

async function openItem(page: Page, name: string): Promise<void> {
  await page.locator('nav a[href="/admin/dictionaries"]:visible').click()
  await page.locator('main a[href="/admin/dictionaries/industry"]').click()
  await page.getByRole('row').filter({ hasText: KEY }).getByRole('link', { name, exact: true }).click()
}

const facet = (page: Page) => page.locator('label').filter({ has: page.locator(`input[value=${KEY}]`) })

async function facetsSay(page: Page, { nameZh, nameEn }: typeof BEFORE): Promise<void> {
  await page.goto('/tenants')
  await expect(facet(page)).toHaveText(new RegExp(`^${nameZh}\\d+$`))
  await page.goto('/en/tenants')
  await expect(facet(page)).toHaveText(new RegExp(`^${nameEn}\\d+$`))
}

test('words that an administrator gives an industry stand in the public facets at once, in both languages', async ({
  page,
  context,
}) => {
  await facetsSay(page, BEFORE)
  await signIn(page, ADMINISTRATOR)
  await openItem(page, BEFORE.nameZh)
  const late = await context.newPage()
  await late.goto(page.url())

  await fill(page, 'item', { nameZh: ' ' })
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '中文名称 · 此项必填。' })).toBeFocused()
  await fill(page, 'item', AFTER)
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: KEY })).toContainText(AFTER.nameEn)

  await fill(late, 'item', { nameZh: '他人的名称' })
  await late.getByRole('button', { name: '保存修改' }).click()
  await expect(late.getByRole('alert').filter({ hasText: '此记录刚刚被他人更新' })).toBeVisible()
  await expect(late.locator('#item [name=nameZh]')).toHaveValue('他人的名称')
  await late.close()
  await facetsSay(page, AFTER)

  await page.goto('/admin')
  await openItem(page, AFTER.nameZh)
  await fill(page, 'item', BEFORE)
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  await facetsSay(page, BEFORE)
})

test('an item is added, withdrawn and restored by clicks; a key that is taken is refused at its field', async ({
  page,
}) => {
  await signIn(page, ADMINISTRATOR)
  await page.goto('/admin/dictionaries/industry')
  await page.locator('summary', { hasText: '新增条目' }).click()
  await fill(page, 'item', { nameZh: '海洋经济', nameEn: 'Marine economy', key: KEY })
  await page.getByRole('button', { name: '新增条目' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '标识 · 该内容已存在' })).toBeVisible()
  await fill(page, 'item', { key: 'marine' })
  await page.getByRole('button', { name: '新增条目' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '标识 · ' })).toBeVisible()
  await expect(page.locator('#item [name=nameEn]')).toHaveValue('Marine economy')
  await fill(page, 'item', { key: 'MARINE' })
  await page.getByRole('button', { name: '新增条目' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()

  const row = page.getByRole('row').filter({ hasText: 'MARINE' })
  for (const [press, state] of [
    ['停用海洋经济', '已停用'],
    ['恢复海洋经济', '使用中'],
  ] as const) {
    await row.getByRole('link', { name: '海洋经济' }).click()
    await page.getByRole('button', { name: press }).click()
    await expect(row).toContainText(state)
  }
})
