import type { Page } from '@playwright/test'
import { systemActor } from '@/lib/core/auth/actor'
import { disconnect } from '@/lib/core/db/client'
import { atMoment } from '@/lib/core/moment'
import { askSatisfaction } from '@/lib/domains/matches/commands'
import { onPortalGround } from '@/tests/support/ground'
import { answer, press, unfold } from '@/tests/support/journey/press'
import { expect, test } from '@/tests/support/pages'
import { aServicePark } from '@/tests/support/services-ground'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone } from '@/tests/support/violations'

const PHONE = { width: 390, height: 844 }
const DAY = 86_400_000
const TITLE = '薄膜传感器专利导航'
const BODY = '想知道柔性衬底方向有哪些在先专利，十二月底前要结论。'
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const partnerCard = (page: Page, name: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 3, name, exact: false }) })
    .last()
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** The timer rings as if so many days had passed. */
async function afterDays(days: number): Promise<void> {
  onPortalGround()
  await atMoment(new Date(Date.now() + days * DAY), () => askSatisfaction(systemActor('timer')))
  await disconnect()
}

/** A resident asks; the first time something is missing, and at last the button is pressed twice. */
async function ask(page: Page, title: string): Promise<string> {
  await page.goto('/portal')
  await page.getByRole('link', { name: '服务需求', exact: true }).click()
  await page.getByRole('link', { name: '提出需求' }).click()
  await answer(page, { title, body: BODY })
  await press(page, '提出需求')
  await expect(page.getByRole('alert').first()).toContainText('此项必填')
  await expect(page.locator('[name=body]')).toHaveValue(BODY)
  await page.locator('[name=kind]').selectOption({ label: '知识产权' })
  await page.getByRole('button', { name: '提出需求', exact: true }).dblclick()
  await done(page, '需求已提出')
  return idOf(page)
}

test('a resident asks, the team routes it to partners who each answer for themselves, and a month later it is judged', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const park = await aServicePark('a')
  const asker = await pageOf(browser, park.asker.admin)
  const id = await ask(asker, TITLE)
  await asker.goto('/portal/services')
  await expect(asker.getByRole('link', { name: TITLE })).toHaveCount(1)

  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/inbox')
  await ops.getByRole('button', { name: '有新的服务需求' }).click()
  await expect(ops).toHaveURL(new RegExp(`/admin/services/${id}$`))
  await expect(ops.getByText('与园区签有“知识产权”合作协议')).toBeVisible()
  await press(ops, '转给所选机构')
  await expect(ops.getByRole('alert').first()).toContainText('此项必填')
  for (const partner of [park.helpful, park.other, park.absent]) await ops.getByLabel(partner.name).check()
  await press(ops, '转给所选机构')
  await done(ops, '已转给所选机构')
  await expect(ops.getByText('待答复', { exact: true })).toHaveCount(3)
  // A resident may be asked, too; the one that asks is not offered.
  await expect(ops.getByLabel(park.asker.name)).toHaveCount(0)
  await ops.getByLabel(park.neighbour.name).check()
  await press(ops, '转给所选机构')
  await expect(ops.getByText('待答复', { exact: true })).toHaveCount(4)

  const helpful = await pageOf(browser, park.helpful.worker, { viewport: PHONE })
  await expect(helpful).toHaveURL(/\/desk\/requests$/)
  await helpful.goto('/desk/inbox')
  await helpful.getByRole('button', { name: '有转来贵单位的服务需求' }).click()
  await expect(helpful.getByText(BODY)).toBeVisible()
  await expect(helpful.getByText(park.asker.name)).toBeVisible()
  for (const name of [park.other.name, park.absent.name]) await expect(helpful.getByText(name)).toHaveCount(0)
  await press(helpful, '开始办理')
  await done(helpful, '已开始办理')
  await press(helpful, '已解决')
  await done(helpful, '已登记为解决')

  const other = await pageOf(browser, park.other.worker, { viewport: PHONE })
  await other.getByRole('link', { name: TITLE }).click()
  await unfold(other, '不在本单位业务范围…')
  await press(other, '不在本单位业务范围')
  await expect(other.getByRole('alert').first()).toContainText('请填写原因')
  await other.locator('#move-notForMe [name=reason]').fill('我们只做合同审查')
  await press(other, '不在本单位业务范围')
  await done(other, '已退回园区')

  const absent = await pageOf(browser, park.absent.worker)
  await absent.getByRole('link', { name: TITLE }).click()
  await press(absent, '开始办理')
  await done(absent, '已开始办理')
  await press(absent, '联系不上')
  await done(absent, '已登记为联系不上')
  // What was routed to another is not there.
  const foreign = await absent.goto(new URL(helpful.url()).pathname)
  expect(foreign?.status()).toBe(404)

  const neighbour = await pageOf(browser, park.neighbour.admin)
  await neighbour.goto('/portal/services')
  await neighbour.getByRole('link', { name: '查看转来的需求' }).click()
  await neighbour.getByRole('link', { name: TITLE }).click()
  await expect(neighbour.getByText(BODY)).toBeVisible()
  await asker.goto(`/portal/services/${id}`)
  const fourth = partnerCard(asker, park.neighbour.name)
  await unfold(fourth, '从该机构撤回…')
  await press(fourth, '从该机构撤回')
  await done(asker, '已从该机构撤回')
  await neighbour.reload()
  await expect(neighbour.getByText('内容不再显示')).toBeVisible()
  await expect(neighbour.getByText(BODY)).toHaveCount(0)

  // Who asked reads every answer; its member reads them too, and moves nothing.
  const member = await pageOf(browser, park.member)
  await member.goto(`/portal/services/${id}`)
  for (const page of [asker, member]) {
    await expect(partnerCard(page, park.helpful.name)).toContainText('已解决')
    await expect(partnerCard(page, park.other.name)).toContainText('我们只做合同审查')
    await expect(partnerCard(page, park.absent.name)).toContainText('联系不上')
    await expect(partnerCard(page, park.neighbour.name)).toContainText('已撤回')
    await expect(page.getByText(park.helpful.worker.name)).toHaveCount(0)
  }
  await expect(member.getByRole('main').getByRole('button')).toHaveCount(0)

  await afterDays(29)
  await asker.reload()
  await expect(asker.getByText('请评价')).toHaveCount(0)
  await afterDays(30)
  await asker.goto('/portal/inbox')
  await asker.getByRole('button', { name: '请评价为您服务的机构' }).first().click()
  const judged = partnerCard(asker, park.helpful.name)
  await judged.locator('[name=speed][value="5"]').check()
  await press(judged, '提交评价')
  await expect(judged.getByRole('alert').first()).toContainText('此项必填')
  await expect(judged.locator('[name=speed][value="5"]')).toBeChecked()
  await judged.locator('[name=usefulness][value="4"]').check()
  await judged.locator('[name=again][value="3"]').check()
  await press(judged, '提交评价')
  await done(asker, '感谢您的评价')
  await expect(judged).toContainText('及时 5 · 有帮助 4 · 愿再合作 3')

  await ops.goto('/admin/services')
  await ops.getByRole('link', { name: '答复用时与满意度' }).click()
  const row = (name: string) => ops.getByRole('row').filter({ hasText: name }).getByRole('cell')
  await expect(row(park.helpful.name)).toContainText(['1', '0', '小时', '0 天', '1 / 1', '0', '1', '5', '4', '3'])
  await expect(row(park.other.name)).toContainText(['1', '0', '小时', '0 天', '0 / 0', '1', '0', '–', '–', '–'])
  await expect(row(park.absent.name)).toContainText(['1', '0', '小时', '0 天', '0 / 1', '0', '0', '–', '–', '–'])
})

