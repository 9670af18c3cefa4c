import type { Browser, Page } from '@playwright/test'
import { invite, takeUp } from '@/tests/support/console'
import { facts } from '@/tests/support/facts'
import { begun, corrected, filled, PHONE, registered, type Size } from '@/tests/support/journey/applicant'
import { answer, press } from '@/tests/support/journey/press'
import { listed, mailedInTime, recruited, timesOf } from '@/tests/support/journey/seen'
import * as staff from '@/tests/support/journey/staff'
import { WORDS, type Words } from '@/tests/support/journey/words'
import { ADMINISTRATOR, expect, signIn, test } from '@/tests/support/pages'

const REFERENCE = /[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]/
const password = 'quiet-estuary-ladder-58'
const minute = () =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(new Date())

/** One of the team, by an administrator's invitation, at a screen of this size. */
async function colleague(browser: Browser, page: Page, role: string, name: string, email: string, size: Size) {
  const person = { name, email, password }
  await invite(page, person, role)
  const own = await takeUp(browser, person)
  await own.setViewportSize(size)
  return own
}

async function journey(browser: Browser, page: Page, words: Words, viewport: Size): Promise<void> {
  const mark = viewport.width
  const person = { name: '叶航', email: `ye.hang.${mark}@example.org`, password }
  const { company } = words
  await signIn(page, ADMINISTRATOR)
  const ops = await colleague(browser, page, '运营专员', `陆岸${mark}`, `lu.an.${mark}@example.org`, viewport)
  const lead = await colleague(browser, page, '运营主管', `方澜${mark}`, `fang.lan.${mark}@example.org`, viewport)
  const judge = await colleague(browser, page, '评审专家', `秦砚${mark}`, `qin.yan.${mark}@example.org`, viewport)
  const visitor = await (await browser.newContext({ viewport })).newPage()

  const applicant = await registered(browser, words, person, viewport)
  const before = minute()
  const park = words.prefix === '/en' ? facts.park.nameEn : facts.park.nameZh
  const savedAt = await begun(applicant, words, person, park)
  expect([before, minute()]).toContain(savedAt)
  const draft = applicant.url()
  await applicant.goto(`${words.prefix}/portal`)
  await applicant.getByRole('link', { name: company.zh }).click()
  await expect(applicant.getByText(words.progress)).toBeVisible()
  await applicant.goto(draft)
  await expect(applicant.locator('[name="fields.uscc"]')).toHaveValue(company.uscc)
  await filled(applicant, words, person.name)
  await expect(applicant.getByRole('heading', { level: 1, name: words.check })).toBeVisible()
  await expect(applicant.getByText('新一代样机').first()).toBeVisible()
  await press(applicant, words.submit)
  await applicant.waitForURL(/\/receipt$/)
  const reference = (await applicant.getByRole('main').textContent())?.match(REFERENCE)?.[0] ?? ''
  expect(reference).toMatch(REFERENCE)
  const application = applicant.url().replace('/receipt', '')

  await visitor.goto(`${words.prefix}/apply/status`)
  await answer(visitor.locator('#status'), { reference, digits: PHONE.slice(-4) })
  await press(visitor, words.lookUp)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(reference)
  await expect(visitor.getByText(words.submitted).first()).toBeVisible()

  await staff.taken(ops, words, reference)
  const counter = ops.url().split('?')[0] ?? ''
  await staff.askedToMend(ops, words)
  await applicant.goto(application)
  await expect(applicant.getByText(staff.CORRECTION)).toBeVisible()
  await corrected(applicant, words)
  await ops.goto(counter)
  await staff.sentToReview(ops, words, `秦砚${mark}`)
  await staff.scored(judge, words)
  await lead.goto(counter)
  await staff.approved(lead, words)

  await applicant.goto(application)
  await expect(applicant.getByText(staff.CONDITION)).toBeVisible()
  await applicant
    .locator('details')
    .filter({ has: applicant.locator('#accept') })
    .locator('summary')
    .click()
  await press(applicant, words.acceptConfirm)
  await expect(applicant.getByText(words.accepted)).toBeVisible()

  await staff.roomRecorded(ops, words)
  await ops.goto(counter)
  await staff.tenancyMade(ops, words)
  const tenancy = ops.url().split('?')[0] ?? ''
  await lead.goto(tenancy)
  await staff.stepped(lead, words, 'approve')
  await staff.signed(ops, words)
  const past = await recruited(visitor, words)
  expect(past.names).not.toContain(company.shown)
  await staff.stepped(ops, words, 'activate')

  await expect(async () => expect((await recruited(visitor, words)).names).toContain(company.shown)).toPass()
  const now = await recruited(visitor, words)
  const added = now.names.filter((name) => !past.names.includes(name))
  expect(added).toContain(company.shown)
  // Others may move in meanwhile: each adds one record and one to the figure.
  expect(now.value).toBe(past.value + added.length)
  await listed(visitor, words, company.shown)

  await applicant.goto(application)
  const happened = await timesOf(
    applicant,
    words.steps.map(([step = '']) => step),
  )
  await applicant.goto(tenancy.replace('/admin/', '/portal/'))
  happened.push(
    ...(await timesOf(
      applicant,
      words.tenancySteps.map(([step = '']) => step),
    )),
  )
  const titles = [...words.steps, ...words.tenancySteps].map(([, title = '']) => title)
  await applicant.getByRole('link', { name: words.inbox }).click()
  const told = await timesOf(applicant, titles)
  expect(told.map(({ shown }) => shown)).toEqual(happened.map(({ shown }) => shown))
  expect(told.map(({ at }) => at)).toEqual(happened.map(({ at }) => at))
  await mailedInTime(person.email, told)
}

test('a company of the home city applies, moves in and is counted, on a desktop', async ({ browser, page }) => {
  test.setTimeout(240_000)
  await journey(browser, page, WORDS.zh, { width: 1440, height: 900 })
})

test('a company of the host city does the same on a phone, in English', async ({ browser, page }) => {
  test.setTimeout(240_000)
  await journey(browser, page, WORDS.en, { width: 390, height: 844 })
})
