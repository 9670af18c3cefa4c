import type { Page } from '@playwright/test'
import { press, unfold } from '@/tests/support/journey/press'
import { told, upload } from '@/tests/support/transfer/park'

type Entity = { entityName: string; uscc: string; registeredOn: string }

/** Proposes a landing on the form that stands open, and uploads the licence. @returns the path of its page */
export async function propose(page: Page, { entityName, uscc, registeredOn }: Entity): Promise<string> {
  const form = page.locator('#landing')
  await form.locator('[name=entityName]').fill(entityName)
  await form.locator('[name=uscc]').fill(uscc)
  await form.locator('[name=registeredOn]').fill(registeredOn)
  await press(form, '提出落地')
  await told(page, '落地已提出，等待双方确认。')
  await upload(page, '营业执照', 'licence.pdf')
  return new URL(page.url()).pathname
}

/** Turns one's own side's key. */
export async function turnKey(page: Page, side: '园区' | '区方'): Promise<void> {
  await press(page.locator('#turn-key'), `转动${side}的钥匙`)
  await told(page, `${side}的钥匙已转动。`)
}

/** Agrees, for one's own side, that a landing is void. */
export async function agreeToVoid(page: Page, side: '园区' | '区方', reason: string): Promise<void> {
  await unfold(page, `${side}同意作废…`)
  await page.locator('#turn-key [name=reason]').fill(reason)
  await press(page.locator('#turn-key'), `${side}同意作废`)
  await told(page, `${side}已同意作废。`)
}

/**
 * Proposes what a landing has reached, from its page without the outcome of the act before, which reads the same.
 * @param kind as the page words it
 */
export async function proposeMilestone(page: Page, kind: string, reachedOn: string): Promise<void> {
  await page.goto(new URL(page.url()).pathname)
  await unfold(page, `提出${kind}…`)
  await page.locator('#milestone [name=reachedOn]').fill(reachedOn)
  await page.locator('#milestone [name=evidence]').fill('产线照片与首月用电记录。')
  await press(page.locator('#milestone'), `提出${kind}`)
  await told(page, '里程碑已提出')
}
