import type { Page } from '@playwright/test'
import { today } from '@/lib/core/clock'
import { press, unfold } from '@/tests/support/journey/press'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { aCandidate, aFirm, aHighLevel, anOfficer, aUniversity, leaveGround } from '@/tests/support/talent/cast'
import { cardOf, look, onboard, openNeed, step } from '@/tests/support/talent/company'
import { letterTo, passOn, suggest } from '@/tests/support/talent/suggesting'
import { told } from '@/tests/support/transfer/park'

const PHONE = { viewport: { width: 390, height: 844 } }
const FIELD = '先进封装工艺'
const TITLE = '封装工艺负责人甲'
const FIGURE = '/figures/highLevelTalentsIntroduced'

/** How many introductions the figure counts by records of the portal itself, and what their rows say. */
async function counted(page: Page) {
  const { data } = await (await page.request.get(`/api/v1/metrics/highLevelTalentsIntroduced/rows`)).json()
  return JSON.stringify(data)
}

test('a need is filled by somebody whom a university suggested: the company learns who it is only once they consented and were introduced', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(240_000)
  const person = aCandidate('欧阳闻笙')
  const [ops, firm] = [await anOfficer('周岚才甲'), await aFirm('聚芯封装甲有限公司', 'Gathercore Packaging A')]
  const university = await aUniversity('东屿理工大学甲', 'Dongyu University of Technology A')
  const level = await aHighLevel('领军人才甲', 'Leading talent A')
  await leaveGround()
  const secrets = [person.name, person.email, person.phone, '主持过两代封装产线']
  const hidesFrom = async (page: Page) => {
    const html = await page.content()
    for (const secret of secrets) expect(html).not.toContain(secret)
  }

  // The company looks for somebody, and the park asks a university.
  const company = await pageOf(browser, firm.admin)
  const need = await openNeed(company, TITLE)
  const officer = await pageOf(browser, ops)
  await officer.goto('/admin/talent')
  await officer.getByRole('link', { name: TITLE }).click()
  const desk = new URL(officer.url()).pathname
  await passOn(officer, university.nameZh)
  const contact = await pageOf(browser, university.contact)
  await contact.goto('/desk/talent')
  await contact.getByRole('link', { name: TITLE }).click()
  await suggest(contact, person, { field: FIELD, profile: '主持过两代封装产线', language: 'en' })
  await hidesFrom(contact)

  // Before the consent nobody but the team may look.
  await company.goto(need)
  await expect(cardOf(company, FIELD)).toContainText('等待本人答复')
  await expect(company.getByRole('button', { name: '查看姓名与联系方式' })).toHaveCount(0)
  await hidesFrom(company)
  await officer.reload()
  await expect(officer.getByRole('button', { name: '引荐给企业' })).toHaveCount(0)
  await unfold(cardOf(officer, FIELD), '登记层次…')
  await cardOf(officer, FIELD).locator('[name=levelId]').selectOption({ label: level })
  await step(officer, cardOf(officer, FIELD), '登记层次', '层次已登记。')

  // The candidate reads, in English and on a phone, who asks and what it would be told; and consents.
  const candidate = await (await browser.newContext(PHONE)).newPage()
  await candidate.goto(await letterTo(person, 'A company looks for somebody like you'))
  await expect(candidate.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  const asks = candidate.getByRole('article')
  await expect(asks.getByRole('heading', { level: 2 })).toHaveText(`${firm.nameEn} looks for: ${TITLE}`)
  await expect(asks).toContainText(`Suggested by: ${university.nameEn}`)
  await expect(asks).toContainText(`introduces me to ${firm.nameEn} for the position`)
  await unfold(asks, 'What this company sees')
  await expect(asks).toContainText('Neither your name nor your contact')
  await press(asks, 'I consent')
  await told(candidate, 'Your consent is recorded')

  // Consented is not introduced: the company still does not know.
  await company.reload()
  await expect(cardOf(company, FIELD)).toContainText('本人同意')
  await expect(company.getByRole('button', { name: '查看姓名与联系方式' })).toHaveCount(0)
  await officer.goto(desk)
  await step(officer, cardOf(officer, FIELD), '引荐给企业', '已引荐给企业。')
  await company.reload()
  await hidesFrom(company)
  await look(cardOf(company, FIELD), person.name)
  await expect(cardOf(company, FIELD)).toContainText(person.phone)

  // Interview, offer, acceptance by the letter's link, the first day, its confirmation.
  await step(company, cardOf(company, FIELD), '登记面谈', '已登记面谈。')
  await step(company, cardOf(company, FIELD), '登记录用意向', '已登记录用意向。')
  await candidate.goto(await letterTo(person, 'The company makes you an offer'))
  await press(asks, 'Accept the offer')
  await told(candidate, 'you accept the offer')
  await company.goto(need)
  await onboard(company, cardOf(company, FIELD), today())
  expect(await counted(visitor)).not.toContain(TITLE)
  await candidate.goto(await letterTo(person, 'Please confirm that you have started'))
  await press(asks, 'Confirm that I have started')
  await told(candidate, 'Your start is confirmed')

  // The need is filled, and the figure counts a position at a company, and no person.
  await company.goto('/portal/talent')
  await expect(company.getByRole('row').filter({ hasText: TITLE })).toContainText('已满足')
  await officer.goto('/admin/talent?status=FILLED')
  await expect(officer.getByRole('row').filter({ hasText: TITLE })).toContainText('到岗已确认 1')
  await officer.goto('/admin/inbox')
  await expect(officer.getByRole('main')).toContainText('到岗已确认')
  await visitor.goto(FIGURE)
  await expect(visitor.getByRole('row').filter({ hasText: TITLE })).toContainText(firm.nameZh)
  await visitor.goto(`/en${FIGURE}`)
  await expect(visitor.getByRole('row').filter({ hasText: TITLE })).toContainText(firm.nameEn)
  await hidesFrom(visitor)
  expect(await counted(visitor)).toContain(TITLE)
  for (const secret of secrets) expect(await counted(visitor)).not.toContain(secret)
})
