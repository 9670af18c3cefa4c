import type { Page } from '@playwright/test'
import { database, disconnect } from '@/lib/core/db/client'
import { createProject } from '@/lib/domains/projects/commands'
import { actorWith } from '@/tests/support/actors'
import { aLead } from '@/tests/support/builders/cooperation'
import { aRoom } from '@/tests/support/builders/enclaves'
import { aDistrict } from '@/tests/support/builders/organisations'
import { aPatent } from '@/tests/support/builders/patents'
import { aReadyProject, projectFields } from '@/tests/support/builders/projects'
import { aSubmission } from '@/tests/support/builders/residency'
import { aRequest } from '@/tests/support/builders/services'
import { aCompany, aNeed } from '@/tests/support/builders/talent'
import { aBareDraft } from '@/tests/support/builders/tenancies'
import { aPlannedVisit } from '@/tests/support/builders/visits'
import { expect, test } from '@/tests/support/pages'
import { aProjectPark } from '@/tests/support/parks'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone, sideways, violations } from '@/tests/support/violations'

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

test('several are moved at once; what could not be says why, and what could be taken back is', async ({ browser }) => {
  const park = await aListedPark('bulk')
  const actor = actorWith([{ role: 'OPS', enclaveId: park.enclaveId }], park.ops.id)
  const districts = [await aDistrict('990388')]
  const someone = { ...park.ops, actor }
  const desk = { enclaveId: park.enclaveId, ops: someone, lead: someone }
  const { id } = await aReadyProject(desk, districts)
  const { nameZh } = await database().project.findUniqueOrThrow({ where: { id } })
  await disconnect()
  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/projects')
  await press(ops, '列入孵化')
  await expect(ops.getByRole('alert').filter({ hasText: '请先勾选要办理的记录。' })).toBeVisible()
  await press(ops, '选择本页全部')
  await expect(ops.getByText('已选 4 条')).toBeVisible()
  await press(ops, '列入孵化')
  await told(ops, '已办理 3 条')
  await told(ops, `${nameZh}：当前状态下不能进行此操作。`)
  await told(ops, '这一步不能撤销。')
  await expect(ops.getByRole('row').filter({ hasText: '孵化中' })).toHaveCount(3)

  await ops.getByRole('link', { name: nameZh }).focus()
  await ops.keyboard.press('x')
  await expect(ops.getByRole('checkbox', { name: `选择 ${nameZh}` })).toBeChecked()
  await ops.locator('summary').filter({ hasText: '退回孵化' }).click()
  await ops.getByLabel('原因').fill('材料待补')
  await press(ops, '退回孵化')
  await told(ops, '已办理 1 条')
  await press(ops, '撤销')
  await told(ops, '已撤销 1 条')
  await expect(ops.getByRole('row').filter({ hasText: nameZh })).toContainText('可推荐')
})

/** A page answers to its keys as soon as its scripts run, which nothing on it tells. */
async function openPalette(page: Page, keys: string) {
  await expect(async () => {
    if (!(await drawer(page).isVisible())) await page.keyboard.press(keys)
    await expect(page.getByRole('combobox', { name: '名称、拼音、首字母或编号' })).toBeFocused({ timeout: 1000 })
  }).toPass()
}

