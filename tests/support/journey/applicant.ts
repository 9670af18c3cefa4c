import type { Browser, Page } from '@playwright/test'
import { shiftDay, today } from '@/lib/core/clock'
import { pdf } from '@/tests/support/builders/files'
import type { Person } from '@/tests/support/console'
import { answer, press } from '@/tests/support/journey/press'
import type { Words } from '@/tests/support/journey/words'
import { expect, linkTo } from '@/tests/support/pages'

export const PHONE = '138 0577 2468'
export type Size = { width: number; height: number }

/** Registers by the link in the mail, in a browser of their own, which lands in the portal. */
export async function registered(browser: Browser, words: Words, person: Person, viewport: Size): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage()
  await page.goto(`${words.prefix}/apply`)
  await page.getByRole('link', { name: words.register }).first().click()
  await answer(page, { email: person.email })
  await press(page, words.sendLink)
  await page.goto(await linkTo(person.email, '/invitation'))
  await answer(page, { name: person.name, password: person.password, again: person.password })
  await press(page, words.join)
  await expect(page).toHaveURL(new RegExp(`${words.prefix}/portal$`))
  return page
}

/** Begins an application at the park and fills its first section, which saves itself. @returns the time that is shown */
export async function begun(page: Page, words: Words, { name, email }: Person, park: string): Promise<string> {
  await expect(page.getByRole('button', { name: words.begin, exact: true })).toBeVisible()
  const choice = page.locator('#start-form select[name=enclaveId]')
  if (await choice.isVisible()) await choice.selectOption(park)
  await press(page, words.begin)
  await page.getByRole('link', { name: words.organisation }).first().click()
  const { kind, zh, en, uscc } = words.company
  await page.locator(`[name="fields.kind"][value=${kind}]`).check()
  await page.locator('[name="fields.industry"]').selectOption({ index: 1 })
  if (kind === 'HOME_COMPANY') await page.locator('[name="fields.district"]').selectOption({ index: 1 })
  await answer(page, { 'fields.nameZh': zh, 'fields.nameEn': en, 'fields.uscc': uscc })
  await answer(page, { 'fields.contactName': name, 'fields.contactEmail': email, 'fields.contactPhone': PHONE })
  await page.locator('[name="fields.contactPhone"]').blur()
  const note = page.getByRole('status').filter({ hasText: words.saved })
  await expect(note).toBeVisible()
  return (await note.textContent())?.match(words.saved)?.[1] ?? ''
}

/** Fills the sections after the first, each on its page, two real files among them, up to the answers to be checked. */
export async function filled(page: Page, words: Words, name: string): Promise<void> {
  const onward = () => press(page, words.onward)
  await onward()
  await page.waitForURL(/\/project$/)
  await page.locator('[name="fields.readiness"]').selectOption('6')
  await answer(page, {
    'fields.title': '新一代样机',
    'fields.summary': '从样机到小批量。',
    'fields.innovation': '更轻，且可回收。',
  })
  await onward()
  await page.waitForURL(/\/team$/)
  await answer(page, { 'fields.leadName': name, 'fields.leadBackground': '工学博士。' })
  await answer(page, { 'fields.size': '9', 'fields.researchers': '6' })
  await onward()
  await page.waitForURL(/\/space$/)
  await page.locator('[name="fields.use"][value=LAB]').check()
  await answer(page, { 'fields.areaM2': '150', 'fields.startOn': shiftDay(today(), 20), 'fields.months': '36' })
  await onward()
  await page.waitForURL(/\/plan$/)
  await answer(page, { 'fields.landing': '两年内投产。' })
  await onward()
  await page.waitForURL(/\/documents/)
  // A team that is not registered has no licence.
  const kinds = words.company.kind === 'TEAM' ? ['PLAN'] : ['LICENCE', 'PLAN']
  for (const kind of kinds) await upload(page, words, kind)
  await page.getByRole('link', { name: words.later }).click()
  for (const box of ['accurate', 'privacy', 'publish']) await page.locator(`[name="fields.${box}"]`).check()
  await onward()
  await page.waitForURL(/\/check/)
}

/** Sends one small PDF by the form of the page. */
export async function upload(page: Page, words: Words, kind: string): Promise<void> {
  const form = page.locator('#upload')
  await form.locator('[name=kind]').selectOption(kind)
  const file = { name: `${kind}.pdf`, mimeType: 'application/pdf', buffer: pdf() }
  await form.locator('[name=file]').setInputFiles(file)
  await press(form, words.upload)
  await expect(page.getByText(words.uploaded)).toBeVisible()
  await expect(page.getByRole('link', { name: file.name })).toBeVisible()
}

/** Mends the section that is named, answers the item, and sends it back. */
export async function corrected(page: Page, words: Words): Promise<void> {
  await page.getByRole('link', { name: words.mend }).click()
  await answer(page, { 'fields.landing': '第一年小批量，第二年六月投产。' })
  await press(page, words.save)
  await page.waitForURL(/\/applications\/[\w-]+(\?|$)/)
  await page.locator('[name^="answers."]').fill('已写明投产时间。')
  await press(page, words.resubmit)
  await expect(page.getByText(words.resubmitted)).toBeVisible()
}
