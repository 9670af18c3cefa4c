import type { Page } from '@playwright/test'
import { press, unfold } from '@/tests/support/journey/press'
import { expect, linkTo, mailsTo } from '@/tests/support/pages'
import type { Candidate } from '@/tests/support/talent/cast'
import { told } from '@/tests/support/transfer/park'

/** The team passes a need on to a partner. */
export async function passOn(page: Page, partner: string): Promise<void> {
  await unfold(page, '转给合作机构')
  await page.locator('#route [name=organisationId]').selectOption({ label: partner })
  await press(page.locator('#route'), '转给这家机构')
  await told(page, '已转给合作机构。')
}

type Wanted = { field: string; profile: string; language: 'zh-CN' | 'en'; level?: string }

/** Suggests a candidate for the need whose page stands open. */
export async function suggest(page: Page, { name, email, phone }: Candidate, wanted: Wanted): Promise<void> {
  await unfold(page, '推荐人选')
  const form = page.locator('#suggest')
  await form.locator('[name=degree]').selectOption('DOCTOR')
  await form.locator('[name=field]').fill(wanted.field)
  await form.locator('[name=years]').fill('7')
  if (wanted.level) await form.locator('[name=levelId]').selectOption({ label: wanted.level })
  await form.locator('[name=name]').fill(name)
  await form.locator('[name=email]').fill(email)
  await form.locator('[name=phone]').fill(phone)
  await form.locator('[name=language]').selectOption(wanted.language)
  await form.locator('[name=profile]').fill(wanted.profile)
  await press(form, '推荐，并征求本人同意')
  await told(page, '人选已推荐，已发信征求本人同意。')
}

/** The link in the newest letter to a candidate, once the letter of that title has come. */
export async function letterTo({ email }: { email: string }, title: string): Promise<string> {
  const come = () => mailsTo(email).some((mail) => mail.includes(`<title>${title} · `))
  await expect(async () => expect(come()).toBe(true)).toPass({ timeout: 20_000 })
  return linkTo(email, '/candidate')
}
