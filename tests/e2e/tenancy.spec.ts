import type { Page } from '@playwright/test'
import { pdf } from '@/tests/support/builders/files'
import { aLettingPark } from '@/tests/support/letting'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone } from '@/tests/support/violations'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

/** One of the team adds a building with a floor and two rooms to the first phase. */
async function addRooms(ops: Page): Promise<void> {
  await ops.getByRole('link', { name: '房间', exact: true }).first().click()
  await expect(ops.getByText('这一期还没有登记房间。')).toBeVisible()
  await ops.getByRole('link', { name: '登记楼宇、楼层与房间' }).click()
  await ops.locator('summary', { hasText: '新增楼宇' }).click()
  for (const [name, value] of Object.entries({ code: 'A', nameZh: '甲楼', nameEn: 'Building A' }))
    await ops.locator(`#building [name=${name}]`).fill(value)
  await press(ops, '新增楼宇')
  await ops.locator('summary', { hasText: '新增楼层' }).click()
  await ops.locator('[name=level]').fill('3')
  await press(ops, '新增楼层')
  for (const [code, area] of [
    ['A-301', '250'],
    ['A-302', '120.5'],
  ]) {
    await ops.locator('summary', { hasText: '新增房间' }).click()
    await ops.locator('form[id^=room-] [name=code]').fill(code ?? '')
    await ops.locator('[name=areaM2]').fill(area ?? '')
    await ops.locator('[name=use]').selectOption('LAB')
    await press(ops, '新增房间')
    await expect(ops.getByRole('link', { name: `修改房间 ${code}` })).toBeVisible()
  }
}

/** One of the team makes the tenancy of an accepted application, and submits it. @returns its address */
async function make(ops: Page, applicationId: string, room: string): Promise<string> {
  await ops.goto(`/admin/residency/${applicationId}`)
  await ops.getByRole('link', { name: '建立入驻合同', exact: true }).click()
  await expect(ops.getByText('24 个月')).toBeVisible()
  await ops.getByLabel('开始日期').fill('2027-01-01')
  await ops.getByLabel('结束日期').fill('2028-12-31')
  await press(ops, '查看这段时间的空房')
  await expect(ops.getByText('2027年1月1日至2028年12月31日空闲的房间')).toBeVisible()
  await press(ops, '建立合同草稿')
  await expect(ops.getByRole('alert').filter({ hasText: '此项必填' }).first()).toBeVisible()
  await ops.getByLabel(room).check()
  await expect(ops.getByText('已选面积：250 平方米')).toBeVisible()
  await ops.getByLabel('约定').fill('免租期三个月。')
  await press(ops, '建立合同草稿')
  await done(ops, '合同草稿已建立。')
  await press(ops, '提交批准')
  await done(ops, '已提交批准。')
  return new URL(ops.url()).pathname
}