test('whatever one may see is found from anywhere by keyboard, and opened', async ({ browser }) => {
  const park = await aListedPark('palette')
  const other = await aListedPark('unseen')
  const { reference } = await database().project.findFirstOrThrow({
    where: { enclaveId: park.enclaveId, nameZh: '甲醇泵项目' },
  })
  await disconnect()
  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/visits')
  await openPalette(ops, 'Control+k')
  await ops.keyboard.type('jcb')
  const options = drawer(ops).getByRole('option')
  await expect(options).toHaveText([new RegExp(`甲醇泵项目.*${reference}`)])
  await ops.keyboard.press('Enter')
  await expect(ops.getByRole('heading', { level: 1, name: '甲醇泵项目' })).toBeVisible()
  await ops.waitForLoadState()

  await ops.getByRole('link', { name: '查找' }).click()
  await ops.keyboard.type('项目')
  await expect(options.filter({ hasText: '丙纶纱项目' })).toHaveCount(1)
  await expect(drawer(ops).getByRole('status')).toHaveText('找到 4 项')
  await ops.keyboard.press('ArrowUp')
  await expect(drawer(ops).getByRole('option', { selected: true })).toHaveText('项目')
  await ops.keyboard.press('ArrowDown')
  await ops.keyboard.press('ArrowDown')
  await ops.keyboard.press('ArrowDown')
  await ops.keyboard.press('ArrowDown')
  await expect(drawer(ops).getByRole('option', { selected: true })).toHaveText('项目')
  await ops.keyboard.press('Enter')
  await expect(ops.getByRole('heading', { level: 1, name: '项目' })).toBeVisible()
  await openPalette(ops, 'Meta+k')
  await ops.keyboard.type('(nothing)')
  await expect(drawer(ops).getByRole('status')).toContainText('没有找到。')
  await ops.keyboard.press('Escape')
  await expect(drawer(ops)).toHaveCount(0)

  const bare = await pageOf(browser, other.ops, { javaScriptEnabled: false })
  await bare.goto('/admin')
  await bare.getByRole('link', { name: '查找' }).click()
  await bare.getByLabel('名称、拼音、首字母或编号').fill(reference ?? '')
  await press(bare, '查找')
  await expect(bare.getByText('没有找到。')).toBeVisible()
  await bare.getByLabel('名称、拼音、首字母或编号').fill('jcbxm')
  await press(bare, '查找')
  await expect(bare.getByRole('main').getByRole('link', { name: '甲醇泵项目' })).toHaveCount(1)
})

/** A record of each noun whose list the team reads, of one company. */
async function aFullPark(name: string) {
  const park = await aListedPark(name)
  const { enclaveId } = park
  const actor = actorWith([{ role: 'OPS', enclaveId }], park.ops.id)
  const desk = { enclaveId, ops: { ...park.ops, actor }, lead: { ...park.lead, actor } }
  const company = await aCompany(enclaveId, '璇玑传感科技有限公司')
  await aLead(company)
  await aNeed(company)
  await aRequest(company)
  await aPatent(company)
  await aPlannedVisit({ enclaveId, desk }, company.organisationId)
  await aSubmission(enclaveId, ({ organisation }) => {
    organisation.nameZh = '璇玑传感科技有限公司'
  })
  const { organisationId } = company
  await aBareDraft({ enclaveId, organisationId, roomId: await aRoom(enclaveId) })
  await disconnect()
  return park
}
const LISTS = ['residency', 'tenancies', 'visits', 'cooperation', 'patents', 'talent', 'services'] as const

test('every list of the team is narrowed by initials, sorted, and peeked into; and passes axe', async ({ browser }) => {
  test.setTimeout(120_000)
  const park = await aFullPark('every')
  const ops = await pageOf(browser, park.ops)
  for (const list of LISTS) {
    await ops.setViewportSize({ width: 1440, height: 900 })
    await ops.goto(`/admin/${list}`)
    await ops.getByRole('search').getByRole('searchbox').fill('xjcg')
    await ops
      .getByRole('search')
      .getByRole('button', { name: /^(筛选|搜索)$/ })
      .click()
    await expect(ops).toHaveURL(/q=xjcg/)
    await expect(ops.getByRole('rowheader'), list).toHaveCount(1)
    await ops.getByRole('columnheader').getByRole('link').first().click()
    await expect(ops).toHaveURL(/sort=/)
    await ops.getByRole('link', { name: '速览' }).click()
    await expect(drawer(ops).getByRole('link', { name: '打开整页' })).toBeVisible()
    expect(await violations(ops), list).toEqual([])
    const { search } = new URL(ops.url())
    await ops.setViewportSize({ width: 390, height: 900 })
    await ops.goto(`/en/admin/${list}${search}`)
    expect(await violations(ops), `${list} in English`).toEqual([])
    expect(await sideways(ops), list).toBeLessThanOrEqual(0)
    await ops.goto(`/admin/${list}?q=zzzz`)
    await expect(ops.getByRole('main').getByRole('link', { name: /^清除/ }).last(), list).toBeVisible()
  }
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
    [ops, '/admin/search?q=jcb'],
  ])
  await ops.setViewportSize({ width: 1440, height: 900 })
  await ops.goto('/admin/projects')
  await openPalette(ops, 'Control+k')
  await ops.keyboard.type('jcb')
  await expect(drawer(ops).getByRole('option')).toHaveCount(1)
  expect(await violations(ops)).toEqual([])
})
