import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { pdf } from '@/tests/support/builders/files'
import { expect, test } from '@/tests/support/pages'
import { standing, twoDesks } from '@/tests/support/referring'
import { pageOf } from '@/tests/support/staff'
import { fieldsOf, read, send } from '@/tests/support/strangers'
import { serveEveryone } from '@/tests/support/violations'

const PHONE = { viewport: { width: 390, height: 844 } }
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const unfold = (page: Page, words: string) => page.locator('summary', { hasText: words }).click()
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
/** Nothing of a page stands beyond the edge of a phone. */
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)

test('a group works on a phone from acknowledging to terms; another declines; neither finds the other’s', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { ops, near, rival, project, nearReferral, rivalReferral } = await twoDesks(['330305', '330329'])

  // The park's pitch, as a file that is really there.
  const park = await pageOf(browser, ops)
  const { origin } = new URL(park.url())
  const kept = await park.request.post('/api/files', {
    multipart: {
      noun: 'project',
      id: project.id,
      version: String(project.version),
      kind: 'PITCH',
      back: '/',
      locale: 'zh-CN',
      file: { name: 'wire.pdf', mimeType: 'application/pdf', buffer: pdf() },
    },
    headers: { accept: 'application/json', origin },
  })
  const { id: fileId } = await kept.json()

  const page = await pageOf(browser, near, PHONE)
  await page.goto('/desk')
  await page.getByRole('link', { name: project.nameZh }).click()
  await expect(page.getByRole('heading', { level: 1, name: project.nameZh })).toBeVisible()
  await fits(page)
  await expect(page.getByText('薄膜传感器的中试。')).toBeVisible()
  await expect(page.getByText('章知远')).toHaveCount(0)

  // A rival's look at the same address is the look at none: page and form.
  const stranger = await pageOf(browser, rival, PHONE)
  const fields = await fieldsOf(page, '#move-acknowledge')
  const unknown = randomUUID()
  for (const path of ['/desk/referrals/', '/en/desk/referrals/']) {
    const seen = await read(stranger.request, path, nearReferral)
    expect(seen, path).toEqual(await read(stranger.request, path, unknown))
    expect(seen.status).toBe(404)
  }
  const before = await standing(nearReferral)
  for (const path of ['/desk/referrals/', '/desk?about=']) {
    const posted = await send(stranger.request, path, nearReferral, fields)
    expect(posted, path).toEqual(await send(stranger.request, path, unknown, fields))
  }
  expect(await standing(nearReferral)).toBe(before)
  // The pitch is for both, as long as the project is shown to each.
  for (const { request } of [page, stranger]) expect((await request.get(`/api/files/${fileId}`)).status()).toBe(200)

  await press(page, '签收')
  await done(page, '已签收')
  await unfold(page, '登记首次走访')
  await press(page, '登记首次走访')
  await expect(page.getByRole('alert').filter({ hasText: '此项必填' }).first()).toBeVisible()
  await page.locator('#move-visit [name=note]').fill('看了中试线，设备齐全。')
  await press(page, '登记首次走访')
  await done(page, '走访已登记')
  await expect(page.getByText('看了中试线，设备齐全。')).toBeVisible()
  await unfold(page, '转入洽谈')
  await page.locator('#move-negotiate [name=note]').fill('谈到两年免租。')
  await press(page, '转入洽谈')
  await done(page, '洽谈已登记')
  await press(page, '查看联系人')
  await expect(page.getByRole('status').filter({ hasText: '章知远' })).toBeVisible()
  await unfold(page, '接收项目')
  await page.locator('#move-accept [name=terms]').fill('两年免租，配套基金五百万元。')
  await press(page, '接收项目')
  await done(page, '已同意接收')
  await expect(page.getByText('两年免租，配套基金五百万元。')).toBeVisible()
  await fits(page)

  // The rival has the same project: it reads nothing of the first, and declines with a code.
  await stranger.goto(`/desk/referrals/${rivalReferral}`)
  await expect(stranger.getByRole('heading', { level: 1, name: project.nameZh })).toBeVisible()
  for (const mark of [near.name, '两年免租', '看了中试线', '洞头'])
    expect(await stranger.content(), mark).not.toContain(mark)
  await unfold(stranger, '婉拒')
  await press(stranger, '婉拒')
  await expect(stranger.getByRole('alert').filter({ hasText: '此项必填' }).first()).toBeVisible()
  await stranger.locator('#move-decline [name=lack]').selectOption('OTHER')
  await press(stranger, '婉拒')
  await expect(stranger.getByRole('alert').filter({ hasText: '此项必填' }).first()).toBeVisible()
  await stranger.locator('#move-decline [name=lack]').selectOption('NO_LAND')
  await press(stranger, '婉拒')
  await done(stranger, '已婉拒')
  await expect(stranger.getByText('项目资料不再展示')).toBeVisible()
  await expect(stranger.getByText('薄膜传感器的中试。')).toHaveCount(0)
  const file = await read(stranger.request, '/api/files/', fileId)
  expect(file).toEqual(await read(stranger.request, '/api/files/', unknown))
  expect(file.status).toBe(404)
  expect((await page.request.get(`/api/files/${fileId}`)).status()).toBe(200)
  await stranger.goto('/desk?part=ended')
  await expect(stranger.getByRole('link', { name: project.nameZh })).toBeVisible()
})

