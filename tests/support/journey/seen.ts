import type { Page } from '@playwright/test'
import { answer, press } from '@/tests/support/journey/press'
import type { Words } from '@/tests/support/journey/words'
import { expect, mailsTo } from '@/tests/support/pages'

/** The figure as every visitor reads it, with the names of the records behind it. */
export async function recruited(page: Page, words: Words): Promise<{ value: number; names: string[] }> {
  await page.goto(`${words.prefix}/figures/tenantsRecruited`)
  const value = Number.parseInt((await page.locator('main p.tabular').first().textContent()) ?? '', 10)
  return { value, names: await page.locator('main table tbody th').allTextContents() }
}

/** Finds the organisation in the directory by its name, and opens its profile. */
export async function listed(page: Page, words: Words, name: string): Promise<void> {
  await page.goto(`${words.prefix}/tenants`)
  await answer(page, { q: name })
  await press(page, words.find)
  await page.locator('main a[href*="/tenants/"]').filter({ hasText: name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

type Told = { title: string; at: string; shown: string }

/** When each of these happened, as the timeline or the inbox on the page tells it. */
export async function timesOf(page: Page, titles: readonly string[]): Promise<Told[]> {
  const told: Told[] = []
  for (const title of titles) {
    const begins = new RegExp(`^(未读|已读|Unread|Read)?${title}`)
    const time = page.getByRole('listitem').filter({ hasText: begins }).locator('time')
    told.push({ title, at: (await time.getAttribute('datetime')) ?? '', shown: (await time.textContent()) ?? '' })
  }
  return told
}

const MINUTE_MS = 60_000

/** When the mails with these titles were written. @returns milliseconds, in the order of the titles */
export const mailed = (email: string, titles: readonly string[]): number[] =>
  titles.map((title) => {
    const mail = mailsTo(email).find((text) => text.includes(`<title>${title} · `)) ?? ''
    return Date.parse(mail.match(/^Date: (.*)$/m)?.[1] ?? '')
  })

/** Each mail was written within a minute after its step. */
export async function mailedInTime(email: string, steps: readonly Told[]): Promise<void> {
  const titles = steps.map(({ title }) => title)
  await expect(async () => expect(mailed(email, titles).every(Number.isFinite)).toBe(true)).toPass()
  for (const [index, sent] of mailed(email, titles).entries()) {
    // A mail's date has no fractions of a second.
    const after = sent + 1000 - Date.parse(steps[index]?.at ?? '')
    expect(after, titles[index]).toBeGreaterThan(0)
    expect(after, titles[index]).toBeLessThan(MINUTE_MS)
  }
}
