import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { database, disconnect } from '@/lib/core/db/client'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { moveIntroduction } from '@/lib/domains/introductions/commands'
import { PASSWORD } from '@/tests/support/builders/accounts'
import { aDesk, aGroup, aReadyProject, aReferral } from '@/tests/support/builders/projects'
import { aCompany, aNeed, aSuggestion, introductionAt } from '@/tests/support/builders/talent'
import { onPortalGround } from '@/tests/support/ground'
import { expect, linkTo, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { violations } from '@/tests/support/violations'

const PHONE = { viewport: { width: 390, height: 844 } }
const kept = z.object({ person: z.object({ name: z.string(), email: z.string() }) }).loose()

/** What is downloaded by a press of the link. */
async function downloaded(page: Page, name: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  expect(download.suggestedFilename()).toMatch(/^my-data-\d{4}-\d\d-\d\d\.json$/)
  return kept.parse(JSON.parse(await readFile(await download.path(), 'utf8')))
}

test('a founder takes their data along and has them erased: the district loses the project, the team reads what to do', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  onPortalGround()
  const desk = await aDesk((await publishedEnclave())?.id ?? '')
  const near = await database().district.findFirstOrThrow({ orderBy: { adcode: 'asc' } })
  const group = await aGroup(near.id)
  const founderEmail = `founder-${randomUUID()}@example.org`
  const { id } = await aReadyProject(desk, [near.id], { founderEmail, founderName: '林微言' })
  const referralId = await aReferral(desk, id, near.id)
  const address = await linkTo(founderEmail, '/founder')

  const founder = await (await browser.newContext({ ...PHONE, acceptDownloads: true })).newPage()
  await founder.goto(address)
  const copy = await downloaded(founder, '下载我的全部资料')
  expect(copy.person).toEqual(expect.objectContaining({ name: '林微言', email: founderEmail }))
  expect(JSON.stringify(copy.projects)).toContain(near.nameZh)
  await founder.getByText('删除我的信息…').click()
  await founder.getByRole('button', { name: '删除我的信息' }).click()
  await expect(founder.getByText('请勾选确认。').first()).toBeVisible()
  await founder.getByRole('checkbox', { name: '我明白，删除后不能恢复' }).check()
  await founder.getByRole('button', { name: '删除我的信息' }).click()
  await expect(founder.getByRole('status')).toContainText('您的姓名和联系方式已删除')
  for (const prefix of ['', '/en']) {
    await founder.goto(`${prefix}/founder?done=erased`)
    expect(await violations(founder), prefix).toEqual([])
  }
  await founder.goto(address)
  await expect(founder.getByRole('heading', { level: 1 })).toHaveText('链接已失效')
  expect(await founder.content()).not.toContain('林微言')

  const officer = await pageOf(browser, { email: desk.ops.email, password: PASSWORD })
  await officer.goto('/admin/inbox')
  await officer.getByRole('button', { name: '创始人已删除本人资料' }).first().click()
  await expect(officer.getByText('请登记新的创始人并重新征求同意')).toBeVisible()
  await expect(officer.getByText('创始人已删除本人资料，同意全部终止')).toBeVisible()
  await expect(officer.getByRole('button', { name: '查看创始人联系方式' })).toHaveCount(0)
  await officer.getByText('更改创始人或联系方式…').click()
  const form = officer.locator('#founder-edit')
  await form.getByLabel('姓名', { exact: true }).fill('接手者')
  await form.getByLabel('邮箱', { exact: true }).fill(`next-${randomUUID()}@example.org`)
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await officer.getByRole('button', { name: '查看创始人联系方式' }).click()
  await expect(officer.getByText('接手者')).toBeVisible()

  const district = await pageOf(browser, { email: group.email, password: PASSWORD })
  await district.goto(`/desk/referrals/${referralId}`)
  await expect(district.getByText('项目资料不再展示')).toBeVisible()
  await expect(district.getByRole('button', { name: '查看联系人' })).toHaveCount(0)
  await disconnect()
})

test('in English and with scripts off a candidate takes their data along, and has them erased', async ({ browser }) => {
  test.setTimeout(120_000)
  onPortalGround()
  const desk = await aDesk((await publishedEnclave())?.id ?? '')
  const company = await aCompany(desk.enclaveId)
  const email = `candidate-${randomUUID()}@example.org`
  const person = { name: 'Ines Okafor', email, language: 'en' } as const
  const { id } = await aSuggestion(desk, await aNeed(company), person)
  const address = await linkTo(email, '/candidate')

  const candidate = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage()
  await candidate.goto(address)
  await candidate.getByRole('button', { name: 'I consent', exact: false }).click()
  await expect(candidate.getByRole('status').first()).toContainText('consent')
  await moveIntroduction(desk.ops.actor, { ...(await introductionAt(id)), event: 'introduce' })
  const copy = await downloaded(candidate, 'Download all my data')
  expect(copy.person).toEqual(expect.objectContaining({ name: 'Ines Okafor', email }))
  for (const query of [new URL(address).search, '?done=erased'])
    for (const prefix of ['', '/en'])
      await test.step(`axe ${prefix} ${query.slice(0, 12)}`, async () => {
        const looked = await (await browser.newContext(PHONE)).newPage()
        await looked.goto(`${prefix}/candidate${query}`)
        expect(await violations(looked)).toEqual([])
        await looked.context().close()
      })
  await candidate.locator('summary', { hasText: 'Erase my data' }).click()
  await candidate.getByRole('checkbox', { name: /I understand/ }).check()
  await candidate.getByRole('button', { name: 'Erase my data' }).click()
  await expect(candidate.getByRole('status')).toContainText('erased')
  await candidate.goto(address)
  await expect(candidate.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more')

  const officer = await pageOf(browser, { email: desk.ops.email, password: PASSWORD })
  await officer.goto('/admin/inbox')
  await officer.getByRole('button', { name: '人选撤回了同意' }).first().click()
  await expect(officer).toHaveURL(/\/admin\/talent\/[\w-]+/)
  await expect(officer.getByText('Ines Okafor')).toHaveCount(0)
  await expect(officer.getByRole('button', { name: /查看.*联系方式|查看人选/ })).toHaveCount(0)
  await disconnect()
})
