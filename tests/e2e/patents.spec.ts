import type { Page } from '@playwright/test'
import { today } from '@/lib/core/clock'
import { pdf } from '@/tests/support/builders/files'
import { answer, press, unfold } from '@/tests/support/journey/press'
import { expect, mailsTo, test } from '@/tests/support/pages'
import { aPatentPark, filedBefore } from '@/tests/support/patents-ground'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone, violations } from '@/tests/support/violations'

const TITLE = '一种九重薄膜的沉积方法'
/** The check digit of these twelve is 8: 2·2+0·3+2·4+6·5+1·6+9·7+7·8+0·9+0·2+0·3+1·4+7·5 = 206, and 206 = 18·11+8. */
const DIGITS = '202619700017'
const MISTYPED = `${DIGITS}.1`
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** A resident asks for help on its own pages. @returns the path of the page that it is led to */
async function ask(page: Page, title: string, partner?: string): Promise<string> {
  await page.goto('/portal')
  await page.getByRole('link', { name: '专利', exact: true }).click()
  await page.getByRole('link', { name: '申请专利协助' }).click()
  await page.locator('#request [name=title]').fill(title)
  if (partner) await page.locator('#request [name=assistedById]').selectOption({ label: partner })
  await press(page, '提交申请')
  await expect(page.getByRole('alert').first()).toContainText('类型 · 此项必填')
  await expect(page.locator('#request [name=title]')).toHaveValue(title)
  await page.locator('#request [name=kind]').selectOption({ label: '发明专利' })
  await press(page, '提交申请')
  await done(page, '申请已送达')
  return new URL(page.url()).pathname
}

async function uploadReceipt(page: Page): Promise<void> {
  await page.locator('#upload [name=kind]').selectOption({ label: '受理通知书' })
  const file = { name: `${TITLE}.pdf`, mimeType: 'application/pdf', buffer: pdf() }
  await page.locator('#upload [name=file]').setInputFiles(file)
  await press(page, '上传文件')
  // It goes by the reference: what people call such a file tells what the invention is.
  await expect(page.getByRole('link', { name: /^[0-9A-Z-]+-receipt\.pdf/ })).toBeVisible()
}

test('a resident asks, a partner drafts and proposes the filing, the team verifies it: it counts, and its number is read once published', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(180_000)
  const park = await aPatentPark('a')
  const figure = `/figures/patentsAssisted?enclave=${park.slug}`
  const rows = async () => {
    await visitor.goto(figure)
    return visitor.locator('#records-caption').count()
  }
  const admin = await pageOf(browser, park.owner.admin)
  const own = await ask(admin, TITLE, park.helpful.name)
  const id = own.split('/').at(-1)

  const partner = await pageOf(browser, park.helpful.worker)
  await partner.goto('/desk/patents')
  await partner.getByRole('link', { name: TITLE }).click()
  await press(partner, '受理')
  await done(partner, '已受理。')
  await press(partner, '开始撰写')
  await done(partner, '已开始撰写。')
  await expect(part(partner, '下一步')).toContainText('先在下方上传受理通知书')
  await uploadReceipt(partner)
  await answer(partner.locator('#move-propose'), { number: '2026', filedOn: today() })
  await press(partner, '报送申请信息')
  await expect(partner.getByRole('alert').first()).toContainText('申请号 · 请按受理通知书填写')
  await answer(partner.locator('#move-propose'), { number: `CN ${DIGITS}1` })
  await press(partner, '报送申请信息')
  await done(partner, '申请信息已报送')
  await expect(part(partner, '基本情况')).toContainText('校验位与前面的数字不符。')
  await expect(partner.getByRole('button', { name: '核验申请' })).toHaveCount(0)

  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/inbox')
  await ops.getByRole('button', { name: '有专利申请待核验' }).click()
  await expect(ops).toHaveURL(new RegExp(`/admin/patents/${id}$`))
  await expect(part(ops, '基本情况')).toContainText(MISTYPED)
  await expect(part(ops, '基本情况')).toContainText('校验位与前面的数字不符。')
  await expect(part(ops, '基本情况')).toContainText(park.helpful.worker.name)
  expect(await rows()).toBe(0)
  await press(ops, '核验申请')
  await done(ops, '已核验，申请计入数据。')
  await expect(async () => expect(await rows()).toBe(1)).toPass()
  const row = visitor.getByRole('row').filter({ hasText: '发明专利' })
  await expect(row).toContainText('尚未公布')
  await expect(visitor.locator('main')).not.toContainText(DIGITS)
  await expect(visitor.locator('main')).not.toContainText(TITLE)

  await press(ops, '登记公布')
  await done(ops, '已登记公布。')
  await press(ops, '登记授权')
  await done(ops, '已登记授权。')
  await expect(async () => {
    await visitor.goto(figure)
    await expect(row).toContainText(MISTYPED, { timeout: 500 })
  }).toPass()
  await expect(row).toContainText(park.owner.nameZh)
  await expect(visitor.getByText('另有1件在此期间获得授权')).toBeVisible()

  // The resident reads it all, and the public how many there are, for the resident agreed to be read about.
  await admin.goto(own)
  await expect(part(admin, '办理过程')).toContainText('授权')
  await expect(part(admin, '办理过程')).not.toContainText(park.ops.name)
  await admin.goto('/portal/patents')
  await expect(admin.getByRole('row').filter({ hasText: TITLE })).toContainText(MISTYPED)
  await expect(admin.getByRole('img', { name: `${today().slice(0, 4)}年：1件` })).toBeVisible()
  await visitor.goto(`/tenants/${park.owner.slug}`)
  await expect(visitor.getByRole('img', { name: `${today().slice(0, 4)}年：1件` })).toBeVisible()
  await expect(visitor.locator('main')).not.toContainText(TITLE)

  // Nobody else finds it, and no mail said what it is.
  const [neighbour, rival] = [await pageOf(browser, park.neighbour.admin), await pageOf(browser, park.other.worker)]
  expect((await neighbour.goto(own))?.status()).toBe(404)
  expect((await rival.goto(`/desk/patents/${id}`))?.status()).toBe(404)
  await rival.goto('/desk/patents')
  await expect(rival.getByText('没有需要办理的专利')).toBeVisible()
  await expect.poll(() => mailsTo(park.owner.admin.email).length).toBeGreaterThan(4)
  for (const mail of mailsTo(park.owner.admin.email)) expect(mail).not.toContain(TITLE)
})