test('the pages of requests pass axe in both languages and fit a phone; they serve with scripts off', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const park = await aServicePark('b')
  const plain = { javaScriptEnabled: false }
  const asker = await pageOf(browser, park.asker.admin, plain)
  await asker.goto('/portal/services/new')
  await answer(asker, { title: TITLE })
  await press(asker, '提出需求')
  await expect(asker.getByRole('alert').first()).toContainText('此项必填')
  await expect(asker.locator('[name=title]')).toHaveValue(TITLE)
  await answer(asker, { body: BODY })
  await asker.locator('[name=kind]').selectOption({ label: '知识产权' })
  await press(asker, '提出需求')
  await done(asker, '需求已提出')
  const id = idOf(asker)
  const ops = await pageOf(browser, park.ops, plain)
  await ops.goto(`/admin/services/${id}`)
  for (const partner of [park.helpful, park.neighbour]) await ops.getByLabel(partner.name).check()
  await press(ops, '转给所选机构')
  await done(ops, '已转给所选机构')
  const helpful = await pageOf(browser, park.helpful.worker, plain)
  await helpful.getByRole('link', { name: TITLE }).click()
  await press(helpful, '开始办理')
  await done(helpful, '已开始办理')
  await press(helpful, '未能解决')
  await done(helpful, '已登记为未能解决')
  await afterDays(31)

  const [team, resident] = [await pageOf(browser, park.ops), await pageOf(browser, park.asker.admin)]
  const [partner, neighbour] = [await pageOf(browser, park.helpful.worker), await pageOf(browser, park.neighbour.admin)]
  const routed = new URL(helpful.url()).pathname
  const pages: [Page, string][] = [
    [team, '/admin/services'],
    [team, '/admin/services?q=none&part=open&kind=LEGAL'],
    [team, `/admin/services/${id}`],
    [team, '/admin/services/response'],
    [resident, '/portal/services'],
    [resident, '/portal/services/new'],
    [resident, `/portal/services/${id}`],
    [neighbour, '/portal/services'],
    [neighbour, '/desk/requests'],
    [partner, '/desk/requests'],
    [partner, '/desk/requests?part=waiting'],
    [partner, routed],
    [partner, '/desk/inbox'],
  ]
  await serveEveryone(pages)
  for (const path of [`/admin/services/${id}`, `/portal/services/${id}`, '/admin/services/response'])
    expect((await partner.goto(path))?.status(), path).toBe(404)
})
