import type { Browser, Page } from '@playwright/test'
import { pdf } from '@/tests/support/builders/files'
import { expect, linkTo } from '@/tests/support/pages'

export type Applicant = { name: string; email: string; password: string; phone: string }

/** Registers by the link in the mail, in a browser of their own, which lands in the portal. */
export async function register(browser: Browser, { name, email, password }: Applicant, scripts = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts })
  const page = await context.newPage()
  await page.goto('/apply')
  await page.getByRole('link', { name: '开始申请' }).first().click()
  await page.getByLabel('邮箱').fill(email)
  await page.getByRole('button', { name: '发送注册链接' }).click()
  await expect(page.getByRole('heading', { name: '请查收邮件' })).toBeVisible()
  await page.goto(await linkTo(email, '/invitation'))
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('再次输入密码').fill(password)
  await page.getByRole('button', { name: '完成注册并登录' }).click()
  await expect(page).toHaveURL(/\/portal$/)
  return page
}

export const onward = (page: Page) => page.getByRole('button', { name: '保存并继续' }).click()

/** Begins an application and fills its first section, without its credit code. */
export async function begin(page: Page, { name, email, phone }: Applicant, company: string): Promise<void> {
  await page.getByRole('button', { name: '开始填写' }).click()
  await page.getByRole('link', { name: '申请主体' }).first().click()
  await page.getByLabel(/^温州企业$/).check()
  await page.getByLabel('单位或团队名称').fill(company)
  await page.getByLabel('所属产业').selectOption({ index: 1 })
  await page.getByLabel('注册所在县市区').selectOption({ index: 1 })
  await page.getByLabel('联系人').fill(name)
  await page.getByLabel('联系电话').fill(phone)
  await page.getByLabel('联系邮箱').fill(email)
}

/** Fills the sections after the first, each by its page, up to the documents. */
export async function fillProject(page: Page, startOn: string): Promise<void> {
  await page.getByLabel('项目名称').fill('轻质复合材料')
  await page.getByLabel('项目简介').fill('用于运动装备的轻质复合材料。')
  await page.getByLabel('技术成熟度').selectOption('5')
  await page.getByLabel('创新之处').fill('更轻，且可回收。')
  await onward(page)
  await page.getByLabel('项目负责人').fill('陈舟')
  await page.getByLabel('负责人简历').fill('材料学博士。')
  await page.getByLabel('团队人数').fill('12')
  await page.getByLabel('其中研发人员').fill('8')
  await onward(page)
  await page.getByLabel('实验室').check()
  await page.getByLabel('所需面积').fill('120')
  await page.getByLabel('希望入驻日期').fill(startOn)
  await page.getByLabel('使用期限').fill('24')
  await onward(page)
  await page.getByLabel('产业化安排').fill('两年内建成中试线。')
  await onward(page)
  await expect(page).toHaveURL(/\/documents$/)
}

export async function upload(page: Page, kind: string): Promise<void> {
  await page.getByLabel('文件类别').selectOption({ label: kind })
  const file = { name: `${kind}.pdf`, mimeType: 'application/pdf', buffer: pdf() }
  await page.getByLabel('选择文件').setInputFiles(file)
  await page.getByRole('button', { name: '上传文件' }).click()
  await expect(page.getByText('文件已上传。')).toBeVisible()
}
