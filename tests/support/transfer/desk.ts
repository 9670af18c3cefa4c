import type { Page } from '@playwright/test'
import { press, unfold } from '@/tests/support/journey/press'
import { expect } from '@/tests/support/pages'
import { told } from '@/tests/support/transfer/park'

/** Opens what a district was referred, from its list. */
export async function openReferral(page: Page, project: string): Promise<void> {
  await page.goto('/desk')
  await page.getByRole('link', { name: project }).click()
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible()
}

export async function acknowledge(page: Page): Promise<void> {
  await press(page.locator('#move-acknowledge'), '签收')
  await told(page, '已签收')
}

/** Notes the first visit or the first talk. */
export async function talk(page: Page, event: 'visit' | 'negotiate', note: string): Promise<void> {
  const words = event === 'visit' ? '登记首次走访' : '转入洽谈'
  await unfold(page, `${words}…`)
  await page.locator(`#move-${event} [name=note]`).fill(note)
  await press(page.locator(`#move-${event}`), words)
  await told(page, event === 'visit' ? '走访已登记' : '洽谈已登记')
}

export async function accept(page: Page, terms: string): Promise<void> {
  await unfold(page, '接收项目…')
  await page.locator('#move-accept [name=terms]').fill(terms)
  await press(page.locator('#move-accept'), '接收项目')
  await told(page, '已同意接收')
}

/** @param lack the reason, as the form words it */
export async function decline(page: Page, lack: string): Promise<void> {
  await unfold(page, '婉拒…')
  await page.locator('#move-decline [name=lack]').selectOption({ label: lack })
  await press(page.locator('#move-decline'), '婉拒')
  await told(page, '已婉拒')
}