test('two applicants for one room: one gets it, the other another; it is signed, begun, left and closed', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const park = await aLettingPark('journey', ['91330304MA2C00001Y', '91310000MA1FL0002W'])
  const ops = await pageOf(browser, park.ops)
  await addRooms(ops)
  const first = await make(ops, park.first.id, 'A-301')
  const second = await make(ops, park.second.id, 'A-301')
  const own = first.replace('/admin/', '/portal/')
  const applicant = await pageOf(browser, park.first)
  expect((await applicant.goto(own))?.status()).toBe(404)

  const lead = await pageOf(browser, park.lead)
  await lead.goto(second)
  const other = await lead.context().newPage()
  await other.goto(first)
  await press(other, '批准')
  await done(other, '已批准，房间已占用。')
  expect((await applicant.goto(own))?.status()).toBe(200)
  await press(lead, '批准')
  await expect(lead.getByRole('alert').first()).toContainText('房间 A-301 已被占用（2027-01-01 – 2028-12-31）')
  await lead.reload()
  await expect(lead.getByText('房间 A-301 已被占用（2027年1月1日至2028年12月31日）')).toBeVisible()
  await expect(lead.getByRole('button', { name: '批准', exact: true })).toHaveCount(0)
  await lead.getByText('退回修改…').click()
  await press(lead, '退回修改')
  await expect(lead.getByRole('alert').first()).toContainText('请填写')
  await lead.locator('#move-return [name=reason]').fill('请换房间')
  await press(lead, '退回修改')
  await done(lead, '已退回修改。')

  await ops.goto(second)
  await ops.getByRole('link', { name: '修改房间与期限' }).click()
  await expect(ops.getByText('原来选的 A-301 在这段时间不空闲。')).toBeVisible()
  await expect(ops.getByLabel('A-301')).toHaveCount(0)
  await ops.getByLabel('A-302').check()
  await press(ops, '保存修改')
  await done(ops, '房间与期限已修改。')
  await press(ops, '提交批准')
  await done(ops, '已提交批准。')
  await lead.goto(second)
  await press(lead, '批准')
  await done(lead, '已批准，房间已占用。')

  await ops.goto(first)
  await expect(ops.getByText('先在下方上传合同，再登记签署。')).toBeVisible()
  await expect(ops.getByRole('button', { name: '登记签署' })).toHaveCount(0)
  await ops.locator('#upload-file').setInputFiles({ name: '入驻合同.pdf', mimeType: 'application/pdf', buffer: pdf() })
  await press(ops, '上传文件')
  await done(ops, '文件已上传。')
  await press(ops, '登记签署')
  await done(ops, '已登记签署。')
  await press(ops, '交付并生效')
  await done(ops, '合同已生效。')

  // With the new role the applicant has to sign in anew.
  const tenant = await pageOf(browser, park.first)
  await tenant.goto('/portal')
  await tenant.getByRole('region', { name: '入驻合同' }).getByRole('link', { name: park.first.name }).click()
  await expect(tenant).toHaveURL(new RegExp(`${own}$`))
  await expect(tenant.getByRole('link', { name: '入驻合同.pdf' })).toBeVisible()
  await expect(tenant.getByText('已提交批准')).toHaveCount(0)
  await tenant.getByText('通知退出…').click()
  await press(tenant, '通知退出')
  await expect(tenant.getByRole('alert').first()).toContainText('原因')
  await tenant.locator('#move-giveNotice [name=reason]').fill('搬到自建厂房')
  await press(tenant, '通知退出')
  await done(tenant, '退出通知已登记。')
  await press(tenant, '撤回退出通知')
  await done(tenant, '退出通知已撤回。')
  await tenant.getByText('通知退出…').click()
  await tenant.locator('#move-giveNotice [name=reason]').fill('搬到自建厂房')
  await press(tenant, '通知退出')
  await done(tenant, '退出通知已登记。')

  await ops.goto('/admin/tenancies')
  await ops.getByLabel('状态').selectOption('已通知退出')
  await press(ops, '筛选')
  await ops.getByRole('link', { name: park.first.name }).click()
  await ops.getByText('办结退出…').click()
  await press(ops, '办结退出')
  await expect(ops.getByRole('alert').first()).toContainText('钥匙与门禁卡已交还')
  for (const box of await ops.locator('#move-checkout input[type=checkbox]').all()) await box.check()
  await press(ops, '办结退出')
  await done(ops, '退出已办结，房间已空出。')
  await ops.goto('/admin/rooms')
  await expect(ops.getByRole('row').filter({ hasText: 'A-301' })).toContainText('空闲')
  await expect(ops.getByRole('row').filter({ hasText: 'A-302' })).toContainText('已预留')
})

test('rooms and tenancies pass axe in both languages, fit a phone, and are for the team alone', async ({ browser }) => {
  test.setTimeout(240_000)
  const park = await aLettingPark('pages', ['91330302MA2CP0003A', '91310114MA1GW0001Q'])
  const ops = await pageOf(browser, park.ops)
  await addRooms(ops)
  const phase = new URL(ops.url()).pathname
  const first = await make(ops, park.first.id, 'A-301')
  const lead = await pageOf(browser, park.lead)
  await lead.goto(first)
  await press(lead, '批准')
  await done(lead, '已批准，房间已占用。')
  const pages: [Page, string][] = [
    [ops, '/admin/rooms'],
    [ops, phase],
    [ops, '/admin/tenancies'],
    [ops, '/admin/tenancies?q=none'],
    [ops, `/admin/tenancies/new?application=${park.second.id}`],
    [lead, first],
  ]
  const tenant = await pageOf(browser, park.first)
  pages.push([tenant, '/portal'], [tenant, first.replace('/admin/', '/portal/')])
  await serveEveryone(pages)
  for (const path of ['/admin/rooms', '/admin/tenancies', first, phase])
    expect((await tenant.goto(path))?.status(), path).toBe(404)
})
