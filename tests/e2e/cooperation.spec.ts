import type { Page } from '@playwright/test'
import { shiftDay, today } from '@/lib/core/clock'
import { aCooperatingPark } from '@/tests/support/cooperating'
import { answer, press, unfold } from '@/tests/support/journey/press'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { told, upload } from '@/tests/support/transfer/park'
import { serveEveryone } from '@/tests/support/violations'

const TITLE = '高阻隔薄膜联合攻关'
const FIGURE = '/figures/cooperationProjects'
const moves = (page: Page) => page.getByRole('region', { name: '下一步', exact: true })
const chain = (page: Page) => page.getByRole('region', { name: '牵线链', exact: true })
const timeline = (page: Page) => page.getByRole('region', { name: '办理过程', exact: true })

/** A resident says on its own pages what it looks for. @returns the path of the page that it is led to */
async function lookedFor(page: Page, title: string, kind: string): Promise<string> {
  await page.goto('/portal')
  await page.getByRole('link', { name: '产学研合作', exact: true }).first().click()
  await page.getByRole('link', { name: '提出合作需求' }).first().click()
  await page.locator('#lead [name=summary]').fill('需要蒸镀机时与两名研究生。')
  await press(page, '提出需求')
  await expect(page.getByRole('alert').first()).toContainText('合作内容 · 此项必填')
  await expect(page.locator('#lead [name=summary]')).toHaveValue('需要蒸镀机时与两名研究生。')
  await page.locator('#lead [name=title]').fill(title)
  await page.locator('#lead [name=kind]').selectOption({ label: kind })
  await press(page, '提出需求')
  await told(page, '合作需求已提出')
  return new URL(page.url()).pathname
}

test('a resident looks for a university, the team names one, they negotiate and sign: it counts, and opens in the figure', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(180_000)
  const park = await aCooperatingPark('甲')
  const counted = async () => {
    await visitor.goto(FIGURE)
    return visitor.getByRole('row').filter({ hasText: TITLE }).count()
  }
  const admin = await pageOf(browser, park.admin)
  const own = await lookedFor(admin, TITLE, '联合研究')
  await expect(moves(admin)).toContainText('放弃合作…')

  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/inbox')
  await ops.getByRole('listitem').filter({ hasText: TITLE }).getByRole('button').click()
  await expect(ops.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await press(ops, '对接院所')
  await expect(ops.getByRole('alert').first()).toContainText('高校院所 · 此项必填')
  await ops.locator('#move-match [name=institutionId]').selectOption({ label: park.university })
  await press(ops, '对接院所')
  await told(ops, '已对接院所。')

  // Its own admin begins to negotiate; another of its people only reads.
  const member = await pageOf(browser, park.member)
  await member.goto(own)
  await expect(member.getByText(park.university).first()).toBeVisible()
  await expect(moves(member).getByRole('button')).toHaveCount(0)
  await admin.reload()
  await expect(admin.getByText(park.university).first()).toBeVisible()
  await press(admin, '开始洽谈')
  await told(admin, '已开始洽谈。')

  // No signature without its agreement, nor on a day to come.
  await ops.reload()
  await expect(ops.getByText('先在下方上传合作协议，再登记签署。')).toBeVisible()
  await expect(ops.getByRole('button', { name: '登记签署' })).toHaveCount(0)
  await upload(ops, '合作协议', 'agreement.pdf')
  await answer(ops.locator('#move-sign'), { signedOn: shiftDay(today(), 1) })
  await press(ops, '登记签署')
  await expect(ops.getByRole('alert').first()).toContainText('签署日期 · ')
  expect(await counted()).toBe(0)
  await answer(ops.locator('#move-sign'), { signedOn: today() })
  await press(ops, '登记签署')
  await told(ops, '已登记签署，合作计入数据。')
  await expect(async () => expect(await counted()).toBe(1)).toPass()
  await expect(visitor.getByRole('row').filter({ hasText: TITLE })).toContainText('联合研究')
  await expect(visitor.getByText(/由本门户记录$/).first()).toBeVisible()
  await expect(visitor.locator('main')).not.toContainText('研究生')

  await press(ops, '登记启动')
  await told(ops, '已登记启动。')
  await admin.goto(own)
  await expect(timeline(admin)).toContainText('进行中')
  for (const step of ['提出需求', '对接院所', '开始洽谈', '签署协议', '合作启动'])
    await expect(timeline(admin)).toContainText(step)
  await expect(admin.getByRole('link', { name: 'agreement.pdf' })).toBeVisible()
  // Who led whom to whom: with names for the team, by sides for the resident.
  await ops.reload()
  await expect(chain(ops)).toContainText(park.ops.name)
  for (const page of [ops, admin])
    for (const words of ['共 4 环，前后 0 天', park.company, `引向${park.university}`])
      await expect(chain(page)).toContainText(words)
  await expect(chain(admin)).not.toContainText(park.ops.name)

  // It ends early by the lead alone, with a reason, and stays counted.
  await ops.reload()
  await expect(ops.getByText('终止合作…')).toHaveCount(0)
  const lead = await pageOf(browser, park.lead)
  await lead.goto(new URL(ops.url()).pathname)
  await unfold(lead, '终止合作…')
  await press(lead.locator('#move-terminate'), '终止合作')
  await expect(lead.getByRole('alert').first()).toContainText('请填写')
  await answer(lead.locator('#move-terminate'), { reason: '蒸镀设备已搬迁' })
  await press(lead.locator('#move-terminate'), '终止合作')
  await told(lead, '合作已终止。')
  expect(await counted()).toBe(1)
  await admin.reload()
  await expect(timeline(admin)).toContainText('蒸镀设备已搬迁')
})

