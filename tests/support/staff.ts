import type { Browser, Page } from '@playwright/test'
import { database, disconnect } from '@/lib/core/db/client'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { anAccount, PASSWORD } from '@/tests/support/builders/accounts'
import { aSubmission } from '@/tests/support/builders/residency'
import { onPortalGround } from '@/tests/support/ground'
import { expect } from '@/tests/support/pages'

/** An application that was submitted to the portal's park, with a team, a lead and a panel of one to handle it. */
export async function aStaffedSubmission(mark: string) {
  onPortalGround()
  const enclaveId = (await publishedEnclave())?.id ?? ''
  const member = async (role: 'OPS' | 'OPS_LEAD' | 'REVIEWER', name: string) => {
    const { email } = await anAccount([{ role, enclaveId }], { name: `${name}${mark}` })
    return { name: `${name}${mark}`, email, password: PASSWORD }
  }
  const ops = await member('OPS', '周岚')
  const lead = await member('OPS_LEAD', '沈越')
  const reviewer = await member('REVIEWER', '顾衡')
  const { id, reference, applicant } = await aSubmission(enclaveId, (answers) => {
    answers.organisation.nameZh = `轻质新材料${mark}有限公司`
  })
  const { email } = await database().account.findUniqueOrThrow({ where: { id: applicant.id } })
  await disconnect()
  const name = `轻质新材料${mark}有限公司`
  return { id, reference, name, ops, lead, reviewer, applicant: { email, password: PASSWORD } }
}

/** A page of somebody's own, signed in. */
export async function pageOf(
  browser: Browser,
  person: { email: string; password: string },
  options: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } } = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(person.email)
  await page.locator('input[name=password]').fill(person.password)
  await page.locator('main form button[type=submit]').click()
  await expect(page).not.toHaveURL(/\/sign-in/)
  return page
}
