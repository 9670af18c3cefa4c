import type { Page } from '@playwright/test'
import { answer, press } from '@/tests/support/journey/press'
import { ADMINISTRATOR, expect, signIn, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone } from '@/tests/support/violations'
import { aVisitPark } from '@/tests/support/visits-ground'

const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const NAME = '温州澜音传感（龙湾）有限公司'

async function look(page: Page, name: string): Promise<void> {
  await page.goto('/admin/prospects')
  await page.getByRole('link', { name: '查重与登记' }).first().click()
  await answer(page.locator('#look'), { name })
  await press(page, '查询')
  await expect(part(page, '查询结果')).toBeVisible()
}

test('a company that another park follows is found behind a mask, recorded twice all the same, and merged by an administrator: both go on with one', async ({
  browser,
  page: admin,
}) => {
  test.setTimeout(150_000)
  const [first, second] = [await aVisitPark('p'), await aVisitPark('q')]
  const one = await pageOf(browser, first.ops)
  await look(one, NAME)
  await expect(one.getByRole('heading', { name: '没有已知记录' })).toBeVisible()
  await one.locator('#record [name=kind]').selectOption({ label: '来源城市企业' })
  await press(one.locator('#record'), '登记')
  await done(one, '已登记，由您跟进。')
  const kept = one.url().split('?')[0] ?? ''

  const other = await pageOf(browser, second.ops, { viewport: { width: 390, height: 844 } })
  await look(other, '温州澜音传感(龙湾)股份有限公司')
  const masked = part(other, '查询结果')
  await expect(masked).toContainText('另一个园区已有这家企业的记录')
  await expect(masked).toContainText('走访园p自')
  await expect(masked).not.toContainText(first.ops.name)
  await expect(masked.getByRole('link')).toHaveCount(0)
  expect((await other.goto(kept))?.status()).toBe(404)
  await other.goBack()
  await other.locator('#record [name=kind]').selectOption({ label: '来源城市企业' })
  await press(other.locator('#record'), '登记')
  await expect(other.getByRole('alert').first()).toContainText('已存在')
  await other.locator('#record [name=another]').check()
  await press(other.locator('#record'), '登记')
  await done(other, '已登记，由您跟进。')
  const gone = other.url().split('?')[0] ?? ''
  await other.getByRole('link', { name: '记录走访' }).click()
  await other.getByText('有意向', { exact: true }).click()
  await press(other, '保存走访')
  await done(other, '走访已记录。')

  await signIn(admin, ADMINISTRATOR)
  await admin.goto('/admin/duplicates')
  await admin.getByRole('row').filter({ hasText: NAME }).getByRole('link', { name: '核对' }).click()
  await expect(admin.getByRole('heading', { level: 2 })).toHaveCount(2)
  const into = part(admin, NAME)
  await press(into, `合并到“${NAME}”`)
  await expect(admin.getByRole('alert').first()).toBeVisible()
  await into.getByLabel('已核对，两条是同一家企业。').check()
  await press(into, `合并到“${NAME}”`)
  await done(admin, '已合并')
  await expect(admin.getByRole('row').filter({ hasText: NAME })).toHaveCount(0)

  // The old address leads to the record that stays, with what the second park did; each reads its own.
  await other.goto(gone)
  await expect(other).toHaveURL(kept)
  await expect(part(other, '走访')).toContainText('已完成 1 次')
  await expect(other.locator('main')).not.toContainText(first.ops.name)
  await one.goto(kept)
  await expect(part(one, '走访')).toContainText('还没有走访。')
  await expect(part(one, '留痕')).toContainText('合并')
  await expect(one.locator('main')).not.toContainText(second.ops.name)
})

test('a lead hands a colleague’s records over; the pages pass axe and fit a phone', async ({ browser }) => {
  test.setTimeout(180_000)
  const park = await aVisitPark('r')
  const ops = await pageOf(browser, park.ops)
  await look(ops, '温州远桥泵业有限公司')
  await ops.locator('#record [name=kind]').selectOption({ label: '来源城市企业' })
  await press(ops.locator('#record'), '登记')
  await done(ops, '已登记，由您跟进。')
  const path = new URL(ops.url()).pathname
  await look(ops, '温州远桥泵业有限公司')
  const lookPath = ops.url().slice(new URL(ops.url()).origin.length)
  const lead = await pageOf(browser, park.lead)
  await lead.goto('/admin/prospects')
  await lead.getByText('移交同事的记录…').click()
  await lead.locator('main [name=fromId]').selectOption({ label: park.ops.name })
  await lead.locator('main [name=toId]').selectOption({ label: park.ops.name })
  await press(lead, '移交')
  await expect(lead.getByRole('alert').first()).toContainText('请选择另一位同事')
  await lead.locator('main [name=toId]').selectOption({ label: park.lead.name })
  await press(lead, '移交')
  await done(lead, '已移交')
  await lead.getByRole('link', { name: '温州远桥泵业有限公司' }).click()
  await expect(part(lead, '跟进')).toContainText(`${park.lead.name}跟进`)
  await expect(part(lead, '跟进')).toContainText(park.ops.name)
  await ops.goto('/admin/inbox')
  await ops.getByRole('button', { name: '您跟进的意向企业已移交' }).click()
  await expect(ops).toHaveURL(/\/admin\/prospects$/)
  await serveEveryone([
    [lead, '/admin/prospects'],
    [ops, lookPath],
    [lead, path],
    [lead, '/admin/duplicates'],
  ])
})
