import type { Page } from '@playwright/test'
import { disconnect } from '@/lib/core/db/client'
import { createProject } from '@/lib/domains/projects/commands'
import { actorWith } from '@/tests/support/actors'
import { projectFields } from '@/tests/support/builders/projects'
import { expect, test } from '@/tests/support/pages'
import { aProjectPark } from '@/tests/support/parks'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone } from '@/tests/support/violations'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const told = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const drawer = (page: Page) => page.getByRole('dialog')
const NAMES = ['乙烯膜项目', '甲醇泵项目', '丙纶纱项目']

async function aListedPark(name: string) {
  const park = await aProjectPark(name)
  const actor = actorWith([{ role: 'OPS', enclaveId: park.enclaveId }], park.ops.id)
  for (const nameZh of NAMES) await createProject(actor, await projectFields(park.enclaveId, { nameZh }))
  await disconnect()
  return park
}

test('an officer narrows and sorts a list, keeps it, sends its address on, peeks and goes on by keyboard', async ({
  browser,
}) => {
  const park = await aListedPark('lists')
  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/projects')
  await ops.getByLabel('项目、主体或编号').fill('项目')
  await ops.getByLabel('状态').selectOption('REGISTERED')
  await press(ops, '筛选')
  await ops.getByRole('columnheader').getByRole('link', { name: '项目' }).click()
  await expect(ops.getByRole('columnheader', { name: '项目' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(ops.getByRole('rowheader')).toHaveText(['丙纶纱项目', '甲醇泵项目', '乙烯膜项目'])
  await ops.locator('summary').filter({ hasText: '保存当前视图' }).click()
  await ops.getByLabel('视图名称').fill('新登记')
  await press(ops, '保存视图')
  await told(ops, '视图已保存。')

  const sent = await ops.getByRole('link', { name: '新登记' }).getAttribute('href')
  const lead = await pageOf(browser, park.lead)
  await lead.goto(sent ?? '')
  await expect(lead.getByRole('rowheader')).toHaveText(['丙纶纱项目', '甲醇泵项目', '乙烯膜项目'])
  await expect(lead.getByRole('link', { name: '新登记' })).toHaveCount(0)

  await ops.keyboard.press('j')
  await ops.keyboard.press('j')
  await expect(ops.getByRole('link', { name: '甲醇泵项目' })).toBeFocused()
  await ops.keyboard.press('p')
  await expect(drawer(ops).getByRole('heading', { name: '甲醇泵项目' })).toBeFocused()
  await ops.keyboard.press('j')
  await expect(drawer(ops).getByRole('heading', { name: '乙烯膜项目' })).toBeVisible()
  await ops.keyboard.press('Escape')
  await expect(drawer(ops)).toHaveCount(0)
  await ops.keyboard.press('/')
  await expect(ops.getByLabel('项目、主体或编号')).toBeFocused()
  await ops.keyboard.type('jp')
  await expect(drawer(ops)).toHaveCount(0)

  await ops.locator('summary').filter({ hasText: '管理视图' }).click()
  await press(ops, '删除视图“新登记”')
  await told(ops, '已删除视图“新登记”。')
  await press(ops, '撤销删除')
  await expect(ops.getByRole('link', { name: '新登记' })).toBeVisible()
})

test('single keys can be turned off, and stay off', async ({ browser }) => {
  const park = await aListedPark('keys')
  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/projects')
  await ops.getByRole('link', { name: '甲醇泵项目' }).focus()
  await ops.keyboard.press('?')
  await press(ops, '停用单键操作')
  await press(ops, '键盘')
  await expect(ops.getByRole('button', { name: '启用单键操作' })).toBeVisible()
  await ops.keyboard.press('Escape')
  await ops.getByRole('link', { name: '甲醇泵项目' }).focus()
  await ops.keyboard.press('p')
  await ops.keyboard.press('ArrowDown')
  await expect(ops.getByRole('link', { name: '乙烯膜项目' })).toBeFocused()
  await expect(drawer(ops)).toHaveCount(0)
})

test('a list with a record beside it passes axe, fits a phone, and works with scripts off', async ({ browser }) => {
  test.setTimeout(120_000)
  const park = await aListedPark('plain')
  const bare = await pageOf(browser, park.lead, { javaScriptEnabled: false })
  await bare.goto('/admin/projects')
  await bare.getByLabel('项目、主体或编号').fill('jcb')
  await press(bare, '筛选')
  await expect(bare.getByRole('rowheader')).toHaveText(['甲醇泵项目'])
  await bare.getByRole('link', { name: '速览' }).click()
  await expect(drawer(bare).getByRole('heading', { name: '甲醇泵项目' })).toBeVisible()
  const peek = new URL(bare.url())
  await bare.goto('/admin/projects?q=none&status=REGISTERED')
  await expect(bare.getByRole('link', { name: '去掉“状态：已登记”', exact: true })).toBeVisible()
  const ops = await pageOf(browser, park.ops)
  await serveEveryone([
    [ops, `${peek.pathname}${peek.search}`],
    [ops, '/admin/projects?q=none&status=REGISTERED'],
  ])
})
