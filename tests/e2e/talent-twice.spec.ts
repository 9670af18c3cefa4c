import type { Page } from '@playwright/test'
import { systemActor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { askRetention } from '@/lib/domains/retention/commands'
import { onPortalGround } from '@/tests/support/ground'
import { press } from '@/tests/support/journey/press'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { aCandidate, aFirm, aHighLevel, anOfficer, type Candidate, leaveGround } from '@/tests/support/talent/cast'
import { cardOf, onboard, openNeed, step } from '@/tests/support/talent/company'
import { letterTo, suggest } from '@/tests/support/talent/suggesting'
import { told } from '@/tests/support/transfer/park'

const FIELD = '真空镀膜'
const FIGURE = '/figures/highLevelTalentsIntroduced'
type People = { officer: Page; company: Page; candidate: Page; person: Candidate; level: string }

/** From a need to a start that the candidate confirms. */
async function hired({ officer, company, candidate, person, level }: People, title: string, on: string): Promise<void> {
  const need = await openNeed(company, title)
  await officer.goto('/admin/talent')
  await officer.getByRole('link', { name: title }).click()
  await suggest(officer, person, { field: FIELD, profile: '镀膜专家', language: 'zh-CN', level })
  const teams = new URL(officer.url()).pathname
  await candidate.goto(await letterTo(person, '有一家企业在找您这样的人'))
  const asks = candidate.getByRole('article').filter({ hasText: `在找：${title}` })
  await press(asks, '同意引荐')
  await told(candidate, '您的同意已记录')
  await officer.goto(teams)
  await step(officer, cardOf(officer, FIELD), '引荐给企业', '已引荐给企业。')
  await company.goto(need)
  await step(company, cardOf(company, FIELD), '登记面谈', '已登记面谈。')
  await step(company, cardOf(company, FIELD), '登记录用意向', '已登记录用意向。')
  await candidate.reload()
  await press(asks, '接受录用')
  await told(candidate, '您接受录用')
  await company.goto(need)
  await onboard(company, cardOf(company, FIELD), on)
  await candidate.reload()
  await press(asks, '确认我已到岗')
  await told(candidate, '您的到岗已确认')
}

test('one person counts once for a company within 24 months, and for another company too', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(300_000)
  const person = aCandidate('令狐见微')
  const ops = await anOfficer('周岚才丁')
  const [one, two] = [
    await aFirm('镀层科技丁有限公司', 'Coatworks D'),
    await aFirm('膜系光学丁有限公司', 'Filmoptics D'),
  ]
  const level = await aHighLevel('领军人才丁', 'Leading talent D')
  await leaveGround()
  const officer = await pageOf(browser, ops)
  const [first, second] = [await pageOf(browser, one.admin), await pageOf(browser, two.admin)]
  const candidate = await (await browser.newContext()).newPage()
  const people = { officer, candidate, person, level }
  await hired({ ...people, company: first }, '镀膜主管丁一', shiftDay(today(), -400))
  await hired({ ...people, company: first }, '镀膜主管丁二', shiftDay(today(), -20))
  await hired({ ...people, company: second }, '镀膜主管丁三', today())

  const counted = (title: string) => visitor.getByRole('row').filter({ hasText: title })
  for (const prefix of ['', '/en']) {
    await visitor.goto(`${prefix}${FIGURE}`)
    await expect(counted('镀膜主管丁一')).toHaveCount(1)
    await expect(counted('镀膜主管丁二')).toHaveCount(0)
    await expect(counted('镀膜主管丁三')).toHaveCount(1)
  }
  // In a period that holds the second start alone, there is none: it belongs to the first.
  await visitor.goto(`${FIGURE}?from=${shiftDay(today(), -30)}&to=${shiftDay(today(), -10)}`)
  await expect(counted('镀膜主管丁二')).toHaveCount(0)
  await expect(visitor.getByText(/仍在岗（\d+人中\d+人）/).first()).toBeVisible()

  // After a year the company is asked whether the first is still there, and says so.
  onPortalGround()
  await askRetention(systemActor('timer'))
  await leaveGround()
  await first.goto('/portal/inbox')
  await expect(first.getByRole('main')).toContainText('到岗满一年，请确认是否在岗')
  await first.goto('/portal/talent')
  await first.getByRole('link', { name: '镀膜主管丁一' }).click()
  await press(cardOf(first, FIELD), '确认仍在岗')
  await told(first, '已确认仍在岗。')
  await officer.goto('/admin/talent')
  await officer.getByRole('link', { name: '镀膜主管丁一' }).click()
  await expect(cardOf(officer, FIELD)).toContainText('确认仍在岗。')
  await first.goto('/portal/talent')
  for (const title of ['镀膜主管丁一', '镀膜主管丁二'])
    await expect(first.getByRole('row').filter({ hasText: title })).toContainText('已满足')
})
