import type { Locator, Page } from '@playwright/test'
import { press, unfold } from '@/tests/support/journey/press'
import { expect } from '@/tests/support/pages'
import { told } from '@/tests/support/transfer/park'

/** A resident's admin drafts a need and opens it. @returns the path of its page */
export async function openNeed(page: Page, title: string): Promise<string> {
  await page.goto('/portal/talent')
  await page.getByRole('link', { name: '新建需求', exact: true }).click()
  const form = page.locator('form[id^=need-]')
  await form.locator('[name=title]').fill(title)
  await form.locator('[name=description]').fill('熟悉先进封装，能带三人小组。')
  await press(form, '保存草稿')
  await told(page, '草稿已保存')
  const path = new URL(page.url()).pathname
  await press(page, '发布需求')
  await told(page, '需求已发布。')
  return path
}

/** The card of the only candidate on the page, or of the one of this field. */
export const cardOf = (page: Page, field: string): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { level: 3 }).filter({ hasText: field }) })

/** Asks who the candidate is. */
export async function look(card: Locator, name: string): Promise<void> {
  await press(card, '查看姓名与联系方式')
  await expect(card.getByText(name)).toBeVisible()
}

/** A move that brings nothing along. */
export async function step(page: Page, card: Locator, words: string, outcome: string): Promise<void> {
  await press(card, words)
  await told(page, outcome)
}

/** Records the day on which the candidate started. */
export async function onboard(page: Page, card: Locator, on: string): Promise<void> {
  await unfold(card, '登记到岗…')
  await card.locator('form[id^=onboard-] [name=on]').fill(on)
  await press(card.locator('form[id^=onboard-]'), '登记到岗')
  await told(page, '已登记到岗。')
}
