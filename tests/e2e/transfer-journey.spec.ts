import type { Page } from '@playwright/test'
import { today } from '@/lib/core/clock'
import { aCode } from '@/tests/support/builders/codes'
import { press, unfold } from '@/tests/support/journey/press'
import { expect, linkTo, mailsTo, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { aGroupOf, aParkCast, founderEmail, leaveGround } from '@/tests/support/transfer/cast'
import { accept, acknowledge, openReferral, talk } from '@/tests/support/transfer/desk'
import { propose, proposeMilestone, turnKey } from '@/tests/support/transfer/landing'
import { askConsent, cardOf, isCounted, refer, register, told, upload } from '@/tests/support/transfer/park'

const PHONE = { viewport: { width: 390, height: 844 } }
const NAME = '柔性薄膜传感器甲'
const status = (page: Page, words: string) =>
  expect(page.getByRole('main').getByText(words, { exact: true }).first()).toBeVisible()

test('a project goes from incubation to production, chosen out of two districts and confirmed by two sides', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(240_000)
  const cast = await aParkCast('甲')
  const ouhai = await aGroupOf('330304', '瓯海专班甲')
  const longwan = await aGroupOf('330303', '龙湾专班甲')
  await leaveGround()
  const email = founderEmail()
  const ops = await pageOf(browser, cast.ops)

  // The park prepares it: what is missing is said, until nothing is.
  const path = await register(ops, { nameZh: NAME, nameEn: 'Flexible film sensor A', email, language: 'en' })
  await press(ops, '列入孵化')
  await told(ops, '已列入孵化。')
  await expect(ops.getByText('清单补齐后才能列为可推荐，还差 2 项。')).toBeVisible()
  await upload(ops, '路演材料', 'pitch.pdf')
  await askConsent(ops, ['瓯海区', '龙湾区'], true)

  // The founder consents by their own link, in English and on a phone.
  const founder = await (await browser.newContext(PHONE)).newPage()
  await founder.goto(await linkTo(email, '/founder'))
  for (let given = 1; given <= 3; given += 1) {
    await founder.getByRole('button', { name: 'I consent', exact: true }).first().click()
    await expect(founder.getByRole('button', { name: 'Withdraw the consent', exact: true })).toHaveCount(given)
  }

  // Two districts at once.
  await ops.goto(path)
  await press(ops, '列为可推荐')
  await told(ops, '已列为可推荐。')
  for (const district of ['瓯海区', '龙湾区']) {
    await refer(ops, district)
    await expect(cardOf(ops, district)).toContainText('待签收')
  }

  // One district visits, talks and accepts on the phone; the other accepts, too.
  const near = await pageOf(browser, ouhai, PHONE)
  await openReferral(near, NAME)
  await expect(near.getByText('章知远')).toHaveCount(0)
  await acknowledge(near)
  await talk(near, 'visit', '看了中试线，设备可整体搬迁。')
  await talk(near, 'negotiate', '谈了厂房与用电。')
  await press(near, '查看联系人')
  await expect(near.getByText('章知远')).toBeVisible()
  await accept(near, '三千平方米厂房，两年免租，10 kV 双回路。')
  const far = await pageOf(browser, longwan, PHONE)
  await openReferral(far, NAME)
  await acknowledge(far)
  await accept(far, '一次性设备补贴。')
  await expect(far.getByRole('main')).not.toContainText('瓯海')

  // Park and founder choose one; the other district is told no more than that.
  await ops.goto(path)
  await status(ops, '择区中')
  await press(cardOf(ops, '瓯海区'), '园区选择瓯海区')
  await told(ops, '园区的选择已登记。')
  await founder.goto(await linkTo(email, '/founder'))
  await founder.getByRole('button', { name: /^Choose Ouhai/ }).click()
  await told(founder, 'Your choice is recorded.')
  await expect(founder.getByRole('button', { name: /^Choose / })).toHaveCount(0)
  await openReferral(far, NAME)
  await status(far, '未被选定')
  await expect(far.getByRole('main')).not.toContainText('瓯海')
  await expect(far.getByRole('button', { name: '查看联系人' })).toHaveCount(0)

  // The landing: proposed by the park, confirmed by both.
  await ops.goto(path)
  await ops.getByRole('link', { name: '登记落地', exact: true }).first().click()
  const entity = { entityName: '瓯海薄膜传感有限公司', uscc: aCode('330304', 881), registeredOn: today() }
  const landing = await propose(ops, entity)
  const lead = await pageOf(browser, cast.lead)
  await lead.goto(landing)
  await turnKey(lead, '园区')
  expect(await isCounted(visitor, NAME)).toBe(false)
  await near.goto('/desk/landings')
  await near.getByRole('link', { name: NAME }).click()
  await turnKey(near, '区方')
  expect(await isCounted(visitor, NAME)).toBe(true)

  // A promise is kept, and the project produces.
  await unfold(near, '登记己方承诺…')
  await near.locator('#promise [name=promise]').fill('三个月内交付厂房。')
  await near.locator('#promise [name=dueOn]').fill(today())
  await press(near.locator('#promise'), '登记承诺')
  await told(near, '承诺已登记。')
  await press(near, '报告已兑现')
  await told(near, '已报告兑现')
  await ops.goto(landing)
  await press(ops, '确认已兑现')
  await told(ops, '已确认兑现。')
  for (const kind of ['试产', '投产']) {
    await proposeMilestone(near, kind, today())
    await ops.goto(landing)
    await press(ops, `确认${kind}`)
    await told(ops, '里程碑已确认。')
  }
  await ops.goto(path)
  await status(ops, '已投产')

  // What the public reads, and what everyone was told.
  await visitor.goto('/transfers')
  await visitor.getByRole('link', { name: NAME }).first().click()
  await expect(visitor.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  await expect(visitor.getByRole('main')).toContainText('瓯海区')
  await expect(visitor.locator('body')).not.toContainText('章知远')
  await near.goto('/desk/inbox')
  await expect(near.getByRole('main')).toContainText(NAME)
  for (const mail of mailsTo(longwan.email)) expect(mail).not.toContain('瓯海')
  const landed = () => mailsTo(email).some((mail) => mail.includes('<title>Your project has landed · '))
  await expect(async () => expect(landed()).toBe(true)).toPass({ timeout: 20_000 })
})
