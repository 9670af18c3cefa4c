import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/pages'
import { aStaffedSubmission, pageOf } from '@/tests/support/staff'
import { violations } from '@/tests/support/violations'

const POINTS = { technology: 18, team: 15, market: 12, landing: 16, space: 14 }
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

async function declareAndScore(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '评审', exact: true }).first().click()
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('更轻。')).toHaveCount(0)
  await press(page, '我没有利益冲突，开始阅读')
  await expect(page.getByText('更轻。')).toBeVisible()
  await expect(page.getByText('13800001234')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'PLAN.pdf' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'LICENCE.pdf' })).toHaveCount(0)
  for (const [criterion, points] of Object.entries(POINTS))
    await page.locator(`[name="scores.${criterion}"]`).fill(String(points))
  await expect(page.locator('output')).toHaveText('75')
  await press(page, '提交评分')
  await expect(page.getByRole('alert')).toContainText('评审意见')
  await expect(page.locator('[name="scores.technology"]')).toHaveValue('18')
  await page.getByLabel('评审意见').fill('技术可行，建议附条件同意。')
  await press(page, '提交评分')
  await expect(page.getByText('评分已提交')).toBeVisible()
}

test('the team takes an application from submission to an offer, with corrections on the way', async ({ browser }) => {
  test.setTimeout(180_000)
  const { name, reference, ops, lead, reviewer } = await aStaffedSubmission('甲')
  const counter = await pageOf(browser, ops)
  await counter
    .getByRole('link', { name: /办理中/ })
    .first()
    .click()
  await counter.getByLabel('名称、申请编号或统一社会信用代码').fill(reference.replaceAll('-', ' ').toLowerCase())
  await press(counter, '搜索')
  await counter.getByRole('link', { name }).click()
  await press(counter, '受理并开始审查')
  await expect(counter.getByText('已受理，开始审查')).toBeVisible()

  await expect(counter.getByText('13800001234')).toHaveCount(0)
  await press(counter, '显示联系方式')
  await expect(counter.getByText('13800001234')).toBeVisible()

  await press(counter, '要求补正')
  await confirm(counter, '要求补正')
  await expect(counter.getByRole('dialog').getByRole('alert')).toBeFocused()
  await counter.getByLabel('总体说明').fill('计划不够具体')
  await confirm(counter, '要求补正')
  await expect(counter.getByRole('dialog').getByRole('alert')).toContainText('请至少写明一个部分')
  await expect(counter.getByLabel('总体说明')).toHaveValue('计划不够具体')
  await counter.getByLabel('落地计划：需要补正什么').fill('请写明试产时间')
  await confirm(counter, '要求补正')
  await expect(counter.getByText('今天起暂停计时')).toBeVisible()
  await press(counter, '取消补正')
  await counter.getByLabel('原因').fill('已电话核实')
  await confirm(counter, '取消补正')
  await expect(counter.getByText('承诺时限继续计算')).toBeVisible()

  await expect(counter.getByRole('button', { name: '送交评审' })).toHaveCount(0)
  await expect(counter.getByText('请先在下方“评审”中指派')).toBeVisible()
  await counter.getByLabel('评审专家').selectOption(reviewer.name)
  await press(counter, '指派')
  await expect(counter.getByText('尚未声明')).toBeVisible()
  await press(counter, '送交评审')
  await expect(counter.getByText('已送交评审')).toBeVisible()

  await declareAndScore(await pageOf(browser, reviewer), name)

  const decision = await pageOf(browser, lead)
  await decision.goto(counter.url())
  await expect(decision.getByText('75 / 100 分')).toBeVisible()
  const slower = await decision.context().newPage()
  await slower.goto(counter.url())
  await press(decision, '同意并发出入驻通知')
  await decision.getByLabel('附加条件').fill('三个月内签约')
  await confirm(decision, '同意并发出入驻通知')
  await expect(decision.getByText('入驻通知已发给申请人')).toBeVisible()
  await expect(decision.getByText('三个月内签约')).toBeVisible()

  await press(slower, '列入候补')
  await slower.getByLabel('原因').fill('暂时没有实验室')
  await confirm(slower, '列入候补')
  await expect(slower.getByRole('dialog').getByRole('alert')).toContainText('刚刚被他人更新')
  await expect(slower.getByLabel('原因')).toHaveValue('暂时没有实验室')
  await slower.getByRole('link', { name: /重新载入此申请/ }).click()
  await expect(slower.getByText('三个月内签约')).toBeVisible()
  await expect(slower.getByRole('button', { name: '列入候补' })).toHaveCount(0)
})

test('a lead turns an application down on a phone, by keyboard and without scripts', async ({ browser }) => {
  const { id, name, ops, lead } = await aStaffedSubmission('乙')
  const options = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }
  const counter = await pageOf(browser, ops, options)
  await counter.goto(`/admin/residency/${id}`)
  await counter.getByRole('button', { name: '受理并开始审查' }).press('Enter')
  const page = await pageOf(browser, lead, options)
  await page.goto('/admin/residency')
  await page.getByRole('link', { name }).press('Enter')
  await page.getByText('不予通过', { exact: true }).first().press('Enter')
  await page.locator('#reject button[type=submit]').press('Enter')
  await expect(page.getByRole('alert')).toContainText('请填写原因')
  await page.locator('#reject [name=reason]').fill('与园区产业方向不符')
  await page.locator('#reject button[type=submit]').press('Enter')
  await expect(page.getByText('申请未予通过')).toBeVisible()
  await expect(page.getByRole('button', { name: '重新审查' }).or(page.getByText('重新审查')).first()).toBeVisible()
})

test('queue, record and desk pass axe in both languages, and fit a phone', async ({ browser }) => {
  test.setTimeout(180_000)
  const { id, ops, lead, reviewer } = await aStaffedSubmission('丙')
  const counter = await pageOf(browser, ops)
  await counter.goto(`/admin/residency/${id}`)
  await press(counter, '受理并开始审查')
  await counter.getByLabel('评审专家').selectOption(reviewer.name)
  await press(counter, '指派')
  await expect(counter.getByText('尚未声明')).toBeVisible()
  const check = async (page: Page, path: string) => {
    for (const width of [1440, 390])
      for (const prefix of ['', '/en']) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${prefix}${path}`)
        expect(await violations(page), `${prefix}${path} ${width}`).toEqual([])
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(over, `${prefix}${path} ${width}`).toBeLessThanOrEqual(0)
      }
  }
  const desk = await pageOf(browser, lead)
  for (const path of ['/admin', '/admin/residency', '/admin/residency?q=none', `/admin/residency/${id}`])
    await check(desk, path)
  const panel = await pageOf(browser, reviewer)
  await panel.goto('/admin/reviews')
  await panel.locator('main table a').first().click()
  await check(panel, new URL(panel.url()).pathname)
  await press(panel, 'I have no conflict, let me read')
  await check(panel, '/admin/reviews')
  await check(panel, new URL(panel.url()).pathname.replace('/en', ''))
})
