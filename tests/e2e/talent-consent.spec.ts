import type { Browser, Page } from '@playwright/test'
import { press, unfold } from '@/tests/support/journey/press'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { aCandidate, aFirm, anOfficer, aUniversity, type Candidate, leaveGround } from '@/tests/support/talent/cast'
import { cardOf, look, openNeed, step } from '@/tests/support/talent/company'
import { expectNowhere } from '@/tests/support/talent/reading'
import { letterTo, passOn, suggest } from '@/tests/support/talent/suggesting'
import { told } from '@/tests/support/transfer/park'

const FIELD = '等离子刻蚀'
const OTHER_FIELD = '离子注入'
const PROFILE = '带过两条刻蚀产线，密语丁香'
const LOOK = '查看姓名与联系方式'
const marksOf = ({ name, email, phone }: Candidate) => [name, email, phone, PROFILE]

/** Opens the need of that title at the team's or the partner's door. @returns its path */
async function openAt(page: Page, door: 'admin' | 'desk', title: string): Promise<string> {
  await page.goto(`/${door}/talent`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return new URL(page.url()).pathname
}

const phoneOf = async (browser: Browser) =>
  (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()

test('a consent that is withdrawn between interview and offer takes name and contact from every page, at once', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const person = aCandidate('慕容栖梧')
  const title = '刻蚀工程师乙'
  const [ops, firm] = [await anOfficer('周岚才乙'), await aFirm('微刻装备乙有限公司', 'Microetch B')]
  const university = await aUniversity('西洲大学乙', 'Xizhou University B')
  await leaveGround()
  const company = await pageOf(browser, firm.admin)
  const need = await openNeed(company, title)
  const officer = await pageOf(browser, ops)
  const teams = await openAt(officer, 'admin', title)
  await passOn(officer, university.nameZh)
  const contact = await pageOf(browser, university.contact)
  const desks = await openAt(contact, 'desk', title)
  await suggest(contact, person, { field: FIELD, profile: PROFILE, language: 'zh-CN' })
  const candidate = await phoneOf(browser)
  await candidate.goto(await letterTo(person, '有一家企业在找您这样的人'))
  await press(candidate, '同意引荐')
  await told(candidate, '您的同意已记录')
  await officer.goto(teams)
  await step(officer, cardOf(officer, FIELD), '引荐给企业', '已引荐给企业。')
  await company.goto(need)
  await step(company, cardOf(company, FIELD), '登记面谈', '已登记面谈。')
  await look(cardOf(company, FIELD), person.name)
  const other = await company.context().newPage()
  await other.goto(need)

  await candidate.goto(await letterTo(person, '企业想与您面谈'))
  await expect(candidate.getByRole('article')).toContainText('企业与您面谈')
  await press(candidate, '撤回同意')
  await told(candidate, '您的同意已撤回')
  await unfold(candidate, '这家企业看得到什么')
  await expect(candidate.getByRole('article')).toContainText('什么都看不到')

  // The page that still stood open looks in vain; read anew, it no longer offers to look.
  await press(cardOf(other, FIELD), LOOK)
  await expect(other.getByText('目前不能查看。')).toBeVisible()
  await company.goto(need)
  await expect(company.getByRole('article')).toContainText('已退出的人选')
  await expect(company.getByRole('article')).toContainText('本人撤回同意')
  await expect(company.getByRole('button', { name: LOOK })).toHaveCount(0)
  await expect(company.getByRole('button', { name: '登记录用意向' })).toHaveCount(0)
  const member = await pageOf(browser, firm.member)
  const marks = marksOf(person)
  for (const page of [company, member]) {
    await expectNowhere(page, ['/portal'], [...marks, FIELD], need)
    await expectNowhere(page, ['/talent', '/figures/highLevel'], marks, '/talent')
  }
  await expectNowhere(contact, ['/desk/talent', '/desk/inbox'], marks, desks)
  await expectNowhere(officer, ['/admin/talent', '/admin/inbox'], marks, teams)
  await company.goto('/portal/inbox')
  await expect(company.getByRole('main')).toContainText('人选撤回了同意')
})

test('who declined one company and consented to another is known to that one alone, and erased to nobody', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const person = aCandidate('独孤望舒')
  const ops = await anOfficer('周岚才丙')
  const one = await aFirm('先刻装备丙有限公司', 'Firstetch C')
  const two = await aFirm('后刻装备丙有限公司', 'Lastetch C')
  await leaveGround()
  const officer = await pageOf(browser, ops)
  const [first, second] = [await pageOf(browser, one.admin), await pageOf(browser, two.admin)]
  const needs = [await openNeed(first, '刻蚀主管丙一'), await openNeed(second, '刻蚀主管丙二')] as const
  const teams: string[] = []
  for (const title of ['刻蚀主管丙一', '刻蚀主管丙二']) {
    teams.push(await openAt(officer, 'admin', title))
    await suggest(officer, person, { field: OTHER_FIELD, profile: PROFILE, language: 'zh-CN' })
  }
  const candidate = await phoneOf(browser)
  const letter = await letterTo(person, '有一家企业在找您这样的人')
  await candidate.goto(letter)
  const asking = (name: string) => candidate.getByRole('article').filter({ hasText: `${name}在找` })
  await press(asking(one.nameZh), '谢绝')
  await told(candidate, '已记录：您谢绝了')
  await press(asking(two.nameZh), '同意引荐')
  await told(candidate, '您的同意已记录')
  await expect(asking(one.nameZh)).toContainText('您谢绝了')

  await officer.goto(teams[0] ?? '')
  await expect(officer.getByRole('button', { name: '引荐给企业' })).toHaveCount(0)
  await officer.goto(teams[1] ?? '')
  await step(officer, cardOf(officer, OTHER_FIELD), '引荐给企业', '已引荐给企业。')
  await second.goto(needs[1])
  await look(cardOf(second, OTHER_FIELD), person.name)
  await first.goto(needs[0])
  await expect(first.getByRole('article')).toContainText('已退出的人选')
  await expect(first.getByRole('button', { name: LOOK })).toHaveCount(0)
  await expectNowhere(first, ['/portal'], [...marksOf(person), OTHER_FIELD], needs[0])

  // Erased, by the candidate alone and on the phone.
  await candidate.goto(letter)
  await unfold(candidate, '删除我的资料')
  await press(candidate.locator('#erase'), '删除我的资料')
  await expect(candidate.getByRole('alert').first()).toContainText('请勾选确认')
  await candidate.locator('#erase [name=sure]').check()
  await press(candidate.locator('#erase'), '删除我的资料')
  await told(candidate, '您的资料已删除。')
  await candidate.goto(letter)
  await expect(candidate.getByRole('heading', { level: 1, name: '这个链接已经不能使用' })).toBeVisible()
  const marks = [...marksOf(person), OTHER_FIELD]
  await expectNowhere(second, ['/portal'], marks, needs[1])
  await expectNowhere(officer, ['/admin/talent', '/admin/inbox'], marks, teams[1] ?? '')
  for (const path of teams) {
    await officer.goto(path)
    await expect(officer.getByRole('article')).toContainText('本人已删除自己的资料。')
    await expect(officer.getByRole('button', { name: LOOK })).toHaveCount(0)
  }
})