test('a group publishes what its site gives, and reads rule by rule how a project fits it', async ({ browser }) => {
  test.setTimeout(240_000)
  const { mark, near, rival, nearReferral } = await twoDesks(['330305', '330329'])
  const park = `海岛新材料园${mark}`
  const page = await pageOf(browser, near, PHONE)
  await page.goto('/desk/sites/new')
  await page.getByLabel('中文名称').fill(park)
  await page.getByLabel('英文名称').fill('Island Materials Park')
  await page.getByLabel('用地（亩）').fill('40')
  await page.getByLabel('厂房（平方米）').fill('许多')
  await press(page, '登记载体')
  await expect(page.getByRole('alert').filter({ hasText: '厂房（平方米）' })).toBeVisible()
  await expect(page.getByLabel('用地（亩）')).toHaveValue('40')
  await page.getByLabel('厂房（平方米）').fill('20,000')
  await page.getByLabel('供电电压').selectOption('0.4')
  await page.getByLabel('资金（万元）').fill('2000')
  await press(page, '登记载体')
  await done(page, '载体已登记')

  await page.getByRole('link', { name: park }).click()
  await page.getByLabel('最低技术成熟度').selectOption('5')
  await page.getByLabel('可供人才（人）').fill('100')
  await press(page, '公布条件')
  await done(page, '条件已公布')
  await page.getByRole('link', { name: park }).click()
  await expect(page.getByLabel('厂房（平方米）')).toHaveValue('20000')
  const site = new URL(page.url()).pathname

  await page.goto(`/desk/referrals/${nearReferral}`)
  const match = page.getByRole('listitem').filter({ hasText: park }).first()
  // Industry was not published; of the others the supply alone is too weak.
  await expect(match).toContainText('5/7')
  await expect(match).toContainText('缺：10 千伏供电')
  await expect(match).toContainText('未公布：产业')
  await match.getByText('逐条查看').click()
  await expect(match.getByRole('row').filter({ hasText: '供电' })).toContainText('至多 0.4 千伏')

  const stranger = await pageOf(browser, rival, PHONE)
  expect((await stranger.goto(site))?.status()).toBe(404)
  await stranger.goto('/desk/sites')
  await expect(stranger.getByText(park)).toHaveCount(0)

  const mine = ['/desk', `/desk/referrals/${nearReferral}`, '/desk/sites', site, '/desk/sites/new']
  await serveEveryone(mine.map((path) => [page, path]))
})