test('a lead that finds nobody is dropped with its reason, which both sides read; it never counts', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(120_000)
  const park = await aCooperatingPark('乙')
  const title = '低温封装工艺测试'
  const admin = await pageOf(browser, park.admin)
  await lookedFor(admin, title, '技术服务')
  await unfold(admin, '放弃合作…')
  await press(admin.locator('#move-drop'), '放弃合作')
  await expect(admin.getByRole('alert').first()).toContainText('请填写')
  await answer(admin.locator('#move-drop'), { reason: '改由集团内部测试' })
  await press(admin.locator('#move-drop'), '放弃合作')
  await told(admin, '合作已放弃。')
  await expect(moves(admin).getByRole('button')).toHaveCount(0)

  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/cooperation')
  await ops.locator('search [name=q]').fill(title)
  await ops.locator('search [name=status]').selectOption({ label: '已放弃' })
  await press(ops, '筛选')
  await ops.getByRole('link', { name: title, exact: true }).click()
  await expect(timeline(ops)).toContainText('改由集团内部测试')
  await expect(moves(ops).getByRole('button')).toHaveCount(0)
  await visitor.goto(FIGURE)
  await expect(visitor.locator('main')).not.toContainText(title)
})

test('the pages of cooperation pass axe in both languages, light and dark, and fit a phone; another resident finds none', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const [park, other] = [await aCooperatingPark('丙'), await aCooperatingPark('丁')]
  const [admin, ops] = [await pageOf(browser, park.admin), await pageOf(browser, park.ops)]
  const empty = await pageOf(browser, other.admin)
  const own = await lookedFor(admin, '柔性电极共建实验室', '共建实验室')
  const desk = own.replace('/portal/', '/admin/')
  const pages: [Page, string][] = [
    [empty, '/portal/cooperation'],
    [admin, '/portal/cooperation'],
    [admin, '/portal/cooperation/new'],
    [admin, own],
    [ops, '/admin/cooperation'],
    [ops, '/admin/cooperation?q=没有这样的合作'],
    [ops, '/admin/cooperation/new'],
    [ops, desk],
  ]
  await serveEveryone(pages)
  for (const path of [own, desk]) expect((await empty.goto(path))?.status(), path).toBe(404)
})
