import type { Page } from '@playwright/test'
import { pdf } from '@/tests/support/builders/files'
import { press, unfold } from '@/tests/support/journey/press'
import { expect } from '@/tests/support/pages'

/** The outcome of a form, as the page tells it. */
export const told = (page: Page, words: string) =>
  expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible()

/** The card of a district on the record of a project. */
export const cardOf = (page: Page, district: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { level: 3, name: district, exact: true }) })

type Registration = { nameZh: string; nameEn: string; email: string; language: 'zh-CN' | 'en' }

/** An officer registers a project with its founder. @returns the path of its record */
export async function register(page: Page, { nameZh, nameEn, email, language }: Registration): Promise<string> {
  await page.goto('/admin/projects')
  await page.getByRole('link', { name: '登记项目', exact: true }).first().click()
  const form = page.locator('#project')
  await form.locator('[name=nameZh]').fill(nameZh)
  await form.locator('[name=nameEn]').fill(nameEn)
  await form.locator('[name=origin]').selectOption('UNIVERSITY')
  await form.locator('[name=holderKind]').selectOption('TEAM')
  await form.locator('[name=holderName]').fill(`${nameZh}团队`)
  await form.locator('[name=industryId]').selectOption({ index: 1 })
  await form.locator('[name=readinessLevel]').selectOption('6')
  await form.locator('[name=summary]').fill('柔性薄膜传感器，已完成中试样机。')
  await form.locator('[name=plantM2]').fill('3000')
  await form.locator('[name=powerKv]').selectOption('10')
  await form.locator('[name=founderName]').fill('章知远')
  await form.locator('[name=founderEmail]').fill(email)
  await form.locator('[name=founderPhone]').fill('13811112222')
  await form.locator('[name=founderLanguage]').selectOption(language)
  await press(form, '登记项目')
  await told(page, '项目已登记。')
  return new URL(page.url()).pathname
}

/** Uploads a file on the page that stands open. @param kind as the form words it */
export async function upload(page: Page, kind: string, name: string): Promise<void> {
  await page.locator('#upload [name=kind]').selectOption({ label: kind })
  const file = { name, mimeType: 'application/pdf', buffer: pdf() }
  await page.locator('#upload [name=file]').setInputFiles(file)
  await press(page, '上传文件')
  await expect(page.getByRole('link', { name })).toBeVisible()
}

/** Asks the founder for consent to these districts. */
export async function askConsent(page: Page, districts: readonly string[], publish: boolean): Promise<void> {
  await unfold(page, '征求创始人同意…')
  for (const district of districts) await page.locator('#ask').getByLabel(district).check()
  if (publish) await page.locator('#ask [name=publish]').check()
  await press(page.locator('#ask'), '征求同意')
  await told(page, '已向创始人发送征求同意的链接。')
}

/** Refers the project to a district that the founder consented to, and sends it. */
export async function refer(page: Page, district: string, note = '产线可在半年内搬迁。'): Promise<void> {
  await unfold(page, '推荐给区县…')
  const form = page.locator('#refer-form')
  await form.locator('[name=districtId]').selectOption({ label: `${district}（已同意）` })
  await form.locator('[name=note]').fill(note)
  await press(form, '推荐给区县')
}

/** Whether the figure counts the project, as the open data list the records behind it. */
export async function isCounted(page: Page, nameZh: string): Promise<boolean> {
  const answer = await page.request.get('/api/v1/metrics/projectsLandedInWenzhou/rows')
  const { data } = await answer.json()
  return data.some(({ project }: { project: { zh: string } }) => project.zh === nameZh)
}
