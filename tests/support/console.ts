import type { Browser, Page } from '@playwright/test'
import { expect, linkTo } from '@/tests/support/pages'

export type Person = { name: string; email: string; password: string }

/** The park of the facts set, as the console's choices word it. */
export const PARK = '温州(嘉定)科技创新园'

/** An administrator, signed in on this page, invites somebody by the form. @param role as the console words it */
export async function invite(page: Page, { email }: Person, role: string): Promise<void> {
  await page.goto('/admin/accounts')
  await page.getByRole('link', { name: '邀请人员' }).click()
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('角色').selectOption(role)
  if (role !== '系统管理员') await page.locator('[name=enclaveId]').selectOption(PARK)
  await page.getByRole('button', { name: '发送邀请' }).click()
  await expect(page.getByText('邀请已发出')).toBeVisible()
}

/** The person who was invited opens the newest link in a browser of their own, and is in. */
export async function takeUp(browser: Browser, { name, email, password }: Person): Promise<Page> {
  const link = await linkTo(email, '/invitation')
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('再次输入密码').fill(password)
  await page.getByRole('button', { name: '创建账号并登录' }).click()
  await expect(page).toHaveURL(/\/admin$/)
  return page
}

/** Opens the account of a person from the list. */
export async function openAccount(page: Page, { name }: Person): Promise<void> {
  await page.goto('/admin/accounts')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** The row of a person in the list of accounts. */
export async function rowOf(page: Page, { email }: Person) {
  await page.goto('/admin/accounts')
  return page.getByRole('row').filter({ hasText: email })
}

/** Fills the fields of a form by their names. */
export async function fill(page: Page, form: string, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`#${form} [name=${name}]`).fill(value)
}
