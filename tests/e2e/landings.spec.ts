import type { Page } from '@playwright/test'
import { shiftDay, today } from '@/lib/core/clock'
import { aCode } from '@/tests/support/builders/codes'
import { pdf } from '@/tests/support/builders/files'
import { answer, press, unfold } from '@/tests/support/journey/press'
import { aLandingPark } from '@/tests/support/landing-ground'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { fieldsOf, send } from '@/tests/support/strangers'
import { serveEveryone, violations } from '@/tests/support/violations'

const PHONE = { width: 390, height: 844 }
const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const keys = (page: Page) => page.getByRole('region', { name: '两把钥匙', exact: true })
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** The park's lead proposes that the project has landed, from its record. */
async function proposed(page: Page, project: { id: string }, entity: Record<string, string>): Promise<void> {
  await page.goto(`/admin/projects/${project.id}`)
  await page.locator('a[href*="/landings/new"]').first().click()
  await answer(page, { ...entity, registeredOn: shiftDay(today(), -1) })
  await press(page, '提出落地')
  await expect(page.getByRole('alert').first()).toContainText(`日期不能早于 ${today()}`)
  await expect(page.locator('[name=entityName]')).toHaveValue(entity.entityName ?? '')
  await answer(page, { registeredOn: today() })
  await press(page, '提出落地')
  await done(page, '落地已提出，等待双方确认。')
}

test('a landing has two keys of two sides: who turned the park’s cannot turn the district’s, whose officer does', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const park = await aLandingPark('a', '330304')
  const both = await pageOf(browser, park.both)
  // Registered in another district of the home city: that warns, and refuses nothing.
  await proposed(both, park.first, { entityName: '柔感科技有限公司', uscc: aCode('330302', 4101) })
  await expect(both.getByText('登记机关代码为 330302（鹿城区），落地区县瓯海区的代码为 330304')).toBeVisible()
  await expect(both.getByText('先在下方上传营业执照，再转动钥匙。')).toBeVisible()
  await expect(both.getByRole('button', { name: '转动园区的钥匙' })).toHaveCount(0)
  const licence = { name: '营业执照.pdf', mimeType: 'application/pdf', buffer: pdf() }
  await both.locator('#upload-file').setInputFiles(licence)
  await press(both, '上传文件')
  await done(both, '文件已上传。')
  await press(both, '转动园区的钥匙')
  await done(both, '园区的钥匙已转动。')
  const id = idOf(both)

  await both.goto('/desk/landings')
  await both.getByRole('link', { name: park.first.name }).click()
  await expect(both.getByText('这把钥匙不能由你转动：园区的钥匙是你转动的')).toBeVisible()
  await expect(both.getByRole('button', { name: '转动区方的钥匙' })).toHaveCount(0)

  const officer = await pageOf(browser, park.officer, { viewport: PHONE })
  await officer.goto('/desk/landings')
  await officer.getByRole('link', { name: park.first.name }).click()
  await expect(keys(officer)).toContainText('尚未转动')
  // The form of the officer's page, sent by the one who turned the first key.
  const tried = await send(both.request, '/desk/landings/', id, await fieldsOf(officer, '#turn-key'))
  expect(tried.said).toContain('这把钥匙不能由你转动')
  await officer.reload()
  await expect(keys(officer)).toContainText('尚未转动')
  await press(officer, '转动区方的钥匙')
  await done(officer, '区方的钥匙已转动。')
  await expect(keys(officer)).toContainText('两把钥匙都已转动')
  for (const name of [park.both.name, park.officer.name]) await expect(keys(officer)).toContainText(name)

  await unfold(officer, '登记己方承诺')
  await answer(officer, { promise: '两年免租', dueOn: shiftDay(today(), 90) })
  await press(officer, '登记承诺')
  await done(officer, '承诺已登记。')
  await press(officer, '报告已兑现')
  await done(officer, '已报告兑现')
  const lead = await pageOf(browser, park.lead)
  await lead.goto(`/admin/landings/${id}`)
  await press(lead, '确认已兑现')
  await done(lead, '已确认兑现。')

  await unfold(lead, '园区同意作废')
  await lead.locator('#turn-key [name=reason]').fill('营业执照被撤回')
  await press(lead, '园区同意作废')
  await done(lead, '园区已同意作废。')
  await officer.reload()
  await unfold(officer, '区方同意作废')
  await officer.locator('#turn-key [name=reason]').fill('核实属实')
  await press(officer, '区方同意作废')
  await done(officer, '区方已同意作废。')
  await expect(keys(officer)).toContainText('作废前登记为：柔感科技有限公司')
  for (const reason of ['营业执照被撤回', '核实属实']) await expect(keys(officer)).toContainText(reason)
})

test('the pages of landings pass axe in both languages, light and dark, and fit a phone; scripts off, the founder answers', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const park = await aLandingPark('b', '330303')
  const [lead, officer] = [await pageOf(browser, park.lead), await pageOf(browser, park.officer)]
  await proposed(lead, park.first, { entityName: '泵业科技有限公司', uscc: aCode('330302', 4102) })
  const founder = await (await browser.newContext()).newPage()
  const pages: [Page, string][] = [
    [lead, `/admin/landings/new?referral=${park.second.referralId}`],
    [lead, new URL(lead.url()).pathname],
    [lead, `/admin/landings/${park.landed.id}`],
    [officer, '/desk/landings'],
    [officer, '/desk/landings?status=REFUSED'],
    [officer, `/desk/landings/new?referral=${park.second.referralId}`],
    [officer, `/desk/landings/${park.landed.id}`],
    [founder, `/founder/check?token=${park.token}`],
    [founder, '/founder/check?token=none'],
  ]
  await serveEveryone(pages)
  for (const path of [`/admin/landings/${park.landed.id}`, `/admin/landings/new?referral=${park.second.referralId}`])
    expect((await officer.goto(path))?.status(), path).toBe(404)

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await plain.goto(`/founder/check?token=${park.token}`)
  await plain.locator('[name=operating]').selectOption('YES')
  await plain.locator('[name=missing]').fill('冷链运输还没有着落')
  await press(plain, '提交答复')
  await expect(plain.getByRole('alert').first()).toContainText('此项必填')
  await expect(plain.locator('[name=missing]')).toHaveValue('冷链运输还没有着落')
  await plain.locator('[name=kept]').selectOption('PARTLY')
  await press(plain, '提交答复')
  await expect(plain.getByRole('heading', { level: 1 })).toContainText('谢谢')
  await expect(plain.getByText('冷链运输还没有着落')).toBeVisible()
  expect(await violations(founder)).toEqual([])
  await lead.goto(`/admin/landings/${park.landed.id}`)
  await expect(lead.getByText('冷链运输还没有着落')).toBeVisible()
  await officer.goto(`/desk/landings/${park.landed.id}`)
  await expect(officer.getByText('部分', { exact: true })).toBeVisible()
  await expect(officer.getByText('冷链运输还没有着落')).toHaveCount(0)
})
