import type { Page } from '@playwright/test'
import { aNeedUnderWay, anOfficer, whoCanHelp } from '@/tests/support/board'
import { answer, press, unfold } from '@/tests/support/journey/press'
import { expect, linkTo, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone } from '@/tests/support/violations'

const PHONE = { width: 390, height: 844 }
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

const NEED = {
  body: '现用人工目检，漏检率高，希望半年内改为在线检测。',
  companyName: '白鹿阀门有限公司',
  name: '温知夏',
  phone: '0577 8888 1234',
}

/** Fills in the form, once with what is missing said, and posts. @returns the reference that is shown */
async function posted(page: Page, title: string, email: string): Promise<string> {
  await page.goto('/needs')
  await page.getByRole('link', { name: '提出需求' }).first().click()
  await answer(page, { title, ...NEED, email: 'not an address' })
  if ((await page.locator('[name=enclaveId]:not([type=hidden])').count()) > 0)
    await page.locator('[name=enclaveId]').selectOption({ index: 1 })
  await page.locator('[name=kind]').selectOption('TECHNOLOGY')
  await press(page, '提交需求')
  const summary = page.getByRole('alert').first()
  await expect(summary).toContainText('邮箱')
  await expect(summary).toContainText('请勾选确认')
  await expect(page.locator('[name=body]')).toHaveValue(NEED.body)
  await answer(page, { email })
  await page.locator('[name=agreed]').check()
  await press(page, '提交需求')
  await expect(page.getByRole('heading', { level: 1, name: '需求已收到' })).toBeVisible()
  return new URL(page.url()).searchParams.get('reference') ?? ''
}

/** What stands of a need on the public board. */
const onBoard = async (page: Page, reference: string) => {
  await page.goto('/needs')
  return page.locator('main li').filter({ hasText: reference })
}
const partOf = (page: Page, name: string) =>
  page.locator('article').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('a company posts a need by phone; three are asked, one helps; the company sees it, shows one of them its contact, takes it back from another, and erases all', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const helpers = await whoCanHelp('n')
  const ops = await pageOf(browser, await anOfficer('n'))
  const company = await (await browser.newContext({ viewport: PHONE })).newPage()
  const visitor = await (await browser.newContext()).newPage()
  const email = 'wen.zhixia.n@example.org'
  const title = '阀座密封面的微米级检测n'
  const reference = await posted(company, title, email)
  await expect(company.getByText(reference)).toBeVisible()
  const link = await linkTo(email, '/needs/answer')

  // The team finds it, reads whom to contact, and asks three.
  await ops.goto('/admin/services')
  await answer(ops, { q: reference })
  await press(ops, '筛选')
  await ops.getByRole('link', { name: title }).click()
  await press(ops, '显示联系方式')
  await expect(ops.getByText(NEED.name)).toBeVisible()
  await expect(ops.getByText('没有同意公开')).toBeVisible()
  await expect(ops.getByRole('button', { name: '审核通过，公开上榜' })).toHaveCount(0)
  for (const { name } of Object.values(helpers)) await ops.getByRole('checkbox', { name, exact: true }).check()
  await press(ops, '转给所选机构')
  await done(ops, '已转给所选机构')

  // By its link the company agrees to the board, and names itself later.
  await company.goto(link)
  for (const { name } of Object.values(helpers)) await expect(partOf(company, name)).toContainText('待答复')
  await press(company, '同意公开上榜')
  await done(company, '已记录：同意公开，由园区审核后上榜。')
  await expect(await onBoard(visitor, reference)).toHaveCount(0)
  await ops.reload()
  await press(ops, '审核通过，公开上榜')
  await done(ops, '需求已公开上榜。')
  await expect(await onBoard(visitor, reference)).toContainText('企业名称未公开')
  await press(company, '写明企业名称')
  await done(company, '已记录：公开时写明企业名称。')
  await expect(await onBoard(visitor, reference)).toContainText(NEED.companyName)

  // The team of the park's resident takes it; it learns whom to contact once the company says so.
  const team = await pageOf(browser, helpers.team, { viewport: PHONE })
  await team.goto('/desk/requests')
  await team.getByRole('link', { name: title }).click()
  await expect(team.getByText('对方还没有同意贵单位查看联系人')).toBeVisible()
  await press(team, '开始办理')
  await done(team, '已开始办理')
  await company.goto(link)
  await expect(partOf(company, helpers.team.name)).toContainText('办理中')
  await press(partOf(company, helpers.team.name), '同意，让对方看到联系方式')
  await done(company, '已记录：对方可以查看联系方式。')
  await team.reload()
  await press(team, '查看联系人')
  await expect(team.getByText(NEED.phone)).toBeVisible()
  await press(team, '已解决')
  await done(team, '已登记为解决。')

  const university = await pageOf(browser, helpers.university)
  await university.goto('/desk/requests')
  await university.getByRole('link', { name: title }).click()
  await expect(university).toHaveURL(/\/desk\/requests\/[\w-]+$/)
  await expect(university.getByRole('button', { name: '查看联系人' })).toHaveCount(0)
  const platform = await pageOf(browser, helpers.platform)
  await platform.goto('/desk/requests')
  await platform.getByRole('link', { name: title }).click()
  const desk = platform.url()
  await unfold(platform, '不在本单位业务范围')
  await answer(platform, { reason: '没有这类设备' })
  await press(platform, '不在本单位业务范围')
  await done(platform, '已退回园区')

  // The company reads both outcomes, and takes it back from the one that has not answered.
  await company.goto(link)
  await expect(partOf(company, helpers.team.name)).toContainText('已解决')
  await expect(partOf(company, helpers.platform.name)).toContainText('没有这类设备')
  const waiting = partOf(company, helpers.university.name)
  await unfold(waiting, '从这家撤回')
  await press(waiting, '从这家撤回')
  await done(company, '已从这家机构撤回。')
  await university.reload()
  await expect(university.getByText('提出单位已撤回这项需求，内容不再显示。')).toBeVisible()
  await expect(university.getByText(NEED.body)).toHaveCount(0)

  await unfold(company, '删除我的资料')
  await company.locator('#erase [name=sure]').check()
  await press(company.locator('#erase'), '删除我的资料')
  await done(company, '您的资料已删除')
  await company.goto(link)
  await expect(company.getByRole('heading', { level: 1, name: '这个链接已经不能使用' })).toBeVisible()
  await expect(await onBoard(visitor, reference)).toHaveCount(0)
  for (const page of [ops, team]) {
    await page.reload()
    for (const gone of [title, NEED.name, NEED.phone, NEED.companyName])
      await expect(page.getByText(gone)).toHaveCount(0)
  }
  await expect(ops.getByText('发布方已删除资料')).toBeVisible()
  expect((await platform.goto(desk))?.status()).toBe(200)
})

