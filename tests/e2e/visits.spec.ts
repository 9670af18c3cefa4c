import type { Page } from '@playwright/test'
import { shiftDay, today } from '@/lib/core/clock'
import { photograph } from '@/tests/support/builders/files'
import { answer, press, unfold } from '@/tests/support/journey/press'
import { expect, mailsTo, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { serveEveryone } from '@/tests/support/violations'
import { aVisitPark, visitsTo } from '@/tests/support/visits-ground'

const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const NOTE = '看了两条装配线，想要一间恒温实验室，年底前定。'

test('a visit is recorded on a phone without a network, with its photo, and arrives once when the network is back', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(120_000)
  const park = await aVisitPark('a')
  const phone = await pageOf(browser, park.ops, { viewport: { width: 390, height: 844 } })
  await phone.goto('/admin/visits')
  await phone.getByRole('link', { name: '记录走访' }).click()
  // By initials: nobody types a name on a phone in the rain.
  await phone.getByRole('searchbox', { name: '企业', exact: true }).fill('wzlyfm')
  await press(phone, '查找')
  await phone.getByRole('link', { name: park.company.nameZh }).click()
  await expect(phone.getByRole('heading', { level: 1, name: park.company.nameZh })).toBeVisible()
  await expect(phone.locator('#record [name=visitedOn]')).toHaveValue(today())

  await phone.context().setOffline(true)
  await press(phone, '保存走访')
  await expect(phone.getByRole('alert').first()).toContainText('结果 · 此项必填')
  await phone.getByText('继续跟进', { exact: true }).click()
  await answer(phone.locator('#record'), { note: NOTE, nextAction: '送实验室平面图' })
  const photo = { name: '车间.jpg', mimeType: 'image/jpeg', buffer: await photograph() }
  await phone.getByLabel('照片').setInputFiles(photo)
  await expect(phone.getByText('随走访保存： 车间.jpg')).toBeVisible()
  await press(phone, '保存走访')
  await done(phone, '走访已保存在本机')
  const kept = phone.getByRole('status').filter({ hasText: '以下走访尚未送达' })
  await expect(kept).toContainText(park.company.nameZh)
  await expect(kept).toContainText('等待网络。 附照片。')
  expect(await visitsTo(park.organisationId)).toEqual([])

  await phone.context().setOffline(false)
  const arrived = phone.getByRole('status').filter({ hasText: '已送达' })
  await arrived.getByRole('link', { name: park.company.nameZh }).click()
  await expect(phone).toHaveURL(/\/admin\/visits\/[0-9a-f-]{36}$/)
  await expect(part(phone, '走访情况')).toContainText(NOTE)
  await expect(part(phone, '走访情况')).toContainText('送实验室平面图')
  await expect(part(phone, '照片与材料').getByRole('link')).toHaveCount(1)
  await phone.goto('/admin/visits/record')
  await expect(phone.getByText('以下走访尚未送达')).toHaveCount(0)
  const [visit, ...more] = await visitsTo(park.organisationId)
  expect(more).toEqual([])
  expect(visit).toMatchObject({ status: 'DONE', outcome: 'FOLLOW_UP', note: NOTE })
  // Where and with what it was taken is gone.
  const answered = await phone.request.get(`/api/files/${visit?.documents[0]?.fileId}`)
  expect(answered.status()).toBe(200)
  expect((await answered.body()).includes('SECRET-ARTIST')).toBe(false)

  // The figure counts it, and names nobody who did not agree to be named.
  await expect(async () => {
    await visitor.goto(`/figures/prospectsVisited?enclave=${park.slug}`)
    await expect(visitor.getByText('1家', { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(visitor.locator('main')).not.toContainText(park.company.nameZh)
  await expect(visitor.locator('main')).not.toContainText('恒温实验室')
})

test('a visit is planned, a colleague is told and reports on it without scripts; its author mends it, and the lead later with a reason', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const park = await aVisitPark('b')
  const lead = await pageOf(browser, park.lead)
  await lead.goto('/admin/visits')
  await lead.getByRole('link', { name: '安排走访' }).first().click()
  await lead.getByRole('searchbox', { name: '企业', exact: true }).fill('鹿野')
  await press(lead, '查找')
  await lead.getByRole('link', { name: park.company.nameZh }).click()
  await answer(lead.locator('#plan'), { plannedOn: today(), place: '滨江路12号' })
  await lead.locator('#plan [name=direction]').selectOption({ label: '上门走访' })
  await lead.locator('#plan').getByLabel(park.ops.name).check()
  await press(lead.locator('#plan'), '安排走访')
  await done(lead, '走访已安排')
  const path = new URL(lead.url()).pathname

  const ops = await pageOf(browser, park.ops, { javaScriptEnabled: false })
  await ops.goto('/admin/inbox')
  await ops.getByRole('button', { name: /走访/ }).first().click()
  await expect(ops).toHaveURL(new RegExp(`${path}$`))
  await ops.getByRole('link', { name: '记录走访' }).click()
  await answer(ops.locator('#record'), { note: '约在下月看场地。' })
  await press(ops, '保存走访')
  await expect(ops.getByRole('alert').first()).toContainText('结果 · 此项必填')
  await expect(ops.locator('#record [name=note]')).toHaveValue('约在下月看场地。')
  await ops.getByLabel('有意向', { exact: true }).check()
  await press(ops, '保存走访')
  await done(ops, '走访已记录。')
  await unfold(ops, '修改记录…')
  await answer(ops.locator('#amend'), { note: '约在下月看场地，三人同来。' })
  await press(ops.locator('#amend'), '修改记录')
  await done(ops, '记录已修改。')
  await expect(part(ops, '走访情况')).toContainText('三人同来')
  // Within the seven days it is the author's; the lead says why.
  await lead.goto(path)
  await expect(part(lead, '下一步').getByRole('button')).toHaveCount(0)
  await expect(part(lead, '办理过程')).toContainText(park.ops.name)
})

test('somebody outside asks to see the park; the team answers with a day, which the mail tells, or with a reason', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(120_000)
  const park = await aVisitPark('c')
  const ask = async (companyName: string, email: string) => {
    await visitor.goto('/visit')
    await visitor.locator('#visit [name=enclaveId]').selectOption({ label: park.name })
    await answer(visitor.locator('#visit'), {
      ...{ purpose: '想看中试车间与恒温实验室。', wishedOn: shiftDay(today(), 9), people: '4', companyName },
      ...{ name: '沈若溪', phone: '13800002468' },
    })
    await press(visitor, '提交预约')
    await expect(visitor.getByRole('alert').first()).toContainText('邮箱 · 此项必填')
    await expect(visitor.locator('#visit [name=purpose]')).toHaveValue('想看中试车间与恒温实验室。')
    await answer(visitor.locator('#visit'), { email })
    await visitor.getByLabel('同意为此使用我的个人信息。').check()
    await press(visitor, '提交预约')
    await expect(visitor.getByRole('heading', { level: 1, name: '预约已收到' })).toBeVisible()
    return (await visitor.locator('main .font-mono').textContent()) ?? ''
  }
  const [company, other] = ['云岭仪器有限公司', '远山贸易有限公司']
  const [email, otherEmail] = ['shen.ruoxi@example.org', 'yuan.shan@example.org']
  const reference = await ask(company, email)
  await ask(other, otherEmail)

  const ops = await pageOf(browser, park.ops)
  await ops.goto('/admin/visits')
  await ops.getByRole('link', { name: '参观预约（2）' }).click()
  await ops.getByRole('link', { name: company }).click()
  await expect(ops.locator('main')).not.toContainText('沈若溪')
  await press(ops, '显示联系方式')
  await expect(part(ops, '联系人')).toContainText('沈若溪')
  const day = shiftDay(today(), 10)
  await ops.locator('#schedule [name=organisationId]').selectOption({ label: `新建：${company}` })
  await ops.locator('#schedule [name=kind]').selectOption({ label: '园区所在城市企业' })
  await answer(ops.locator('#schedule'), { plannedOn: day })
  await press(ops, '安排参观')
  await done(ops, '参观已安排')
  const request = ops.url()
  await ops.getByRole('link', { name: company }).click()
  await expect(ops).toHaveURL(/\/admin\/visits\/[0-9a-f-]{36}$/)
  await expect(ops.locator('main')).toContainText('来园接待')

  await ops.goto('/admin/visits/requests')
  await ops.getByRole('link', { name: other }).click()
  await unfold(ops, '不接受…')
  await answer(ops.locator('#refuse'), { reason: '该日园区消防演练。' })
  await press(ops.locator('#refuse'), '不接受')
  await done(ops, '已答复不接受')
  await expect.poll(() => mailsTo(email).length).toBe(2)
  expect(mailsTo(email).every((mail) => mail.includes(reference))).toBe(true)
  expect(mailsTo(email).join()).toMatch(/1[01]月|\d{4}[-年]/)
  await expect.poll(() => mailsTo(otherEmail).join()).toContain('该日园区消防演练。')

  // Asked to, the team forgets who it was.
  await ops.goto(request)
  await unfold(ops, '应本人要求删除…')
  await ops.locator('#erase [name=sure]').check()
  await press(ops, '应本人要求删除')
  await done(ops, '预约人信息与所填内容已删除。')
  await expect(ops.locator('main')).not.toContainText('中试车间')
})

test('the pages of visits pass axe in both languages, light and dark, and fit a phone', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(120_000)
  const park = await aVisitPark('d')
  const ops = await pageOf(browser, park.ops)
  const to = `organisation=${park.organisationId}`
  await serveEveryone([
    [ops, '/admin/visits'],
    [ops, '/admin/visits/new?q=鹿野'],
    [ops, `/admin/visits/new?${to}`],
    [ops, `/admin/visits/record?${to}`],
    [ops, '/admin/visits/requests'],
    [visitor, '/visit'],
  ])
})