test('a request that is cancelled with scripts off is gone from the partner’s desk, and its reason is read by the team', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const park = await aPatentPark('b')
  const admin = await pageOf(browser, park.owner.admin, { javaScriptEnabled: false })
  const own = await ask(admin, '一种不再需要的支架', park.helpful.name)
  const partner = await pageOf(browser, park.helpful.worker)
  await partner.goto('/desk/patents')
  await expect(partner.getByRole('link', { name: '一种不再需要的支架' })).toBeVisible()
  await unfold(admin, '取消办理…')
  await press(admin.locator('#move-cancel'), '取消办理')
  await expect(admin.getByRole('alert').first()).toContainText('请填写')
  await answer(admin.locator('#move-cancel'), { reason: '改由集团统一申请' })
  await press(admin.locator('#move-cancel'), '取消办理')
  await done(admin, '已取消办理。')
  await partner.reload()
  await expect(partner.getByText('没有需要办理的专利')).toBeVisible()
  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/patents')
  await ops.locator('search [name=status]').selectOption({ label: '已取消' })
  await press(ops, '筛选')
  await ops.getByRole('link', { name: '一种不再需要的支架' }).click()
  await expect(ops).toHaveURL(new RegExp(`${own.replace('/portal/', '/admin/')}$`))
  await expect(part(ops, '办理过程')).toContainText('改由集团统一申请')
  await expect(part(ops, '下一步').getByRole('button')).toHaveCount(0)
})

test('the pages of patents pass axe in both languages, light and dark, and fit a phone; the years are also a table', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(300_000)
  const park = await aPatentPark('c')
  await filedBefore(park)
  const admin = await pageOf(browser, park.owner.admin)
  const [ops, partner] = [await pageOf(browser, park.ops), await pageOf(browser, park.helpful.worker)]
  const own = await ask(admin, '一种可折叠的测试台', park.helpful.name)
  const pages: [Page, string][] = [
    [await pageOf(browser, park.neighbour.admin), '/portal/patents'],
    [admin, '/portal/patents'],
    [admin, '/portal/patents/new'],
    [admin, own],
    [ops, '/admin/patents'],
    [ops, '/admin/patents?q=没有这样的专利'],
    [ops, own.replace('/portal/', '/admin/')],
    [await pageOf(browser, park.other.worker), '/desk/patents'],
    [partner, '/desk/patents'],
    [partner, own.replace('/portal/', '/desk/')],
    [visitor, `/figures/patentsAssisted?enclave=${park.slug}`],
    [visitor, `/tenants/${park.owner.slug}`],
  ]
  await serveEveryone(pages)
  await visitor.goto(`/tenants/${park.owner.slug}`)
  await unfold(visitor, '以表格查看')
  await expect(visitor.getByRole('row', { name: /2023 发明专利 6 实用新型 0 外观设计 2 合计 8$/ })).toBeVisible()
  expect(await violations(visitor)).toEqual([])
})