test('what is ticked while a form is under way stands when its refusal comes', async ({ page }) => {
  await page.goto('/needs/post')
  await page.route('**/needs/post', async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => setTimeout(done, 1_500))
    await route.continue()
  })
  await press(page, '提交需求')
  await page.locator('[name=agreed]').click()
  await expect(page.getByRole('alert').first()).toContainText('邮箱')
  await expect(page.locator('[name=agreed]')).toBeChecked()
})

test('with scripts off the same need posted twice is one, and its company answers; a form that a machine fills in keeps nothing', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const plain = await (await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })).newPage()
  const email = 'wen.zhixia.o@example.org'
  const first = await posted(plain, '铸件气孔的在线判定o', email)
  expect(await posted(plain, '铸件气孔的在线判定o', email)).toBe(first)
  await plain.goto(await linkTo(email, '/needs/answer'))
  await press(plain, '同意公开上榜')
  await done(plain, '已记录：同意公开，由园区审核后上榜。')
  await unfold(plain, '撤回这项需求')
  await press(plain.locator('#end'), '撤回这项需求')
  await expect(plain.getByRole('alert').first()).toContainText('请勾选确认')
  await plain.locator('#end [name=sure]').check()
  await press(plain.locator('#end'), '撤回这项需求')
  await done(plain, '需求已全部撤回。')
  await expect(plain.getByText('这项需求已经撤回。')).toBeVisible()

  const machine = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await machine.goto('/needs/post')
  await answer(machine, { title: '低价推广o', ...NEED, email: 'machine.o@example.org' })
  if ((await machine.locator('[name=enclaveId]:not([type=hidden])').count()) > 0)
    await machine.locator('[name=enclaveId]').selectOption({ index: 1 })
  await machine.locator('[name=kind]').selectOption('LEGAL')
  await machine.locator('[name=agreed]').check()
  await machine.locator('[name=website]').fill('https://example.org', { force: true })
  await press(machine, '提交需求')
  await expect(machine.getByRole('heading', { level: 1, name: '需求已收到' })).toBeVisible()
  expect(new URL(machine.url()).searchParams.get('reference')).toBeNull()
  const ops = await pageOf(browser, await anOfficer('o'))
  await ops.goto('/admin/services?q=%E4%BD%8E%E4%BB%B7%E6%8E%A8%E5%B9%BFo')
  await expect(ops.getByRole('main').getByRole('link', { name: /^清除/ }).last()).toBeVisible()
  await expect(ops.getByRole('rowheader')).toHaveCount(0)
})

test('the pages of the board pass axe in both languages, light and dark, and fit a phone', async ({ browser }) => {
  test.setTimeout(300_000)
  const need = await aNeedUnderWay('r')
  const ops = await pageOf(browser, await anOfficer('r'))
  const partner = await pageOf(browser, need.partner)
  const company = await (await browser.newContext()).newPage()
  const pages: [Page, string][] = [
    [company, '/needs'],
    [company, '/needs/post'],
    [company, '/needs/posted?reference=K7M-2QF-9XA-4'],
    [company, `/needs/answer?token=${need.token}`],
    [company, '/needs/answer?token=none'],
    [ops, `/admin/services/${need.id}`],
    [partner, `/desk/requests/${need.match}`],
  ]
  await serveEveryone(pages)
  // The company answers the three questions.
  await company.goto(`/needs/answer?token=${need.token}`)
  await press(company, '提交评价')
  await expect(company.getByRole('alert').first()).toContainText('此项必填')
  for (const name of ['speed', 'usefulness', 'again']) await company.locator(`[name=${name}][value="4"]`).check()
  await press(company, '提交评价')
  await done(company, '谢谢您的评价。')
  await ops.goto(`/admin/services/${need.id}`)
  await expect(ops.getByText('满意度', { exact: false }).first()).toBeVisible()
})
