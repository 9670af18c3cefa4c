import type { Page } from '@playwright/test'
import { today } from '@/lib/core/clock'
import { aCooperatingPark } from '@/tests/support/cooperating'
import { answer, press, unfold } from '@/tests/support/journey/press'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { told } from '@/tests/support/transfer/park'
import { serveEveryone } from '@/tests/support/violations'

const FIGURE = '/figures/institutionsIntoWenzhou'

/** An officer records an institution. @returns the path of its page */
async function recorded(page: Page, nameZh: string, nameEn: string): Promise<string> {
  await page.goto('/admin')
  await page.getByRole('link', { name: '高校院所', exact: true }).first().click()
  await page.getByRole('link', { name: '登记院所' }).first().click()
  await answer(page.locator('#institution'), { nameZh, nameEn: '汉字' })
  await page.locator('#institution [name=kind]').selectOption('INSTITUTE')
  await press(page, '登记院所')
  await expect(page.getByRole('alert').first()).toContainText('英文名称 · ')
  await expect(page.locator('#institution [name=nameZh]')).toHaveValue(nameZh)
  await answer(page.locator('#institution'), { nameEn })
  await press(page, '登记院所')
  await told(page, '院所已登记。')
  return new URL(page.url()).pathname
}

async function offered(page: Page, summaryZh: string): Promise<void> {
  await unfold(page, '登记能力…')
  const form = page.locator('#capability')
  await form.locator('[name=kind]').selectOption({ label: '共建实验室' })
  await form.locator('[name=industryId]').selectOption({ label: '新材料' })
  await answer(form, { summaryZh, summaryEn: 'Roll-to-roll coating line, open by the hour', basis: '走访记录' })
  await press(form, '登记能力')
  await told(page, '能力已登记，尚未公开。')
}

async function contacted(page: Page): Promise<void> {
  await unfold(page, '登记联系人…')
  const form = page.locator('#contact')
  await answer(form, { task: '中试平台对接', name: '苏映棠', email: 'su.yingtang@example.org' })
  await press(form, '登记联系人')
  await told(page, '联系人已登记')
}

test('an institution is recorded with what it offers, a contact and its entry: the public reads it, and the figure opens to it', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(180_000)
  const park = await aCooperatingPark('戊')
  const name = '云栖薄膜研究所戊'
  const ops = await pageOf(browser, park.ops)
  const path = await recorded(ops, name, 'Yunqi Film Institute E')
  await offered(ops, '卷对卷涂布中试线，可按小时开放')
  const readUniversities = async () => {
    await visitor.goto('/universities')
    return visitor.locator('main')
  }
  await expect(await readUniversities()).not.toContainText(name)
  await press(ops, '公开')
  await told(ops, '能力已公开。')
  await expect(await readUniversities()).toContainText('卷对卷涂布中试线，可按小时开放')

  await contacted(ops)
  await expect(ops.locator('main')).not.toContainText('苏映棠')
  await press(ops, '查看联系方式')
  await expect(ops.getByText('su.yingtang@example.org')).toBeVisible()
  await ops.reload()
  await expect(ops.locator('main')).not.toContainText('苏映棠')

  // It is suggested where a cooperation of that kind is matched.
  const admin = await pageOf(browser, park.admin)
  await admin.goto('/portal/cooperation/new')
  await answer(admin.locator('#lead'), { title: '涂布工艺共建实验室' })
  await admin.locator('#lead [name=kind]').selectOption({ label: '共建实验室' })
  await press(admin, '提出需求')
  await told(admin, '合作需求已提出')
  await ops.goto(new URL(admin.url()).pathname.replace('/portal/', '/admin/'))
  await ops.locator('#move-match [name=institutionId]').selectOption({ label: `${name}（新材料）` })
  await press(ops, '对接院所')
  await told(ops, '已对接院所。')
  await ops.goto(path)
  await expect(ops.getByRole('link', { name: '涂布工艺共建实验室' })).toBeVisible()

  // What is only reported explains; what is recorded counts.
  await unfold(ops, '登记公开报道…')
  await ops.locator('#report [name=sourceId]').selectOption({ index: 0 })
  await press(ops.locator('#report'), '登记公开报道')
  await told(ops, '已登记为公开报道')
  const row = visitor.getByRole('row').filter({ hasText: name })
  await visitor.goto(FIGURE)
  await expect(row).toHaveCount(0)
  await unfold(ops, '登记进驻…')
  const form = ops.locator('#entry')
  await answer(form, { enteredOn: today(), evidence: '事业单位法人证书编号' })
  await press(form, '登记进驻')
  await expect(ops.getByRole('alert').first()).toContainText('区县或载体 · 此项必填')
  await expect(form.locator('[name=evidence]')).toHaveValue('事业单位法人证书编号')
  await form.locator('[name=at]').selectOption({ label: '中国眼谷 · 龙湾区' })
  await press(form, '登记进驻')
  await told(ops, '进驻已登记，计入数据。')
  const shown = await readUniversities()
  await expect(shown.getByRole('listitem').filter({ hasText: name }).filter({ hasText: '已登记' })).toContainText(
    '龙湾区 · 中国眼谷',
  )
  await expect(shown).not.toContainText('法人证书')
  await visitor.getByRole('link', { name: '打开这一数字背后的记录' }).click()
  await expect(visitor).toHaveURL(new RegExp(`${FIGURE}$`))
  await expect(row).toContainText('科研院所')
  await expect(visitor.locator('main')).not.toContainText(/法人证书|苏映棠/)

  // A lead takes it out again, with a reason.
  await expect(ops.getByText('作废…')).toHaveCount(0)
  const lead = await pageOf(browser, park.lead)
  await lead.goto(path)
  await unfold(lead, '作废…')
  await lead.locator('[id^=void-] [name=reason]').fill('尚未正式揭牌')
  await press(lead, '作废')
  await told(lead, '进驻登记已作废')
  await expect(async () => {
    await visitor.goto(FIGURE)
    await expect(row).toHaveCount(0)
  }).toPass()
})

test('the pages of institutions pass axe in both languages, light and dark, and fit a phone; nobody but the team finds them', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const park = await aCooperatingPark('己')
  const [ops, admin] = [await pageOf(browser, park.ops), await pageOf(browser, park.admin)]
  const path = await recorded(ops, '云栖薄膜研究所己', 'Yunqi Film Institute F')
  await offered(ops, '薄膜应力测试')
  await press(ops, '公开')
  await told(ops, '能力已公开。')
  await contacted(ops)
  const visitor = await (await browser.newContext()).newPage()
  const pages: [Page, string][] = [
    [ops, '/admin/institutions'],
    [ops, '/admin/institutions?q=没有这样的院所'],
    [ops, '/admin/institutions/new'],
    [ops, path],
    [visitor, '/universities'],
    [visitor, FIGURE],
  ]
  await serveEveryone(pages)
  for (const where of ['/admin/institutions', '/admin/institutions/new', path])
    expect((await admin.goto(where))?.status(), where).toBe(404)
})
